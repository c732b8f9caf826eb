import type { TicketDraft } from '@mis-support/core';
import { defaultConfig } from '@mis-support/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPanel, until, type OpenedPanel } from '../panel/open-panel.ts';
import { createScriptedClient, sampleContext, type Script, type ScriptedClient } from '../panel/scripted-client.ts';

const doctor = { id: 'u1', name: 'Орлова Н. С.', phone: 'доб. 214' };
let panel: OpenedPanel;
let client: ScriptedClient;

beforeEach(() => page.viewport(1280, 720));
afterEach(() => {
  panel.remove();
  localStorage.clear();
});

/** What stands in `shots/04-form-expert.png`. */
const filledIn: Pick<TicketDraft, 'title' | 'scope' | 'urgency' | 'answers'> = {
  title: 'Не сохраняется талон, кнопка «Сохранить» не отвечает',
  scope: 'department',
  urgency: 'blocked',
  answers: {
    happened: 'Заполнила талон, нажала «Сохранить». Появилось окно «Код 500», после ОК талон остался открытым.',
    expected: 'Талон закрывается и виден в журнале.',
    steps: '1. Журнал приёма, открыла талон.\n2. Выбрала диагноз.\n3. Нажала «Сохранить».',
    when: 'today',
    tried: ['relogin', 'otherPc'],
    recordRef: '105 482',
  },
};

async function open(script: Script = {}, locale = 'ru'): Promise<void> {
  localStorage.setItem('mis-support-depth', 'expert');
  client = createScriptedClient({ user: doctor, context: sampleContext, ...script });
  panel = openPanel(client, { user: doctor, locale });
  await until(() => expect(panel.root.querySelectorAll('.lines .line').length).toBeGreaterThan(3));
  await until(() => expect(panel.text()).toContain(locale === 'ru' ? 'Кто поможет' : 'Who will help'));
}

function fillIn(): void {
  panel.state.draft.value = { ...panel.state.draft.value, ...filledIn };
  panel.state.setAttachments([{ kind: 'screenshot', name: 'a.png', blob: new Blob(['x'.repeat(184_000)]) }]);
}

/** Of one line, with its label: by no more may a column be longer, in whatever face the words are set. */
const fieldPx = 60;

const body = (): Element => panel.root.querySelector('.screen:not([hidden]) .body')!;
const heights = (): number[] =>
  [...panel.root.querySelectorAll('.screen:not([hidden]) .cols > *')].map((column) =>
    Math.round(column.lastElementChild!.getBoundingClientRect().bottom - column.getBoundingClientRect().top),
  );

it.each(['ru', 'en'])(
  'fits a screen of 1280 × 720 without scrolling, empty, typed and filled in, in %s',
  async (locale) => {
    await open({}, locale);
    const overflow = async (): Promise<number> => {
      // After the texts have grown with what stands in them.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
      return body().scrollHeight - body().clientHeight;
    };
    expect(await overflow()).toBe(0);
    panel.type(locale === 'ru' ? 'Что произошло' : 'What happened', 'Не печатается рецепт');
    await until(() => expect(panel.state.fact('happened')).toBe('Не печатается рецепт'));
    expect(await overflow()).toBe(0);
    fillIn();
    await until(() => expect(panel.text()).toContain(locale === 'ru' ? 'проверен' : 'checked'));
    expect(await overflow()).toBe(0);
  },
);

it('stands in two columns of about the same height, with the lists of a region too', async () => {
  const topics = Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((n) => [`t${n}`, { order: n, label: `Тема ${n}` }]));
  for (const config of [{}, { categories: topics, modules: topics }]) {
    await open({ config });
    const [left = 0, right = 0] = heights();
    expect(Math.abs(left - right)).toBeLessThan(fieldPx);
    panel.remove();
  }
});

it.each(['ru', 'en'])('fits with the lists of a region too, two of them side by side, in %s', async (locale) => {
  const many = (name: string) =>
    Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((n) => [`t${n}`, { order: n, label: `${name} ${n}` }]));
  await open({ config: { categories: many('Тема'), modules: many('Модуль') } }, locale);
  fillIn();
  await until(() => expect(panel.text()).toContain(locale === 'ru' ? 'проверен' : 'checked'));
  const [left = 0, right = 0] = heights();
  expect(Math.abs(left - right)).toBeLessThan(fieldPx);
  const top = (id: string): number => panel.root.querySelector(`#f-${id}`)!.getBoundingClientRect().top;
  expect(top('module')).toBe(top('suspectedSystem'));
  // Nothing that is asked for or attached has to be scrolled to.
  const lines = panel.root.querySelector('.screen:not([hidden]) .lines')!;
  expect(lines.getBoundingClientRect().bottom).toBeLessThanOrEqual(body().getBoundingClientRect().bottom);
});

describe('what her text seems to be about', () => {
  const others = Object.fromEntries([2, 3, 4, 5, 6, 7, 8].map((n) => [`t${n}`, { order: n, label: `Другое ${n}` }]));
  const config = {
    categories: { print: { order: 1, label: 'Печать', words: ['печат'] }, ...others },
    modules: { log: { order: 1, label: 'Журнал приёма', words: ['талон'] }, ...others },
  };
  const offered = 'О чём обращение: Печать — выбрать';
  const topOf = (id: string): number => panel.root.querySelector(`#f-${id}`)!.getBoundingClientRect().top;
  const isSeen = (element: Element): boolean => {
    const [box, frame] = [element.getBoundingClientRect(), body().getBoundingClientRect()];
    return box.height > 0 && box.top >= frame.top && box.bottom <= frame.bottom;
  };
  const rightTops = (): number[] =>
    [...panel.root.querySelectorAll('.cols > :last-child :is(input, select)')].map((one) =>
      Math.round(one.getBoundingClientRect().top),
    );

  it('is seen without scrolling, under the text, in one line, and moves neither the text nor what stands beside it', async () => {
    await open({ config });
    const before = [topOf('happened'), ...rightTops()];
    panel.type('Что произошло', 'Не печатается талон на приём');
    const chips = await until(() => [panel.button(offered), panel.button(/Журнал приёма — выбрать/)]);
    await until(() => expect(chips.map(isSeen)).toEqual([true, true]));
    expect(chips[0]!.getBoundingClientRect().top).toBe(chips[1]!.getBoundingClientRect().top);
    expect([topOf('happened'), ...rightTops()]).toEqual(before);
    expect(panel.root.activeElement?.id).toBe('f-happened');
  });

  it('stands in one line with two long names too, cut short to the eye, and leaves all lists and lines in sight', async () => {
    const long = {
      categories: { visit: { order: 1, label: 'Талоны, приём, карта пациента', words: ['талон'] }, ...others },
      modules: { log: { order: 1, label: 'Журнал приёма и расписание', words: ['приём'] }, ...others },
    };
    await open({ config: long });
    panel.type('Что произошло', 'Не печатается талон на приём');
    const chips = await until(() => [panel.button(/Талоны/), panel.button(/Журнал приёма/)]);
    const [one, two] = chips.map((chip) => chip.getBoundingClientRect());
    expect(one!.top).toBe(two!.top);
    expect(two!.right).toBeLessThanOrEqual(chips[0]!.closest('.suggest')!.getBoundingClientRect().right);
    expect(chips.map((chip) => chip.title)).toEqual(['Талоны, приём, карта пациента', 'Журнал приёма и расписание']);
    expect(isSeen(panel.root.querySelector('.screen:not([hidden]) .lines')!)).toBe(true);
  });

  it.each(['steps', 'expected'])('leaves the field under the pointer where it is: %s', async (id) => {
    await open({ config });
    await userEvent.hover(panel.root.querySelector(`#f-${id}`)!);
    const before = topOf(id);
    panel.type('Что произошло', 'Не печатается талон на приём');
    const chip = await until(() => panel.button(offered));
    await until(() => expect([topOf(id), isSeen(chip)]).toEqual([before, true]));
  });

  it('leaves what stands below both columns under the pointer too', async () => {
    await open({ config });
    const ladder = panel.button('Кто поможет');
    await userEvent.hover(ladder);
    const before = ladder.getBoundingClientRect().top;
    panel.type('Что произошло', 'Не печатается талон на приём');
    await until(() => panel.button(offered));
    await until(() => expect(ladder.getBoundingClientRect().top).toBe(before));
  });

  it('moves nothing back when both were chosen in their lists', async () => {
    await open({ config });
    panel.type('Что произошло', 'Не печатается талон на приём');
    await until(() => panel.button(offered));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
    const before = topOf('module');
    panel.state.setFact('category', 't2');
    panel.state.setFact('module', 't3');
    await until(() => expect(() => panel.button(offered)).toThrow());
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
    expect(topOf('module')).toBe(before);
  });
});

it('goes by Tab as it is read: the head, the left column down, the right one, the lines, the buttons', async () => {
  await open();
  fillIn();
  await until(() => expect(panel.text()).toContain('проверен'));
  panel.root.querySelector<HTMLElement>('.unfold')!.focus();
  const names = new Set<string>();
  for (let presses = 0; presses < 40; presses++) {
    const at = panel.root.activeElement!;
    const group = at.closest('fieldset')?.getAttribute('aria-labelledby')?.replace('-label', '');
    names.add((group ?? at.id).replace('f-', '') || (at.ariaLabel ?? at.textContent).replaceAll('\u00a0', ' '));
    if (at.matches('[data-main]')) break;
    await userEvent.tab();
  }
  expect([...names]).toEqual([
    ...['Не работает или работает неправильно', 'Показать только нужные поля'],
    ...['Мои обращения', 'Перенести к левому краю', 'Закрыть'],
    ...['title', 'Здесь несколько вопросов?', 'happened', 'expected', 'steps', 'recordRef', 'Талон 105 482'],
    ...['suspectedSystem', 'scope', 'urgency', 'when', 'tried', 'onBehalfOf', 'contact'],
    ...['Открыть', 'Убрать вложение: Снимок экрана', 'Выбрать: Приложить файл'],
    ...['Изменить: Сведения об экране', 'Кто поможет', 'Что будет отправлено', 'ОтправитьCtrl + Enter'],
  ]);
});

it('asks for the same as the form of few fields, and sends the same', async () => {
  await open();
  const ids = panel.state.form.value!.fields.value.map(({ id }) => id);
  const standing = ids.filter((id) =>
    panel.root.querySelector(`.cols [id="f-${id}"], .cols [aria-labelledby="f-${id}-label"]`),
  );
  expect(standing).toEqual(ids);
  fillIn();
  await until(() => panel.button(/^Отправить/));
  panel.button(/^Отправить/).click();
  await until(() => expect(client.submitted).toHaveLength(1));
  expect(client.submitted[0]!.draft).toMatchObject(filledIn);
});

it('unfolds the types under the one that is chosen, with the focus on it, and folds them again', async () => {
  await open();
  expect(() => panel.radio('Как это сделать?')).toThrow();
  panel.button('Не работает или работает неправильно').focus();
  await userEvent.keyboard('{Enter}');
  await until(() => expect(panel.root.activeElement).toBe(panel.radio('Не работает или работает неправильно')));
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await until(() => expect(panel.state.type.value).toBe('question'));
  panel.button('Как это сделать?').click();
  await until(() => expect(() => panel.radio('Как это сделать?')).toThrow());
});

it('keeps picture, files and place in the right column where little is to be chosen', async () => {
  await open();
  panel.state.setType('changeRequest');
  await until(() => panel.field(/^Основание/));
  expect(panel.root.querySelector('.cols .lines')).not.toBeNull();
  expect(body().scrollHeight).toBe(body().clientHeight);
});

it('tells of a notice that comes late in its head, and moves nothing', async () => {
  await open();
  const place = (): number => panel.field('Что произошло').getBoundingClientRect().top;
  const before = place();
  const printing = { order: 1, title: 'Не печатаются рецепты', from: new Date(Date.now() - 3_600_000).toISOString() };
  panel.state.config.value = { ...defaultConfig, notices: { printing } };
  await until(() => panel.button(/^Уже известно: Не печатаются рецепты/));
  expect(place()).toBe(before);
  panel.button(/^Уже известно/).click();
  await until(() => expect(place()).toBeGreaterThan(before));
  panel.button('Показать только нужные поля');
});

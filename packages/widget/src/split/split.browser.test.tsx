import type { OutboxEntry } from '@mis-support/core';
import axe from 'axe-core';
import { userEvent } from 'vitest/browser';
import { expect, test, vi } from 'vitest';
import { until } from '../panel/open-panel.ts';
import { idOf, makeEntry, registered } from '../panel/scripted-client.ts';
import {
  answerAll,
  announced,
  border,
  borders,
  choose,
  client,
  inEditor,
  offered,
  open,
  opened,
  parts,
  select,
  text,
  titles,
  typed,
  useSplitBench,
} from './split-bench.ts';
import { provideAnalysis } from './split-form.ts';

useSplitBench();

test('offers to split after a pause, with the parts it found, politely and without taking the focus', async () => {
  open();
  await typed();
  expect(opened.text()).not.toContain('Похоже');
  await offered();
  expect(opened.text()).toContain('У каждого будет свой номер и срок.');
  expect(opened.text()).toContain('1Не печатается рецепт2Пропали пациенты из расписания3Добавить новую медсестру');
  expect(opened.root.activeElement).toBe(opened.field('Что произошло'));
  expect(announced()).toBe('Похоже, здесь несколько вопросов. Разделим их? У каждого будет свой номер и срок.');
  expect(opened.events).toEqual(['opened', 'split-offered']);
});

test('tells of the offer once, however much is typed on', async () => {
  open();
  await typed();
  await offered();
  opened.type('Что произошло', `${text} нет доступа к отчётам.`);
  await until(() => expect(opened.text()).toContain('4Нет доступа к отчётам'));
  expect(opened.events.filter((event) => event === 'split-offered')).toHaveLength(1);
});

test('opens the editor with a border where the next problem begins and what the text proposes for each part', async () => {
  open();
  await inEditor();
  expect(opened.events).toContain('split-accepted');
  expect(parts()).toEqual([
    'Не печатается рецепт,',
    'и ещё у меня пропали пациенты из расписания.',
    'Также прошу добавить новую медсестру.',
  ]);
  expect(titles()).toEqual(['Не печатается рецепт', 'Пропали пациенты из расписания', 'Добавить новую медсестру']);
  expect([select(1, 'Тип').value, select(2, 'Тип').value, select(3, 'Тип').value]).toEqual([
    'incident',
    'incident',
    'serviceRequest',
  ]);
  const guesses = [select(2, 'У кого так же'), select(2, 'Можно ли работать')];
  expect(guesses.map(({ value }) => value)).toEqual(['', '']);
  expect(guesses.map((one) => one.selectedOptions[0]!.text)).toEqual(['Только у меня?', 'Нельзя, работа остановлена?']);
  expect(guesses.every(({ classList }) => classList.contains('proposed'))).toBe(true);
  expect(opened.root.activeElement).toBe(border(0));
});

test('keeps the scope that was chosen for the whole message', async () => {
  open();
  await typed();
  await until(() => opened.radio('Во всей организации')).then((radio) => radio.click());
  await offered();
  opened.button('Разделить').click();
  await until(() => expect(select(2, 'У кого так же').value).toBe('organization'));
  expect(select(2, 'У кого так же').classList).not.toContain('proposed');
});

test('moves, removes and sets borders by keys alone, and says what has become of them', async () => {
  open();
  await inEditor();
  const first = border(0);
  expect(first.getAttribute('aria-label')).toBe('Граница между вопросами 1 и 2');
  expect(first.getAttribute('aria-valuetext')).toBe('перед «и»');
  await userEvent.keyboard('{ArrowRight}');
  expect(parts()[0]).toBe('Не печатается рецепт, и');
  expect(border(0).getAttribute('aria-valuetext')).toBe('перед «ещё»');
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(parts()[0]).toBe('Не печатается');
  await userEvent.keyboard('{Delete}');
  expect(parts()).toHaveLength(2);
  expect(announced()).toBe('Вопросы 1 и 2 объединены. Вопросов: 2');
  expect(opened.root.activeElement).toBe(border(0));
  await userEvent.keyboard('{Delete}');
  expect(parts()).toHaveLength(1);
  await userEvent.keyboard('{Home}{ArrowRight}{ArrowRight}{Enter}');
  expect(parts()).toEqual(['Не печатается', text.slice('Не печатается '.length)]);
  expect(announced()).toBe('Вопросов: 2');
  expect(opened.root.activeElement).toBe(border(0));
});

test('drags a border to where the pointer is', async () => {
  open();
  await inEditor();
  const target = [...opened.root.querySelectorAll<HTMLElement>('[data-word]')].find(
    ({ textContent }) => textContent === 'пропали',
  )!;
  await userEvent.dragAndDrop(border(0), target, { targetPosition: { x: 3, y: 8 } });
  expect(parts()[1]).toMatch(/^пропали/);
});

test('merges a part back by its button', async () => {
  open();
  await inEditor();
  opened.button('Объединить с вопросом 2').click();
  await until(() => expect(parts()).toHaveLength(2));
  expect(parts()[1]).toMatch(/^и ещё .* медсестру\.$/);
});

test('leaves no hole in the text where an emptied part is merged back', async () => {
  open();
  await inEditor();
  opened.button('Изменить текст вопроса 2').click();
  await until(() => opened.field('Что произошло'));
  opened.type('Что произошло', '');
  await until(() => expect(parts()[1]).toBe(''));
  opened.button('Объединить с вопросом 1').click();
  await until(() => expect(parts()).toHaveLength(2));
  expect(opened.state.draft.value.answers['happened']).toBe(
    'Не печатается рецепт, Также прошу добавить новую медсестру.',
  );
  expect(announced()).toBe('Вопросы 1 и 2 объединены. Вопросов: 2');
});

test('lets title and text of a part be written anew, and never touches the other parts', async () => {
  open();
  await inEditor();
  opened.button('Изменить текст вопроса 2').click();
  await until(() => opened.field('Что произошло'));
  opened.type('Что произошло', 'пропали пациенты из расписания на среду');
  await until(() => expect(parts()[1]).toBe('пропали пациенты из расписания на среду'));
  opened.type('Кратко: что случилось', 'Рецепт не выходит');
  await until(() => expect(titles()[0]).toBe('Рецепт не выходит'));
  expect([parts()[0], parts()[2]]).toEqual(['Не печатается рецепт,', 'Также прошу добавить новую медсестру.']);
});

test('files each part as a ticket of its own with one press, and shows the numbers as they come', async () => {
  open();
  await inEditor();
  answerAll();
  opened.button('Отправить 3 обращения').click();
  await until(() => expect(opened.text()).toContain('48215'));
  expect(client.groups).toHaveLength(1);
  expect(
    client.groups[0]!.map(({ draft }) => [draft.type, draft.title, draft.scope, draft.urgency, draft.contact]),
  ).toEqual([
    ['incident', 'Не печатается рецепт', 'self', 'degraded', '214'],
    ['incident', 'Пропали пациенты из расписания', 'self', 'blocked', '214'],
    ['serviceRequest', 'Добавить новую медсестру', undefined, undefined, '214'],
  ]);
  expect(client.groups[0]!.map(({ draft }) => draft.answers['happened'])).toEqual([
    'Не печатается рецепт',
    'и ещё у меня пропали пациенты из расписания.',
    'Также прошу добавить новую медсестру.',
  ]);
  expect(client.groups[0]!.every(({ draft }) => !draft.split && !draft.oneProblem)).toBe(true);
  await until(() => expect(announced()).toBe('Зарегистрировано: № 48213, № 48214, № 48215.'));
  expect(opened.text()).toContain('ИТ-служба вашей организации');
});

type Ending = 'registered' | 'waiting' | NonNullable<OutboxEntry['parked']>;

/** Sends the three parts; each ends as the script says. */
async function sentAs(...endings: Ending[]): Promise<void> {
  const entries = (): OutboxEntry[] =>
    endings.flatMap((ending, n): OutboxEntry[] => {
      const id = idOf(n + 1);
      if (ending === 'registered') return [];
      return [
        ending === 'waiting'
          ? makeEntry({ id, groupId: idOf(99), state: 'saved', attempts: 1, title: `Часть ${n + 1}` })
          : makeEntry({ id, groupId: idOf(99), state: 'parked', parked: ending, title: `Часть ${n + 1}` }),
      ];
    });
  open({
    submitGroup: () => ({
      status: 'filed',
      groupId: 'g',
      parts: endings.map((ending, n) =>
        ending === 'registered'
          ? registered(n)
          : { status: 'queued', ticketId: idOf(n + 1), reason: { code: 'unreachable' } as never, durable: true },
      ),
    }),
  });
  await inEditor();
  answerAll();
  opened.button('Отправить 3 обращения').click();
  await until(() => expect(opened.root.querySelectorAll('.group-parts li')).toHaveLength(3));
  client.setEntries(entries());
}

const heading = (): string => opened.root.querySelector('.outcome h3')!.textContent.replaceAll('\u00a0', ' ');
const partText = (n: number): string =>
  opened.root.querySelectorAll('.group-parts li')[n - 1]!.textContent.replaceAll('\u00a0', ' ');
const hasButton = (name: string): boolean =>
  [...opened.root.querySelectorAll('.screen:not([hidden]) button')].some(({ textContent }) => textContent === name);

test('heads a message whose parts all wait with what is saved and what will come', async () => {
  await sentAs('waiting', 'waiting', 'waiting');
  await until(() => expect(heading()).toBe('Сохранено, ждёт связи'));
  expect(opened.text()).toContain('Номера появятся после регистрации.');
  opened.button('Отправить сейчас').click();
  expect(client.calls.filter((call) => call.startsWith('retry'))).toEqual([1, 2, 3].map((n) => `retry ${idOf(n)}`));
});

test('counts what is registered and says of the rest that it is saved here and goes by itself', async () => {
  await sentAs('registered', 'waiting', 'registered');
  await until(() => expect(heading()).toBe('Зарегистрировано: 2 из 3'));
  expect(opened.text()).toContain('Остальное сохранено на этом компьютере и уйдёт само');
  expect(partText(2)).toContain('Ожидает отправки');
  await until(() => expect(announced()).toBe('Зарегистрировано: № 48213, № 48215.'));
});

test('puts a refused part first in the heading, with its reason and acts beside it, and never offers to send it as it is', async () => {
  await sentAs('registered', 'invalid', 'waiting');
  await until(() => expect(heading()).toBe('1 обращение не принято'));
  expect(opened.text()).toContain('Зарегистрировано: 1 из 3. Ждут связи: 1.');
  await until(() => expect(announced()).toContain('Не принято: 1. Причина указана у обращения.'));
  expect(partText(2)).toContain('Не отправлено');
  expect(partText(2)).toContain(
    'Служба поддержки не приняла обращение. Текст сохранён. Сообщите администратору код MS-201.',
  );
  expect(partText(2)).not.toContain('Повторить');
  expect(partText(1)).toContain('48213');
  opened.button('Отправить сейчас').click();
  expect(client.calls.filter((call) => call.startsWith('retry'))).toEqual([`retry ${idOf(3)}`]);
});

test('offers to send at once only while something waits for it', async () => {
  await sentAs('registered', 'invalid', 'registered');
  await until(() => expect(heading()).toBe('1 обращение не принято'));
  expect(hasButton('Отправить сейчас')).toBe(false);
});

test('takes a refused part back into the form with all that was said of it', async () => {
  await sentAs('registered', 'invalid', 'registered');
  await until(() => opened.button('Вернуть в форму')).then((button) => button.click());
  await until(() => expect(opened.field('Что произошло').value).toBe('и ещё у меня пропали пациенты из расписания.'));
  expect(client.calls).toContain(`cancel ${idOf(2)}`);
  expect(opened.state.draft.value).toMatchObject({ title: 'Пропали пациенты из расписания', urgency: 'blocked' });
  expect(opened.state.draft.value.split).toBeUndefined();
});

test('links a part that was taken back and sent again with the others, over a reload too', async () => {
  await sentAs('registered', 'invalid', 'registered');
  await until(() => opened.button('Вернуть в форму')).then((button) => button.click());
  await until(() => expect(opened.field('Что произошло').value).toContain('пропали пациенты'));
  opened.type('Что произошло', 'Пропали пациенты на среду');
  await until(() => expect(client.storedDraft?.answers['happened']).toBe('Пропали пациенты на среду'));
  const draft = client.storedDraft!;
  opened.remove();
  open({ draft });
  await until(() => expect(opened.field('Что произошло').value).toBe('Пропали пациенты на среду'));
  await until(() => opened.button('Отправить')).then((button) => button.click());
  await until(() => expect(client.submitted).toHaveLength(1));
  expect(client.submitted[0]!.draft.groupId).toBe(idOf(99));
  await until(() => expect(opened.state.draft.value.groupId).toBeUndefined());
});

test('lets a part be tried again where that may help, and says of one that waits for a sign-in that it does', async () => {
  await sentAs('auth', 'expired', 'registered');
  await until(() => expect(heading()).toBe('1 обращение не принято'));
  expect(opened.text()).toContain('Зарегистрировано: 1 из 3. Уйдут после входа: 1.');
  expect(partText(1)).toContain('После входа отправим обращение.');
  opened.button('Повторить').click();
  expect(client.calls.filter((call) => call.startsWith('retry'))).toEqual([`retry ${idOf(2)}`]);
});

test('stays where it is with everything in it when the disk takes nothing', async () => {
  open({ submitGroup: () => ({ status: 'rejected', error: { code: 'store_full' } as never }) });
  await inEditor();
  answerAll();
  opened.button('Отправить 3 обращения').click();
  await until(() => expect(opened.text()).toContain('Обращение пока не сохранено'));
  expect(opened.root.querySelector('.screen:not([hidden]) [role=alert]')!.textContent).toContain('пока не сохранено');
  expect(parts()).toHaveLength(3);
  opened.button('Отправить 3 обращения');
});

test('goes back with everything kept, and sends nothing as one ticket behind her back', async () => {
  open();
  await inEditor();
  await userEvent.keyboard('{ArrowRight}{Escape}');
  await until(() => expect(opened.text()).toContain('Текст разделён на 3 вопроса.'));
  opened.button('Отправить').click();
  await until(() => expect(parts()[0]).toBe('Не печатается рецепт, и'));
  expect([client.submitted, client.groups]).toEqual([[], []]);
});

test('forgets the parts when their text has been typed over, and may offer to split the new one', async () => {
  open();
  await inEditor();
  await userEvent.keyboard('{Escape}');
  await until(() => expect(opened.text()).toContain('Текст разделён на 3 вопроса.'));
  opened.type('Что произошло', 'Принтер молчит');
  await until(() => expect(opened.state.draft.value.split).toBeUndefined());
  expect(opened.text()).not.toContain('Текст разделён');
  opened.type('Что произошло', 'Принтер молчит: не открывается журнал, нет доступа к отчётам.');
  await offered();
});

test('keeps the parts in the draft: a reload brings them back', async () => {
  open();
  await inEditor();
  await userEvent.keyboard('{ArrowRight}');
  choose(1, 'У кого так же', 'region');
  await until(() => expect(client.storedDraft?.split?.parts[0]?.scope).toBe('region'));
  const stored = client.storedDraft!;
  opened.remove();
  open({ draft: stored });
  await until(() => expect(opened.text()).toContain('Текст разделён на 3 вопроса.'));
  opened.button('Продолжить').click();
  await until(() => expect(parts()[0]).toBe('Не печатается рецепт, и'));
  expect(select(1, 'У кого так же').value).toBe('region');
});

test('remembers «Это одна проблема» for this text, and asks again only when clearly more problems were added', async () => {
  open();
  await typed('Не печатается рецепт, и пропали пациенты из расписания.');
  await offered();
  opened.button('Это одна проблема').click();
  await until(() => expect(opened.text()).not.toContain('Похоже'));
  expect(announced()).toBe('Отправим одним обращением.');
  expect(client.storedDraft?.oneProblem ?? opened.state.draft.value.oneProblem).toMatchObject({ problems: 2 });
  const more = 'Не печатается рецепт, и пропали пациенты из расписания. нет доступа к отчётам.';
  opened.type('Что произошло', more);
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect(opened.text()).not.toContain('Похоже');
  opened.type('Что произошло', `${more} не открывается журнал.`);
  await offered();
});

test('keeps the title and the answers that were given to the parts, where it is one problem after all', async () => {
  open();
  await inEditor();
  choose(1, 'У кого так же', 'self');
  choose(2, 'Можно ли работать', 'blocked');
  await userEvent.fill(opened.root.querySelector('.part textarea')!, 'Рецепты и расписание');
  opened.button('Это одна проблема').click();
  await until(() => expect(opened.state.draft.value.split).toBeUndefined());
  expect(opened.state.draft.value).toMatchObject({
    title: 'Рецепты и расписание',
    scope: 'self',
    urgency: 'blocked',
    answers: { happened: text },
  });
});

test('lets a text be split by hand where no offer is made', async () => {
  provideAnalysis(undefined);
  vi.spyOn(console, 'error');
  open();
  await typed('Принтер молчит и журнал пустой');
  await until(() => opened.button('Здесь несколько вопросов?')).then((button) => button.click());
  await until(() => expect(parts()).toHaveLength(1));
  expect(opened.text()).toContain('Выберите слово, с которого начинается другой вопрос');
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}');
  expect(parts()).toEqual(['Принтер молчит', 'и журнал пустой']);
});

test('sends one ticket where one part is left', async () => {
  open();
  await inEditor();
  await userEvent.keyboard('{Delete}{Delete}');
  choose(1, 'У кого так же', 'self');
  choose(1, 'Можно ли работать', 'blocked');
  opened.button('Отправить').click();
  await until(() => expect(client.submitted).toHaveLength(1));
  expect(client.submitted[0]!.draft).toMatchObject({ scope: 'self', answers: { happened: text } });
  expect(client.groups).toEqual([]);
});

test('asks about what stops many in its own part, and makes it the short form of that failure', async () => {
  const whole = 'МИС не открывается ни у кого, белый экран. Ещё принтер в кабинете 12 жуёт бумагу.';
  const cutAt = whole.indexOf(' Ещё');
  const problem = { confidence: 0.9, ticketType: 'incident' as const };
  provideAnalysis((of) =>
    of === whole
      ? {
          severalLikelihood: 0.9,
          problems: [
            { ...problem, start: 0, end: cutAt, title: 'МИС', category: 'incident', criticalKind: 'unavailable' },
            { ...problem, start: cutAt + 5, end: whole.length, title: 'Принтер', category: 'hardware' },
          ],
        }
      : { severalLikelihood: 0, problems: [{ ...problem, start: 0, end: of.length, title: of, category: 'incident' }] },
  );
  open();
  await typed(whole);
  await until(() => opened.button('Разделить')).then((button) => button.click());
  await until(() => opened.button('Короткая форма')).then((button) => button.click());
  await until(() => expect(announced()).toContain('МИС не открывается'));
  choose(1, 'Тип', 'question');
  await until(() => opened.button('Короткая форма')).then((button) => button.click());
  await until(() => expect(select(1, 'Тип').value).toBe('incident'));
  choose(1, 'У кого так же', 'organization');
  choose(2, 'У кого так же', 'self');
  choose(2, 'Можно ли работать', 'minor');
  opened.button('Отправить 2 обращения').click();
  await until(() => expect(client.groups).toHaveLength(1));
  const kinds = client.groups[0]!.map(({ draft }) => [draft.type, draft.criticalKind, draft.title]);
  expect(kinds[0]).toEqual(['incident', 'unavailable', 'МИС не открывается']);
  expect(kinds[1]?.[1]).toBeUndefined();
});

test('says what to do where a new border is asked for on a border', async () => {
  open();
  await inEditor();
  await userEvent.keyboard('{Enter}');
  await until(() => expect(announced()).toContain('Выберите слово, с которого начинается другой вопрос'));
  expect(borders()).toHaveLength(2);
});

test('tells with the one ticket what it supposes of all that was merged and she has not answered', async () => {
  open();
  await inEditor();
  await userEvent.keyboard('{Delete}{Delete}');
  choose(1, 'У кого так же', 'self');
  opened.button('Отправить').click();
  await until(() => opened.button('Отправить так')).then((button) => button.click());
  await until(() => expect(client.submitted).toHaveLength(1));
  expect(client.submitted[0]!.draft).toMatchObject({ scope: 'self', suggested: { urgency: 'blocked' } });
  expect(client.submitted[0]!.draft).not.toHaveProperty('urgency');
});

test('shows every part as the ticket it will be, before anything is sent', async () => {
  open();
  await inEditor();
  opened.button('Что будет отправлено').click();
  await until(() => expect(opened.text()).toContain('Не печатается рецепт'));
  await until(() => opened.button('Вопрос 3'));
  expect(opened.text()).not.toContain('Пропали пациенты');
  opened.button('Вопрос 3').click();
  await until(() => expect(opened.text()).toContain('Нужен доступ или настройка'));
  opened.button('JSON').click();
  await until(() => expect(JSON.parse(opened.root.querySelector('pre')!.textContent)).toHaveLength(3));
  opened.button('Назад').click();
  await until(() => expect(parts()).toHaveLength(3));
});

test.each(['ru', 'en'])(
  'has nothing a rule of accessibility is against in offer, editor and outcome, in %s',
  async (locale) => {
    open({}, { locale });
    const check = async (): Promise<string[]> => {
      const { violations } = await axe.run(opened.host, { resultTypes: ['violations'] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    };
    const text0 = locale === 'ru' ? 'Что произошло' : 'What happened';
    await until(() => opened.field(text0));
    opened.type(text0, text);
    await until(() => opened.button(locale === 'ru' ? 'Разделить' : 'Split'));
    expect(await check()).toEqual([]);
    opened.button(locale === 'ru' ? 'Разделить' : 'Split').click();
    await until(() => expect(borders()).toHaveLength(2));
    expect(await check()).toEqual([]);
    const main = (): HTMLElement => opened.root.querySelector<HTMLElement>('.screen:not([hidden]) [data-main]')!;
    main().click();
    await until(() => expect(opened.root.querySelector('[aria-invalid]')).not.toBeNull());
    expect(await check()).toEqual([]);
    main().click();
    await until(() => expect(opened.text()).toContain('48215'));
    expect(await check()).toEqual([]);
  },
  30_000,
);

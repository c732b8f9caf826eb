import { defaultConfig, type Field, type SupportConfig } from '@mis-support/protocol';
import { options, type VNode } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPanel, until, type OpenedPanel } from '../panel/open-panel.ts';
import { createScriptedClient, sampleContext, type Script } from '../panel/scripted-client.ts';
import { TextField } from './text-field.tsx';

const doctor = { id: 'u1', name: 'Орлова Н. С.', phone: 'доб. 214' };
const words = 'Не печатается рецепт';
let open: OpenedPanel | undefined;

afterEach(() => {
  open?.remove();
  open = undefined;
  localStorage.clear();
});

/** A form with fields of the region's own, the text already typed, scope and urgency given. */
async function start(fields: Record<string, Field>, { config, ...script }: Script = {}) {
  const client = createScriptedClient({
    user: doctor,
    draft: {
      v: 1,
      savedAt: Date.now(),
      type: 'incident',
      scope: 'self',
      urgency: 'minor',
      answers: { happened: words, ...script.draft?.answers },
    },
    config: { ...config, fields: { ...defaultConfig.fields, ...fields } },
    ...script,
  });
  const panel = (open = openPanel(client));
  await until(() => panel.button('Отправить'));
  await until(() => expect(panel.field('Что произошло').value).toBe(words));
  return { client, panel };
}

const cabinet: Field = { order: 55, kind: 'text', need: 'required', label: 'Номер кабинета' };

describe('a field of the region', () => {
  it('stops the ticket where it is required, however often the button is pressed, and says what to add', async () => {
    const { client, panel } = await start({ cabinet });
    panel.button('Отправить').click();
    await until(() => expect(panel.text()).toContain('Добавьте: номер кабинета'));
    await until(() => expect(panel.root.activeElement?.id).toBe('f-cabinet'));
    const field = panel.field('Номер кабинета');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const described = field.getAttribute('aria-describedby') ?? '';
    expect(panel.root.getElementById(described)?.textContent).toBe('Добавьте: номер кабинета');
    panel.button('Отправить').click();
    panel.button('Отправить').click();
    expect(client.submitted).toEqual([]);
    panel.type('Номер кабинета', '214');
    await until(() => expect(panel.text()).not.toContain('Осталось'));
    panel.button('Отправить').click();
    await until(() => expect(client.submitted[0]?.draft.answers['cabinet']).toBe('214'));
  });

  it('leads to the first few of many gaps and counts the rest, so that the form has room', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 12 }, (_, n): [string, Field] => [
        `own${n}`,
        { order: 60 + n, kind: 'text', need: 'required', label: `Сведения для регионального регистра № ${n + 1}` },
      ]),
    );
    await page.viewport(1280, 720);
    const { panel } = await start(many);
    panel.button('Отправить').click();
    const links = () => [...panel.root.querySelectorAll('.top-note a')].map(({ textContent }) => textContent);
    await until(() => expect(links()).toHaveLength(4));
    expect(panel.text()).toContain('и ещё 8');
    const height = (selector: string) => panel.root.querySelector(selector)!.getBoundingClientRect().height;
    expect(height('.screen:not([hidden]) .top-note')).toBeLessThan(height('.screen:not([hidden]) .body') / 2);
    panel.type('Сведения для регионального регистра № 1', 'есть');
    await until(() => expect(links()[0]).toContain('№ 2'));
    expect(panel.text()).toContain('и ещё 7');
  });

  it('asks for no title where one is required: it is made of the text, as short as the region wants it', async () => {
    const title: Field = { ...defaultConfig.fields['title']!, need: 'required', maxLength: 12 };
    const { client, panel } = await start({ title });
    await until(() => expect(panel.field('Кратко: что случилось').value).toBe('Не печатает…'));
    panel.button('Отправить').click();
    await until(() => expect(client.submitted).toHaveLength(1));
  });

  it('says what is wrong when it is left, not while it is typed', async () => {
    const { panel } = await start({
      floor: { order: 55, kind: 'number', need: 'optional', label: 'Этаж', place: 'always', min: 1, max: 9 },
    });
    panel.field(/^Этаж/).focus();
    await userEvent.keyboard('12');
    expect(panel.text()).not.toContain('Нужно число');
    await userEvent.keyboard('{Tab}');
    await until(() => expect(panel.text()).toContain('Нужно число не больше 9.'));
    panel.type(/^Этаж/, '2');
    await until(() => expect(panel.text()).not.toContain('Нужно число'));
  });

  it('says it in the region’s words where a value does not match', async () => {
    const { panel } = await start({
      card: {
        order: 55,
        kind: 'text',
        need: 'advised',
        label: 'Карта',
        place: 'always',
        pattern: '\\d{6}',
        patternHint: 'Шесть цифр с обложки.',
      },
    });
    panel.type('Карта', '12');
    panel.button('Отправить').click();
    await until(() => expect(panel.text()).toContain('Шесть цифр с обложки.'));
  });

  it('comes and goes with its condition; what was typed is kept and not sent', async () => {
    const { client, panel } = await start({
      printer: {
        order: 55,
        kind: 'text',
        need: 'optional',
        label: 'Принтер',
        shownWhen: { urgency: 'blocked' },
      },
    });
    expect(panel.text()).not.toContain('Принтер');
    panel.radio('Нельзя, работа остановлена').click();
    await until(() => panel.field(/^Принтер/));
    panel.type(/^Принтер/, 'HP');
    panel.radio('Можно, но мешает').click();
    await until(() => expect(panel.text()).not.toContain('Принтер'));
    panel.radio('Нельзя, работа остановлена').click();
    await until(() => expect(panel.field(/^Принтер/).value).toBe('HP'));
    panel.button('Отправить').click();
    await until(() => expect(client.submitted).toHaveLength(1));
  });

  it('stands at its workplace alone', async () => {
    const layer = (name: string) => ({
      workplaces: { one: { names: [name], patch: { fields: { cabinet }, types: { question: null } } } },
    });
    const { panel } = await start({}, { config: layer('врач поликлиники') });
    await until(() => panel.field('Номер кабинета'));
    expect(() => panel.radio('Как это сделать?')).toThrow();
    panel.remove();
    const other = await start({}, { config: layer('регистратор') });
    expect(other.panel.text()).not.toContain('Номер кабинета');
    other.panel.radio('Как это сделать?');
  });

  it('is filled in from the screen, and stays empty once she has emptied it', async () => {
    const { client, panel } = await start({
      place: { order: 55, kind: 'text', need: 'advised', label: 'Окно', place: 'always', prefill: 'context.screen' },
    });
    await until(() => expect(panel.field('Окно').value).toBe('Талон амбулаторного пациента'));
    panel.type('Окно', '');
    await until(() => expect(panel.field('Окно').value).toBe(''));
    panel.button('Отправить').click();
    await until(() => expect(client.submitted[0]?.draft.answers['place']).toBe(''));
  });

  it('takes a file by its name, which the ticket says too', async () => {
    const { client, panel } = await start({
      order: { order: 55, kind: 'file', need: 'required', label: 'Приказ' },
    });
    const input = panel.root.querySelector<HTMLInputElement>('.field input[type=file]')!;
    const files = new DataTransfer();
    files.items.add(new File(['текст'], 'о приёме.txt', { type: 'text/plain' }));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => expect(panel.text()).toContain('Приказ: о приёме.txt'));
    panel.button('Отправить').click();
    await until(() => expect(client.submitted).toHaveLength(1));
    const { draft, attachments } = client.submitted[0]!;
    expect(draft.answers['order']).toEqual(['Приказ: о приёме.txt']);
    expect(attachments.map(({ kind, name, field }) => [kind, name, field])).toEqual([
      ['file', 'Приказ: о приёме.txt', 'order'],
    ]);
  });

  it('draws few short options as one control, sentences as a list, many as a list that opens', async () => {
    const choice = (count: number, label: string): Field => ({
      order: 55,
      kind: 'choice',
      need: 'advised',
      place: 'always',
      label,
      options: Object.fromEntries(
        Array.from({ length: count }, (_, n) => [`o${n}`, { order: n, label: `${label} ${n}` }]),
      ),
    });
    const { panel } = await start({
      a: choice(3, 'Дом'),
      b: choice(3, 'Корпус на другом берегу реки'),
      c: choice(9, 'Этаж'),
    });
    const box = (id: string) => panel.root.querySelector(`[aria-labelledby="f-${id}-label"], .select:has(#f-${id})`);
    expect([box('a')?.querySelector('.seg'), box('b')?.querySelector('.opts'), box('c')?.tagName].map(Boolean)).toEqual(
      [true, true, true],
    );
  });

  it('leaves a preset its three fields', async () => {
    const client = createScriptedClient({
      user: doctor,
      config: {
        fields: {
          ...defaultConfig.fields,
          cabinet,
          hall: { ...cabinet, need: 'advised', label: 'Корпус', shownWhen: { criticalKind: 'remd' } },
        },
      },
    });
    const panel = (open = openPanel(client));
    await until(() => panel.button('МИС не открывается'));
    panel.button('МИС не открывается').click();
    await until(() => panel.field(/^Что видно на экране/));
    expect(panel.text()).not.toContain('Номер кабинета');
    expect(panel.root.querySelectorAll('.screen:not([hidden]) .field')).toHaveLength(3);
  });
});

describe('the form as a whole', () => {
  it('says what is there already, and that it is enough when nothing is missing', async () => {
    const answers = { happened: words, expected: 'a', steps: 'b', when: 'now', recordRef: 'c', tried: ['it'] };
    const { panel } = await start(
      {},
      { draft: { v: 1, savedAt: Date.now(), type: 'incident', scope: 'self', urgency: 'minor', answers } },
    );
    await until(() => expect(panel.text()).toContain('Сведений достаточно'));
    expect(panel.root.querySelector('.have')?.textContent).toContain('Что делали по шагам');
    expect(panel.root.querySelector('.have')?.textContent).toContain('Сведения об экране');
  });

  it('is not enough while what is asked for is open, and names it with the rest', async () => {
    const answers = { happened: words, expected: 'a', steps: 'b', when: 'now', recordRef: 'c', tried: ['it'] };
    const { panel } = await start({}, { draft: { v: 1, savedAt: Date.now(), type: 'incident', answers } });
    await until(() => panel.button('у кого так же'));
    expect(panel.text()).not.toContain('Сведений достаточно');
    panel.button('можно ли работать').click();
    await until(() => expect(panel.radio('Нельзя, работа остановлена').matches(':focus')).toBe(true));
    panel.radio('Можно, но мешает').click();
    await until(() => expect(() => panel.button('можно ли работать')).toThrow());
    expect(panel.text()).not.toContain('Сведений достаточно');
    panel.radio('Только у меня').click();
    await until(() => expect(panel.text()).toContain('Сведений достаточно'));
  });

  it.each([
    ['chosen', { when: 'update' }],
    ['said in the text', { happened: 'После обновления не печатается рецепт' }],
  ])('counts «После обновления» among what is there and asks no more since when: %s', async (_how, answers) => {
    const { panel } = await start({});
    await until(() => panel.button('когда началось'));
    expect(panel.root.querySelector('.have')?.textContent).not.toContain('Когда началось');
    for (const [id, value] of Object.entries(answers)) panel.state.setFact(id, value);
    await until(() => expect(panel.root.querySelector('.have')?.textContent).toContain('Когда началось'));
    expect(() => panel.button('когда началось')).toThrow();
  });

  it('holds nobody up for what the text says, unless the region sends no ticket without', async () => {
    const when = defaultConfig.fields['when']!;
    const happened = 'После обновления не печатается рецепт';
    for (const need of ['demanded', 'required'] as const) {
      const { client, panel } = await start({ when: { ...when, need } });
      panel.type('Что произошло', happened);
      panel.button('Отправить').click();
      if (need === 'required') await until(() => expect(panel.text()).toContain('Добавьте: когда началось'));
      else await until(() => expect(client.submitted).toHaveLength(1));
      panel.remove();
    }
  });

  it('offers the phone of last time where the host knows none', async () => {
    const { panel } = await start({}, { user: { id: 'u1' }, lastContact: 'доб. 115' });
    await until(() => expect(panel.text()).toContain('Прошлый раз указывали: доб. 115.'));
    panel.button('доб. 115').click();
    await until(() => expect(panel.field(/^Телефон/).value).toBe('доб. 115'));
  });

  it('draws only the field that is typed into', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 40 }, (_, n): [string, Field] => [
        `own${n}`,
        { order: 200 + n, kind: 'text', need: 'advised', place: 'always', label: `Поле ${n}` },
      ]),
    );
    const { panel } = await start(many);
    await until(() => panel.field('Поле 39'));
    const drawn: unknown[] = [];
    const before = options.diffed;
    options.diffed = (vnode: VNode) => {
      if (vnode.type === TextField) drawn.push((vnode.props as unknown as { fact: string }).fact);
      before?.(vnode);
    };
    panel.type('Поле 7', 'а');
    await until(() => expect(panel.state.draft.value.answers['own7']).toBe('а'));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    panel.type('Поле 7', 'аб');
    await until(() => expect(drawn.length).toBeGreaterThan(0));
    if (before) options.diffed = before;
    else delete options.diffed;
    expect(new Set(drawn)).toEqual(new Set(['own7']));
  });
});

describe('before the form', () => {
  const past = new Date(Date.now() - 3_600_000).toISOString();
  const config: Partial<SupportConfig> = {
    templates: {
      access: {
        order: 1,
        label: 'Доступ сотруднику',
        type: 'serviceRequest',
        text: 'Нужен доступ: ',
        answers: { reason: '№ 5' },
      },
    },
    helpLinks: {
      close: { order: 1, label: 'Как закрыть талон', url: '/kb/1', shownWhen: { screen: { contains: 'талон' } } },
      lab: { order: 2, label: 'Как найти анализ', url: '/kb/2', shownWhen: { screen: 'ЛИС' } },
    },
    notices: {
      remd: { order: 1, title: 'РЭМД не отвечает', from: past, workaround: 'Подождите.' },
      old: { order: 2, title: 'Давно прошло', from: past, to: past },
    },
    plannedWorks: { lab: { order: 1, what: 'ЛИС', from: past, to: new Date(Date.now() + 3_600_000).toISOString() } },
  };

  it('tells what is known and planned, with the way around, and keeps the form in sight', async () => {
    const panel = (open = openPanel(createScriptedClient({ user: doctor, config, context: sampleContext })));
    await until(() => expect(panel.text()).toContain('Уже известно: РЭМД не отвечает.'));
    // Known from the beginning the next time she comes, so they stand at full height.
    panel.panel.close();
    panel.panel.open();
    await until(() => expect(panel.text()).toContain('ЛИС может не работать.'));
    expect(panel.text()).not.toContain('Давно прошло');
    panel.button('Как обойти').click();
    await until(() => expect(panel.text()).toContain('Подождите.'));
    panel.field('Что произошло');
  });

  it('moves nothing when a notice comes while she is about to press, and opens it at her tap', async () => {
    const client = createScriptedClient({ user: doctor, context: sampleContext });
    let come = (_config: SupportConfig): void => undefined;
    client.loadConfig = () => new Promise((resolve) => (come = resolve));
    const panel = (open = openPanel(client));
    await until(() => panel.button('Мои обращения'));
    await until(() => expect(panel.state.form.value).toBeDefined());
    const places = (): number[] =>
      [...panel.root.querySelectorAll('.tile, textarea, .presets button')].map(
        (one) => one.getBoundingClientRect().top,
      );
    const before = places();
    const { templates: _none, helpLinks: _links, ...late } = config;
    come({ ...defaultConfig, ...late });
    await until(() => expect(panel.text()).toContain('Уже известно: РЭМД не отвечает.'));
    expect(places()).toEqual(before);
    expect(panel.text()).not.toContain('ЛИС может не работать.');
    await until(() => expect(panel.state.announcement.value).toContain('Уже известно'));
    panel.button(/^Уже известно/).click();
    await until(() => expect(panel.text()).toContain('ЛИС может не работать.'));
    expect(() => panel.button(/^Уже известно/)).toThrow();
    panel.panel.close();
    panel.panel.open();
    await until(() => expect(panel.text()).toContain('ЛИС может не работать.'));
  });

  it('fills the form in by a typical request, with one tap', async () => {
    const { type } = await filled();
    expect(type).toBe('serviceRequest');

    async function filled() {
      const panel = (open = openPanel(createScriptedClient({ user: doctor, config })));
      await until(() => panel.button('Доступ сотруднику'));
      panel.button('Доступ сотруднику').click();
      await until(() => expect(panel.field('Что нужно').value).toBe('Нужен доступ: '));
      await until(() => expect(panel.field(/^Основание/).value).toBe('№ 5'));
      await until(() => expect(panel.root.activeElement?.id).toBe('f-happened'));
      return panel.state.draft.value;
    }
  });

  it('takes back with the emptied text of a typical request what came along, and nothing she changed', async () => {
    const panel = (open = openPanel(createScriptedClient({ user: doctor, config })));
    await until(() => panel.button('Доступ сотруднику'));
    panel.button('Доступ сотруднику').click();
    await until(() => expect(panel.state.draft.value.answers).toMatchObject({ reason: '№ 5' }));
    panel.type('Что нужно', '');
    await until(() => expect(panel.state.draft.value.answers['reason']).toBeUndefined());
    // Empty again, the form offers what it offered at first.
    await until(() => panel.button('Доступ сотруднику').click());
    await until(() => expect(panel.field(/^Основание/).value).toBe('№ 5'));
    panel.type(/^Основание/, '№ 7');
    panel.type('Что нужно', '');
    panel.type('Что нужно', words);
    await until(() => expect(panel.field(/^Основание/).value).toBe('№ 7'));
  });

  it('offers the pages for this screen, and never hides the way to write', async () => {
    const panel = (open = openPanel(createScriptedClient({ user: doctor, config })));
    await until(() => expect(panel.text()).toContain('Как закрыть талон'));
    expect(panel.text()).not.toContain('Как найти анализ');
    panel.button('Всё равно написать').click();
    await until(() => expect(panel.root.activeElement?.id).toBe('f-happened'));
  });
});

describe('what the text seems to be about', () => {
  const config: Partial<SupportConfig> = {
    categories: { print: { order: 1, label: 'Печать документов', words: ['печат'] } },
    modules: { rec: { order: 1, label: 'Рецепты', words: ['рецепт'] } },
  };

  const offered = 'О чём обращение: Печать документов — выбрать';
  const taken = 'Убрать. О чём обращение: Печать документов';
  const announced = (panel: OpenedPanel): string =>
    panel.root.querySelector('[aria-live]')!.textContent.replaceAll('\u00a0', ' ').trim();

  it('is offered after a pause, taken by a tap, and told to support where it was not taken', async () => {
    const { client, panel } = await start({}, { config });
    panel.type('Что произошло', `${words} из талона`);
    // The words about the offer come a moment after it; then the next word is the answer to the press.
    await until(() => expect(announced(panel)).toContain('Похоже'));
    panel.button(offered).click();
    await until(() => expect(panel.state.draft.value.category).toBe('print'));
    expect(announced(panel)).toBe('Указано. О чём обращение: Печать документов');
    panel.button('Отправить').click();
    await until(() => expect(client.submitted).toHaveLength(1));
    expect(client.submitted[0]!.draft).toMatchObject({ category: 'print', suggested: { module: 'rec' } });
    expect(client.submitted[0]!.draft.module).toBeUndefined();
  });

  it('looks like a suggestion until it is taken, and can be taken out again where it was taken', async () => {
    const { panel } = await start({}, { config });
    panel.type('Что произошло', `${words} из талона`);
    const chip = await until(() => panel.button(offered));
    expect(panel.state.draft.value.category).toBeUndefined();
    expect(chip.textContent).toBe('Печать документов — выбрать');
    expect(chip.querySelector('svg')).toBeNull();
    expect(getComputedStyle(chip).borderTopStyle).toBe('dashed');
    chip.focus();
    await userEvent.keyboard('{Enter}');
    const mark = await until(() => panel.button(taken));
    expect(mark.textContent).toBe('Печать документов');
    expect(mark.querySelectorAll('svg')).toHaveLength(2);
    expect(getComputedStyle(mark).borderTopStyle).toBe('solid');
    expect(panel.root.activeElement).toBe(mark);
    await userEvent.keyboard('{Enter}');
    await until(() => panel.button(offered));
    expect(panel.state.draft.value.category).toBeUndefined();
    expect(announced(panel)).toBe('Убрано. О чём обращение: Печать документов');
  });

  it.each(['at the top of the form', 'scrolled a little', 'on a low screen'])(
    'moves nothing that can be pressed when it comes: %s',
    async (where) => {
      const height = innerHeight;
      if (where === 'on a low screen') await page.viewport(640, 360);
      const { panel } = await start({}, { config });
      // What comes with chunks of its own is there: it may not be taken for what the suggestion moves.
      await until(() => expect(panel.text()).toContain('Ориентировочно'));
      await until(() => expect(panel.text()).toContain('Кто поможет'));
      const pressable = (): string[] =>
        [
          ...panel.root.querySelectorAll<HTMLElement>(
            '.screen:not([hidden]) :is(.tile, textarea, .opt, .seg label, .foot button)',
          ),
        ].map((one) => `${one.textContent.slice(0, 20)} ${String(Math.round(one.getBoundingClientRect().top))}`);
      panel.root.querySelector('.screen:not([hidden]) .body')!.scrollTop = where === 'scrolled a little' ? 30 : 0;
      panel.type('Что произошло', `${words} из талона`);
      const before = pressable();
      await until(() => panel.button(offered));
      await until(() => expect(pressable()).toEqual(before));
      // Nor does anything when it goes.
      panel.type('Что произошло', 'Всё в порядке');
      await until(() => expect(() => panel.button(offered)).toThrow());
      await until(() => expect(pressable()).toEqual(before));
      await page.viewport(414, height);
    },
  );

  it('is a type too: one line, one tap, never changed by itself, and the tap can be taken back', async () => {
    const { panel } = await start({});
    panel.type('Что произошло', 'Как перенести запись к другому врачу?');
    await until(() => expect(panel.text()).toContain('Похоже, это «Как это сделать?».'));
    // Said after the paint: a tap before that would be no person's.
    await until(() => expect(announced(panel)).toContain('Похоже'));
    expect(panel.state.draft.value.type).toBe('incident');
    panel.button('Сменить тип').click();
    await until(() => expect(panel.radio('Как это сделать?').checked).toBe(true));
    expect(announced(panel)).toBe('Указано. Тип обращения: Как это сделать?');
    expect(panel.text()).toContain('Тип изменён: «Как это сделать?».');
    panel.button('Вернуть прежний').click();
    await until(() => expect(panel.state.draft.value.type).toBe('incident'));
    await until(() => expect(panel.text()).not.toContain('Похоже, это «'));
  });

  it('says nothing of the type any more once she has chosen one over it', async () => {
    const { panel } = await start({});
    panel.type('Что произошло', 'Как перенести запись к другому врачу?');
    await until(() => panel.button('Оставить'));
    panel.radio('Нужен доступ или настройка').click();
    await until(() => expect(panel.text()).not.toContain('Похоже, это «'));
    expect(panel.state.draft.value.type).toBe('serviceRequest');
  });
});

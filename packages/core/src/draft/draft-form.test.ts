import { defaultConfig, type Field, type SupportConfig, type TicketContext } from '@mis-support/protocol';
import { expect, test } from 'vitest';
import { completeness, draftForm } from './draft-form.ts';
import type { TicketDraft } from './ticket-draft.ts';

const draft = (more: Partial<TicketDraft> = {}): TicketDraft => ({
  v: 1,
  savedAt: 0,
  type: 'incident',
  answers: {},
  ...more,
});
const context = (values: Record<string, string>): TicketContext => ({
  values: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value, source: 'host' as const }])),
  trail: [],
});
const withFields = (fields: Record<string, Field>, more: Partial<SupportConfig> = {}): SupportConfig => ({
  ...defaultConfig,
  ...more,
  fields: { ...defaultConfig.fields, ...fields },
});
const ids = (config: SupportConfig, one: TicketDraft, around = {}): string[] =>
  draftForm(config, one, around).fields.map(({ id }) => id);

test('finds missing what an incident needs, in the order of the form', () => {
  const form = draftForm(defaultConfig, draft(), {});
  expect(completeness(form).missing).toEqual([
    'happened',
    'expected',
    'steps',
    'scope',
    'urgency',
    'when',
    'recordRef',
    'tried',
    'contact',
  ]);
});

test('counts what was said, chosen and known of the person', () => {
  const one = draft({ scope: 'self', answers: { happened: 'Не печатает', tried: ['relogin'] } });
  const form = draftForm(defaultConfig, one, { user: { id: 'u1', phone: 'доб. 115' } });
  expect(completeness(form).present).toEqual(['happened', 'scope', 'tried', 'contact']);
});

test('counts blanks and empty lists as missing, and a phone the person has taken out as well', () => {
  const one = draft({ contact: '', answers: { happened: '  ', tried: [] } });
  const form = draftForm(defaultConfig, one, { user: { id: 'u1', phone: '115' } });
  expect(completeness(form).missing).toEqual(expect.arrayContaining(['happened', 'tried', 'contact']));
});

test('fills in the number of the open record and the steps from the last actions, until she has emptied them', () => {
  const step = (label: string, kind: TicketContext['trail'][number]['kind'] = 'button') => ({
    label,
    kind,
    at: '2026-11-24T07:15:00.000Z',
  });
  const trail = [
    ...['Журнал', 'Новый талон', 'Диагноз', 'Осмотр', 'Печать', 'Сохранить'].map((label) => step(label)),
    // Shown by the program: what stands there may be of a patient.
    step('Кедров Р. Н. уже записан', 'error'),
    step('Карта: Кедров Р. Н.', 'window'),
  ];
  const around = { context: { ...context({ recordRef: '105482' }), trail } };
  const form = draftForm(defaultConfig, draft(), around);
  expect([form.answers['recordRef'], form.answers['steps']]).toEqual([
    '105482',
    '1. Новый талон\n2. Диагноз\n3. Осмотр\n4. Печать\n5. Сохранить',
  ]);
  expect(completeness(form).present).toEqual(['steps', 'recordRef']);
  const emptied = draftForm(defaultConfig, draft({ answers: { recordRef: '', steps: '' } }), around);
  expect([emptied.answers['recordRef'], emptied.answers['steps']]).toEqual(['', '']);
});

test('has since when a problem is there, once «После обновления» is chosen', () => {
  const form = draftForm(defaultConfig, draft({ answers: { happened: 'Пропала кнопка', when: 'update' } }), {});
  expect(completeness(form).present).toContain('when');
  expect(completeness(form).missing).not.toContain('when');
});

test.each([
  'После обновления пропала кнопка «Печать» в КВС',
  'Так стало после вчерашнего обновления, вечером ещё работали',
  'После обновления 2.41.7:\nне открывается журнал',
  'После релиза 4.19 в форме «Движение» не грузится список',
  'пропали шаблоны после\nустановки новой версии',
  'The button is gone after yesterday’s update',
  'Анализы из лаборатории не приходят с утра',
  'С самого утра не открывается журнал',
  'не печатается ещё со вчерашнего дня',
  'С понедельника не печатаются направления',
  'Со среды не выгружается реестр',
  'Третий день документы не уходят в РЭМД, 40 штук',
  'Вторую неделю не формируется реестр',
  'Referrals cannot be printed since this morning',
  'It has been slow since Monday.',
])('has it as well where the text says so: %s', (happened) => {
  const form = draftForm(defaultConfig, draft({ answers: { happened } }), {});
  expect(completeness(form).present).toContain('when');
  expect(completeness(form).missing).not.toContain('when');
});

test.each([
  'После обновления страницы то же самое',
  'Список пуст и после каждого обновления списка',
  'После такого прошу делать обновления ночью',
  'Прошу обновления прав. Позвоните после. Обновления жду',
  'Расписание с утра до обеда не видно',
  'График со вторника по пятницу не сохраняется',
  'Выписан на третий день, а в карте второй раз',
])('asks for it all the same where the words mean something else: %s', (happened) => {
  const form = draftForm(defaultConfig, draft({ answers: { happened } }), {});
  expect(completeness(form).missing).toContain('when');
});

// An expression that tries again from every word would not be done within the time of a test.
test('finds it at the end of a text of any length', () => {
  const happened = `${'после after с since второй '.repeat(8000)} с утра`;
  expect(completeness(draftForm(defaultConfig, draft({ answers: { happened } }), {})).present).toContain('when');
});

test('asks little of a preset and of a question', () => {
  expect(completeness(draftForm(defaultConfig, draft({ criticalKind: 'login' }), {})).missing).toEqual([
    'scope',
    'contact',
  ]);
  expect(ids(defaultConfig, draft({ type: 'question' }))).not.toContain('urgency');
});

test('brings a field of one workplace where the context names it, and nowhere else', () => {
  const config = withFields(
    {},
    {
      workplaces: {
        lab: {
          names: ['АРМ лаборанта'],
          patch: { fields: { analyzer: { order: 15, kind: 'text', need: 'required', label: 'Анализатор' } } },
        },
      },
    },
  );
  expect(ids(config, draft(), { context: context({ workplace: 'арм лаборанта' }) })).toContain('analyzer');
  expect(ids(config, draft(), { context: context({ workplace: 'АРМ врача' }) })).not.toContain('analyzer');
});

test('fills a field in from the context, unless the value is no answer to it or she has emptied it', () => {
  const config = withFields({
    place: { order: 15, kind: 'text', need: 'advised', prefill: 'context.menuPath' },
    floor: { order: 16, kind: 'number', need: 'advised', prefill: 'context.floor', max: 3 },
  });
  const around = {
    context: {
      ...context({ floor: '9' }),
      values: { menuPath: { value: ['Приём', 'Талоны'], source: 'aria' as const } },
    },
  };
  expect(draftForm(config, draft(), around).answers).toMatchObject({ place: 'Приём → Талоны', floor: undefined });
  expect(draftForm(config, draft({ answers: { place: '' } }), around).answers['place']).toBe('');
});

test('holds what is filled in as it holds what is given: a number as one, a choice of several as a list', () => {
  const config = withFields({
    days: { order: 15, kind: 'number', need: 'advised', prefill: 'context.days' },
    places: {
      order: 16,
      kind: 'choices',
      need: 'advised',
      prefill: 'context.place',
      options: { a: { order: 1, label: 'А' }, b: { order: 2, label: 'Б' } },
    },
    why: { order: 17, kind: 'text', need: 'advised', shownWhen: { days: { atLeast: 5 } } },
  });
  const values = { days: { value: '5,5', source: 'host' as const }, place: { value: 'a', source: 'host' as const } };
  const form = draftForm(config, draft(), { context: { values, trail: [] } });
  expect(form.answers).toMatchObject({ days: 5.5, places: ['a'] });
  expect(form.fields.map(({ id }) => id)).toContain('why');
});

test('reads a number as people write it, so that conditions can compare it', () => {
  const config = withFields({
    days: { order: 15, kind: 'number', need: 'advised' },
    why: { order: 16, kind: 'text', need: 'advised', shownWhen: { days: { atLeast: 1.5 } } },
  });
  expect(ids(config, draft({ answers: { days: '1,5' } }))).toContain('why');
  expect(ids(config, draft({ answers: { days: '1,4' } }))).not.toContain('why');
});

test('shows no choice without options and no file where nobody is signed in', () => {
  const config = withFields({ order: { order: 15, kind: 'file', need: 'required' } });
  expect(ids(config, draft())).not.toEqual(expect.arrayContaining(['category']));
  expect(ids(config, draft())).not.toContain('order');
  expect(ids(config, draft(), { user: { id: 'u1' } })).toContain('order');
});

test('holds of a choice only what the type offers, and has it again when the type comes back', () => {
  const config = withFields(
    { topics: { label: 'Темы', order: 1, kind: 'choices', optionsFrom: 'categories', need: 'optional' } },
    {
      categories: {
        print: { label: 'Печать', order: 1, types: ['incident'] },
        rights: { label: 'Доступ', order: 2 },
      },
    },
  );
  const held = (one: Partial<TicketDraft>) => {
    const { answers, facts } = draftForm(config, draft({ category: 'print', ...one }), {});
    return [answers['category'], facts['category'], answers['topics']];
  };
  const answers = { topics: ['print', 'rights'] };
  expect(held({ answers })).toEqual(['print', 'print', ['print', 'rights']]);
  expect(held({ answers, type: 'question' })).toEqual([undefined, undefined, ['rights']]);
  expect(held({ type: 'question', category: 'rights' })[0]).toBe('rights');
  expect(held({ category: '' })[0]).toBe('');
});

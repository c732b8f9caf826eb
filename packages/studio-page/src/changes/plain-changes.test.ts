import { defaultConfig, type Json, type SupportConfig } from '@mis-support/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergedAt } from '../model/layers.ts';
import { sectionNames } from '../sections/section-list.ts';
import { plainChanges, type PlainChange } from './plain-changes.ts';

const over = (region: unknown, organization: unknown = {}) =>
  mergedAt({ builtin: defaultConfig, region, organization }, 'organization') as unknown as SupportConfig;

/** Each change in a line or a few, as the list shows it. */
function told(before: unknown, after: unknown): string[] {
  return plainChanges(over(before), over(after)).map(sayIt);
}

function sayIt({ section, what, entry, lines }: PlainChange): string {
  const words = { added: ' +', removed: ' −', changed: '' }[what];
  const said = lines.map(({ name, was, now }) =>
    was === undefined ? `${name} + ${now}` : now === undefined ? `${name} − ${was}` : `${name} ${was} → ${now}`,
  );
  return `${[sectionNames[section], entry].filter(Boolean).join(' / ')}${words}: ${said.join('; ')}`;
}

test('names the section, the entry by its label and the property in words, with what held before', () => {
  expect(told({}, { fields: { steps: { need: 'required', hint: 'По порядку' } } })).toEqual([
    'Поля формы / Шаги: обязательность «Желательно» → «Обязательно: без него не отправить»; подсказка + «По порядку»',
  ]);
});

test('a new field comes whole, by its name and not its id; one that goes is only named', () => {
  const room = {
    order: 180,
    kind: 'text',
    need: 'required',
    label: 'Номер кабинета',
    shownWhen: { type: 'incident', workplace: 'Регистратура', criticalKind: { filled: false } },
  };
  expect(told({}, { fields: { nomerKabineta: room } })).toEqual([
    'Поля формы / Номер кабинета +: вид + «Строка»; обязательность + «Обязательно: без него не отправить»; ' +
      'где показывать + Вид обращения: Не работает или работает неправильно; АРМ: Регистратура; кроме коротких форм массовых сбоев; ' +
      'место в списке + 18-е',
  ]);
  expect(told({ fields: { nomerKabineta: room } }, {})).toEqual(['Поля формы / Номер кабинета −: ']);
  expect(told({}, { fields: { steps: null } })).toEqual(['Поля формы / Шаги −: ']);
});

test('tells a cell of the matrix by its row and column, also where a column comes', () => {
  const names = {
    P1: { label: 'наивысший' },
    P2: { label: 'высокий' },
    P3: { label: 'обычный' },
    P4: { label: 'низкий' },
  };
  const before = { policy: { levels: names } };
  expect(told(before, { policy: { levels: names, matrix: { department: ['P1', 'P3', 'P4'] } } })).toEqual([
    'Приоритеты / строка матрицы «В нашем отделении»: Нельзя, работа остановлена P2, высокий → P1, наивысший',
  ]);
  const wider = {
    policy: {
      levels: names,
      urgencies: ['blocked', 'degraded', 'minor', 'later'],
      matrix: { department: ['P2', 'P3', 'P4', 'P4'] },
    },
    messages: { ru: { 'urgency.later': 'Можно, подождём' } },
  };
  expect(told(before, wider)).toContain(
    'Приоритеты / строка матрицы «В нашем отделении»: Можно, подождём + P4, низкий',
  );
});

test('says norms, hours, days and clocks as people do', () => {
  expect(
    told(
      { policy: { levels: { P1: { label: 'наивысший', react: 'PT20M' } }, calendar: { holidays: ['2027-01-01'] } } },
      {
        policy: {
          levels: { P1: { label: 'наивысший', react: 'PT1H30M', clock: 'businessHours' } },
          calendar: { days: '1-6', hours: '07:00-21:00', holidays: ['2027-01-01', '2027-01-02', '2027-01-03'] },
        },
      },
    ),
  ).toEqual([
    'Приоритеты / уровень P1, наивысший: ответ 20 минут → 1 час 30 минут; часы работы «Круглосуточное, без выходных» → «Рабочее, по календарю»',
    'Календари / основной календарь: дни недели пн–пт → пн–сб; часы 08:00–20:00 → 07:00–21:00; ' +
      'выходные 01.01.2027 → 01.01.2027–03.01.2027',
  ]);
});

test('an entry that was moved is told by its place and not by the number behind it', () => {
  expect(told({}, { ladder: { colleague: { order: 2 }, local: { order: 1 } } })).toEqual([
    expect.stringMatching(/^Лестница \/ .*: место в списке 1-е → 2-е$/),
    expect.stringMatching(/^Лестница \/ .*: место в списке 2-е → 1-е$/),
  ]);
  // Other numbers in the same order change nothing that anybody sees.
  expect(told({}, { ladder: { colleague: { order: 0 } } })).toEqual([]);
});

test('what differs at a workplace is told by the words it has elsewhere', () => {
  const lab = (patch: object) => ({ workplaces: { lab: { names: ['Лаборатория'], patch } } });
  expect(told(lab({}), lab({ fields: { steps: { need: 'optional' } }, ladder: { colleague: null } }))).toEqual([
    'Список АРМ / Лаборатория: Поля формы, Шаги, обязательность «Желательно» → «По желанию»; Лестница, Коллега − есть',
  ]);
});

test('of several languages it says which one was changed', () => {
  const named = (en: string) => ({
    languages: ['ru', 'en'],
    categories: { print: { order: 1, label: { ru: 'Печать', en } } },
  });
  expect(told(named('Print'), named('Printing'))).toEqual(['Темы / Печать: название, английский «Print» → «Printing»']);
});

test('one text for all languages that becomes one of each changes only what came', () => {
  const print = (label: unknown) => ({ languages: ['ru', 'en'], categories: { print: { order: 1, label } } });
  expect(told(print('Печать'), print({ ru: 'Печать', en: 'Printing' }))).toEqual([
    'Темы / Печать: название, английский + «Printing»',
  ]);
});

test('a text of the panel is told by what the panel says there by itself', () => {
  const words = { ru: { launcher: 'Помощь' }, en: { launcher: 'Help' } };
  const [change] = plainChanges(over({}), over({ messages: { ru: { launcher: 'Поддержка' } } }), words);
  expect(change?.lines).toEqual([{ name: 'текст «Помощь»', was: '«Помощь»', now: '«Поддержка»' }]);
});

test('nothing is told where two layers hold the same, however they are written', () => {
  expect(told({}, { fields: { steps: { need: 'advised' } } })).toEqual([]);
});

test('a box that was never ticked was not ticked, and what is on by itself was on', () => {
  expect(told({}, { ladder: { local: { chat: true } }, fields: { steps: { enabled: false } } })).toEqual([
    'Поля формы / Шаги: включено да → нет',
    'Лестница / ИТ-служба вашей организации: чат нет → да',
  ]);
});

test('no key of a configuration is told by its English name', () => {
  const latin = /(?:^|[ ,])[a-z][a-zA-Z]*$/;
  const everything = {
    help: { phone: '1', phoneHours: 'днём' },
    helpLinks: { a: { order: 1, label: 'Справка', url: '/a', shownWhen: { role: 'врач' } } },
    recipients: ['МИАЦ'],
    privacyPolicyUrl: '/p',
    types: { question: { enabled: false, hint: 'Как' } },
    fields: {
      own: {
        order: 1, kind: 'choice', need: 'optional', label: 'Своё', hint: 'а', placeholder: 'б', pattern: 'в', patternHint: 'г',
        minLength: 1, maxLength: 2, min: 3, max: 4, prefill: 'user.phone', place: 'whenAsked', optionsFrom: 'modules',
        requiredWhen: { type: 'question' }, demandedWhen: { any: [{ type: 'question' }, { screen: 'x' }] },
        options: { one: { order: 1, label: 'Раз' } },
      },
    },
    modules: { m: { order: 1, label: 'Модуль', words: ['м'], suggestWhen: { screen: 'x' } } },
    templates: { t: { order: 1, label: 'Заготовка', type: 'question', category: 'c', module: 'm', text: 'Текст', scope: 'self', urgency: 'minor', answers: { steps: 'раз' } } },
    notices: { n: { order: 1, title: 'Сбой', from: '2026-11-24T05:00:00Z', to: '2026-11-25T05:00:00Z', next: '2026-11-24T06:00:00Z', workaround: 'Так' } },
    policy: {
      policyId: 'x', version: '1', source: 'ТЗ', timeZone: 'Asia/Omsk', requests: 'P1', unknownCountsAs: 'self',
      pauses: { statuses: ['waiting_external'], plannedWorks: true },
      calendar: { breaks: ['12:00-13:00'], workdays: ['2026-01-01'], shortDays: { '2026-12-31': '08:00-15:00' }, hoursByDay: { 6: '09:00-14:00' } },
      levels: { P1: { phone: '1', calendar: 'c', resolve: 'PT1H' } },
    },
    ladder: { own: { order: 9, label: 'Своя', contact: 'доб. 1', hours: '08:00-17:00', note: 'так', chat: true, skippable: false, passOnBy: ['local'], startWhen: { scope: 'self' } } },
    limits: { attachmentMaxBytes: 1_000_000, queuedTickets: 1, queuedBytes: 1_000_000, unsentDays: 1 },
    retention: { draftDays: 1, registeredDays: 1 },
    privacy: { mask: ['.a'], unmask: ['.b'] },
    launcher: { place: 'corner', shortcut: 'Control+F2' },
    theme: { mode: 'dark', tokens: { accent: '#000000' } },
    languages: ['ru', 'en'],
    locale: 'ru',
  }; // prettier-ignore
  const names = plainChanges(over({}), over(everything)).flatMap(({ lines }) => lines.map(({ name }) => name));
  expect(names.filter((name) => latin.test(name))).toEqual([]);
  expect(names.length).toBeGreaterThan(70);
});

test('whatever a file says, it is compared without a failure', () => {
  const shape = fc.letrec<{ any: unknown }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom<unknown>(null, true, 5, 'P1', 'blocked', [], ['P1'], [1]),
      fc.dictionary(
        fc.constantFrom('policy', 'fields', 'messages', 'ladder', 'levels', 'matrix', 'ru', 'label', 'order', 'locale',
          'languages', 'scopes', 'urgencies', 'options', 'workplaces', 'patch', 'self', 'critical', 'theme', 'shownWhen'), // prettier-ignore
        tie('any'),
        { maxKeys: 5 },
      ),
    ),
  })).any;
  fc.assert(
    fc.property(shape, shape, (before, after) => {
      const [one, other] = [before, after].map((layer) => over(layer as Json));
      expect(Array.isArray(plainChanges(one!, other!))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

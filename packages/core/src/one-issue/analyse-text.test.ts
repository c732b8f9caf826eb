import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyseText } from './analyse-text.ts';
import { walkBorders } from './cuts.ts';
import { shippedModel } from './shipped-model.ts';
import { partsOf } from './text-parts.ts';

const several = (text: string) => analyseText(text).problems.map(({ start, end }) => text.slice(start, end));

test.each([
  [
    'Не печатается рецепт, и ещё у меня пропали пациенты из расписания. Также прошу добавить новую медсестру.',
    ['Не печатается рецепт', 'у меня пропали пациенты из расписания.', 'прошу добавить новую медсестру.'],
  ],
  [
    '1. не работает ЭЛН 2. нет доступа к отчётам 3. когда будет новая форма?',
    ['не работает ЭЛН', 'нет доступа к отчётам', 'когда будет новая форма?'],
  ],
  [
    'Во-первых, долго грузит журнал, во-вторых, в направлении нет нашей лаборатории',
    ['долго грузит журнал', 'в направлении нет нашей лаборатории'],
  ],
])('tells problems apart: %s', (text, problems) => {
  expect(several(text)).toEqual(problems);
});

test.each([
  '1. Открыла талон. 2. Выбрала диагноз. 3. Нажала "Сохранить". Появилась ошибка.',
  'Не сохраняется ни талон, ни КВС, везде ошибка 500',
  'Ошибка и у меня, и у коллеги в соседнем кабинете',
  'помогите',
  '',
])('leaves one problem whole: %s', (text) => {
  expect(several(text)).toEqual([text]);
});

test('leaves what joins two problems outside them', () => {
  expect(several('Здравствуйте! Не печатается рецепт. Также прошу добавить доступ новой медсестре.')).toEqual([
    'Не печатается рецепт.',
    'прошу добавить доступ новой медсестре.',
  ]);
});

test.each([
  ['Никто в регистратуре не может войти', 'login'],
  ['Третий день документы не уходят в РЭМД, 40 штук', 'remd'],
  ['Белый экран у всего отделения', 'unavailable'],
])('knows a critical failure: %s', (text, kind) => {
  expect(analyseText(text).problems[0]).toMatchObject({
    criticalKind: kind,
    ticketType: 'incident',
    urgency: 'blocked',
  });
});

test.each([
  ['Как перенести запись к другому врачу?', 'question', 'consultation'],
  ['Дайте доступ к АРМ заведующего', 'serviceRequest', 'access'],
  ['Хотелось бы добавить в журнал столбец с датой', 'changeRequest', 'change-request'],
  ['Анализы из лаборатории не приходят с утра', 'incident', 'integration'],
])('knows the type and category: %s', (text, ticketType, category) => {
  expect(analyseText(text).problems[0]).toMatchObject({ ticketType, category });
});

test.each([
  ['сканер не читает полис, во вторых новому врачу нет входа', 'новому врачу нет входа'],
  ['сканер не читает полис, во-вторых, новому врачу нет входа', 'новому врачу нет входа'],
  ['Не печатается рецепт. Кроме того, прошу добавить новую медсестру.', 'прошу добавить новую медсестру.'],
])('leaves out what connects two problems, and nothing else: %s', (text, last) => {
  expect(several(text).at(-1)).toBe(last);
});

test('takes no first word of a problem for one that connects', () => {
  const text = 'Во вкладке назначения не видно препаратов. Также прошу добавить новую медсестру.';
  expect(several(text)[0]).toBe('Во вкладке назначения не видно препаратов.');
});

test('knows that it is grave from what is said apart from the problem', () => {
  const { problems } = analyseText('Не печатается направление. Очередь до дверей, люди ждут.');
  expect(problems.map(({ urgency }) => urgency)).toEqual(['blocked']);
});

test.each([undefined, null, 5, {}, ['не печатается']])('finds one empty problem in what is no text: %j', (text) => {
  expect(analyseText(text as never).problems).toMatchObject([{ start: 0, end: 0, title: '' }]);
});

test.each([
  'Не печатается рецепт у пациента, принтер молчит, работать невозможно',
  'Не можем работать: журнал пуст',
  'Приём встал, талоны не сохраняются',
])('takes the word of whoever says that work has stopped: %s', (text) => {
  expect(analyseText(text).problems.map(({ urgency }) => urgency)).toContain('blocked');
});

const three =
  'Не печатается рецепт, и ещё у меня пропали пациенты из расписания. Также прошу добавить новую медсестру.';
const cutsIn = (text: string) => analyseText(text).problems.map(({ start, end }) => text.slice(start, end));

test('leaves a signature out, and cuts as if it were not there', () => {
  const signed = `${three}\n\nС уважением,\nИванова А.П., терапевт, доб. 115`;
  expect(cutsIn(signed)).toEqual(cutsIn(three));
});

test('reads a text from a document with its soft hyphens, and one with a letter that grows in lower case', () => {
  const soft = cutsIn(three.replace(/(?=печ|писан|сестр)/g, '\u00AD'));
  expect(soft.map((cut) => cut.replaceAll('\u00AD', ''))).toEqual(cutsIn(three));
  expect(cutsIn(`${three} İ`).length).toBeGreaterThan(1);
});

test.each(['всё зависло', 'тут ошибка', 'Failed to fetch', 'не работает'])(
  'takes a few words that say little for a failure: %s',
  (text) => {
    expect(analyseText(text).problems).toMatchObject([{ ticketType: 'incident' }]);
  },
);

const errands = [
  'Не печатаются направления',
  'Не открываются снимки КТ',
  'Нет доступа к отчётам',
  'Принтер печатает иероглифы',
  'Добавить поле ИМТ в осмотр',
  'Удалить дубль карты 4411',
  'Не подписывается ЭЛН',
  'Как закрыть талон?',
];

test('finds every item of a long list, and lets its introduction go with the first', () => {
  const list = errands.map((errand, n) => `${n + 1}. ${errand}`).join('\n');
  expect(cutsIn(list)).toEqual(errands);
  expect(cutsIn(`Накопилось:\n${list}`)).toHaveLength(errands.length);
});

test.each([
  ['Прошу объединить карты пациентов: 1. Иванова А.А. 2. Петрова Б.Б. 3. Сидорова В.В.'],
  ['Прошу создать учётки: 1. Иванова А. А. 2. Петрова Б. Б., терапевт 3. Сидорова В. В.'],
  ['Удалите дубли карт: 1) Смирнов Иван Петрович 2) Козлова Анна Сергеевна 3) Орлов Пётр'],
  ['Прошу дать доступ к отчётам:\n- Смирнов Иван\n- Козлова Анна\n- Орлов Пётр'],
])('leaves a list of people whole, and calls it by what is asked for them: %s', (text) => {
  const [found, ...rest] = analyseText(text).problems;
  expect([found?.title, rest]).toEqual([text.split(':')[0], []]);
});

test.each([
  'Hello! 1) sick leave does not open 2) lab results are missing',
  'Good morning, team! 1. Printer does not print. 2. No access to reports.',
])('takes an English greeting for no problem: %s', (text) => {
  expect(cutsIn(text)).toHaveLength(2);
});

test('takes a text with hundreds of thousands of borders', () => {
  expect(several('а, '.repeat(300_000)).length).toBeGreaterThan(0);
});

test('finds two problems in English too, and leaves a list of steps alone', () => {
  expect(several('The printer does not print labels. Also please reset my password.').length).toBe(2);
  expect(several('1. Open the card. 2. Press Save. Nothing happens.').length).toBe(1);
  expect(
    several(
      'The prescription is not printed, and patients have disappeared from my schedule. Also please add a new nurse.',
    ),
  ).toHaveLength(3);
});

const words = fc.constantFrom(
  ...'не печатается рецепт, талон. и ещё прошу доступ? 1. 2) во-вторых\n - журнал; открыла нажала ошибка «Сохранить» P.S. 😀 '.split(
    ' ',
  ),
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(words, { maxLength: 80 }).map((list) => list.join(' ')),
);

test('whatever the text: problems in order, inside it, apart from each other; a single one is the whole text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { problems, severalLikelihood } = analyseText(text);
      expect(severalLikelihood >= 0 && severalLikelihood <= 1).toBe(true);
      expect(severalLikelihood > 0.5).toBe(problems.length > 1);
      let last = 0;
      for (const { start, end, title, confidence } of problems) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(title.length).toBeLessThanOrEqual(90);
        expect(confidence > 0 && confidence <= 1).toBe(true);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
      if (problems.length === 1) expect(problems[0]).toMatchObject({ start: 0, end: text.length, confidence: 1 });
    }),
    { numRuns: 400 },
  );
});

test.each(['не печатается рецепт, и ещё пропал журнал. ', 'слово ', '1) ', '\n', '. ', 'а, ', 'x'])(
  'looks at a text ten times as long hardly more than ten times as often: %j',
  (piece) => {
    const looks = (times: number) => {
      let signs = 0;
      walkBorders(partsOf(piece.repeat(times), shippedModel()), (_border, tell) => {
        tell(() => signs++);
        return false;
      });
      return signs;
    };
    expect(looks(2000)).toBeLessThanOrEqual(15 * Math.max(1, looks(200)));
  },
);

import { cdp, page, userEvent } from 'vitest/browser';
import { expect, test } from 'vitest';
import { until } from '../panel/open-panel.ts';
import {
  answerAll,
  borders,
  choose,
  client,
  inEditor,
  offered,
  open,
  opened,
  typed,
  useSplitBench,
} from './split-bench.ts';

useSplitBench();

const linkNames = (): string[] =>
  [...opened.root.querySelectorAll('.screen:not([hidden]) .top-note a')].map(({ textContent }) =>
    textContent.replaceAll('\u00a0', ' '),
  );

const fold = (part: number): HTMLDetailsElement =>
  opened.root.querySelectorAll('.part')[part - 1]!.querySelector<HTMLDetailsElement>('details')!;
const foldLine = (part: number): string =>
  fold(part).querySelector('summary')!.textContent.replaceAll('\u00a0', ' ').trim();

test('says of each part in words what it lacks as a ticket of its own, and takes it there', async () => {
  open();
  await inEditor();
  await until(() =>
    expect(foldLine(1)).toContain('Ещё сведения. Добавьте: что должно было получиться, когда началось и ещё 1'),
  );
  expect(foldLine(3)).not.toContain('по шагам');
  fold(2).querySelector('summary')!.focus();
  await userEvent.keyboard('{Enter}');
  await until(() => opened.field('Что должно было получиться'));
  opened.type('Что должно было получиться', 'Список пациентов на день');
  opened.radio('Сегодня').click();
  await until(() => expect(foldLine(2)).toContain('Добавьте: что делали по шагам, номер записи и ещё 1'));
  expect(foldLine(1)).toContain('что должно было получиться');
  answerAll();
  opened.button('Отправить 3 обращения').click();
  await until(() => expect(client.groups).toHaveLength(1));
  expect(client.groups[0]!.map(({ draft }) => [draft.answers['expected'], draft.answers['when']])).toEqual([
    [undefined, undefined],
    ['Список пациентов на день', 'today'],
    [undefined, undefined],
  ]);
});

test('shares with all parts what the form was told of when it began, and leaves with the first what is about one', async () => {
  open();
  await typed();
  opened.state.setFact('when', 'today');
  opened.state.setFact('expected', 'Рецепт выходит');
  await offered();
  opened.button('Разделить').click();
  await until(() => expect(borders()).toHaveLength(2));
  await until(() => expect(foldLine(1)).toContain('Добавьте: что уже пробовали'));
  await until(() => expect(foldLine(2)).toContain('Добавьте: что должно было получиться, что делали по шагам и ещё 2'));
  fold(2).open = true;
  await until(() => expect(opened.radio('Сегодня').checked).toBe(true));
});

test('says that a part is told completely, and when it would be done by the rules of the region', async () => {
  open();
  await inEditor();
  opened.state.setFact('when', 'today');
  opened.state.setFact('steps', 'Нажала');
  opened.state.setFact('expected', 'Рецепт выходит');
  opened.state.setFact('recordRef', '105 482');
  opened.state.setFact('tried', ['relogin']);
  expect(foldLine(2)).not.toContain('до ');
  choose(1, 'У кого так же', 'self');
  await until(() => expect(foldLine(1)).toMatch(/до \d/));
  // Whether she can work is only guessed.
  expect(foldLine(1)).not.toContain('Сведений достаточно');
  choose(1, 'Можно ли работать', 'degraded');
  await until(() => expect(foldLine(1)).toMatch(/^Ещё сведения\s?Сведений достаточно/));
  await until(() => expect(foldLine(1)).toMatch(/до \d+.декабря|до \d\d?:\d\d/));
  expect(opened.text()).toContain('Сроки ориентировочные.');
});

test('opens what is folded where something in it cannot stand', async () => {
  open();
  await inEditor();
  fold(2).open = true;
  await until(() => opened.field('Что должно было получиться'));
  opened.type('Что должно было получиться', 'а'.repeat(20_005));
  fold(2).open = false;
  await until(() => expect(fold(2).querySelector('textarea')).toBeNull());
  opened.button('Отправить 3 обращения').click();
  await until(() => expect(linkNames()).toContain('Вопрос 2: Что должно было получиться'));
  await until(() => expect(fold(2).open).toBe(true));
});

test.each([320, 340, 360])(
  'keeps all that can be added to a part within it on a screen of %i pixels',
  async (width) => {
    const before = { width: innerWidth, height: innerHeight };
    await page.viewport(width, 700);
    open();
    await inEditor();
    fold(1).querySelector('summary')!.click();
    await until(() => opened.field('Что должно было получиться'));
    const right = opened.root.querySelector('.part')!.getBoundingClientRect().right;
    const beyond = [...opened.root.querySelectorAll<HTMLElement>('.screen:not([hidden]) .parts *')].filter(
      (one) => one.getBoundingClientRect().right > right + 1,
    );
    expect(beyond.map((one) => `${one.tagName}.${one.className}`)).toEqual([]);
    const body = opened.root.querySelector('.screen:not([hidden]) .body')!;
    expect(body.scrollWidth).toBe(body.clientWidth);
    await page.viewport(before.width, before.height);
  },
);

test('gives a date the colour of a text and not of a link where the system forces its colours', async () => {
  open();
  await inEditor();
  choose(2, 'У кого так же', 'self');
  choose(2, 'Можно ли работать', 'degraded');
  await until(() => expect(foldLine(2)).toContain('до '));
  const due = fold(2).querySelector('.part-due')!;
  const tools = cdp() as unknown as { send(method: string, parameters: object): Promise<unknown> };
  const force = (value: string): Promise<unknown> =>
    tools.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
  await force('active');
  try {
    const text = getComputedStyle(opened.root.querySelector('.split-text')!).color;
    await until(() => expect(getComputedStyle(due).color).toBe(text));
    expect(getComputedStyle(fold(2).querySelector('summary')!).color).not.toBe(text);
  } finally {
    await force('none');
  }
});

import { analyseText } from '@mis-support/core/one-issue';
import { expect, test } from 'vitest';
import { typedOn, type Looked } from './typed-on.ts';

const two = 'Не печатается рецепт, и ещё у меня пропали пациенты из расписания. ';

function looked(text: string): Looked {
  return { text, analysis: analyseText(text) };
}

/** What the problems say, where the text is looked at after each of its pieces. */
function said(...pieces: string[]): string[] {
  let last: Looked | undefined;
  let text = '';
  for (const piece of pieces) last = typedOn(last, looked((text += piece)));
  return last?.analysis.problems.map(({ start, end }) => text.slice(start, end)) ?? [];
}

test('keeps the problems that were found while more is typed that makes them a little less sure', () => {
  const tried = 'Перезагрузка не помогла. ';
  const asks = 'Дайте доступ к отчёту по диспансеризации. Как поменять пароль?';
  const all = said(two, tried, asks);
  expect(all.length).toBeGreaterThan(1);
  expect(all[0]).toBe('Не печатается рецепт');
  expect(all.at(-1)).toContain('поменять пароль?');
});

test('takes a text that clearly is one problem for one, whatever its beginning looked like', () => {
  const [first, one] = [looked(two), looked(`${two}x`)];
  const sure = { ...one, analysis: { ...analyseText('помогите'), severalLikelihood: 0.1 } };
  expect(typedOn(first, sure)).toBe(sure);
});

test('keeps nothing of a text that was changed, nor where the new one is taken apart itself', () => {
  const changed = looked('Рецепт не печатается');
  expect(typedOn(looked(two), changed)).toBe(changed);
  const more = looked(`${two}Также прошу добавить новую медсестру.`);
  expect(more.analysis.problems.length).toBeGreaterThan(1);
  expect(typedOn(looked(two), more)).toBe(more);
  expect(typedOn(undefined, changed)).toBe(changed);
});

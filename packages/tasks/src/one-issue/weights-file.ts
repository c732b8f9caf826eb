import type { Model, PackedModel } from '@mis-support/core/one-issue/training';
import { codeSize, columnCount, firstColumn, rowLevels, signLevels } from '@mis-support/core/one-issue/training';
import { numberWriter } from './number-writer.ts';

const header = `// Made by \`pnpm train:one-issue\` from packages/test-kit/data/one-issue and the word lists in packages/tasks/src/one-issue.
// Do not edit: a test says so when this is no longer what comes out. Words are folded (words.ts); weights are kept by the
// numbers of names, not the names (names.ts, weight-codec.ts): --explain tells them, problem-rows.ts and border-signs.ts
// what they mean.
`;

/** A model as it is shipped: what weighs nothing left out, weights the nearest of their levels. */
export function packModel({ lexicon, biases, classes, rows, signs }: Model): PackedModel {
  const { write, text } = numberWriter();
  for (const weight of signs) if (write(1, 0, Number(weight !== 0))) write(3, 1, signLevels.indexOf(weight));
  writePlaces(levelled(rows), (row) => {
    for (let column = 0; column < columnCount; column++) {
      const level = row.get(column);
      if (write(1, firstColumn + column, Number(level !== undefined))) write(3, 4, level);
    }
  });
  writePlaces(classes, (one) => write(6, 6, one));
  return { lexicon, biases: biases.map((bias) => Math.round(bias * 100) / 100), weights: text() };

  function writePlaces<T>(places: ReadonlyMap<number, T>, rest: (value: T) => void): void {
    write(12, 2, places.size);
    let last = -1;
    for (const [place, value] of [...places].sort(([a], [b]) => a - b)) {
      codeSize(write, 7, place - last);
      last = place;
      rest(value);
    }
  }
}

/** Rows as the numbers of the levels of their weights by column; what is too small for any says nothing. */
function levelled(rows: Model['rows']): Map<number, Map<number, number>> {
  const all = [...rows].map(([place, row]): [number, Map<number, number>] => [
    place,
    new Map(
      row.flatMap(([column, weight]) => {
        const level = nearestLevel(weight);
        return level === undefined ? [] : [[column, level] as const];
      }),
    ),
  ]);
  return new Map(all.filter(([, row]) => row.size > 0));
}

/** The model as the source file that is shipped. */
export function weightsFile(model: Model): string {
  const { lexicon, biases, ...texts } = packModel(model);
  return [
    header,
    "import type { Lexicon } from './model.ts';\n",
    'export const lexicon: Lexicon = {',
    ...Object.entries(lexicon).map(([name, each]: [string, RegExp | readonly RegExp[]]) =>
      each instanceof RegExp
        ? `  ${name}: ${String(each)},`
        : `  ${name}: [\n${each.map((one) => `    ${String(one)},`).join('\n')}\n  ],`,
    ),
    '};',
    `export const biases: readonly number[] = [${biases.join(', ')}];`,
    ...Object.entries(texts).map(([name, text]) => `export const ${name} =\n  ${quote(text)};`),
    '',
  ].join('\n');
}

/** The level nearest to a weight, by its number; none where nothing is nearer. */
export function nearestLevel(weight: number): number | undefined {
  let best: number | undefined;
  let nearest = Math.abs(weight);
  for (const [at, level] of rowLevels.entries()) {
    if (Math.abs(weight - level) >= nearest) continue;
    nearest = Math.abs(weight - level);
    best = at;
  }
  return best;
}

/** As prettier would. */
function quote(text: string): string {
  return text.includes("'") ? `"${text.replaceAll('"', '\\"')}"` : `'${text}'`;
}

import type { Model, Packed, PackedModel, Row } from '@mis-support/core/one-issue/training';
import { levels, mostWeights, pack } from '@mis-support/core/one-issue/training';

const header = `// Made by \`pnpm train:one-issue\` from packages/test-kit/data/one-issue and the word lists in packages/tasks/src/one-issue.
// Do not edit: a test says so when this is no longer what comes out. Words are folded (words.ts); weights are kept by the
// numbers of names, not the names (names.ts, weight-codec.ts): --explain tells them, problem-rows.ts and border-signs.ts
// what they mean.
`;

/** A model as it is shipped: what weighs nothing left out, weights the nearest of their levels. */
export function packModel({ lexicon, biases, classes, rows, signs }: Model): PackedModel {
  return {
    lexicon,
    biases: biases.map((bias) => Math.round(bias * 100) / 100),
    classes: pack(
      inOrder(classes).map(([place, one]): Packed => [place, 1, [one]]),
      2,
    ),
    rows: pack(inOrder(rows).flatMap(packRow), mostWeights),
    signs: pack(
      inOrder(signs).flatMap(([place, weight]): Packed[] => {
        const level = nearestLevel(weight);
        return level === undefined ? [] : [[place, level + 1]];
      }),
      levels.length + 1,
    ),
  };
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
  for (const [at, level] of levels.entries()) {
    if (Math.abs(weight - level) >= nearest) continue;
    nearest = Math.abs(weight - level);
    best = at;
  }
  return best;
}

function packRow([place, row]: readonly [number, Row]): Packed[] {
  const all = row.flatMap(([column, weight]) => {
    const level = nearestLevel(weight);
    return level === undefined ? [] : [column * levels.length + level];
  });
  const rows: Packed[] = [];
  for (let at = 0; at < all.length; at += mostWeights - 1) {
    const some = all.slice(at, at + mostWeights - 1);
    rows.push([place, some.length, some]);
  }
  return rows;
}

function inOrder<T>(map: ReadonlyMap<number, T>): [number, T][] {
  return [...map].sort(([a], [b]) => a - b);
}

/** As prettier would. */
function quote(text: string): string {
  return text.includes("'") ? `"${text.replaceAll('"', '\\"')}"` : `'${text}'`;
}

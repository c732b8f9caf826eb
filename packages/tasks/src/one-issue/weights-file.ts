import type { Model } from '@mis-support/core/one-issue/training';
import { characterOf, columnCount, packNames, weightOf } from '@mis-support/core/one-issue/training';
import { expressions } from './expressions.ts';

const header = `// Made by \`pnpm train:one-issue\` from packages/test-kit/data/one-issue and the word lists in packages/tasks/src/one-issue.
// Do not edit: a test says so when this is no longer what comes out. Words are folded (words.ts), lists of names packed and
// weights kept as one character each (weight-codec.ts); what the names mean say problem-rows.ts and border-signs.ts.
`;

/** The model as the source file that is shipped: names in order, weights of nothing left out. */
export function weightsFile(model: Model): string {
  const rows = kept([...model.words].map(([name, row]) => [name, charactersOf(row, columnCount)]));
  const signs = kept([...model.signs].map(([name, weight]) => [name, charactersOf([weight], 1)]));
  const objects = [...model.objects].sort(byName);
  const column = (at: number) => quote(rows.map(([, row]) => row.charAt(at)).join(''));
  return [
    header,
    '/** Expressions in the order of `Lexicon`, as `readLexicon` takes them. */',
    'export type Expressions = readonly [',
    '  cues: readonly string[],\n  scopes: readonly string[],\n  stoppages: readonly string[],\n  gravities: readonly string[],',
    '  bare: string,\n  lead: string,\n  going: string,',
    '];',
    'export const expressions: Expressions = [',
    ...expressions.map((each) =>
      typeof each === 'string'
        ? `  ${quote(each)},`
        : `  [\n${each.map((one) => `    ${quote(one)},`).join('\n')}\n  ],`,
    ),
    '];',
    `export const objectStems =\n  ${quote(packNames(objects.map(([stem]) => stem)))};`,
    `export const objectGroups =\n  ${quote(objects.map(([, bit]) => String.fromCharCode(65 + Math.log2(bit >>> 0))).join(''))};`,
    `export const rows =\n  ${quote(packNames(rows.map(([name]) => name)))};`,
    `export const columns: readonly string[] = [\n${Array.from({ length: columnCount }, (_, at) => `  ${column(at)},`).join('\n')}\n];`,
    `export const signs =\n  ${quote(packNames(signs.map(([name]) => name)))};`,
    `export const signWeights =\n  ${quote(signs.map(([, weight]) => weight).join(''))};`,
    '',
  ].join('\n');
}

function charactersOf(row: readonly number[], length: number): string {
  return Array.from({ length }, (_, at) => characterOf(row[at] ?? 0)).join('');
}

function kept(named: (readonly [name: string, weights: string])[]): (readonly [string, string])[] {
  return named
    .filter(([, weights]) => [...weights].some((character) => weightOf(character.charCodeAt(0)) !== 0))
    .sort(byName);
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** As prettier would. */
function quote(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\');
  return escaped.includes("'") ? `"${escaped.replaceAll('"', '\\"')}"` : `'${escaped}'`;
}

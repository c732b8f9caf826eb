import type { Model } from '@mis-support/core/one-issue/training';
import { characterOf, columnCount, weightOf } from '@mis-support/core/one-issue/training';

const header = `// Made by \`pnpm train:one-issue\` from packages/test-kit/data/one-issue; a test says so when it is no longer what comes out.
// Do not edit. \`wordList\`: stems, and cues after \`#\` and \`^\`; for each of them one character in every column says what
// it speaks for (see model.ts and weight-codec.ts). \`signNames\`: what can be seen at a border (see border-signs.ts).
`;

/** The model as the source file that is shipped. Names in order, weights of nothing left out. */
export function weightsFile(model: Model): string {
  const words = [...model.words]
    .map(([name, row]) => [name, Array.from({ length: columnCount }, (_, at) => characterOf(row[at] ?? 0))] as const)
    .filter(([, row]) => row.some((character) => weightOf(character.charCodeAt(0)) !== 0))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const signs = [...model.signs]
    .map(([name, weight]) => [name, characterOf(weight)] as const)
    .filter(([, character]) => weightOf(character.charCodeAt(0)) !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const columns = Array.from({ length: columnCount }, (_, at) => words.map(([, row]) => row[at]).join(''));
  return [
    header,
    `export const wordList =\n  ${quote(words.map(([name]) => name).join(' '))};`,
    `export const columnWeights: readonly string[] = [\n${columns.map((column) => `  ${quote(column)},`).join('\n')}\n];`,
    `export const signNames =\n  ${quote(signs.map(([name]) => name).join(' '))};`,
    `export const signWeights =\n  ${quote(signs.map(([, character]) => character).join(''))};`,
    '',
  ].join('\n');
}

/** As prettier would. */
function quote(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\');
  return escaped.includes("'") ? `"${escaped.replaceAll('"', '\\"')}"` : `'${escaped}'`;
}

import type { Model } from '@mis-support/core/one-issue/training';
import { packClasses, packWeights } from '@mis-support/core/one-issue/training';
import { lexicon } from './expressions.ts';
import { wordClasses } from './word-classes.ts';

const header = `// Made by \`pnpm train:one-issue\` from packages/test-kit/data/one-issue and the word lists in packages/tasks/src/one-issue.
// Do not edit: a test says so when this is no longer what comes out. Words are folded (words.ts); weights are kept by the
// numbers of names, not the names (weight-codec.ts): --explain tells them, problem-rows.ts and border-signs.ts what they mean.
`;

/** The model as the source file that is shipped. */
export function weightsFile(model: Model): string {
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
    `export const classes =\n  ${quote(packClasses(wordClasses))};`,
    `export const biases: readonly number[] = [${model.biases.join(', ')}];`,
    `export const packed =\n  ${quote(packWeights(model.weights))};`,
    '',
  ].join('\n');
}

/** As prettier would. */
function quote(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\');
  return escaped.includes("'") ? `"${escaped.replaceAll('"', '\\"')}"` : `'${escaped}'`;
}

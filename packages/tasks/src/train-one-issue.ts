import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCorpus } from './one-issue/corpus.ts';
import { explain } from './one-issue/explain.ts';
import { scoreLeavingOut, scoreModel } from './one-issue/predict.ts';
import type { Scores } from './one-issue/score.ts';
import { trainModel } from './one-issue/train-model.ts';
import { weightsFile } from './one-issue/weights-file.ts';
import { rootDir } from './steps/root-dir.ts';

/**
 * `pnpm train:one-issue [--score] [--explain text]`: makes `core/src/one-issue/weights.ts` anew from the labelled texts
 * and the word lists. `--score` also scores the way of training, leaving one author out at a time (minutes);
 * `--explain` writes nothing and says why a text is cut where it is.
 */
const args = process.argv.slice(2);
const texts = readCorpus();
const model = trainModel(texts);
const explained = args.indexOf('--explain');
if (explained >= 0) console.log(explain(model, args[explained + 1] ?? ''));
else {
  writeFileSync(join(rootDir, 'packages/core/src/one-issue/weights.ts'), weightsFile(model));
  console.log(
    `${texts.length} texts → ${model.rows.size} rows, ${model.signs.filter((weight) => weight !== 0).length} slots of signs`,
  );
  print('the texts it was made from', scoreModel(model, texts));
  if (args.includes('--score')) {
    const own = trainModel(texts.filter(({ development }) => !development));
    const development = texts.filter((text) => text.development);
    print('own texts → development set', scoreModel(own, development));
    for (const [author, scores] of scoreLeavingOut(texts, [...new Set(texts.map(({ author: each }) => each))]))
      print(`without ${author}`, scores);
  }
}

function print(what: string, { texts: count, ...scores }: Scores): void {
  const words = Object.entries(scores).map(([name, share]) => `${name} ${share.toFixed(1)}`);
  console.log(`${what.padEnd(28)} ${String(count).padStart(5)} texts  ${words.join('  ')}`);
}

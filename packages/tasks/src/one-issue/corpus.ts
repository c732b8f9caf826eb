import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { rootDir } from '../steps/root-dir.ts';
import type { LabelledText } from './labelled-text.ts';
import { parseDevelopmentTexts, parseMarkedTexts } from './labelled-text.ts';

const folder = join(rootDir, 'packages/test-kit/data/one-issue');

/** All labelled texts of the repository in a fixed order: our own files by name, then the development set. */
export function readCorpus(): LabelledText[] {
  const own = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => parseMarkedTexts(readFileSync(join(folder, name), 'utf8'), name.slice(0, -'.txt'.length)));
  return [...own, ...parseDevelopmentTexts(readFileSync(join(folder, 'development.jsonl'), 'utf8'))];
}

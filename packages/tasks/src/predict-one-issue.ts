import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { BadLineError, predictLines } from './one-issue/predict-lines.ts';

/** `pnpm predict:one-issue < in.jsonl > out.jsonl`: nothing but predictions on stdout, complaints on stderr, exit 1. */
try {
  const lines = createInterface({ input: process.stdin, crlfDelay: Infinity });
  for await (const line of predictLines(lines))
    if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
} catch (error) {
  if (!(error instanceof BadLineError)) throw error;
  console.error(`predict:one-issue: ${error.message}`);
  process.exitCode = 1;
}

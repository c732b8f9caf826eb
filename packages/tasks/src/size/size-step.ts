import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { rootDir } from '../steps/root-dir.ts';
import type { Step } from '../steps/step.ts';
import { readChunks } from './chunk-graph.ts';
import { measureCoreAlone } from './core-alone.ts';
import type { MeasuredMoment, Moment } from './moments.ts';
import { measureMoment } from './moments.ts';

interface Budgets {
  moments: Moment[];
  coreAlone: Pick<Moment, 'name' | 'maxBytes' | 'aimBytes'>;
}

/** Every moment of `.config/size-budgets.json`, measured. One check each. */
export async function measureSizes(): Promise<MeasuredMoment[]> {
  const budgets = JSON.parse(readFileSync(join(rootDir, '.config/size-budgets.json'), 'utf8')) as Budgets;
  const chunks = readChunks(join(rootDir, 'packages/widget/dist/script-tag'));
  return [
    ...budgets.moments.map((moment) => measureMoment(chunks, moment)),
    { ...budgets.coreAlone, bytes: await measureCoreAlone(), files: [] },
  ];
}

/** Integrators alone load it, so it has no ceiling. */
const studioPage = join(rootDir, 'packages/gateway/dist/studio-page/studio.js');

/** The built widget keeps to its bytes. */
export const sizeStep: Step = {
  name: 'sizes of what is loaded',
  async run() {
    const moments = await measureSizes();
    const tooBig = moments.filter(({ bytes, maxBytes }) => bytes > maxBytes);
    for (const { name, bytes, maxBytes, aimBytes } of moments) {
      console.log(`  ${bytes} of ${maxBytes} bytes${aimBytes ? `, aim ${aimBytes}` : ''}: ${name}`);
    }
    console.log(
      `  ${gzipSync(readFileSync(studioPage), { level: 9 }).length} bytes, told only: the page of the studio`,
    );
    return {
      passed: moments.length - tooBig.length,
      failed: tooBig.length,
      output: tooBig
        .map(
          ({ name, bytes, maxBytes, files }) => `${name}: ${bytes - maxBytes} bytes too many\n  ${files.join('\n  ')}`,
        )
        .join('\n'),
    };
  },
};

import type { InlineConfig, Rolldown } from 'vite';
import { build } from 'vite';

/** Every build is one for production, and says so in what it is known by. */
export const buildMode = 'production';

/** Builds one after the other, because the mode is the process's own. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Builds for production whatever the process was started for. Vite heeds `NODE_ENV` above its own `mode`: a build
 * asked for by a test runner would hold development JSX, with the paths of the sources on this computer.
 */
export function productionBuild(config: InlineConfig): Promise<Rolldown.RolldownOutput[]> {
  const work = last.then(() => inProduction(config));
  last = work.catch(() => undefined);
  return work;
}

async function inProduction(config: InlineConfig): Promise<Rolldown.RolldownOutput[]> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = buildMode;
  try {
    const result = await build({ ...config, mode: buildMode });
    return (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}

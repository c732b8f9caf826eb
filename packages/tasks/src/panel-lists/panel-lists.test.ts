import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rootDir } from '../steps/root-dir.ts';
import { panelListPaths, panelLists } from './panel-lists.ts';

test.each(Object.values(panelListPaths))(
  'the check of configurations and the studio know what the panel has: %s (otherwise run `pnpm reports`)',
  async (path) => {
    expect(await readFile(join(rootDir, path), 'utf8')).toBe((await panelLists())[path]);
  },
);

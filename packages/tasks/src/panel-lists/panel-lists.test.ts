import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { panelLists, panelListsDir } from './panel-lists.ts';

test.each(['panel-texts.ts', 'theme-tokens.ts'])(
  'the check of configurations knows what the panel has: %s (otherwise run `pnpm reports`)',
  async (name) => {
    expect(await readFile(join(panelListsDir, name), 'utf8')).toBe((await panelLists())[name]);
  },
);

import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withoutMistakes, type SupportConfig } from '@mis-support/protocol';

/** Configurations that were good, kept for a start at which their layers are not. */
export interface LastGood {
  load(name: string): Promise<{ config: SupportConfig; savedAt: number } | undefined>;
  /** Never rejects: a full disk must not keep a good configuration out. */
  save(name: string, text: string): Promise<void>;
  /** Somebody has taken the layer back. Never rejects. */
  forget(name: string): Promise<void>;
}

/** Keeps them in a folder; keeps none without one. */
export function createLastGood(folder: string | undefined, onError: (reason: string) => void): LastGood {
  const fileOf = (dir: string, name: string): string =>
    join(dir, `${createHash('sha256').update(name).digest('hex').slice(0, 32)}.json`);

  return {
    async load(name) {
      if (folder === undefined) return undefined;
      try {
        const file = fileOf(folder, name);
        // It was good when it was kept. A check that has learned since leaves out what it would refuse now:
        // the built-in layer, without the region's phone and ladder, would be the greater harm.
        const config = withoutMistakes(JSON.parse(await readFile(file, 'utf8')));
        return config && { config, savedAt: (await stat(file)).mtimeMs };
      } catch {
        // None was kept, or a power cut spoilt it: the built-in layer serves then.
        return undefined;
      }
    },
    async save(name, text) {
      if (folder === undefined) return;
      try {
        await mkdir(folder, { recursive: true });
        const file = fileOf(folder, name);
        await writeFile(`${file}.new`, text);
        await rename(`${file}.new`, file);
      } catch (error) {
        onError(String(error));
      }
    },
    async forget(name) {
      if (folder === undefined) return;
      await rm(fileOf(folder, name), { force: true }).catch((error: unknown) => onError(String(error)));
    },
  };
}

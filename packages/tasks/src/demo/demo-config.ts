import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Copies the example regions to where the studio may change them. What somebody has changed there stays;
 * what nobody has touched follows the examples.
 *
 * @param examples folder with `region-<id>/region.json` and, beside it, `organizations/<id>.json`
 */
export async function layOutConfig(configDir: string, examples: string): Promise<void> {
  const notePath = join(configDir, 'copied.json');
  const copied = parse(await read(notePath)) as Record<string, string>;
  for (const [name, source] of await exampleLayers(examples)) {
    const target = join(configDir, name);
    const [text, present] = [await readFile(source, 'utf8'), await read(target)];
    if (present !== undefined && hashOf(present) !== copied[name]) continue;
    await mkdir(dirname(target), { recursive: true });
    if (present !== text) await writeFile(target, text);
    copied[name] = hashOf(text);
  }
  await writeFile(notePath, JSON.stringify(copied));
}

async function exampleLayers(examples: string): Promise<[name: string, source: string][]> {
  const layers: [string, string][] = [];
  for (const folder of (await readdir(examples)).sort()) {
    const id = /^region-([\w-]+)$/.exec(folder)?.[1];
    if (id === undefined) continue;
    layers.push([`regions/${id}.json`, join(examples, folder, 'region.json')]);
    const organizations = join(examples, folder, 'organizations');
    for (const file of await readdir(organizations).catch(() => [])) {
      if (file.endsWith('.json')) layers.push([`organizations/${file}`, join(organizations, file)]);
    }
  }
  return layers;
}

async function read(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '{}');
  } catch {
    return {};
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

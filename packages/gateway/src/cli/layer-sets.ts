import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { MistakeLanguage } from '@mis-support/protocol';
import { describeJsonMistake, regionMistake } from '../config/parse-json-text.ts';
import { checkWords } from './check-words.ts';
import { readLayerFile, regionId, roleOf, type LayerFile, type LayerRole } from './layer-file.ts';

/** Layers that hold together: a region alone, or an organisation over its region. */
export type LayerSet = readonly LayerFile[];

/** A file and whose layer it is; without a word the file itself decides. */
export interface NamedFile {
  path: string;
  role?: LayerRole | undefined;
}

/**
 * What is to be laid over what: every region stands alone, every organisation over the region it names,
 * or over the only one there is. A region that is not among the files is looked for beside the organisation.
 */
export async function setsOfFiles(named: readonly NamedFile[], language: MistakeLanguage): Promise<LayerSet[]> {
  const read = await Promise.all(
    named.map(async ({ path, role }) => {
      const file = await readLayerFile(path, language);
      const isOther = role === 'region' ? regionMistake(file.value) : undefined;
      if (isOther) file.lines.push(`${path}: ${describeJsonMistake(isOther, language)}`);
      return { file, role: role ?? roleOf(file) };
    }),
  );
  const regions = read.filter(({ role }) => role === 'region').map(({ file }) => file);
  const organizations = read.filter(({ role }) => role === 'organization').map(({ file }) => file);
  return [
    ...regions.map((region) => [withTwin(region, regions, language)]),
    ...(await Promise.all(
      organizations.map(async (organization): Promise<LayerSet> => {
        const region = regionOf(organization, regions) ?? (await regionBeside(organization, language));
        if (region) return [region, organization];
        const say = checkWords[language];
        const wanted = regionId(organization);
        const line = `${organization.path}: ${wanted === undefined ? say.noRegion : say.regionNotFound(wanted)}`;
        return [{ path: organization.path, lines: [...organization.lines, line] }];
      }),
    )),
  ];
}

/**
 * The layers of a folder: `region.json` or `regions/` with `organizations/` beside, what a `gateway.json`
 * names, or folders that hold one of these.
 */
export async function setsOfFolder(folder: string, language: MistakeLanguage): Promise<LayerSet[]> {
  const own = await setsHere(folder, language);
  if (own.length > 0) return own;
  const inner = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const folders = inner.filter((one) => one.isDirectory() && !one.name.startsWith('.') && one.name !== 'node_modules');
  const found = await Promise.all(folders.map(({ name }) => setsHere(join(folder, name), language)));
  return found.flat();
}

async function setsHere(folder: string, language: MistakeLanguage): Promise<LayerSet[]> {
  const gateway = join(folder, 'gateway.json');
  const named = (await isFile(gateway)) ? await setsOfGateway(gateway, language) : [];
  if (named.length > 0) return named;
  const own = join(folder, 'region.json');
  const regions = [...((await isFile(own)) ? [own] : []), ...(await jsonFiles(join(folder, 'regions')))];
  if (regions.length === 0) return [];
  return setsOfFiles(
    [
      ...regions.map((path) => ({ path, role: 'region' as const })),
      ...(await jsonFiles(join(folder, 'organizations'))).map((path) => ({ path, role: 'organization' as const })),
    ],
    language,
  );
}

/** The layers a `gateway.json` names: files by their paths, and those of its `configDir`. Layers inside it are its own. */
export async function setsOfGateway(path: string, language: MistakeLanguage): Promise<LayerSet[]> {
  const text = await readFile(path, 'utf8').catch(() => '{}');
  let config: unknown;
  try {
    config = JSON.parse(text);
  } catch {
    return [{ path, lines: (await readLayerFile(path, language)).lines }].map((file) => [file]);
  }
  const { regions, organizations, configDir } = (config ?? {}) as Record<string, unknown>;
  const base = dirname(path);
  const filesOf = (list: unknown, role: LayerRole): NamedFile[] =>
    Object.values(typeof list === 'object' && list !== null ? list : {}).flatMap((one: unknown) =>
      typeof one === 'string' ? [{ path: join(base, one), role }] : [],
    );
  const named = [...filesOf(regions, 'region'), ...filesOf(organizations, 'organization')];
  const own = named.length > 0 ? await setsOfFiles(named, language) : [];
  const folder = typeof configDir === 'string' ? resolve(base, configDir) : undefined;
  return folder === undefined || folder === resolve(base) ? own : [...own, ...(await setsHere(folder, language))];
}

/** The region a layer of an organisation names, or the only one there is. */
function regionOf(organization: LayerFile, regions: readonly LayerFile[]): LayerFile | undefined {
  const named = regionId(organization);
  if (named === undefined) return regions.length === 1 ? regions[0] : undefined;
  return (
    regions.find((region) => regionId(region) === named) ??
    regions.find((region) => regionId(region) === undefined && nameOf(region) === named) ??
    // A single file without a name of its own is the region that was meant.
    (regions.length === 1 && regionId(regions[0] as LayerFile) === undefined ? regions[0] : undefined)
  );
}

/** `…/organizations/gp-3.json` belongs to `…/regions/<its region>.json` or `…/region.json`. */
async function regionBeside(organization: LayerFile, language: MistakeLanguage): Promise<LayerFile | undefined> {
  const above = dirname(dirname(organization.path));
  const named = regionId(organization);
  const candidates = [
    ...(named === undefined ? [] : [join(above, 'regions', `${named}.json`)]),
    join(above, 'region.json'),
  ];
  for (const path of candidates) {
    if (!(await isFile(path))) continue;
    const region = await readLayerFile(path, language);
    if (named === undefined || (regionId(region) ?? named) === named) return region;
  }
  return undefined;
}

/** Two files that describe the same region cannot both be meant. */
function withTwin(region: LayerFile, regions: readonly LayerFile[], language: MistakeLanguage): LayerFile {
  const id = regionId(region);
  const twin = id === undefined ? undefined : regions.find((other) => regionId(other) === id);
  if (id === undefined || !twin || twin === region) return region;
  return { ...region, lines: [...region.lines, `${region.path}: ${checkWords[language].regionTwice(id, twin.path)}`] };
}

function nameOf({ path }: LayerFile): string {
  return basename(path, '.json');
}

async function jsonFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
    .sort()
    .map((name) => join(folder, name));
}

/** Whether a folder stands there. Never rejects. */
export async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() === true;
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() === true;
}

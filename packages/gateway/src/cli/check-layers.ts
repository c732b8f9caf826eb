import {
  calendarWarnings,
  describeMistake,
  parseConfig,
  type ConfigMistake,
  type MistakeLanguage,
} from '@mis-support/protocol';
import { checkWords } from './check-words.ts';
import { besideBroken } from './beside-broken.ts';
import { isFolder, setsOfFiles, setsOfFolder, setsOfGateway, type LayerSet } from './layer-sets.ts';
import type { CliWorld } from './serve.ts';

export interface CheckLayersCommand {
  /** Layers, in any order: which of them lies over which the files say, see `setsOfFiles`. A folder is as `dir`. */
  files?: readonly string[] | undefined;
  /** Layers of regions and of organisations, whatever the files say. */
  regions?: readonly string[] | undefined;
  organizations?: readonly string[] | undefined;
  /** A folder of layers: see `setsOfFolder`. */
  dir?: string | undefined;
  /** A `gateway.json` that names layers. */
  gateway?: string | undefined;
  language: MistakeLanguage;
  /** Epoch milliseconds, for what the passing of time makes wrong. @default Date.now */
  now?: (() => number) | undefined;
}

/**
 * `mis-support check-config file…`: prints every mistake as `file: path: what is wrong; what would be
 * right`. Warnings are printed too and do not count.
 *
 * @returns the exit code: 1 for a mistake, 2 for a command that names nothing to check.
 */
export async function checkLayers(
  command: CheckLayersCommand,
  { print, complain }: Pick<CliWorld, 'print' | 'complain'>,
): Promise<number> {
  const { dir, gateway, language } = command;
  const say = checkWords[language];
  const sets = await setsOf(command);
  if (sets.length === 0) {
    if (gateway !== undefined) return 0;
    const [folder = dir] = command.files ?? [];
    complain(folder === undefined ? say.nothing : say.noLayers(folder));
    return 2;
  }
  let mistakes = 0;
  const told = new Set<string>();
  const tell = (line: string, isWarning: boolean): void => {
    if (told.has(line)) return;
    told.add(line);
    if (isWarning) return print(line);
    mistakes += 1;
    complain(line);
  };
  const now = (command.now ?? Date.now)();
  for (const set of sets) judge(set, { language, now }, tell);
  if (mistakes === 0) print(say.fine(new Set(sets.flat().map(({ path }) => path)).size));
  return mistakes === 0 ? 0 : 1;
}

async function setsOf(command: CheckLayersCommand): Promise<LayerSet[]> {
  const { files = [], regions = [], organizations = [], dir, gateway, language } = command;
  if (dir !== undefined) return setsOfFolder(dir, language);
  if (gateway !== undefined) return setsOfGateway(gateway, language);
  const folders: string[] = [];
  for (const path of files) if (await isFolder(path)) folders.push(path);
  const inFolders = await Promise.all(folders.map((path) => setsOfFolder(path, language)));
  const alone = await setsOfFiles(
    [
      ...files.filter((path) => !folders.includes(path)).map((path) => ({ path })),
      ...regions.map((path) => ({ path, role: 'region' as const })),
      ...organizations.map((path) => ({ path, role: 'organization' as const })),
    ],
    language,
  );
  return [...inFolders.flat(), ...alone];
}

/** Layers one by one, so that each mistake stands with the file that brought it in. */
function judge(
  set: LayerSet,
  { language, now }: { language: MistakeLanguage; now: number },
  tell: (line: string, isWarning: boolean) => void,
): void {
  for (const { lines } of set) lines.forEach((line) => tell(line, false));
  if (set.some(({ value }) => value === undefined)) return;
  const before = new Set<string>();
  const above: unknown[] = [];
  let broken: ConfigMistake[] = [];
  set.forEach(({ path, value }) => {
    above.push(besideBroken(value, broken));
    const outcome = parseConfig(...above);
    broken = outcome.ok ? [] : outcome.mistakes;
    const found = outcome.ok ? [...outcome.warnings, ...calendarWarnings(outcome.config, now)] : outcome.mistakes;
    for (const mistake of found) {
      const key = identify(mistake);
      if (before.has(key)) continue;
      before.add(key);
      const isWarning = mistake.severity === 'warning';
      tell(`${path}: ${isWarning ? checkWords[language].warning : ''}${describeMistake(mistake, language)}`, isWarning);
    }
  });
}

/** What is on offer instead changes from layer to layer; the mistake is the same. */
function identify({ path, code, params }: ConfigMistake): string {
  return `${path} ${code} ${JSON.stringify({ ...params, known: undefined, nearest: undefined })}`;
}

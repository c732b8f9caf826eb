import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describeMistake, parseConfig, type ConfigMistake, type MistakeLanguage } from '@mis-support/protocol';
import { describeJsonMistake, parseJsonText, placeOf } from '../config/parse-json-text.ts';
import { scanJson } from '../config/scan-json.ts';
import type { CliWorld } from './serve.ts';

export interface CheckLayersCommand {
  /** Layers of one region, in order: region, organisation. */
  files: readonly string[];
  /** Instead of files: a folder with `regions/` and `organizations/`, or with a `region.json`. */
  dir?: string | undefined;
  language: MistakeLanguage;
}

/** A file that was read, or lines that say why it was not. */
interface ReadFile {
  path: string;
  value?: unknown;
  lines: string[];
}

/**
 * `mis-support check-config file…`: prints every mistake as `file: path: what is wrong; what would be
 * right`. Warnings are printed too and do not count.
 *
 * @returns the exit code: 1 for a mistake, 2 for a command that names nothing to check.
 */
export async function checkLayers(
  { files, dir, language }: CheckLayersCommand,
  { print, complain }: Pick<CliWorld, 'print' | 'complain'>,
): Promise<number> {
  const say = words[language];
  const sets = dir === undefined ? [await Promise.all(files.map(read))] : await setsOf(dir);
  if (sets.length === 0 || sets.some((set) => set.length === 0)) {
    complain(say.nothing(dir ?? ''));
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
  for (const set of sets) judge(set, tell);
  if (mistakes === 0) print(say.fine(new Set(sets.flat().map(({ path }) => path)).size));
  return mistakes === 0 ? 0 : 1;

  /** Layers one by one, so that each mistake stands with the file that brought it in. */
  function judge(set: readonly ReadFile[], report: (line: string, isWarning: boolean) => void): void {
    for (const { lines } of set) lines.forEach((line) => report(line, false));
    if (set.some(({ value }) => value === undefined)) return;
    const before = new Set<string>();
    set.forEach(({ path }, index) => {
      const outcome = parseConfig(...set.slice(0, index + 1).map(({ value }) => value));
      for (const mistake of outcome.ok ? outcome.warnings : outcome.mistakes) {
        const key = `${mistake.path} ${mistake.message}`;
        if (before.has(key)) continue;
        before.add(key);
        report(`${path}: ${lineOf(mistake)}`, mistake.severity === 'warning');
      }
    });
  }

  function lineOf(mistake: ConfigMistake): string {
    return (mistake.severity === 'warning' ? say.warning : '') + describeMistake(mistake, language);
  }

  async function read(path: string): Promise<ReadFile> {
    let text: string;
    try {
      text = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
    } catch (error) {
      const why = (error as NodeJS.ErrnoException).code ?? String(error);
      return { path, lines: [`${path}: ${describeJsonMistake({ code: 'unreadable', why }, language)}`] };
    }
    const outcome = parseJsonText(text);
    if (!outcome.ok) return { path, lines: [`${path}: ${describeJsonMistake(outcome.mistake, language)}`] };
    const lines = scanJson(text).duplicates.map(
      ({ path: place, offset }) => `${path}: ${place}: ${say.duplicate(placeOf(text, offset).line)}`,
    );
    return { path, value: outcome.value, lines };
  }

  /** Every region alone, and every organisation over its region. */
  async function setsOf(folder: string): Promise<ReadFile[][]> {
    const own = join(folder, 'region.json');
    const regionFiles = (await isFile(own)) ? [own] : await jsonFiles(join(folder, 'regions'));
    const regions = await Promise.all(regionFiles.map(read));
    const organizations = await Promise.all((await jsonFiles(join(folder, 'organizations'))).map(read));
    return [
      ...regions.map((region) => [region]),
      ...organizations.map((organization) => {
        const region = regionOf(organization, regions);
        if (region) return [region, organization];
        return [{ ...organization, lines: [...organization.lines, `${organization.path}: ${say.noRegion}`] }];
      }),
    ];
  }
}

/** The region a layer of an organisation names, or the only one there is. */
function regionOf({ value }: ReadFile, regions: readonly ReadFile[]): ReadFile | undefined {
  const named = regionId(value);
  if (named === undefined) return regions.length === 1 ? regions[0] : undefined;
  return regions.find(({ path, value: layer }) => regionId(layer) === named || basename(path, '.json') === named);
}

function regionId(value: unknown): string | undefined {
  const id = typeof value === 'object' && value !== null && 'region' in value ? value.region : undefined;
  return typeof id === 'string' ? id : undefined;
}

async function jsonFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
    .sort()
    .map((name) => join(folder, name));
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() === true;
}

const words = {
  ru: {
    warning: 'предупреждение: ',
    fine: (count: number) => `Проверено файлов: ${count}. Ошибок нет.`,
    nothing: (dir: string) =>
      dir === ''
        ? 'Проверять нечего: назовите файлы или папку, --dir ПАПКА.'
        : `В папке ${dir} нет слоёв; нужны regions/<регион>.json или region.json.`,
    duplicate: (line: number) => `строка ${line}: такой ключ здесь уже есть; действует только последний, оставьте один`,
    noRegion: 'неясно, какого региона эта организация; добавьте "region" с именем файла региона',
  },
  en: {
    warning: 'warning: ',
    fine: (count: number) => `${count} ${count === 1 ? 'file' : 'files'} checked. Nothing wrong.`,
    nothing: (dir: string) =>
      dir === ''
        ? 'There is nothing to check: name files, or a folder with --dir FOLDER.'
        : `There are no layers in ${dir}; it needs regions/<region>.json or region.json.`,
    duplicate: (line: number) => `line ${line}: this key stands here already; only the last one counts, keep one`,
    noRegion: 'nobody can tell which region this organisation belongs to; add "region" with the name of its file',
  },
} satisfies Record<MistakeLanguage, object>;

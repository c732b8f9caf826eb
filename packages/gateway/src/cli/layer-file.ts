import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { MistakeLanguage } from '@mis-support/protocol';
import { describeJsonMistake, parseJsonText, placeOf, textOfBytes } from '../config/parse-json-text.ts';
import { scanJson } from '../config/scan-json.ts';
import { checkWords } from './check-words.ts';

/** A file that was read, or lines that say why it was not. */
export interface LayerFile {
  path: string;
  /** Absent where it cannot be read. */
  value?: unknown;
  /** What is wrong with the file before anybody asks what it means. */
  lines: string[];
}

/** Whose layer a file is. */
export type LayerRole = 'region' | 'organization';

/** Reads a layer and finds what no parser tells: keys that stand twice. Never throws. */
export async function readLayerFile(path: string, language: MistakeLanguage): Promise<LayerFile> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error);
    return { path, lines: [`${path}: ${describeJsonMistake({ code: 'unreadable', why }, language)}`] };
  }
  const read = textOfBytes(bytes);
  if (!read.ok) return { path, lines: [`${path}: ${describeJsonMistake(read.mistake, language)}`] };
  const { text } = read;
  const outcome = parseJsonText(text);
  if (!outcome.ok) return { path, lines: [`${path}: ${describeJsonMistake(outcome.mistake, language)}`] };
  const lines = scanJson(text).duplicates.map(
    ({ path: place, offset }) => `${path}: ${place}: ${checkWords[language].duplicate(placeOf(text, offset).line)}`,
  );
  return { path, value: outcome.value, lines };
}

/** What a file is where nobody says it: an organisation's by its own word, its folder or its name, else a region's. */
export function roleOf({ path, value }: LayerFile): LayerRole {
  const saysSo = typeof value === 'object' && value !== null && 'organization' in value;
  const liesSo = basename(dirname(path)) === 'organizations' || /^organi[sz]ation\b/.test(basename(path));
  return saysSo || liesSo ? 'organization' : 'region';
}

/** The region a layer says it belongs to. */
export function regionId({ value }: LayerFile): string | undefined {
  const id = typeof value === 'object' && value !== null && 'region' in value ? value.region : undefined;
  return typeof id === 'string' ? id : undefined;
}

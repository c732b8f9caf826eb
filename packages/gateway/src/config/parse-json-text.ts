import { scanJson } from './scan-json.ts';

/** Why a text is no JSON, and where: lines and columns from 1. */
export type JsonMistake =
  | { code: 'notJson'; line: number; column: number; why: string }
  | { code: 'unreadable'; why: string }
  | { code: 'gone' }
  | { code: 'ofOrganization'; found: string }
  | { code: 'notUtf8' };

export type JsonOutcome = { ok: true; value: unknown } | { ok: false; mistake: JsonMistake };

/** Reads JSON as people save it: a byte order mark before it is no mistake. Never throws. */
export function parseJsonText(text: string): JsonOutcome {
  const json = text.replace(/^\uFEFF/, '');
  try {
    return { ok: true, value: JSON.parse(json) as unknown };
  } catch (error) {
    // The engine names the place only in some of its messages, so that part comes from a scan.
    const why = (error as Error).message.replace(
      / in JSON at position[\s\S]*| of JSON input|, "[\s\S]*| \(line[\s\S]*/,
      '',
    );
    const at = scanJson(json).errorAt ?? json.length;
    const told = /^(?:\/\/|\/\*|#)/.test(json.slice(at)) ? noNotes : why;
    return { ok: false, mistake: { code: 'notJson', ...placeOf(json, at), why: told } };
  }
}

/**
 * Reads the bytes of a file. An editor may save in an encoding of its own, and Russian texts would come
 * out as signs of doubt: such a file is refused as a whole rather than shown to people so.
 */
export function textOfBytes(bytes: Uint8Array): { ok: true; text: string } | { ok: false; mistake: JsonMistake } {
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, mistake: { code: 'notUtf8' } };
  }
}

/** Why a layer cannot stand for a region: it says itself that it is an organisation's, which would hold for everybody. */
export function regionMistake(value: unknown): JsonMistake | undefined {
  const found = typeof value === 'object' && value !== null && 'organization' in value ? value.organization : undefined;
  return typeof found === 'string' ? { code: 'ofOrganization', found } : undefined;
}

/** Line and column of an offset, from 1. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** For people: what is wrong with the file; what would be right. */
export function describeJsonMistake(mistake: JsonMistake, language: 'ru' | 'en'): string {
  if (mistake.code === 'unreadable' && mistake.why === 'EISDIR')
    return language === 'ru'
      ? 'это папка, а не файл; чтобы проверить все файлы в ней, допишите перед ней --dir'
      : 'is a folder, not a file; to check all files in it, write --dir before it';
  if (mistake.code === 'unreadable')
    return language === 'ru'
      ? `файл не читается (${mistake.why}); проверьте путь и права`
      : `the file cannot be read (${mistake.why}); check its path and permissions`;
  if (mistake.code === 'gone')
    return language === 'ru'
      ? 'файла этого слоя больше нет; верните его, а если он не нужен, положите на его место файл с {}'
      : 'the file of this layer is gone; put it back, or put one that says {} in its place';
  if (mistake.code === 'ofOrganization')
    return language === 'ru'
      ? `это слой организации «${mistake.found}», а лежит он на месте слоя региона; перенесите его в organizations/, а регион опишите без «organization»`
      : `this is the layer of the organisation "${mistake.found}" in the place of a region's; move it to organizations/ and describe the region without "organization"`;
  if (mistake.code === 'notUtf8')
    return language === 'ru'
      ? 'файл не в кодировке UTF-8, русские буквы из него не прочесть; сохраните его ещё раз, выбрав UTF-8'
      : 'the file is not encoded in UTF-8, so its letters cannot be read; save it again as UTF-8';
  const { line, column, why } = mistake;
  return language === 'ru'
    ? `строка ${line}, знак ${column}: это не JSON (${russianWhy(why)}); проверьте запятые, кавычки и скобки около этого места`
    : `line ${line}, column ${column}: this is not JSON (${why}); check the commas, quotes and brackets nearby`;
}

/** What the engine does not know: people write notes into their files. */
const noNotes = 'notes are not possible in it, take this one out';

/** What the engine says most often. Its other phrases stay in English rather than unsaid. */
const russian: readonly [RegExp, string][] = [
  [new RegExp(`^${noNotes}$`), 'примечаний в нём не бывает, уберите это'],
  [/^Expected double-quoted property name.*/s, 'нужно имя в двойных кавычках, перед ним нет ли лишней запятой'],
  [/^Expected property name.*/s, 'нужно имя в двойных кавычках'],
  [/^Expected ',' or '([}\]])'.*/s, 'не хватает запятой или «$1»'],
  [/^Expected ':'.*/s, 'не хватает двоеточия после имени'],
  [/^(?:Unexpected end|Unterminated).*/s, 'файл обрывается'],
  [/^Bad control character.*/s, 'строка переходит на другую, не закрыв кавычки'],
  [/^Unexpected token.*/s, 'лишний знак'],
  [/^Unexpected non-whitespace.*/s, 'после последней скобки есть что-то ещё'],
];

function russianWhy(why: string): string {
  const found = russian.find(([pattern]) => pattern.test(why));
  return found ? why.replace(...found) : why;
}

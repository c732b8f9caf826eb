import type { MistakeCode } from './mistake-codes.ts';
import { mistakeWords, type MistakeLanguage, type MistakeParams } from './mistake-words.ts';

export type { MistakeCode } from './mistake-codes.ts';
export type { MistakeLanguage, MistakeParams } from './mistake-words.ts';

/** One mistake in a configuration: where, what is there, what would be right. */
export interface ConfigMistake {
  /** `policy.matrix.self.2`. */
  path: string;
  /** The same place key by key: ids may hold dots. */
  at: readonly string[];
  code: MistakeCode;
  /** What the words of the code speak of. */
  params: MistakeParams;
  /** A configuration with an `error` is not used. A `warning` is told and used. */
  severity: 'error' | 'warning';
  /** In English, for logs. `describeMistake` gives the whole line in either language. */
  message: string;
}

/** How a check tells what it has found. */
export type Report = (
  at: readonly (string | number)[],
  code: MistakeCode,
  params?: MistakeParams,
  severity?: ConfigMistake['severity'],
) => void;

/** Collects what checks report, each mistake once. */
export function createReport(mistakes: ConfigMistake[]): Report {
  const seen = new Set<string>();
  return (at, code, params = {}, severity = 'error') => {
    const mistake = toMistake(at, code, params, severity);
    const key = `${code} ${mistake.path} ${mistake.message}`;
    if (seen.has(key)) return;
    seen.add(key);
    mistakes.push(mistake);
  };
}

/** The same for a mistake that is the same: what is on offer instead may depend on what stands around it. */
export function identifyMistake({ path, code, params }: ConfigMistake): string {
  const { known: _known, nearest: _nearest, ...said } = params;
  return `${path} ${code} ${JSON.stringify(said)}`;
}

/** For people: `path: what is wrong; what would be right`. */
export function describeMistake({ path, at, code, params }: ConfigMistake, language: MistakeLanguage): string {
  const place = at.length === 0 && language === 'ru' ? '(весь файл)' : path;
  return `${place}: ${mistakeWords(code, params, language)}`;
}

function toMistake(
  place: readonly (string | number)[],
  code: MistakeCode,
  params: MistakeParams,
  severity: ConfigMistake['severity'],
): ConfigMistake {
  const at = place.map(String);
  return { path: at.join('.') || '(root)', at, code, params, severity, message: mistakeWords(code, params, 'en') };
}

import { isEmptyFact, type FactValue } from '../condition/holds.ts';
import type { Field } from './field.ts';

/** Why an answer cannot stand. The panel has a text for each, by the key `answer.<code>`. */
export interface AnswerMistake {
  code: 'tooShort' | 'tooLong' | 'pattern' | 'notANumber' | 'tooSmall' | 'tooLarge' | 'notADate' | 'notAnOption';
  /** The limit that was passed. */
  limit?: number;
}

/** What one answer of a ticket can hold, characters. @see AnswerValue */
export const maxAnswerLength = 20_000;

/**
 * Judges what was typed into a field. Nothing typed is never a mistake: whether something is wanted
 * is the need of the field. Pure, never throws: a pattern that is no regular expression passes all.
 *
 * @param options ids a choice may hold
 */
export function checkAnswer(field: Field, value: FactValue, options?: readonly string[]): AnswerMistake | undefined {
  if (isEmptyFact(value)) return undefined;
  if (field.kind === 'choice' || field.kind === 'choices') {
    const chosen = Array.isArray(value) ? (value as readonly string[]) : [String(value)];
    return options && chosen.some((one) => !options.includes(one)) ? { code: 'notAnOption' } : undefined;
  }
  if (field.kind === 'number') return checkNumber(field, Number(String(value).replace(',', '.')));
  const text = String(value).trim();
  if (field.kind === 'date' || field.kind === 'dateTime') return isDate(text) ? undefined : { code: 'notADate' };
  if (field.kind === 'file') return undefined;
  if (field.minLength !== undefined && text.length < field.minLength)
    return { code: 'tooShort', limit: field.minLength };
  const most = field.maxLength ?? maxAnswerLength;
  if (text.length > most) return { code: 'tooLong', limit: most };
  return field.pattern !== undefined && !matches(field.pattern, text) ? { code: 'pattern' } : undefined;
}

/** `Date` carries 30 February over into March. */
function isDate(text: string): boolean {
  const day = text.slice(0, 10);
  return !Number.isNaN(Date.parse(text)) && new Date(day).getUTCDate() === Number(day.slice(8));
}

function checkNumber({ min, max }: Field, value: number): AnswerMistake | undefined {
  if (!Number.isFinite(value)) return { code: 'notANumber' };
  if (min !== undefined && value < min) return { code: 'tooSmall', limit: min };
  return max !== undefined && value > max ? { code: 'tooLarge', limit: max } : undefined;
}

function matches(pattern: string, text: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u').test(text);
  } catch {
    return true;
  }
}

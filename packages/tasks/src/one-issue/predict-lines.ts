import { analyseText } from '@mis-support/core/one-issue';
import { labelsOf } from './labels-of.ts';

/** A line of the input that cannot be read, told by its number. */
export class BadLineError extends Error {
  override name = 'BadLineError';
}

/**
 * Turns lines of `{"id", "text"}` into lines of predictions, one at a time and in order, so that any length fits into
 * memory. Other fields are not looked at; empty lines are passed over.
 *
 * @throws BadLineError for the first line that is not such an object
 */
export async function* predictLines(lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() === '') continue;
    const { id, text } = readLine(line, number);
    const analysis = analyseText(text);
    const segments = analysis.problems.map(({ start, end, category }) => ({ start, end, category }));
    const count = segments.length;
    yield JSON.stringify({ id, multi: count > 1, count, segments, ...labelsOf(analysis) });
  }
}

function readLine(line: string, number: number): { id: unknown; text: string } {
  let value: unknown;
  try {
    // An editor may have begun the file with a byte order mark.
    value = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new BadLineError(`line ${number}: not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BadLineError(`line ${number}: not an object; expected {"id": …, "text": "…"}`);
  const { id, text } = value as { id?: unknown; text?: unknown };
  if (id === undefined) throw new BadLineError(`line ${number}: no "id"`);
  if (typeof text !== 'string') throw new BadLineError(`line ${number}: "text" is not a string`);
  return { id, text };
}

/**
 * PostgreSQL keeps no NUL in text and no lone surrogate in JSON. A pasted binary character must not
 * cost a ticket, so both become U+FFFD; the exact text stays in `body_text`, where JSON escapes them.
 */
export function cleanText(text: string): string {
  // `toWellFormed` came with ES2024; Node 20 has it, our `lib` does not.
  return (text as string & { toWellFormed(): string }).toWellFormed().replaceAll('\0', '\uFFFD');
}

/** JSON text of a value that PostgreSQL takes as `jsonb`. */
export function toStorableJson(value: unknown): string {
  return JSON.stringify(clean(value));
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [cleanText(key), clean(inner)]));
}

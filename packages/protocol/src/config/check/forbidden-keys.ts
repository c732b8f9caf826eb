/** Names that every object has from the language, and that lead out of it. */
const forbidden: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

/** Whether a key is such a name: it would be passed over in silence, or worse. */
export function isForbiddenKey(key: string): boolean {
  return forbidden.has(key);
}

/** Where such keys stand in JSON that is not too deep. */
export function forbiddenKeysIn(value: unknown, at: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const path = [...at, key];
    return isForbiddenKey(key) ? [path] : forbiddenKeysIn(inner, path);
  });
}

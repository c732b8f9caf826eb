/**
 * Places where JSON holds a list and the schema made an object of it: to JavaScript a list is one, so
 * `"type": []` would come out as a test that always holds.
 *
 * @param output what the schema made of `value`
 */
export function listsForObjects(value: unknown, output: unknown, at: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null || typeof output !== 'object' || output === null) return [];
  if (Array.isArray(value) && !Array.isArray(output)) return [[...at]];
  return Object.entries(output).flatMap(([key, inner]) =>
    Object.hasOwn(value, key) ? listsForObjects((value as Record<string, unknown>)[key], inner, [...at, key]) : [],
  );
}

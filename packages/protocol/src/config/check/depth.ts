/** Deeper than any configuration, and far from what fills a stack. */
export const maxDepth = 60;

/** Whether JSON is nested deeper than that. Without recursion: it guards the rest from what no stack holds. */
export function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maxDepth) return true;
    level = level.flatMap((one) =>
      typeof one === 'object' && one !== null
        ? (Object.values(one) as unknown[]).filter((inner) => typeof inner === 'object' && inner !== null)
        : [],
    );
  }
  return false;
}

/** Any JSON value. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * Applies a JSON Merge Patch: objects merge key by key, `null` removes, everything else replaces.
 * Neither argument is changed.
 *
 * @see RFC 7396 section 2
 */
export function mergePatch(target: Json | undefined, patch: Json): Json {
  return merge(target, patch, false);
}

/**
 * One patch that does what two do after each other: as `mergePatch`, but `null` stays, for there is nothing
 * yet to remove it from. No patch can say "remove this, then begin it anew": of something that the first
 * removes and the second describes, what the second leaves unsaid stays as it was. Neither argument is changed.
 */
export function joinPatches(first: Json | undefined, second: Json): Json {
  return merge(first, second, true);
}

function merge(target: Json | undefined, patch: Json, isForLater: boolean): Json {
  if (!isObject(patch)) return patch;
  const result: { [key: string]: Json } = isObject(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    // "__proto__" arrives as an ordinary key from JSON.parse and must not become a prototype.
    if (key === '__proto__') continue;
    if (value === null && !isForLater) delete result[key];
    else result[key] = merge(result[key], value, isForLater);
  }
  return result;
}

function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

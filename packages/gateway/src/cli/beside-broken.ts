import type { ConfigMistake } from '@mis-support/protocol';

type Tree = Record<string, unknown>;

/**
 * A layer without what it would change in something that the layers above have broken: laid over a text, a
 * patch of a ladder is a ladder with one step, and all that it lacks would be told against this layer.
 * The layer is not changed.
 */
export function besideBroken(layer: unknown, above: readonly ConfigMistake[]): unknown {
  const places = above.filter(({ code, at }) => code === 'wrongType' && at.length > 0).map(({ at }) => at);
  if (places.length === 0 || !isTree(layer)) return layer;
  const rest = structuredClone(layer);
  const workplaces = isTree(rest['workplaces']) ? Object.values(rest['workplaces']) : [];
  const patches = workplaces.flatMap((one) => (isTree(one) ? [one['patch']] : []));
  for (const whole of [rest, ...patches]) for (const at of places) leaveOut(whole, at);
  return rest;
}

/** Only what is to be laid over it: a value of its own replaces what is broken, and is judged. */
function leaveOut(whole: unknown, at: readonly string[]): void {
  let inner = whole;
  for (const key of at.slice(0, -1)) inner = isTree(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined;
  const last = at.at(-1);
  if (isTree(inner) && last !== undefined && Object.hasOwn(inner, last) && isTree(inner[last])) delete inner[last];
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

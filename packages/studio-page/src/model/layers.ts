import { mergeLayer, type Json } from '@mis-support/protocol';
import { valueAt, type JsonPath } from './json-text.ts';

/** The layers from the lowest to the highest. */
export const levels = ['builtin', 'region', 'organization', 'workplace'] as const;
export type Level = (typeof levels)[number];

/** What each layer says. A layer that is not in play, or is no JSON at the moment, is absent. */
export type LayerValues = Partial<Record<Level, unknown>>;

/** How one thing stands at a level. */
export interface Standing {
  /** In force here, with everything below. `undefined`: there is no such thing. */
  value: unknown;
  /** What would be in force without a word of this level. */
  inherited: unknown;
  /** This level's own word: `null` takes away, `undefined` says nothing. */
  own: unknown;
  /** The highest level below that says something of it. */
  from: Level | undefined;
}

/** Layers up to and with `level`, laid over each other. */
export function mergedAt(values: LayerValues, level: Level): Json {
  return mergeBelow(values, levels.indexOf(level) + 1);
}

/** How what lies at `path` stands at `level`. */
export function standingAt(values: LayerValues, level: Level, path: JsonPath): Standing {
  const index = levels.indexOf(level);
  const below = levels.slice(0, index).filter((each) => valueAt(values[each], path) !== undefined);
  return {
    value: valueAt(mergedAt(values, level), path),
    inherited: valueAt(mergeBelow(values, index), path),
    own: level === 'builtin' ? undefined : valueAt(values[level], path),
    from: below.at(-1),
  };
}

/** Ids of a list at a level: those in force, and those this level has taken away. */
export function idsAt(values: LayerValues, level: Level, path: JsonPath): string[] {
  const { value, own } = standingAt(values, level, path);
  return [...new Set([...Object.keys(asObject(value)), ...Object.keys(asObject(own))])];
}

/** Keys in which an entry's own word differs from what it inherits. */
export function changedKeys({ own, inherited }: Standing): string[] {
  if (typeof own !== 'object' || own === null || Array.isArray(own)) return [];
  const before = asObject(inherited);
  return Object.entries(own)
    .filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key]))
    .map(([key]) => key);
}

/**
 * What a layer has to say so that `wanted` is in force over what it inherits: nothing where that is so
 * already, `null` where something inherited must go.
 */
export function patchFor(inherited: unknown, wanted: unknown): unknown {
  if (JSON.stringify(inherited) === JSON.stringify(wanted)) return undefined;
  if (wanted === undefined) return null;
  if (!isObject(inherited) || !isObject(wanted)) return wanted;
  const keys = new Set([...Object.keys(inherited), ...Object.keys(wanted)]);
  const parts = [...keys].map((key) => [key, patchFor(inherited[key], wanted[key])] as const);
  return Object.fromEntries(parts.filter(([, part]) => part !== undefined));
}

export function asObject(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : {};
}

/** A text or a number as text; anything else counts as not there. */
export function plainText(value: unknown, otherwise = ''): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : otherwise;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mergeBelow(values: LayerValues, count: number): Json {
  let merged: Json = {};
  for (const level of levels.slice(0, count)) {
    const layer = values[level];
    if (layer !== undefined) merged = mergeLayer(merged, layer as Json);
  }
  return merged;
}

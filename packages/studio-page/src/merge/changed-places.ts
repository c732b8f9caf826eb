import type { JsonPath } from '../model/json-text.ts';
import { valueAt } from '../model/json-text.ts';
import { isSame } from './join-three.ts';

/** Where two layers differ; what is there in one alone is one place, however much is in it. */
export function changedPlaces(before: unknown, after: unknown, path: JsonPath = []): JsonPath[] {
  if (isSame(before, after)) return [];
  if (!isObject(before) || !isObject(after)) return [path];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
    changedPlaces(valueAt(before, [key]), valueAt(after, [key]), [...path, key]),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

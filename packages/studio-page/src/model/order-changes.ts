import type { JsonPath } from './json-text.ts';
import { change, moved, type Changes } from './policy-changes.ts';

/**
 * One entry of a list a place up or down, in as few words as that takes: it and its neighbour change numbers.
 * Where two entries share a number or one has none, all are counted anew.
 */
export function orderChanges(
  path: JsonPath,
  rows: readonly { id: string; order: unknown }[],
  id: string,
  by: -1 | 1,
): Changes {
  const at = rows.findIndex((row) => row.id === id);
  const [row, other] = [rows[at], rows[at + by]];
  if (!row || !other) return [];
  const numbers = rows.map(({ order }) => order);
  const areTold = numbers.every((order) => typeof order === 'number') && new Set(numbers).size === numbers.length;
  if (areTold) {
    return [change([...path, row.id, 'order'], other.order), change([...path, other.id, 'order'], row.order)];
  }
  const ids = moved(
    rows.map((each) => each.id),
    id,
    by,
  );
  return ids.map((each, index) => change([...path, each, 'order'], (index + 1) * 10));
}

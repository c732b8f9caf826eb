import { mergePatch, type Json } from '@mis-support/protocol';
import { readJson, setIn, valueAt, type JsonPath } from '../model/json-text.ts';
import { asObject } from '../model/layers.ts';

/** An entry that two people's changes had put in the place of another one. */
export interface Shifted {
  entry: JsonPath;
  /** The entry it now comes right after. */
  after: JsonPath;
}

/** The layer as it was before both, as each left it, and what it lies over. */
export interface JoinSides {
  base: string;
  mine: string;
  theirs: string;
  /** The layers below, laid over each other. */
  below: unknown;
}

/**
 * The joined text in which no two entries share a place because each came from another person: ours comes
 * right after theirs, and what stood there moves on. Entries that shared a place in the text of one of them
 * are left as they were: that was nobody's merging.
 */
export function distinctOrders(joined: string, sides: JoinSides): { text: string; shifted: Shifted[] } {
  const value = readJson(joined);
  const [mine, theirs] = [sides.mine, sides.theirs].map(readJson);
  const base = readJson(sides.base);
  let text = joined;
  const shifted: Shifted[] = [];
  for (const list of listsIn(value)) {
    const orders = ordersAt(sides.below, value, list);
    const [before, ours, others] = [base, mine, theirs].map((layer) => ordersAt(sides.below, layer, list));
    const isOurs = (id: string) => orders.get(id) === ours?.get(id) && orders.get(id) !== before?.get(id);
    const wereTwins = (one: string, other: string) =>
      [ours, others].some((side) => side?.has(one) && side.get(one) === side.get(other));
    for (const id of [...orders.keys()].filter(isOurs)) {
      const twin = [...orders].find(
        ([other, order]) => other !== id && order === orders.get(id) && !isOurs(other) && !wereTwins(id, other),
      );
      if (!twin) continue;
      shifted.push({ entry: [...list, id], after: [...list, twin[0]] });
      for (const [moved, order] of makeRoom(orders, id)) {
        orders.set(moved, order);
        text = setIn(text, [...list, moved, 'order'], order);
      }
    }
  }
  return { text, shifted };
}

/** The entry one place further, and whoever stands there one further, up to the first gap. */
function makeRoom(orders: ReadonlyMap<string, number>, id: string): [string, number][] {
  const moves: [string, number][] = [];
  let moving: string | undefined = id;
  while (moving !== undefined) {
    const next: number = (orders.get(moving) ?? 0) + 1;
    moves.push([moving, next]);
    moving = [...orders].find(([, order]) => order === next)?.[0];
  }
  return moves;
}

/** Every place in a layer that is a list by id of which it says in what order it stands. */
function listsIn(value: unknown, path: JsonPath = []): JsonPath[] {
  const entries = Object.entries(asObject(value));
  const isList = entries.some(([, entry]) => typeof asObject(entry)['order'] === 'number');
  return [...(isList ? [path] : []), ...entries.flatMap(([key, inner]) => listsIn(inner, [...path, key]))];
}

/** The numbers of a list's entries with what is inherited; at a workplace with what holds elsewhere. */
function ordersAt(below: unknown, layer: unknown, list: JsonPath): Map<string, number> {
  const over = (above: unknown, patch: unknown) => mergePatch(above as Json, asObject(patch) as Json);
  const merged = over(below, layer);
  const [first, id = '', part, ...inner] = list;
  const isAtWorkplace = first === 'workplaces' && part === 'patch' && inner.length > 0;
  const found = isAtWorkplace
    ? valueAt(over(merged, valueAt(layer, ['workplaces', id, 'patch'])), inner)
    : valueAt(merged, list);
  const told = Object.entries(asObject(found)).map(([each, entry]) => [each, asObject(entry)['order']] as const);
  return new Map(told.filter((pair): pair is [string, number] => typeof pair[1] === 'number'));
}

import { valueAt, type JsonPath } from '../model/json-text.ts';

/** One place, and what to write there; `undefined` takes it away. */
export interface Change {
  path: JsonPath;
  value: unknown;
}

/** A place that both have changed, each in another way. `undefined`: it is not there. */
export interface Disagreement {
  path: JsonPath;
  base: unknown;
  mine: unknown;
  theirs: unknown;
}

/** What two people made of one layer. */
export interface Joined {
  /** Changed by us alone. */
  mine: Change[];
  /** Changed by the other alone. */
  theirs: Change[];
  /** Changed by both, and not alike: somebody has to choose. */
  both: Disagreement[];
}

/**
 * Compares two layers with the one both began with, key by key.
 *
 * Objects are looked into as deep as they go; a list is one thing, as it is where layers are laid over each
 * other. An object that one has taken away and the other has changed is one disagreement about all of it, and so is
 * an entry of a list that both have added under one id: mixed of two, it would be neither's.
 */
export function joinThree(base: unknown, mine: unknown, theirs: unknown): Joined {
  const joined: Joined = { mine: [], theirs: [], both: [] };
  visit([], base, mine, theirs);
  return joined;

  function visit(path: JsonPath, before: unknown, ours: unknown, others: unknown): void {
    if (isSame(ours, others)) return;
    if (isSame(before, others)) joined.mine.push({ path, value: ours });
    else if (isSame(before, ours)) joined.theirs.push({ path, value: others });
    else if (isObject(ours) && isObject(others) && !(before === undefined && isEntry(ours) && isEntry(others))) {
      // Where nothing stood before, both have begun: what they do not share goes side by side.
      const start = isObject(before) ? before : {};
      for (const key of new Set([...Object.keys(others), ...Object.keys(ours)]))
        visit([...path, key], valueAt(start, [key]), valueAt(ours, [key]), valueAt(others, [key]));
    } else joined.both.push({ path, base: before, mine: ours, theirs: others });
  }
}

/** Whether two values say the same; the order of an object's keys says nothing. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => isSame(item, other[index]));
  if (!isObject(one) || !isObject(other)) return one === other;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]))
  );
}

/** Whether it says what an entry needs to stand by itself; what changes an inherited one says less. */
function isEntry(value: Record<string, unknown>): boolean {
  const isNamed = ['label', 'title', 'what'].some((key) => value[key] !== undefined);
  const isCalendar = ['days', 'hours', 'holidays'].every((key) => value[key] !== undefined);
  return isCalendar || (isNamed && typeof value['order'] === 'number');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

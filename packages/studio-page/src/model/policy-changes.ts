import type { Policy } from '@mis-support/protocol';
import type { JsonPath } from './json-text.ts';
import { levelOrder } from '@mis-support/protocol';

/** Places and what is wanted there: one step to undo. */
export type Changes = Change[];
type Change = readonly [JsonPath, unknown];

/** A place of the matrix and what stands there. */
export interface Cell {
  scope: string;
  urgency: string;
  level: string;
}

/** The cells that come with a new value of an axis, out of what adds it. */
export function newCells(policy: Policy, changes: Changes, id: string): Cell[] {
  const added = changes.find(([path]) => path[1] === 'urgencies')?.[1];
  const urgencies = (added as string[] | undefined) ?? policy.urgencies;
  const rows = changes.filter(([path]) => path[1] === 'matrix');
  return rows.flatMap(([path, row]) => {
    const scope = String(path[2]);
    const isRead = scope === id || scope === 'unknown' || policy.scopes.includes(scope);
    const cells = urgencies.map((urgency, at) => ({ scope, urgency, level: (row as string[])[at] ?? '' }));
    return isRead ? cells.filter(({ urgency }) => scope === id || urgency === id) : [];
  });
}

/** Another level, the least urgent of all. The others keep their words: nothing is said of them. */
export function addLevel(policy: Policy, id: string, label: string): Changes {
  const order = Math.max(0, ...ranks(policy).values()) + 1;
  return [[['policy', 'levels', id], { label, order }]];
}

/** A level and its neighbour change places, in as few words as that takes. */
export function moveLevel(policy: Policy, id: string, by: -1 | 1): Changes {
  const order = levelOrder(policy);
  const other = order[order.indexOf(id) + by];
  const known = ranks(policy);
  const [mine, theirs] = [known.get(id), known.get(other ?? '')];
  if (other === undefined || mine === undefined || theirs === undefined) return [];
  if (new Set(known.values()).size < known.size) return ranked(policy, moved(order, id, by));
  return [change(['policy', 'levels', id, 'order'], theirs), change(['policy', 'levels', other, 'order'], mine)];
}

/** A level that goes leaves its cells, floors and requests to its neighbour: a matrix has no holes. */
export function removeLevel(policy: Policy, id: string): Changes {
  const order = levelOrder(policy);
  const at = order.indexOf(id);
  const heir = order[at + 1] ?? order[at - 1];
  if (heir === undefined) return [];
  const pass = (level: string) => (level === id ? heir : level);
  const rows = Object.entries(policy.matrix).filter(([, row]) => row.includes(id));
  const floors = Object.entries(policy.critical).flatMap(([kind, each]) =>
    Object.entries(each)
      .filter(([, level]) => level === id)
      .map(([scope]) => change(['policy', 'critical', kind, scope], heir)),
  );
  return [
    ...rows.map(([scope, row]) => change(['policy', 'matrix', scope], row.map(pass))),
    ...floors,
    ...(policy.requests === id ? [change(['policy', 'requests'], heir)] : []),
    [['policy', 'levels', id], undefined],
    ...ranksToKeep(policy, id),
  ];
}

/**
 * A level without a number counts by where it is written, so that one which goes moves those below it up. Where
 * that would put them past a level that has a number, they get theirs.
 */
function ranksToKeep(policy: Policy, id: string): Changes {
  const { [id]: _, ...levels } = policy.levels;
  const wanted = levelOrder(policy).filter((each) => each !== id);
  if (levelOrder({ levels }).join() === wanted.join()) return [];
  const known = ranks(policy);
  return wanted
    .filter((each) => levels[each]?.order === undefined)
    .map((each) => change(['policy', 'levels', each, 'order'], known.get(each)));
}

/** What each level's rank counts as, said or not. */
function ranks({ levels }: Policy): Map<string, number> {
  return new Map(Object.entries(levels).map(([id, { order }], index) => [id, order ?? index + 1]));
}

/** The column that is read where nobody has said whether work goes on. */
export function unsaidUrgency({ urgencies }: Policy): string | undefined {
  return urgencies[Math.floor(urgencies.length / 2)];
}

/**
 * Another column, the least urgent of all; or, where that would change which one is read without an answer,
 * the one before that. Its cells begin as those of its less urgent neighbour.
 */
export function addUrgency(policy: Policy, id: string): Changes {
  const { urgencies } = policy;
  const unsaid = unsaidUrgency(policy);
  const last = [...urgencies, id];
  const at =
    unsaidUrgency({ ...policy, urgencies: last }) === unsaid ? urgencies.length : urgencies.indexOf(unsaid ?? '');
  const neighbour = Math.min(at, urgencies.length - 1);
  return [
    [['policy', 'urgencies'], put(urgencies, at, id)],
    ...columns(policy, (row) => put(row, at, row[neighbour] ?? policy.requests)),
  ];
}

export function removeUrgency(policy: Policy, id: string): Changes {
  const at = policy.urgencies.indexOf(id);
  if (at === -1 || policy.urgencies.length === 1) return [];
  return [
    [['policy', 'urgencies'], policy.urgencies.filter((each) => each !== id)],
    ...columns(policy, (row) => row.filter((_, index) => index !== at)),
  ];
}

export function moveUrgency(policy: Policy, id: string, by: -1 | 1): Changes {
  const next = moved(policy.urgencies, id, by);
  const from = next.map((each) => policy.urgencies.indexOf(each));
  return [[['policy', 'urgencies'], next], ...columns(policy, (row) => from.map((at) => row[at] ?? policy.requests))];
}

/** Another row, the widest of all. Its cells begin as those of the widest so far. */
export function addScope(policy: Policy, id: string): Changes {
  const widest = policy.matrix[policy.scopes.at(-1) ?? 'unknown'];
  return [
    [
      ['policy', 'scopes'],
      [...policy.scopes, id],
    ],
    [['policy', 'matrix', id], [...(widest ?? policy.urgencies.map(() => policy.requests))]],
  ];
}

/**
 * A row that goes leaves its floors to the next wider one that has none of its own, for a floor means "this scope and
 * wider"; «не знаю» counts as that one too, where it counted as this.
 */
export function removeScope(policy: Policy, id: string): Changes {
  const left = policy.scopes.filter((each) => each !== id);
  if (left.length === 0 || left.length === policy.scopes.length) return [];
  const wider = policy.scopes[policy.scopes.indexOf(id) + 1];
  const floors = Object.entries(policy.critical).filter(([, each]) => Object.hasOwn(each, id));
  return [
    [['policy', 'scopes'], left],
    [['policy', 'matrix', id], undefined],
    ...floors.flatMap(([kind, each]) => [
      change(['policy', 'critical', kind, id], undefined),
      ...(wider !== undefined && !Object.hasOwn(each, wider)
        ? [change(['policy', 'critical', kind, wider], each[id])]
        : []),
    ]),
    ...((policy.unknownCountsAs ?? 'department') === id
      ? [change(['policy', 'unknownCountsAs'], wider ?? left.at(-1))]
      : []),
  ];
}

export function moveScope(policy: Policy, id: string, by: -1 | 1): Changes {
  return [[['policy', 'scopes'], moved(policy.scopes, id, by)]];
}

/** The list with one of it a place further; the same where there is none further. */
export function moved(list: readonly string[], id: string, by: -1 | 1): string[] {
  const at = list.indexOf(id);
  const next = list.filter((each) => each !== id);
  if (at !== -1) next.splice(Math.max(0, at + by), 0, id);
  return next;
}

function ranked(policy: Policy, order: readonly string[]): Changes {
  return order.flatMap((id, index) =>
    policy.levels[id]?.order === index + 1 ? [] : [change(['policy', 'levels', id, 'order'], index + 1)],
  );
}

function columns(policy: Policy, next: (row: readonly string[]) => string[]): Changes {
  return Object.entries(policy.matrix).map(([scope, row]) => change(['policy', 'matrix', scope], next(row)));
}

function put(list: readonly string[], at: number, one: string): string[] {
  return [...list.slice(0, at), one, ...list.slice(at)];
}

/** One place and what is wanted there. */
export function change(path: JsonPath, wanted: unknown): Change {
  return [path, wanted];
}

import type { Policy } from '@mis-support/protocol';
import type { JsonPath } from './json-text.ts';
import { levelOrder } from '@mis-support/protocol';

/** Places and what is wanted there: one step to undo. */
export type Changes = Change[];
type Change = readonly [JsonPath, unknown];

/** Another level, the least urgent of all. The others get their rank in numbers, or it would stand by chance. */
export function addLevel(policy: Policy, id: string, label: string): Changes {
  const order = levelOrder(policy);
  return [...ranked(policy, order), [['policy', 'levels', id], { label, order: order.length + 1 }]];
}

export function moveLevel(policy: Policy, id: string, by: -1 | 1): Changes {
  return ranked(policy, moved(levelOrder(policy), id, by));
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
  ];
}

/** Another column. Its cells begin as those of the last one. */
export function addUrgency(policy: Policy, id: string): Changes {
  return [
    [
      ['policy', 'urgencies'],
      [...policy.urgencies, id],
    ],
    ...columns(policy, (row) => [...row, row.at(-1) ?? policy.requests]),
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

/** One place and what is wanted there. */
export function change(path: JsonPath, wanted: unknown): Change {
  return [path, wanted];
}

import { asObject } from './layers.ts';

export type Plain = string | number | boolean;
export const tests = ['is', 'isNot', 'contains', 'filled', 'empty', 'atLeast', 'atMost'] as const;
export type Test = (typeof tests)[number];

/** One line of a condition: this fact passes this test. */
export interface ConditionRow {
  fact: string;
  test: Test;
  /** Of `filled` and `empty` none. */
  values: Plain[];
}

/** How the parts of a group stand together: all of them hold, at least one, or none. */
export const joins = ['all', 'any', 'none'] as const;
export type Joined = (typeof joins)[number];

/** A condition as people read it: lines, and groups of lines where a line is not enough. */
export interface ConditionGroup {
  joined: Joined;
  parts: ConditionPart[];
}
export type ConditionPart = ConditionRow | ConditionGroup;

export function isGroup(part: ConditionPart): part is ConditionGroup {
  return 'parts' in part;
}

/** A condition in lines and groups; `undefined` for one that could not be written back as it is. */
export function groupOf(condition: unknown): ConditionGroup | undefined {
  const parts = condition === undefined ? [] : partsOf(condition);
  const [only] = parts ?? [];
  return only && parts?.length === 1 && isGroup(only) ? only : parts && { joined: 'all', parts };
}

/** The condition that lines and groups say; `undefined` for none. */
export function conditionOf({ joined, parts }: ConditionGroup): Record<string, unknown> | undefined {
  const said = parts.flatMap((part): Record<string, unknown>[] => {
    if (!isGroup(part)) return [{ [part.fact]: testOf(part) }];
    const inner = conditionOf(part);
    return inner ? [inner] : [];
  });
  const [first, ...others] = said;
  if (first === undefined) return undefined;
  const any = others.length === 0 ? first : { any: said };
  return joined === 'any' ? any : joined === 'none' ? { not: any } : together(said);
}

/** One condition that holds where all of these do. No key can stand twice in one; `all` takes what has no room. */
export function together(conditions: readonly Record<string, unknown>[]): Record<string, unknown> {
  const whole: Record<string, unknown> = {};
  const twice: unknown[] = [];
  for (const one of conditions)
    if (Object.keys(one).some((key) => Object.hasOwn(whole, key))) twice.push(one);
    else Object.assign(whole, one);
  const listed = Array.isArray(whole['all']) ? (whole['all'] as unknown[]) : [];
  return twice.length === 0 ? whole : { ...whole, all: listOf([...listed, ...twice]) };
}

/** The schema of a condition takes no longer lists, and what stood in lists of lists is read as one. */
const mostInList = 20;

function listOf(all: readonly unknown[]): unknown[] {
  if (all.length <= mostInList) return [...all];
  return [...all.slice(0, mostInList - 1), { all: listOf(all.slice(mostInList - 1)) }];
}

/** Whether a line says all that its test needs, and a group has such lines alone. */
export function isComplete(part: ConditionPart): boolean {
  if (isGroup(part)) return part.parts.length > 0 && part.parts.every(isComplete);
  const { test, values } = part;
  return test === 'filled' || test === 'empty' || values.some((value) => value !== '');
}

/** Parts that hold together. */
function partsOf(condition: unknown): ConditionPart[] | undefined {
  if (typeof condition !== 'object' || condition === null || Array.isArray(condition)) return undefined;
  const { all = [], any, not, ...facts } = condition as Record<string, unknown>;
  if (!Array.isArray(all) || (any !== undefined && !Array.isArray(any))) return undefined;
  return flat([
    ...Object.entries(facts).map(([fact, test]) => rowsOfFact(fact, test)),
    ...all.map(partsOf),
    ...(any === undefined ? [] : [anyOf(any)]),
    ...(not === undefined ? [] : [noneOf(not)]),
  ]);
}

function anyOf(any: readonly unknown[]): ConditionPart[] | undefined {
  const parts = flat(any.map(partOf));
  if (!parts || parts.length === 0) return undefined;
  return parts.length === 1 ? parts : [{ joined: 'any', parts }];
}

function noneOf(not: unknown): ConditionPart[] | undefined {
  const [part] = partOf(not) ?? [];
  return part && [{ joined: 'none', parts: isGroup(part) && part.joined === 'any' ? part.parts : [part] }];
}

/** A condition as one part. One that says nothing always holds, and no line can say that. */
function partOf(condition: unknown): [ConditionPart] | undefined {
  const parts = partsOf(condition);
  const [first, ...others] = parts ?? [];
  return first && [others.length === 0 ? first : { joined: 'all', parts: [first, ...others] }];
}

function flat(lists: readonly (readonly ConditionPart[] | undefined)[]): ConditionPart[] | undefined {
  return lists.includes(undefined) ? undefined : lists.flatMap((list) => list ?? []);
}

function rowsOfFact(fact: string, test: unknown): ConditionRow[] | undefined {
  if (isPlainValue(test)) return [{ fact, test: 'is', values: [test] }];
  if (Array.isArray(test)) return test.every(isPlainValue) ? [{ fact, test: 'is', values: test }] : undefined;
  const rows = Object.entries(asObject(test)).map(([key, value]): ConditionRow | undefined => {
    if (key === 'filled') return { fact, test: value === true ? 'filled' : 'empty', values: [] };
    const values: unknown[] = Array.isArray(value) ? value : [value];
    return (tests as readonly string[]).includes(key) && values.every(isPlainValue)
      ? { fact, test: key as Test, values }
      : undefined;
  });
  return rows.length === 0 || rows.includes(undefined) ? undefined : rows.flatMap((row) => row ?? []);
}

function testOf({ test, values }: ConditionRow): unknown {
  const [first] = values;
  const oneOrAll = values.length === 1 ? first : values;
  switch (test) {
    case 'is':
      return oneOrAll;
    case 'isNot':
      return { isNot: oneOrAll };
    case 'contains':
      return { contains: first };
    case 'filled':
      return { filled: true };
    case 'empty':
      return { filled: false };
    case 'atLeast':
      return { atLeast: first };
    case 'atMost':
      return { atMost: first };
  }
}

function isPlainValue(value: unknown): value is Plain {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

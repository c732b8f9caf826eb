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

/** A condition as lines that hold all together, or of which one is enough. */
export interface ConditionRows {
  joined: 'all' | 'any';
  rows: ConditionRow[];
}

/** A condition in lines; `undefined` for one that is nested deeper than lines can say. */
export function rowsOf(condition: unknown): ConditionRows | undefined {
  const { all, any, not, ...facts } = asObject(condition);
  if (not !== undefined) return undefined;
  const isPlain = Object.keys(facts).length > 0;
  if (any !== undefined) {
    const rows = all === undefined && !isPlain ? singles(any) : undefined;
    return rows && { joined: 'any', rows };
  }
  const listed = all === undefined ? [] : singles(all);
  const own = Object.entries(facts).map(([fact, test]) => rowsOfFact(fact, test));
  if (!listed || own.includes(undefined)) return undefined;
  return { joined: 'all', rows: [...own.flatMap((rows) => rows ?? []), ...listed] };
}

/** The condition that the lines say; `undefined` for none. */
export function conditionOf({ joined, rows }: ConditionRows): unknown {
  if (rows.length === 0) return undefined;
  if (joined === 'any' && rows.length > 1) return { any: rows.map((row) => ({ [row.fact]: testOf(row) })) };
  const facts: Record<string, unknown> = {};
  const twice: unknown[] = [];
  for (const row of rows) {
    if (Object.hasOwn(facts, row.fact)) twice.push({ [row.fact]: testOf(row) });
    else facts[row.fact] = testOf(row);
  }
  return twice.length === 0 ? facts : { ...facts, all: twice };
}

/** Whether a line says all that its test needs. */
export function isComplete({ test, values }: ConditionRow): boolean {
  return test === 'filled' || test === 'empty' || values.some((value) => value !== '');
}

function singles(list: unknown): ConditionRow[] | undefined {
  if (!Array.isArray(list)) return undefined;
  const rows = list.map((one: unknown) => {
    const entries = Object.entries(asObject(one));
    const [fact, test] = entries[0] ?? [];
    if (entries.length !== 1 || fact === undefined || ['all', 'any', 'not'].includes(fact)) return undefined;
    const found = rowsOfFact(fact, test);
    return found?.length === 1 ? found[0] : undefined;
  });
  return rows.includes(undefined) ? undefined : rows.flatMap((row) => (row ? [row] : []));
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
  return rows.length === 0 || rows.includes(undefined) ? undefined : rows.flatMap((row) => (row ? [row] : []));
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

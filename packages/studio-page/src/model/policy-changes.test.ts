import {
  checkConfig,
  defaultConfig,
  levelOrder,
  mergePatch,
  prioritize,
  type CriticalKind,
  type Json,
  type Policy,
  type TicketType,
} from '@mis-support/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { setIn, readJson } from './json-text.ts';
import { patchFor } from './layers.ts';
import { valueAt } from './json-text.ts';
import {
  addLevel,
  addScope,
  addUrgency,
  moveLevel,
  moveScope,
  moveUrgency,
  removeLevel,
  removeScope,
  removeUrgency,
  type Changes,
} from './policy-changes.ts';

const { policy } = defaultConfig;

/** The policy after changes that a layer over the built-in one writes down as its own words. */
function after(before: Policy, changes: Changes): { policy: Policy; layer: unknown } {
  const base = { policy: before };
  let text = '{}';
  for (const [path, wanted] of changes) {
    const patch = patchFor(valueAt(base, path), wanted);
    if (patch !== undefined) text = setIn(text, path, patch);
  }
  const layer = readJson(text);
  return {
    policy: (mergePatch(base as unknown as Json, layer as Json) as unknown as { policy: Policy }).policy,
    layer,
  };
}

function mistakesOf(found: Policy): string[] {
  const names = [...found.scopes.map((id) => `scope.${id}`), ...found.urgencies.map((id) => `urgency.${id}`)];
  const ru = Object.fromEntries(names.map((key) => [key, 'Название']));
  const config = { ...defaultConfig, policy: found, messages: { ru } };
  const { mistakes } = checkConfig(config);
  return mistakes.filter(({ severity }) => severity === 'error').map(({ path, message }) => `${path}: ${message}`);
}

test('a new level is the least urgent, and nothing at all is said of the others', () => {
  const { policy: next, layer } = after(policy, addLevel(policy, 'P5', 'плановый'));
  expect(layer).toEqual({ policy: { levels: { P5: { label: 'плановый', order: 5 } } } });
  expect(levelOrder(next)).toEqual(['P1', 'P2', 'P3', 'P4', 'P5']);
  const wide = { ...policy, levels: { P1: { label: 'а', order: 10 }, P2: { label: 'б', order: 20 } } };
  expect(addLevel(wide, 'P3', 'в')).toEqual([[['policy', 'levels', 'P3'], { label: 'в', order: 21 }]]);
});

test('levels that go one after another leave the rest in their order, numbered or not', () => {
  let now = policy;
  for (const by of [1, 1] as const) now = after(now, moveLevel(now, 'P1', by)).policy;
  for (const id of ['P2', 'P3']) now = after(now, removeLevel(now, id)).policy;
  expect(levelOrder(now)).toEqual(['P1', 'P4']);
});

test('a level that goes leaves its cells, floors and requests to the next one', () => {
  const { policy: next } = after(policy, removeLevel(policy, 'P4'));
  expect(next.matrix['self']).toEqual(['P3', 'P3', 'P3']);
  expect(next.requests).toBe('P3');
  expect(after(policy, removeLevel(policy, 'P1')).policy.critical['login']).toEqual({ self: 'P2', department: 'P2' });
});

test('a level moves up and down by its rank and that of its neighbour alone', () => {
  const { layer } = after(policy, moveLevel(policy, 'P3', -1));
  expect(layer).toEqual({ policy: { levels: { P3: { order: 2 }, P2: { order: 3 } } } });
  expect(moveLevel(policy, 'P1', -1)).toEqual([]);
});

test('a column comes, moves and goes with all of its cells', () => {
  const added = after(policy, addUrgency(policy, 'soon')).policy;
  expect([added.urgencies, added.matrix['self'], added.matrix['region']]).toEqual([
    ['blocked', 'soon', 'degraded', 'minor'],
    ['P3', 'P4', 'P4', 'P4'],
    ['P1', 'P2', 'P2', 'P3'],
  ]);
  expect(after(policy, moveUrgency(policy, 'degraded', -1)).policy.matrix['region']).toEqual(['P2', 'P1', 'P3']);
  expect(after(policy, removeUrgency(policy, 'degraded')).policy.matrix['region']).toEqual(['P1', 'P3']);
});

test('a row comes with cells, and leaves its floors to the next wider one that has none', () => {
  expect(after(policy, addScope(policy, 'country')).policy.matrix['country']).toEqual(['P1', 'P2', 'P3']);
  const gone = after(policy, removeScope(policy, 'department')).policy;
  expect(gone.matrix).not.toHaveProperty('department');
  expect(gone.critical['remd']).toEqual({ self: 'P2', organization: 'P1' });
  expect(gone.unknownCountsAs).toBe('organization');
  const widest = after(policy, removeScope(policy, 'region')).policy;
  expect(widest.critical).toEqual(policy.critical);
  expect(after(policy, moveScope(policy, 'self', 1)).policy.scopes.slice(0, 2)).toEqual(['department', 'self']);
});

test('whatever is added, each ticket that could be written before has the priority it had', () => {
  const facts = fc.record({
    type: fc.constantFrom<TicketType>('incident', 'question', 'serviceRequest'),
    criticalKind: fc.constantFrom<CriticalKind | undefined>(undefined, 'login', 'remd'),
    scope: fc.constantFrom<string | undefined>(undefined, 'unknown', ...policy.scopes),
    urgency: fc.constantFrom<string | undefined>(undefined, ...policy.urgencies),
  });
  const additions = fc.array(fc.constantFrom<'level' | 'urgency' | 'scope'>('level', 'urgency', 'scope'), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(facts, additions, fc.integer({ min: 1, max: 3 }), (told, added, columns) => {
      const narrow = { ...policy, urgencies: policy.urgencies.slice(0, columns) };
      let now = {
        ...narrow,
        matrix: Object.fromEntries(Object.entries(policy.matrix).map(([id, row]) => [id, row.slice(0, columns)])),
      };
      const before = prioritize(now, told);
      added.forEach((what, index) => {
        const id = `new${index}`;
        const made = {
          level: () => addLevel(now, id, 'новый'),
          urgency: () => addUrgency(now, id),
          scope: () => addScope(now, id),
        };
        now = after(now, made[what]()).policy;
      });
      expect(prioritize(now, told)).toEqual(before);
    }),
  );
});

test('the last value of an axis stays', () => {
  const narrow = { ...policy, urgencies: ['blocked'], scopes: ['self'] };
  expect([...removeUrgency(narrow, 'blocked'), ...removeScope(narrow, 'self')]).toEqual([]);
});

test('whatever the forms do to levels and axes, the checker finds nothing wrong with it', () => {
  const way = fc.constantFrom<-1 | 1>(-1, 1);
  const change = fc.oneof(
    fc.tuple(fc.constant('level+'), fc.nat(), way),
    fc.tuple(
      fc.constantFrom('level-', 'level^', 'scope+', 'scope-', 'scope^', 'urgency+', 'urgency-', 'urgency^'),
      fc.nat(),
      way,
    ),
  );
  fc.assert(
    fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
      let now: Policy = policy;
      changes.forEach(([what, pick, by], index) => {
        const one = (list: readonly string[]) => list[pick % list.length] ?? '';
        const levels = Object.keys(now.levels);
        const made: Record<string, () => Changes> = {
          'level+': () => addLevel(now, `N${index}`, 'новый'),
          'level-': () => removeLevel(now, one(levels)),
          'level^': () => moveLevel(now, one(levels), by),
          'scope+': () => addScope(now, `s${index}`),
          'scope-': () => removeScope(now, one(now.scopes)),
          'scope^': () => moveScope(now, one(now.scopes), by),
          'urgency+': () => addUrgency(now, `u${index}`),
          'urgency-': () => removeUrgency(now, one(now.urgencies)),
          'urgency^': () => moveUrgency(now, one(now.urgencies), by),
        };
        now = after(now, made[what]?.() ?? []).policy;
      });
      expect(mistakesOf(now)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

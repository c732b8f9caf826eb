import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson, valueAt, type JsonPath } from '../model/json-text.ts';
import { isSame, joinThree } from './join-three.ts';
import { joinedText, joinTexts, rebasedText, type Whose } from './joined-text.ts';

// Few keys and few values, so that three layers meet in the same places.
const key = fc.constantFrom('fields', 'when', 'need', 'b');
const { layer } = fc.letrec<{ value: unknown; layer: Record<string, unknown> }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, true, 'a', 1),
    fc.array(fc.constantFrom(1, 2), { maxLength: 2 }),
    tie('layer'),
  ),
  layer: fc.dictionary(key, tie('value'), { maxKeys: 4 }),
}));
const text = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

function joinedWith(base: unknown, mine: unknown, theirs: unknown, whose: (path: JsonPath) => Whose): unknown {
  const joined = joinTexts(text(base), text(mine), text(theirs));
  return readJson(joinedText(text(theirs), joined!, whose));
}

/** Every place that holds something else than an object. An object is empty where each took away another part. */
function leaves(value: unknown, path: JsonPath = []): JsonPath[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path];
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, [...path, name]));
}

const isAbove = (above: JsonPath, path: JsonPath) => above.every((part, index) => path[index] === part);

test('where only one has changed something, it is theirs, whole and without a question', () => {
  fc.assert(
    fc.property(layer, layer, (base, changed) => {
      expect(joinThree(base, changed, base).both).toEqual([]);
      expect(joinThree(base, base, changed).both).toEqual([]);
      expect(joinedWith(base, changed, base, () => 'theirs')).toEqual(changed);
      expect(joinedWith(base, base, changed, () => 'mine')).toEqual(changed);
    }),
  );
});

test('where both have done the same, there is nothing to ask and nothing to write', () => {
  fc.assert(
    fc.property(layer, layer, (base, changed) => {
      expect(joinThree(base, changed, changed)).toEqual({ mine: [], theirs: [], both: [] });
      expect(joinedWith(base, changed, changed, () => 'mine')).toEqual(changed);
    }),
  );
});

test('does not depend on who came first', () => {
  fc.assert(
    fc.property(layer, layer, layer, (base, mine, theirs) => {
      const one = joinThree(base, mine, theirs);
      const other = joinThree(base, theirs, mine);
      const sorted = (paths: JsonPath[]) => paths.map((path) => JSON.stringify(path)).sort();
      expect(sorted(other.both.map(({ path }) => path))).toEqual(sorted(one.both.map(({ path }) => path)));
      expect(joinedWith(base, theirs, mine, () => 'theirs')).toEqual(joinedWith(base, mine, theirs, () => 'mine'));
    }),
  );
});

test('every place in the outcome is as one of the two left it, and never as a third', () => {
  fc.assert(
    fc.property(layer, layer, layer, fc.constantFrom<Whose>('mine', 'theirs'), (base, mine, theirs, whose) => {
      const joined = joinedWith(base, mine, theirs, () => whose);
      for (const path of leaves(joined)) {
        const [ours, others] = [valueAt(mine, path), valueAt(theirs, path)];
        const value = valueAt(joined, path);
        expect(isSame(value, ours) || isSame(value, others)).toBe(true);
      }
    }),
  );
});

test('nothing that one alone has changed is lost, whatever is chosen elsewhere', () => {
  fc.assert(
    fc.property(layer, layer, layer, fc.constantFrom<Whose>('mine', 'theirs'), (base, mine, theirs, whose) => {
      const compared = joinThree(base, mine, theirs);
      const joined = joinedWith(base, mine, theirs, () => whose);
      for (const { path, value } of [...compared.mine, ...compared.theirs])
        expect(isSame(valueAt(joined, path), value)).toBe(true);
      for (const { path, ...sides } of compared.both) expect(isSame(valueAt(joined, path), sides[whose])).toBe(true);
    }),
  );
});

test('what is asked are places both have changed, each apart from the other and none inside another', () => {
  fc.assert(
    fc.property(layer, layer, layer, (base, mine, theirs) => {
      const { both } = joinThree(base, mine, theirs);
      for (const { path, base: before, mine: ours, theirs: others } of both) {
        expect(isSame(ours, others) || isSame(before, ours) || isSame(before, others)).toBe(false);
        expect(both.filter((each) => isAbove(each.path, path))).toHaveLength(1);
      }
    }),
  );
});

test('going back to where we began leaves exactly what the other has made', () => {
  fc.assert(
    fc.property(layer, layer, (base, theirs) => {
      expect(rebasedText(text(base), text(base), text(theirs))).toBe(text(theirs));
    }),
  );
});

test('an entry that both have added is asked of once, as a whole; what both change of an inherited one by its parts', () => {
  const room = (label: string, more: object) => ({ order: 300, kind: 'text', label, ...more });
  const mine = { fields: { room: room('Кабинет', { need: 'required' }), steps: { need: 'required', order: 5 } } };
  const theirs = {
    fields: { room: room('Номер кабинета', { hint: 'На двери' }), steps: { need: 'advised', label: 'Что делали' } },
  };
  const { both, mine: ours, theirs: others } = joinThree({}, mine, theirs);
  expect(both.map(({ path }) => path.join('.'))).toEqual(['fields.room', 'fields.steps.need']);
  expect(both[0]).toMatchObject({ base: undefined, mine: mine.fields.room, theirs: theirs.fields.room });
  expect([ours, others].map((changes) => changes.map(({ path }) => path.join('.')))).toEqual([
    ['fields.steps.order'],
    ['fields.steps.label'],
  ]);
  expect(joinedWith({}, mine, theirs, () => 'mine')).toMatchObject({ fields: { room: mine.fields.room } });
});

test('so is a calendar, and a level', () => {
  const calendar = (hours: string) => ({ days: '1-5', hours, holidays: [] });
  const layer = (hours: string, label: string) => ({
    policy: { calendars: { night: calendar(hours) }, levels: { P5: { label, order: 5 } } },
  });
  const { both } = joinThree({}, layer('20:00-08:00', 'особый'), layer('21:00-07:00', 'плановый'));
  expect(both.map(({ path }) => path.join('.'))).toEqual(['policy.calendars.night', 'policy.levels.P5']);
});

test('a text that is no JSON is joined with nothing', () => {
  expect(joinTexts('{}', '{', '{}')).toBeUndefined();
  expect(rebasedText('{}', '{"a": ', '{"b": 1}')).toBe('{"b": 1}');
});

test('keeps the other one’s own writing around our change', () => {
  const theirs = '{\n  "help": {"phone":   "115"},\n\n  "ladder": {}\n}\n';
  const joined = joinTexts('{"help":{},"ladder":{}}', '{"help":{},"ladder":{},"locale":"en"}', theirs)!;
  const outcome = joinedText(theirs, joined, () => 'mine');
  expect(outcome).toContain('"help": {"phone":   "115"},\n\n');
  expect(readJson(outcome)).toEqual({ help: { phone: '115' }, ladder: {}, locale: 'en' });
});

import type { Condition, FactTest } from '../../condition/condition.ts';
import { factsRead } from '../../condition/holds.ts';
import { defaultConfig } from '../default-config.ts';
import type { MistakeCode, Report } from '../mistake.ts';
import { nearest } from '../nearest.ts';
import type { SupportConfig } from '../support-config.ts';
import { canHold, canHoldWhileShown, createGround, type Ground, type Offers } from './can-hold.ts';
import { factRanges, ownFacts, type FactRange } from './facts.ts';
import { sameJson } from './same-json.ts';

/** Facts that do not exist, values that never come, circles, and conditions that nothing makes hold. */
export function checkConditions(config: SupportConfig, report: Report): void {
  const ranges = factRanges(config);
  const circular = reportCircles(config, report);
  const { fields } = config;
  const offers = offersOf(config);
  const somethingIsOff =
    offers !== undefined ||
    Object.values(fields).some(({ enabled }) => enabled === false) ||
    [...ranges.values()].some(({ values, inUse }) => values.length !== inUse.length);
  const whole = createGround(ranges, fields, { inUse: false });
  const inUse = createGround(ranges, fields, { inUse: true, offers });
  const offered = createGround(ranges, fields, { inUse: false, offers });
  for (const { at, condition, code } of conditionsOf(config)) {
    if (asksNothing(condition)) {
      report(at, 'alwaysHolds', { key: at.at(-1) }, 'warning');
      continue;
    }
    let clean = true;
    checkFacts(condition, at, ranges, (...mistake) => {
      clean &&= mistake[3] === 'warning';
      report(...mistake);
    });
    if (!clean || factsRead(condition).some((fact) => circular.has(fact))) continue;
    const [list = '', id = '', key] = at;
    const isNeed = list === 'fields' && key !== 'shownWhen' && id !== 'happened';
    if (!canHold(condition, whole)) report(at, code);
    else if (isNeed && canHold(fields[id]?.shownWhen, whole) && !canHoldWhileShown(id, condition, whole))
      report(at, 'notWhileShown', {}, 'warning');
    else if (somethingIsOff && !canHold(condition, inUse))
      report(at, offers && !canHold(condition, offered) ? 'notOffered' : 'switchedOff', {}, 'warning');
    else if (isNeed && offers && canHold(fields[id]?.shownWhen, offered) && !canHoldWhileShown(id, condition, offered))
      report(at, 'notOffered', {}, 'warning');
  }
  checkTemplates(config, whole, circular, report);
  checkPresets(config, whole, circular, report);
}

/** A preset asks how many are affected and whom to call, and has its text: without them nobody knows what to do with it. */
function checkPresets(
  { critical, fields }: SupportConfig,
  ground: Ground,
  circular: ReadonlySet<string>,
  report: Report,
): void {
  if (Object.values(critical).every(({ enabled }) => enabled === false)) return;
  for (const id of ['scope', 'contact']) {
    const field = Object.hasOwn(fields, id) ? fields[id] : undefined;
    if (!field || field.enabled === false) report(['fields', id], 'presetField', { field: id }, 'warning');
    else if (field.shownWhen !== undefined && !circular.has(id) && canHold(field.shownWhen, ground)) {
      const ofPreset = { all: [field.shownWhen, { type: 'incident', criticalKind: { filled: true } }] };
      if (!canHold(ofPreset, ground)) report(['fields', id, 'shownWhen'], 'presetField', { field: id }, 'warning');
    }
  }
}

/** Types that some categories are for; `undefined` where every category is for all. */
function offersOf({ categories, fields }: SupportConfig): Offers | undefined {
  const types = new Map<string, readonly string[]>();
  for (const [id, category] of Object.entries(categories)) if (category.types) types.set(id, category.types);
  if (types.size === 0) return undefined;
  const holders = Object.entries(fields).flatMap(([id, { optionsFrom }]) => (optionsFrom === 'categories' ? [id] : []));
  return { types, holders: new Set(['category', ...holders]) };
}

/** What a template gives to a field that tickets of its type do not show: it would be lost without a word. */
function checkTemplates(
  { templates, fields }: SupportConfig,
  ground: Ground,
  circular: ReadonlySet<string>,
  report: Report,
): void {
  for (const [id, { type, category, module, scope, urgency, answers = {} }] of Object.entries(templates)) {
    const given = Object.entries({ category, module, scope, urgency }).filter(([, value]) => value !== undefined);
    const places = [
      ...given.map(([key]) => ({ key, at: ['templates', id, key] })),
      ...Object.keys(answers).map((key) => ({ key, at: ['templates', id, 'answers', key] })),
    ];
    for (const { key, at } of places) {
      const shownWhen = Object.hasOwn(fields, key) ? fields[key]?.shownWhen : undefined;
      if (shownWhen === undefined || circular.has(key)) continue;
      if (factsRead(shownWhen).every((fact) => ground.ranges.has(fact)) && canHold(shownWhen, ground))
        if (!canHold({ all: [shownWhen, { type }] }, ground))
          report(at, 'notShownThen', { field: key, type }, 'warning');
    }
  }
}

interface PlacedCondition {
  at: string[];
  condition: Condition;
  /** What it means when it never holds. */
  code: MistakeCode;
}

const lists = {
  fields: ['shownWhen', 'requiredWhen', 'demandedWhen'],
  modules: ['suggestWhen'],
  templates: ['shownWhen'],
  helpLinks: ['shownWhen'],
  notices: ['shownWhen'],
  plannedWorks: ['shownWhen'],
  ladder: ['shownWhen', 'startWhen'],
} as const;

/** Every condition but those that are as we have delivered them: a region may switch off what they speak of. */
function conditionsOf(config: SupportConfig): PlacedCondition[] {
  return (Object.keys(lists) as (keyof typeof lists)[]).flatMap((list) =>
    Object.entries(config[list] as unknown as Record<string, Partial<Record<string, Condition>>>).flatMap(
      ([id, entry]) => {
        const delivered = (defaultConfig[list] as Record<string, unknown>)[id];
        if (sameJson(entry, delivered)) return [];
        return lists[list].flatMap((key): PlacedCondition[] => {
          const condition = entry[key];
          if (condition === undefined) return [];
          const code = list === 'fields' && key === 'shownWhen' ? 'unreachableField' : 'neverHolds';
          return [{ at: [list, id, key], condition, code }];
        });
      },
    ),
  );
}

/** Whether a condition holds for every ticket because nothing is asked in it: what was meant has been forgotten. */
function asksNothing({ all = [], any, not, ...tests }: Condition): boolean {
  if (not !== undefined || Object.keys(tests).length > 0) return false;
  return all.every(asksNothing) && (any === undefined || any.some(asksNothing));
}

function checkFacts(
  { all = [], any = [], not, ...tests }: Condition,
  at: readonly string[],
  ranges: ReadonlyMap<string, FactRange>,
  report: Report,
): void {
  all.forEach((one, index) => checkFacts(one, [...at, 'all', String(index)], ranges, report));
  any.forEach((one, index) => checkFacts(one, [...at, 'any', String(index)], ranges, report));
  if (not) checkFacts(not, [...at, 'not'], ranges, report);
  for (const [fact, test] of Object.entries(tests)) {
    const range = ranges.get(fact);
    if (!range)
      report([...at, fact], 'unknownFact', {
        found: fact,
        nearest: nearest(fact, ranges.keys()),
        known: ownFacts.join(', '),
      });
    else checkValues(fact, test as FactTest, [...at, fact], range, report);
  }
}

function checkValues(fact: string, test: FactTest, at: readonly string[], range: FactRange, report: Report): void {
  checkCompared(fact, test, at, range, report);
  if (range.kind !== 'values' && range.kind !== 'list' && range.kind !== 'boolean') return;
  const known = range.kind === 'boolean' ? ['true', 'false'] : range.values;
  const folded = new Set(known.map((one) => one.toLowerCase()));
  for (const { value, key } of valuesIn(test)) {
    if (folded.has(value.trim().toLowerCase())) continue;
    report([...at, ...key], 'unknownValue', {
      found: value,
      of: fact,
      nearest: nearest(value, known),
      known: known.length > 0 ? known.slice(0, 30).join(', ') : undefined,
    });
  }
}

/** Dates, texts and choices are not compared: the test would fail whatever the answer. */
function checkCompared(fact: string, test: FactTest, at: readonly string[], range: FactRange, report: Report): void {
  if (typeof test !== 'object' || Array.isArray(test) || range.kind === 'number') return;
  const { values, fieldKind } = range;
  if (range.kind === 'values' && values.some((one) => one.trim() !== '' && Number.isFinite(Number(one)))) return;
  // What is typed as a text may be a number.
  const mayBe = range.kind === 'open' && !['date', 'dateTime', 'file'].includes(fieldKind ?? '');
  for (const key of ['atLeast', 'atMost'] as const)
    if (test[key] !== undefined)
      report([...at, key], 'notCompared', { key, of: fact, kind: fieldKind }, mayBe ? 'warning' : 'error');
}

function valuesIn(test: FactTest): { value: string; key: string[] }[] {
  if (typeof test !== 'object') return [{ value: String(test), key: [] }];
  if (Array.isArray(test)) return test.map((one, index) => ({ value: String(one), key: [String(index)] }));
  return (['is', 'isNot'] as const).flatMap((part) => {
    const inner = test[part];
    return inner === undefined ? [] : valuesIn(inner).map(({ value, key }) => ({ value, key: [part, ...key] }));
  });
}

/** Fields whose being shown depends on itself. Without recursion: a chain of fields may be longer than the stack. */
function reportCircles({ fields }: SupportConfig, report: Report): Set<string> {
  const circular = new Set<string>();
  const done = new Set<string>();
  for (const first of Object.keys(fields)) {
    const path = [{ id: first, left: readBy(first, fields) }];
    const places = new Map([[first, 0]]);
    for (let top = path.at(-1); top && !done.has(first); top = path.at(-1)) {
      const next = top.left.shift();
      if (next === undefined) {
        path.pop();
        places.delete(top.id);
        done.add(top.id);
      } else if (places.has(next)) {
        const ring = path.slice(places.get(next)).map(({ id }) => id);
        if (!ring.some((one) => circular.has(one)))
          report(['fields', next, 'shownWhen'], 'cycle', { ring: [...ring, next].join(' → ') });
        ring.forEach((one) => circular.add(one));
      } else if (!done.has(next)) {
        places.set(next, path.length);
        path.push({ id: next, left: readBy(next, fields) });
      }
    }
  }
  return circular;
}

function readBy(id: string, fields: SupportConfig['fields']): string[] {
  return factsRead(fields[id]?.shownWhen).filter((fact) => Object.hasOwn(fields, fact));
}

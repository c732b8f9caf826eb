import type { Condition, FactTest } from '../../condition/condition.ts';
import { factsRead } from '../../condition/holds.ts';
import { defaultConfig } from '../default-config.ts';
import type { MistakeCode, Report } from '../mistake.ts';
import { nearest } from '../nearest.ts';
import type { SupportConfig } from '../support-config.ts';
import { canHold } from './can-hold.ts';
import { factRanges, ownFacts, type FactRange } from './facts.ts';
import { sameJson } from './same-json.ts';

/** Facts that do not exist, values that never come, circles, and conditions that nothing makes hold. */
export function checkConditions(config: SupportConfig, report: Report): void {
  const ranges = factRanges(config);
  const circular = reportCircles(config, report);
  const { fields } = config;
  const somethingIsOff =
    Object.values(fields).some(({ enabled }) => enabled === false) ||
    [...ranges.values()].some(({ values, inUse }) => values.length !== inUse.length);
  for (const { at, condition, code } of conditionsOf(config)) {
    let clean = true;
    checkFacts(condition, at, ranges, (...mistake) => {
      clean = false;
      report(...mistake);
    });
    if (!clean || factsRead(condition).some((fact) => circular.has(fact))) continue;
    if (!canHold(condition, { ranges, fields, inUse: false })) report(at, code);
    else if (somethingIsOff && !canHold(condition, { ranges, fields, inUse: true }))
      report(at, 'switchedOff', {}, 'warning');
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

function valuesIn(test: FactTest): { value: string; key: string[] }[] {
  if (typeof test !== 'object') return [{ value: String(test), key: [] }];
  if (Array.isArray(test)) return test.map((one, index) => ({ value: String(one), key: [String(index)] }));
  return (['is', 'isNot'] as const).flatMap((part) => {
    const inner = test[part];
    return inner === undefined ? [] : valuesIn(inner).map(({ value, key }) => ({ value, key: [part, ...key] }));
  });
}

/** Fields whose being shown depends on itself. */
function reportCircles({ fields }: SupportConfig, report: Report): Set<string> {
  const circular = new Set<string>();
  const done = new Set<string>();
  const visit = (id: string, path: string[]): void => {
    const from = path.indexOf(id);
    if (from !== -1) {
      const ring = path.slice(from);
      if (!ring.some((one) => circular.has(one)))
        report(['fields', id, 'shownWhen'], 'cycle', { ring: [...ring, id].join(' → ') });
      ring.forEach((one) => circular.add(one));
      return;
    }
    if (done.has(id)) return;
    const reads = factsRead(fields[id]?.shownWhen).filter((fact) => Object.hasOwn(fields, fact));
    for (const fact of reads) visit(fact, [...path, id]);
    done.add(id);
  };
  Object.keys(fields).forEach((id) => visit(id, []));
  return circular;
}

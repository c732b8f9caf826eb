import type { FactValue } from '../../condition/holds.ts';
import type { Field } from '../../form/field.ts';
import { inOrder } from '../../form/in-order.ts';
import type { SupportConfig } from '../support-config.ts';

/** What a fact can be. */
export interface FactRange {
  /** `open`: any text. */
  kind: 'values' | 'list' | 'number' | 'boolean' | 'open';
  /** Every value, where they are a list; `inUse` without those that are switched off. */
  values: readonly string[];
  inUse: readonly string[];
  /** What a field is filled in with, where one gives the fact. */
  fieldKind?: Field['kind'] | undefined;
  /** Numbers: the limits of the field. */
  min?: number | undefined;
  max?: number | undefined;
  /** False for facts that are always known. */
  canBeUnknown: boolean;
}

/** Facts that the host, the page and the ticket give. Fields add theirs by id. */
export const ownFacts = [
  'type',
  'criticalKind',
  'category',
  'module',
  'scope',
  'urgency',
  'role',
  'workplace',
  'screen',
  'organization',
  'orgUnit',
  'region',
  'locale',
  'signedIn',
] as const;

/** Whether somebody else than a field gives this fact. */
export function isOwnFact(name: string): boolean {
  return (ownFacts as readonly string[]).includes(name);
}

/** The range of every fact that a condition of this configuration may read. */
export function factRanges(config: SupportConfig): Map<string, FactRange> {
  const ranges = new Map<string, FactRange>();
  for (const name of ownFacts) ranges.set(name, open(name !== 'region' && name !== 'locale'));
  const { policy } = config;
  ranges.set('type', { ...listed(ticketTypes, inOrder(config.types)), canBeUnknown: false });
  ranges.set('criticalKind', listed(criticalKinds, inOrder(config.critical)));
  ranges.set('scope', listed([...policy.scopes, 'unknown']));
  ranges.set('urgency', listed(policy.urgencies));
  ranges.set('category', listed(Object.keys(config.categories), inOrder(config.categories)));
  ranges.set('module', listed(Object.keys(config.modules), inOrder(config.modules)));
  ranges.set('signedIn', { kind: 'boolean', values: [], inUse: [], canBeUnknown: false });
  for (const [id, field] of Object.entries(config.fields)) {
    if (field.kind === 'number') {
      const { min, max } = field;
      ranges.set(id, { kind: 'number', values: [], inUse: [], min, max, canBeUnknown: true });
    } else if (field.kind !== 'choice' && field.kind !== 'choices') {
      if (!ranges.has(id)) ranges.set(id, { ...open(true), fieldKind: field.kind });
    } else {
      const { options = {} } = field;
      const range = field.optionsFrom
        ? rangeOf(field.optionsFrom, config)
        : listed(Object.keys(options), Object.keys(options));
      ranges.set(id, { ...range, kind: field.kind === 'choices' ? 'list' : 'values' });
    }
  }
  return ranges;
}

/** Values to try a range with, besides those the condition itself names. */
export function candidates(range: FactRange, named: readonly (string | number)[], inUse: boolean): FactValue[] {
  const values = inUse ? range.inUse : range.values;
  const none: FactValue[] = range.canBeUnknown ? [undefined] : [];
  switch (range.kind) {
    case 'boolean':
      return [true, false];
    case 'values':
      return [...none, ...values];
    case 'list':
      // One, all, or all but one: what a condition can tell apart in most cases.
      return [
        ...none,
        ...values.map((one) => [one]),
        [...values],
        ...values.map((one) => values.filter((other) => other !== one)),
      ];
    case 'number': {
      const numbers = named.map(Number).filter(Number.isFinite);
      const { min = -Infinity, max = Infinity } = range;
      const near = [0, ...numbers, ...numbers.flatMap((one) => [one - 1, one + 1, one - 0.5, one + 0.5]), min, max];
      return [...none, ...near.filter((one) => Number.isFinite(one) && one >= min && one <= max)];
    }
    case 'open':
      return [
        ...none,
        ...named.map(String),
        named.map(String).join(' '),
        '\u0001',
        ...named.map((one) => `${one}\u0001`),
      ];
  }
}

const ticketTypes = ['incident', 'serviceRequest', 'question', 'changeRequest'];
const criticalKinds = ['unavailable', 'login', 'remd'];

function rangeOf(
  source: NonNullable<SupportConfig['fields'][string]['optionsFrom']>,
  config: SupportConfig,
): FactRange {
  switch (source) {
    case 'scopes':
      return listed([...config.policy.scopes, 'unknown']);
    case 'urgencies':
      return listed(config.policy.urgencies);
    case 'categories':
    case 'modules':
    case 'integrations':
      return listed(Object.keys(config[source]), inOrder(config[source]));
  }
}

function listed(values: readonly string[], inUse: readonly string[] = values): FactRange {
  return { kind: 'values', values: [...new Set(values)], inUse, canBeUnknown: true };
}

function open(canBeUnknown: boolean): FactRange {
  return { kind: 'open', values: [], inUse: [], canBeUnknown };
}

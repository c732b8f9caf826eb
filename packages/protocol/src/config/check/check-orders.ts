import type { Condition } from '../../condition/condition.ts';
import type { MistakeCode, Report } from '../mistake.ts';
import type { SupportConfig } from '../support-config.ts';
import { canHold, createGround, type Ground } from './can-hold.ts';
import { factRanges } from './facts.ts';

/** Lists whose entries stand beside each other by their `order`. */
export const orderedLists = [
  'types',
  'critical',
  'fields',
  'categories',
  'modules',
  'integrations',
  'templates',
  'helpLinks',
  'notices',
  'plannedWorks',
  'ladder',
] as const;

/** As much of an entry as is read here. */
interface Placed {
  order: number;
  enabled?: boolean | undefined;
  shownWhen?: Condition | undefined;
}

/**
 * Entries that stand in one place of a list, in an order that nobody has decided. Those that are switched off, or
 * that no ticket has together, are in nobody's way.
 */
export function checkOrders(config: SupportConfig, report: Report): void {
  // Most lists have no twins, and then no condition need be looked at.
  let known: Ground | undefined;
  const canMeet = (one: Placed, other: Placed): boolean => {
    const conditions = [one.shownWhen, other.shownWhen].filter((condition) => condition !== undefined);
    if (conditions.length === 0) return true;
    known ??= createGround(factRanges(config), config.fields, { inUse: false });
    return canHold({ all: conditions }, known);
  };
  const checkList = (entries: Readonly<Record<string, Placed>>, at: string[], code: MistakeCode): void => {
    const byOrder = new Map<number, [id: string, entry: Placed][]>();
    for (const [id, entry] of Object.entries(entries)) {
      if (entry.enabled === false) continue;
      const others = byOrder.get(entry.order) ?? [];
      const twin = others.find(([, other]) => canMeet(entry, other));
      if (twin) report([...at, id, 'order'], code, { found: entry.order, other: twin[0] }, 'warning');
      byOrder.set(entry.order, [...others, [id, entry]]);
    }
  };
  for (const list of orderedLists)
    checkList(config[list], [list], list === 'ladder' ? 'sameStepOrder' : 'sameEntryOrder');
  for (const [id, { options, enabled }] of Object.entries(config.fields))
    if (options && enabled !== false) checkList(options, ['fields', id, 'options'], 'sameEntryOrder');
}

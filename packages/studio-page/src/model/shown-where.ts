import { asObject } from './layers.ts';

/** The part of a condition that the form shows as boxes and names. */
export interface ShownWhere {
  /** Empty: for all. */
  types: string[];
  workplaces: string[];
  /** The condition says more than boxes can show. */
  hasMore: boolean;
}

/** What a field's `shownWhen` says, as far as boxes and names can say it. */
export function shownWhere(condition: unknown): ShownWhere {
  const { type, workplace, criticalKind, ...others } = asObject(condition);
  const isOrdinary = criticalKind === undefined || JSON.stringify(criticalKind) === noPreset;
  return {
    types: namesIn(type),
    workplaces: namesIn(workplace),
    hasMore: Object.keys(others).length > 0 || !isOrdinary || !isPlain(type) || !isPlain(workplace),
  };
}

/** The same condition with other types and workplaces; what boxes cannot show is kept. */
export function withShownWhere(condition: unknown, { types, workplaces }: Omit<ShownWhere, 'hasMore'>): unknown {
  const { type: _type, workplace: _workplace, ...others } = asObject(condition);
  const next = {
    ...(types.length === 0 ? {} : { type: types.length === 1 ? types[0] : types }),
    ...(workplaces.length === 0 ? {} : { workplace: workplaces.length === 1 ? workplaces[0] : workplaces }),
    ...others,
  };
  return Object.keys(next).length === 0 ? undefined : next;
}

const noPreset = '{"filled":false}';

/** A preset asks three things; a field of a region's own stays out of it. */
export const outsidePresets = { criticalKind: { filled: false } };

function namesIn(test: unknown): string[] {
  if (typeof test === 'string') return [test];
  if (Array.isArray(test)) return test.map(String);
  const { is } = asObject(test);
  return is === undefined ? [] : namesIn(is);
}

/** A value or a list of them: what boxes can show. */
export function isPlain(test: unknown): boolean {
  return test === undefined || typeof test === 'string' || Array.isArray(test);
}

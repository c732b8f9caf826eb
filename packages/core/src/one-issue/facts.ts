import type { CriticalKind, TicketType } from '@mis-support/protocol';
import type { Category, ImpactScope, Stoppage } from './text-analysis.ts';

/** What phrases a problem holds, one for each of `Lexicon.phrases`. */
export type Said = readonly boolean[];

/** The scopes that a text may tell of, the widest first: «все отделения» is more than «отделение». */
const tellableScopes: readonly ImpactScope[] = ['region', 'organization', 'department', 'self'];

/** The stoppages that are said outright or not at all. */
const tellableStoppages: readonly Stoppage[] = ['degraded', 'minor'];

/**
 * Where they stand among the phrases: that somebody cannot get in, the scopes, the stoppages, that somebody is new, that
 * work has stopped.
 */
const [lockedOut, firstScope, firstStoppage, newStaff, stopped] = [1, 2, 6, 8, 9];

/** How far the text says that a problem reaches. */
export function scopeOf(said: Said): ImpactScope | undefined {
  return tellableScopes.find((_, at) => said[firstScope + at]);
}

/** Whether work can go on. That it cannot is said outright or learned. */
export function stoppageOf(said: Said, isBlocked: boolean): Stoppage | undefined {
  return isBlocked || said[stopped] ? 'blocked' : tellableStoppages.find((_, at) => said[firstStoppage + at]);
}

/** Of which kind a critical failure is follows from what it is about. A dead screen may be the program's; a signature or a form is of none. */
export function criticalKindOf(category: Category): CriticalKind | undefined {
  return ({ access: 'login', integration: 'remd', incident: 'unavailable', hardware: 'unavailable' } as const)[
    category as 'incident'
  ];
}

/** The kind of help that is asked for. Of access, not getting in is a failure and wanting more is a request. */
export function ticketTypeOf(said: Said, category: Category): TicketType {
  if (category === 'consultation') return 'question';
  if (category === 'change-request') return said[newStaff] ? 'serviceRequest' : 'changeRequest';
  return category === 'data-fix' || (category === 'access' && !said[lockedOut]) ? 'serviceRequest' : 'incident';
}

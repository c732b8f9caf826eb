import type { CriticalKind, TicketType } from '@mis-support/protocol';
import type { Lexicon } from './model.ts';
import type { Category, ImpactScope, Stoppage } from './text-analysis.ts';

/** The scopes that a text may tell of, the widest first: «все отделения» is more than «отделение». */
export const tellableScopes: readonly ImpactScope[] = ['region', 'organization', 'department', 'self'];

/** The stoppages that are said outright or not at all. */
export const tellableStoppages: readonly Stoppage[] = ['degraded', 'minor'];

/** Which of the gravities tells that somebody cannot get in. */
const lockedOut = 4;

/** How far the text says that a problem reaches. */
export function scopeOf(folded: string, { scopes }: Lexicon): ImpactScope | undefined {
  return tellableScopes[scopes.findIndex((words) => words.test(folded))];
}

/** Whether work can go on. That it cannot is learned. */
export function stoppageOf(folded: string, isBlocked: boolean, { stoppages }: Lexicon): Stoppage | undefined {
  return isBlocked ? 'blocked' : tellableStoppages[stoppages.findIndex((words) => words.test(folded))];
}

/** Of which kind a critical failure is follows from what it is about. */
export function criticalKindOf(category: Category): CriticalKind {
  if (category === 'access') return 'login';
  return category === 'integration' ? 'remd' : 'unavailable';
}

/** The kind of help that is asked for. Of access, not getting in is a failure and wanting more is a request. */
export function ticketTypeOf(folded: string, category: Category, { gravities }: Lexicon): TicketType {
  if (category === 'consultation') return 'question';
  if (category === 'change-request') return 'changeRequest';
  if (category === 'data-fix') return 'serviceRequest';
  return category === 'access' && !gravities[lockedOut]?.test(folded) ? 'serviceRequest' : 'incident';
}

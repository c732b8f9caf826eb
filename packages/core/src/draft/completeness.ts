import type { AnswerValue, TicketContext, TicketType } from '@mis-support/protocol';
import type { TicketDraft } from './ticket-draft.ts';

/** A fact support works with. The ids are those of `answers`, and a few that live elsewhere in the draft. */
export type FactId =
  | 'title'
  | 'happened'
  | 'expected'
  | 'steps'
  | 'when'
  | 'scope'
  | 'urgency'
  | 'recordRef'
  | 'tried'
  | 'reason'
  | 'dateInForce'
  | 'affected'
  | 'context'
  | 'contact'
  | 'screenshot';

/** What a ticket of some kind needs, the most needed first. */
const factsOf: Record<TicketType | 'critical', readonly FactId[]> = {
  incident: [
    'happened',
    'scope',
    'urgency',
    'when',
    'contact',
    'expected',
    'steps',
    'recordRef',
    'tried',
    'screenshot',
    'context',
  ],
  critical: ['happened', 'scope', 'contact', 'when', 'context'],
  serviceRequest: ['happened', 'reason', 'contact', 'context'],
  question: ['happened', 'contact', 'tried', 'context'],
  changeRequest: ['happened', 'expected', 'reason', 'dateInForce', 'affected', 'contact', 'context'],
};

export interface Completeness {
  present: FactId[];
  /** Asked for and open. Advice: nothing here ever stops a ticket. */
  missing: FactId[];
}

/** Which facts of this type of ticket are there and which are not. Pure. */
export function completeness(
  draft: TicketDraft,
  { context, contact, hasScreenshot }: { context?: TicketContext; contact?: string; hasScreenshot?: boolean },
): Completeness {
  const result: Completeness = { present: [], missing: [] };
  for (const fact of factsOf[draft.criticalKind ? 'critical' : draft.type]) {
    result[isThere(fact) ? 'present' : 'missing'].push(fact);
  }
  return result;

  function isThere(fact: FactId): boolean {
    switch (fact) {
      case 'title':
        return hasText(draft.title);
      case 'scope':
        return hasText(draft.scope);
      case 'urgency':
        return hasText(draft.urgency);
      case 'contact':
        return hasText(draft.contact ?? contact);
      case 'recordRef':
        // The number of the open record comes with the context; asking for what is sent anyway is noise.
        return hasText(draft.answers['recordRef']) || context?.values['recordRef'] !== undefined;
      case 'screenshot':
        return hasScreenshot === true;
      case 'context':
        return context !== undefined && Object.keys(context.values).length > 0;
      default:
        return hasText(draft.answers[fact]);
    }
  }
}

/** Zero and `false` are answers; blanks and empty lists are not. */
function hasText(value: AnswerValue | undefined): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}

import * as v from 'valibot';

/** Where a ticket stands on the server. The client adds `queued` and `failed` for what has not arrived yet. */
export const ticketStatuses = [
  'registered',
  'in_progress',
  'waiting_user',
  'waiting_external',
  'escalated',
  'merged',
  'resolved',
  'closed',
  'reopened',
] as const;
export const TicketStatus = v.picklist(ticketStatuses);
export type TicketStatus = v.InferOutput<typeof TicketStatus>;

/** Statuses after which nobody works on the ticket any more. */
export function isFinal(status: TicketStatus): boolean {
  return status === 'closed' || status === 'merged';
}

/** Why an answer takes longer than the norm says. Each code has a text for the person. */
export const delayCodes = [
  'waiting_user',
  'waiting_external',
  'needs_code_change',
  'needs_release',
  'higher_priority',
  'cannot_reproduce',
  'needs_region_decision',
  'local_cause',
] as const;
export const DelayCode = v.picklist(delayCodes);
export type DelayCode = v.InferOutput<typeof DelayCode>;

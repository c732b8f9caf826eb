import type { TicketStatus } from '@mis-support/protocol';
import type { RedmineIssue } from './redmine-wire.ts';

/** The statuses of Redmine's default data, in the two languages our regions install it in. */
const defaultStatuses: Record<string, TicketStatus> = {
  new: 'registered',
  новая: 'registered',
  'in progress': 'in_progress',
  'в работе': 'in_progress',
  resolved: 'resolved',
  решена: 'resolved',
  feedback: 'waiting_user',
  'обратная связь': 'waiting_user',
  'нужен отклик': 'waiting_user',
  closed: 'closed',
  закрыта: 'closed',
  rejected: 'closed',
  отклонена: 'closed',
};

/**
 * A Redmine status in our words: what the operator said for its id or name, then the default names.
 * A status nobody has named is `closed` or `in_progress`, as Redmine itself counts it.
 */
export function toTicketStatus(
  status: RedmineIssue['status'],
  configured: Record<string, TicketStatus> = {},
): TicketStatus {
  const name = status.name.trim().toLowerCase();
  const named = Object.entries(configured).find(([key]) => key === String(status.id) || key.toLowerCase() === name);
  return named?.[1] ?? defaultStatuses[name] ?? (status.is_closed ? 'closed' : 'in_progress');
}

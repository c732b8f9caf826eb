import type { Policy } from '@mis-support/protocol';
import { calendarName } from '../model/calendar-changes.ts';

export const clockWords = { businessHours: 'Рабочее, по календарю', '24x7': 'Круглосуточное, без выходных' };

/** The calendars a level may go by; empty id: the main one. */
export function calendarChoices(policy: Policy): Record<string, string> {
  const ids = Object.keys(policy.calendars ?? {});
  return { '': 'Основной', ...Object.fromEntries(ids.map((id) => [id, calendarName(id)])) };
}

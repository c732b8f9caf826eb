import type { Calendar } from '../../policy/calendar.ts';
import type { Report } from '../mistake.ts';
import { checkTimeZone } from './check-time-zone.ts';

/** Hours that open, days that exist, and some hour in which somebody works. */
export function checkCalendar(calendar: Calendar, at: string[], report: Report): void {
  const { hours, hoursByDay = {}, breaks = [], holidays, workdays = [], shortDays = {}, timeZone } = calendar;
  if (timeZone !== undefined) checkTimeZone(timeZone, [...at, 'timeZone'], report);
  for (const [list, dates] of Object.entries({ holidays, workdays })) {
    dates.forEach((date, index) => {
      if (!exists(date)) report([...at, list, index], 'noSuchDate', { found: date });
    });
  }
  for (const date of Object.keys(shortDays))
    if (!exists(date)) report([...at, 'shortDays', date], 'noSuchDate', { found: date });
  workdays.forEach((date, index) => {
    if (holidays.includes(date)) report([...at, 'workdays', index], 'holidayAndWorkday', { found: date }, 'warning');
  });

  for (const [day, own] of Object.entries(hoursByDay))
    if (openMinutes(own, breaks) === 0) report([...at, 'hoursByDay', day], 'neverOpens');
  for (const [date, own] of Object.entries(shortDays))
    if (openMinutes(own, breaks) === 0) report([...at, 'shortDays', date], 'neverOpens');
  const days = weekdays(calendar.days);
  if (days.length === 0) report([...at, 'days'], 'neverOpens');
  else if (days.every((day) => openMinutes((hoursByDay as Record<string, string>)[day] ?? hours, breaks) === 0))
    report([...at, 'hours'], 'neverOpens');
}

/** Whether hours such as `08:00-20:00` hold a minute. */
export function opensAtAll(hours: string): boolean {
  return openMinutes(hours, []) > 0;
}

/** Minutes of one day that are open. Hours that close before they open go on into the next day. */
function openMinutes(hours: string, breaks: readonly string[]): number {
  const [from, to] = minutes(hours);
  if (breaks.length === 0) return to < from ? to + 1440 - from : to - from;
  let open = 0;
  for (let minute = from; minute < (to < from ? to + 1440 : to); minute++)
    if (!breaks.some((one) => isWithin(minute % 1440, minutes(one)))) open += 1;
  return open;
}

function isWithin(minute: number, [from, to]: [number, number]): boolean {
  return to < from ? minute >= from || minute < to : minute >= from && minute < to;
}

function minutes(hours: string): [number, number] {
  const [from = '', to = ''] = hours.split('-');
  const minute = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return [minute(from), minute(to)];
}

/** `1-5,7` → 1, 2, 3, 4, 5, 7; `5-1` is none. */
function weekdays(days: string): number[] {
  return days.split(',').flatMap((part) => {
    const [from = 1, to = from] = part.split('-').map(Number);
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  });
}

function exists(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

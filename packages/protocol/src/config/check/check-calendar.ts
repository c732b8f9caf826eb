import type { Calendar } from '../../policy/calendar.ts';
import { isWorkday } from '../../policy/working-time.ts';
import { weekday } from '../../policy/zoned-time.ts';
import type { Report } from '../mistake.ts';
import { checkRanges } from './check-ranges.ts';
import { checkTimeZone } from './check-time-zone.ts';
import { clockMinutes, isWithin, weekdays } from './clock-minutes.ts';
import { isRealDate, nearestDate } from './real-date.ts';

/** Hours that open, days that exist, and some hour in which somebody works. */
export function checkCalendar(calendar: Calendar, at: string[], report: Report): void {
  const { hours, hoursByDay = {}, breaks = [], holidays, workdays = [], shortDays = {}, timeZone } = calendar;
  if (timeZone !== undefined) checkTimeZone(timeZone, [...at, 'timeZone'], report);
  for (const [list, dates] of Object.entries({ holidays, workdays })) {
    dates.forEach((date, index) => {
      checkDate(date, [...at, list, index], report);
      if (dates.indexOf(date) !== index) report([...at, list, index], 'duplicate', { found: date }, 'warning');
    });
  }
  for (const date of Object.keys(shortDays)) checkDate(date, [...at, 'shortDays', date], report);
  workdays.forEach((date, index) => {
    if (holidays.includes(date)) report([...at, 'workdays', index], 'holidayAndWorkday', { found: date }, 'warning');
  });

  for (const [day, own] of Object.entries(hoursByDay)) {
    const isMoved = workdays.some((date) => String(weekday(date)) === day);
    if (openMinutes(own, breaks) === 0) report([...at, 'hoursByDay', day], 'neverOpens');
    else if (!weekdays(calendar.days).includes(Number(day)) && !isMoved)
      report([...at, 'hoursByDay', day], 'dayOff', { list: 'days' }, 'warning');
  }
  for (const [date, own] of Object.entries(shortDays))
    if (openMinutes(own, breaks) === 0) report([...at, 'shortDays', date], 'neverOpens');
    else if (isRealDate(date) && !isWorkday(calendar, date))
      report([...at, 'shortDays', date], 'dayOff', { list: 'workdays' }, 'warning');
  checkRanges(calendar, at, report);
  const days = weekdays(calendar.days);
  // No day at all is days written backwards, and said already.
  if (
    days.length > 0 &&
    days.every((day) => openMinutes((hoursByDay as Record<string, string>)[day] ?? hours, breaks) === 0)
  )
    report([...at, 'hours'], 'neverOpens');
}

/** Whether hours such as `08:00-20:00` hold a minute. */
export function opensAtAll(hours: string): boolean {
  return openMinutes(hours, []) > 0;
}

/** How long the longest ordinary working day of a calendar is, without its breaks. */
export function workdayMs({ days, hours, hoursByDay = {}, breaks = [] }: Calendar): number {
  const own: Record<string, string | undefined> = hoursByDay;
  return Math.max(0, ...weekdays(days).map((day) => openMinutes(own[day] ?? hours, breaks))) * 60_000;
}

/** Minutes of one day that are open. Hours that close before they open go on into the next day. */
function openMinutes(hours: string, breaks: readonly string[]): number {
  const [from, to] = clockMinutes(hours);
  if (breaks.length === 0) return to < from ? to + 1440 - from : to - from;
  const closed = breaks.map(clockMinutes);
  let open = 0;
  for (let minute = from; minute < (to < from ? to + 1440 : to); minute++)
    if (!closed.some((one) => isWithin(minute % 1440, one))) open += 1;
  return open;
}

/** Says of a date that is not in the calendar which one is near. What stands after the date is not looked at. */
export function checkDate(text: string, at: readonly (string | number)[], report: Report): void {
  if (!isRealDate(text)) report(at, 'noSuchDate', { found: text.slice(0, 10), nearest: nearestDate(text) });
}

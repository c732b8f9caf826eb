import type { Calendar } from '../../policy/calendar.ts';
import type { Report } from '../mistake.ts';
import { isWorkday } from '../../policy/working-time.ts';
import { plusDays, weekday } from '../../policy/zoned-time.ts';
import { clockMinutes, isWithin, weekdays } from './clock-minutes.ts';
import { isRealDate } from './real-date.ts';

/** Ranges that run backwards, and time that two of them claim. Hours over midnight are none of these. */
export function checkRanges(calendar: Calendar, at: string[], report: Report): void {
  const { days, hours, hoursByDay = {}, breaks = [] } = calendar;
  checkWeekdays(days, [...at, 'days'], report);
  const goesOverMidnight = [hours, ...Object.values(hoursByDay)].some(isNight);
  breaks.forEach((one, index) => {
    const place = [...at, 'breaks', index];
    // A break of 23 hours in the middle of a day is one written backwards.
    if (isNight(one) && !goesOverMidnight)
      return report(place, 'reversed', { found: one, nearest: one.split('-').reverse().join('-') });
    const other = breaks.slice(0, index).find((before) => meet(before, one));
    if (other !== undefined) report(place, 'overlap', { found: one, other });
    if (![hours, ...Object.values(hoursByDay)].some((open) => meet(open, one)))
      report(place, 'outsideHours', { found: one }, 'warning');
  });
  checkNights(calendar, at, report);
  checkDates(calendar, at, report);
}

function checkWeekdays(days: string, at: string[], report: Report): void {
  const seen = new Set<number>();
  for (const part of days.split(',')) {
    const [from = 0, to = from] = part.split('-').map(Number);
    if (to < from) report(at, 'reversed', { found: part, nearest: `${to}-${from}` });
    const twice = weekdays(part).find((day) => seen.has(day));
    if (twice !== undefined) report(at, 'duplicate', { found: String(twice) }, 'warning');
    weekdays(part).forEach((day) => seen.add(day));
  }
}

/** A shift that goes on over midnight must end before that of the next day begins. */
function checkNights({ days, hours, hoursByDay = {} }: Calendar, at: string[], report: Report): void {
  const open = weekdays(days);
  const of = (day: number): string => (hoursByDay as Record<string, string>)[day] ?? hours;
  for (const day of open) {
    const next = (day % 7) + 1;
    const [, closes] = clockMinutes(of(day));
    const [opens] = clockMinutes(of(next));
    if (!open.includes(next) || !isNight(of(day)) || closes <= opens) continue;
    const own = [day, next].find((one) => Object.hasOwn(hoursByDay, String(one)));
    report(own === undefined ? [...at, 'hours'] : [...at, 'hoursByDay', own], 'overlap', {
      found: of(day),
      other: of(next),
    });
  }
}

/** The same of dates with hours of their own and of days that are moved: their neighbours are not those of the week. */
function checkDates(calendar: Calendar, at: string[], report: Report): void {
  const { hours, hoursByDay = {}, shortDays = {}, workdays = [] } = calendar;
  const of = (date: string): string =>
    shortDays[date] ?? (hoursByDay as Record<string, string>)[String(weekday(date))] ?? hours;
  const places = new Map<string, (string | number)[]>([
    ...workdays.map((date, index): [string, (string | number)[]] => [date, [...at, 'workdays', index]]),
    ...Object.keys(shortDays).map((date): [string, (string | number)[]] => [date, [...at, 'shortDays', date]]),
  ]);
  for (const [date, place] of places) {
    if (!isRealDate(date)) continue;
    for (const [first, second] of [[plusDays(date, -1), date] as const, [date, plusDays(date, 1)] as const]) {
      if (!isWorkday(calendar, first) || !isWorkday(calendar, second) || !isNight(of(first))) continue;
      const other = first === date ? second : first;
      if (clockMinutes(of(first))[1] > clockMinutes(of(second))[0])
        report(place, 'overlap', { found: of(date), other: of(other) });
    }
  }
}

function isNight(hours: string): boolean {
  const [from, to] = clockMinutes(hours);
  return to < from;
}

function meet(one: string, other: string): boolean {
  const [a, b] = [clockMinutes(one), clockMinutes(other)];
  return isWithin(a[0], b) || isWithin(b[0], a);
}

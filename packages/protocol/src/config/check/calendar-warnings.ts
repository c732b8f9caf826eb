import type { Calendar } from '../../policy/calendar.ts';
import { createReport, type ConfigMistake, type Report } from '../mistake.ts';
import type { SupportConfig } from '../support-config.ts';
import { isRealDate } from './real-date.ts';

const dayMs = 86_400_000;

/** So long before the last day that the holidays cover somebody is told: decrees of the next year are out by then. */
const aheadDays = 60;

/** A holiday later than this is a slip of the finger, and covers nothing. */
const farYears = 5;

/**
 * What becomes wrong in a good configuration by the mere passing of time: calendars whose holidays run out, and
 * works that are over. Without holidays they count as working days, and dates come out too early. Warnings only,
 * for whoever keeps the configuration; the check itself knows no time, so that it says the same of the same file.
 * Pure, never throws.
 *
 * A calendar without holidays is taken at its word. The last year counts as covered to its end, unless all that
 * stands there are the first days of January, written down with the year before.
 *
 * @param plannedWorks absent: nothing is said of works
 * @param now epoch milliseconds
 */
export function calendarWarnings(
  { policy, plannedWorks = {} }: Pick<SupportConfig, 'policy'> & Partial<Pick<SupportConfig, 'plannedWorks'>>,
  now: number,
): ConfigMistake[] {
  const mistakes: ConfigMistake[] = [];
  const report = createReport(mistakes);
  checkHolidays(policy.calendar, ['policy', 'calendar'], now, report);
  for (const [id, calendar] of Object.entries(policy.calendars ?? {}))
    checkHolidays(calendar, ['policy', 'calendars', id], now, report);
  // Where they stop the clock, a ticket that is open has its dates from them.
  const stops = policy.pauses?.plannedWorks === true ? 'clock' : undefined;
  for (const [id, { to, enabled }] of Object.entries(plannedWorks))
    if (enabled !== false && Date.parse(to) <= now)
      report(['plannedWorks', id, 'to'], 'worksOver', { to: to.slice(0, 10), stops }, 'warning');
  return mistakes;
}

function checkHolidays({ holidays }: Calendar, at: readonly string[], now: number, report: Report): void {
  const far = dateAt(now + farYears * 366 * dayMs);
  holidays.forEach((date, index) => {
    if (isRealDate(date) && date > far) report([...at, 'holidays', index], 'farDate', { found: date }, 'warning');
  });
  const until = coveredUntil(holidays.filter((date) => isRealDate(date) && date <= far).sort());
  const soon = dateAt(now + aheadDays * dayMs);
  if (until === undefined || until >= soon) return;
  const first = Math.max(yearOf(until) + (until.endsWith('12-31') ? 1 : 0), yearOf(dateAt(now)));
  const years = Array.from({ length: yearOf(soon) - first + 1 }, (_, index) => first + index);
  report([...at, 'holidays'], 'holidaysRunOut', { until, years: years.join(', ') }, 'warning');
}

/** @param dates in order */
function coveredUntil(dates: readonly string[]): string | undefined {
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const ofLastYear = dates.filter((date) => yearOf(date) === yearOf(last));
  const isNewYearAlone = yearOf(first) < yearOf(last) && ofLastYear.every((date) => date.slice(5) <= '01-10');
  return isNewYearAlone ? last : `${yearOf(last)}-12-31`;
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function dateAt(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

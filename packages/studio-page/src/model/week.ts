import { asObject, plainText } from './layers.ts';

/** One day of the week in a calendar's words. */
export interface WeekDay {
  /** Monday = 1. */
  day: number;
  works: boolean;
  hours: string;
  /** The hours are the day's own, not the calendar's. */
  isOwn: boolean;
}

/** What a calendar says of each day of the week. */
export function weekOf(calendar: unknown): WeekDay[] {
  const { days, hours, hoursByDay } = asObject(calendar);
  const working = new Set(plainText(days).split(',').flatMap(span));
  return [1, 2, 3, 4, 5, 6, 7].map((day) => {
    const own = asObject(hoursByDay)[day];
    return { day, works: working.has(day), hours: plainText(own, plainText(hours)), isOwn: own !== undefined };
  });
}

/** Days as they are written: `1-5`, `1,3,5`. */
export function daysText(days: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const day of [...days].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && last[1] === day - 1) last[1] = day;
    else spans.push([day, day]);
  }
  return spans.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(',');
}

/** Days as they are read: «пн–пт», «пн, ср, пт». */
export function daysWords(days: unknown): string {
  const working = weekOf({ days })
    .filter(({ works }) => works)
    .map(({ day }) => day);
  const named = working.map((day) => shortDays[day - 1]);
  const isRun = working.length > 2 && working.every((day, at) => at === 0 || day === (working[at - 1] ?? 0) + 1);
  return isRun ? `${named[0]}–${named.at(-1)}` : named.join(', ');
}

export const shortDays = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'];

/** A calendar that never closes: the keys that make it so. */
export const roundTheClock = { days: '1-7', hours: '00:00-24:00', hoursByDay: undefined, breaks: undefined };

export function isRoundTheClock(calendar: unknown): boolean {
  const { holidays, breaks, shortDays } = asObject(calendar);
  return (
    weekOf(calendar).every(({ works, hours }) => works && hours === '00:00-24:00') &&
    [...list(holidays), ...list(breaks), ...Object.keys(asObject(shortDays))].length === 0
  );
}

function span(part: string): number[] {
  const [from = 0, to = from] = part.split('-').map(Number);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

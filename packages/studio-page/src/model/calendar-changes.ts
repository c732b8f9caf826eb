import type { Policy } from '@mis-support/protocol';
import { asObject } from './layers.ts';
import type { JsonPath } from './json-text.ts';
import { change, type Changes } from './policy-changes.ts';
import { daysText, roundTheClock, weekOf } from './week.ts';

/** A calendar's name is its id: it has no other. Blanks are written as `_`. */
export function calendarId(name: string): string {
  return name.trim().replace(/\s+/g, '_');
}

export function calendarName(id: string): string {
  return id.replace(/_/g, ' ');
}

/** A weekday that counts or does not. A week in which no day counts is not written: nobody would ever answer. */
export function setWorks(path: JsonPath, calendar: unknown, day: number, works: boolean): Changes {
  const days = weekOf(calendar)
    .filter((each) => (each.day === day ? works : each.works))
    .map((each) => each.day);
  return days.length === 0 ? [] : [[[...path, 'days'], daysText(days)]];
}

/** Open at every hour of every day; and back to what an office keeps. */
export function setRoundTheClock(path: JsonPath, isOn: boolean): Changes {
  const keys = isOn
    ? { ...roundTheClock, holidays: [], workdays: undefined, shortDays: undefined }
    : { days: '1-5', hours: '08:00-17:00' };
  return Object.entries(keys).map(([key, value]) => change([...path, key], value));
}

/** A calendar that goes leaves its levels to the main one. */
export function removeCalendar(policy: Policy, id: string): Changes {
  const users = Object.entries(policy.levels).filter(([, { calendar }]) => calendar === id);
  return [
    ...users.map(([level]) => change(['policy', 'levels', level, 'calendar'], undefined)),
    [['policy', 'calendars', id], undefined],
  ];
}

/** «31.12.2026 08:00–15:00» for every day with hours of its own. */
export function ownHours(value: unknown): [date: string, hours: string][] {
  return Object.entries(asObject(value))
    .map(([date, hours]): [string, string] => [date, String(hours)])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

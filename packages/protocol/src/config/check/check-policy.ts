import { levelOrder } from '../../policy/level-order.ts';
import type { Calendar } from '../../policy/calendar.ts';
import { parseDuration } from '../../policy/parse-duration.ts';
import { workdaysInWeek } from '../../policy/working-time.ts';
import type { Report } from '../mistake.ts';
import { nearest } from '../nearest.ts';
import type { SupportConfig } from '../support-config.ts';
import { checkCalendar, workdayMs } from './check-calendar.ts';
import { checkTimeZone } from './check-time-zone.ts';

/** The matrix without holes, levels that exist, floors and calendars that can be meant. */
export function checkPolicy({ policy }: SupportConfig, report: Report): void {
  const levels = Object.keys(policy.levels);
  const known = levels.join(', ');
  const level = (at: (string | number)[], id: string): void => {
    if (levels.length > 0 && !Object.hasOwn(policy.levels, id))
      report(at, 'unknownLevel', { found: id, known, nearest: nearest(id, levels) });
  };
  if (levels.length === 0) report(['policy', 'levels'], 'noLevels');
  for (const axis of ['scopes', 'urgencies'] as const)
    policy[axis].forEach((id, index) => {
      if (policy[axis].indexOf(id) !== index) report(['policy', axis, index], 'duplicate', { found: id });
      if (!/^[\p{L}\p{N}_-]{1,40}$/u.test(id)) report(['policy', axis, index], 'badId');
    });
  checkMatrix(policy, known, level, report);
  checkFloors(policy, level, report);
  level(['policy', 'requests'], policy.requests);
  const [first] = levelOrder(policy);
  if (levels.length > 1 && policy.requests === first)
    report(['policy', 'requests'], 'requestsFirst', { found: policy.requests }, 'warning');
  checkCalendarsUsed(policy, report);
  checkLevels(policy, report);
  checkLevelsUsed(policy, report);
  checkMatrixOrder(policy, report);
  checkRowOrder(policy, report);
  checkCalendar(policy.calendar, ['policy', 'calendar'], report);
  for (const [id, calendar] of Object.entries(policy.calendars ?? {}))
    checkCalendar(calendar, ['policy', 'calendars', id], report);
  checkTimeZone(policy.timeZone, ['policy', 'timeZone'], report);
}

type Policy = SupportConfig['policy'];
type JudgeLevel = (at: (string | number)[], id: string) => void;

function checkMatrix(policy: Policy, known: string, level: JudgeLevel, report: Report): void {
  const { matrix, urgencies } = policy;
  const scopes = [...new Set([...policy.scopes, 'unknown'])];
  for (const [scope, row] of Object.entries(matrix)) {
    const at = ['policy', 'matrix', scope];
    if (!scopes.includes(scope)) unknownScope(at, scope, scopes, report);
    row.forEach((id, index) => level([...at, index], id));
    if (row.length > urgencies.length)
      report(at, 'matrixTooWide', { found: row.length, expected: urgencies.length, known: urgencies.join(', ') });
  }
  for (const scope of scopes)
    urgencies.forEach((urgency, column) => {
      const row = Object.hasOwn(matrix, scope) ? matrix[scope] : undefined;
      if (row?.[column] === undefined)
        report(['policy', 'matrix', scope, ...(row ? [column] : [])], 'matrixHole', { scope, urgency, known });
    });
}

function checkFloors(policy: Policy, level: JudgeLevel, report: Report): void {
  const scopes = [...policy.scopes, 'unknown'];
  const kinds = ['unavailable', 'login', 'remd'];
  for (const [kind, floors] of Object.entries(policy.critical)) {
    const at = ['policy', 'critical', kind];
    if (!kinds.includes(kind)) report(at, 'unknownKey', { nearest: nearest(kind, kinds), known: kinds.join(', ') });
    for (const [scope, id] of Object.entries(floors)) {
      if (!scopes.includes(scope)) unknownScope([...at, scope], scope, scopes, report);
      level([...at, scope], id);
    }
    checkFloorOrder(policy, kind, report);
  }
  if (policy.unknownCountsAs !== undefined && !policy.scopes.includes(policy.unknownCountsAs))
    unknownScope(['policy', 'unknownCountsAs'], policy.unknownCountsAs, policy.scopes, report);
  // Without a word of the region a floor is read as for a department.
  const hasFloors = Object.values(policy.critical).some((floors) => Object.keys(floors).length > 0);
  if (policy.unknownCountsAs === undefined && hasFloors && !policy.scopes.includes('department'))
    unknownScope(['policy', 'unknownCountsAs'], 'department', policy.scopes, report, 'warning');
}

/** A failure that more people share is not less urgent than one that fewer share. */
function checkFloorOrder(policy: Policy, kind: string, report: Report): void {
  const order = levelOrder(policy);
  const floors = policy.critical[kind] ?? {};
  let above: { scope: string; level: string } | undefined;
  for (const scope of policy.scopes) {
    const found = Object.hasOwn(floors, scope) ? floors[scope] : undefined;
    if (found === undefined || !order.includes(found)) continue;
    if (above && order.indexOf(found) > order.indexOf(above.level))
      report(
        ['policy', 'critical', kind, scope],
        'floorLower',
        { found, other: above.level, scope: above.scope },
        'warning',
      );
    const middle = policy.matrix[scope]?.[Math.floor(policy.urgencies.length / 2)];
    // A preset asks no urgency, so what it gives is what the middle one would have given without it.
    if (middle !== undefined && order.includes(middle) && order.indexOf(found) > order.indexOf(middle))
      report(['policy', 'critical', kind, scope], 'floorMild', { found, other: middle }, 'warning');
    above = { scope, level: found };
  }
}

/** What more people share is not less urgent than what fewer share. Once for each column, of a matrix that is whole. */
function checkMatrixOrder({ matrix, scopes, urgencies, levels }: Policy, report: Report): void {
  const order = levelOrder({ levels });
  const rows = scopes.map((scope) => ({ scope, row: Object.hasOwn(matrix, scope) ? (matrix[scope] ?? []) : [] }));
  if (rows.some(({ row }) => row.length !== urgencies.length || row.some((id) => !order.includes(id)))) return;
  for (const column of urgencies.keys()) {
    const cells = rows.map(({ scope, row }) => ({ scope, level: row[column] ?? '' }));
    const at = cells.findIndex(({ level }, n) => order.indexOf(level) > order.indexOf(cells[n - 1]?.level ?? level));
    const [cell, narrower] = [cells[at], cells[at - 1]];
    if (!cell || !narrower) continue;
    const params = { found: cell.level, other: narrower.level, scope: narrower.scope };
    report(['policy', 'matrix', cell.scope, column], 'matrixUpsideDown', params, 'warning');
  }
}

/** From what stops work to what only hinders it: answers of ours, whose meaning is known. */
const ownUrgencies = ['blocked', 'degraded', 'minor'];

/** Work that has stopped is not less urgent than work that goes on. Once for each row. */
function checkRowOrder({ matrix, urgencies, levels }: Policy, report: Report): void {
  const order = levelOrder({ levels });
  const columns = ownUrgencies.filter((urgency) => urgencies.includes(urgency));
  for (const [scope, row] of Object.entries(matrix)) {
    const cells = columns.map((urgency) => ({ urgency, level: row[urgencies.indexOf(urgency)] ?? '' }));
    if (cells.some(({ level }) => !order.includes(level))) continue;
    const at = cells.findIndex(({ level }, n) => order.indexOf(level) < order.indexOf(cells[n - 1]?.level ?? level));
    const [milder, cell] = [cells[at], cells[at - 1]];
    if (!cell || !milder) continue;
    const params = { found: cell.level, other: milder.level, urgency: milder.urgency };
    report(['policy', 'matrix', scope, urgencies.indexOf(cell.urgency)], 'matrixBackwards', params, 'warning');
  }
}

/** A level that nothing leads to is a slip: the region meant to give it to something. */
function checkLevelsUsed({ levels, matrix, critical, requests }: Policy, report: Report): void {
  const used = new Set([
    ...Object.values(matrix).flat(),
    ...Object.values(critical).flatMap((floors) => Object.values(floors)),
    requests,
  ]);
  for (const id of Object.keys(levels))
    if (!used.has(id)) report(['policy', 'levels', id], 'unusedLevel', {}, 'warning');
}

/** A calendar that is written down and counts nothing was meant for something. */
function checkCalendarsUsed({ calendars = {}, levels }: Policy, report: Report): void {
  const used = new Set(Object.values(levels).map(({ calendar }) => calendar));
  for (const id of Object.keys(calendars))
    if (!used.has(id)) report(['policy', 'calendars', id], 'unusedCalendar', {}, 'warning');
  for (const [id, { calendar, clock }] of Object.entries(levels))
    if (calendar !== undefined && clock === '24x7')
      report(['policy', 'levels', id, 'calendar'], 'clockIgnoresCalendar', {}, 'warning');
}

const dayMs = 86_400_000;

function checkLevels(policy: Policy, report: Report): void {
  const { levels, calendars = {} } = policy;
  const entries = levelOrder(policy).map((id) => [id, levels[id] ?? { label: id }] as const);
  if (entries.length > 0 && entries.every(([, { react, resolve }]) => react === undefined && resolve === undefined))
    report(['policy', 'levels'], 'noNorms', {}, 'warning');
  const byOrder = new Map<number, string>();
  for (const [id, { order }] of Object.entries(levels)) {
    if (order === undefined) continue;
    const other = byOrder.get(order);
    if (other !== undefined) report(['policy', 'levels', id, 'order'], 'sameOrder', { found: order, other }, 'warning');
    else byOrder.set(order, id);
  }
  const above: Partial<Record<'react' | 'resolve', Norm & { id: string }>> = {};
  for (const [id, { react, resolve, calendar, clock = 'businessHours' }] of entries) {
    const at = ['policy', 'levels', id];
    if (calendar !== undefined && !Object.hasOwn(calendars, calendar))
      report([...at, 'calendar'], 'unknownReference', {
        found: calendar,
        list: 'policy.calendars',
        nearest: nearest(calendar, Object.keys(calendars)),
        known: Object.keys(calendars).join(', '),
      });
    const areNorms = [checkNorm(react, [...at, 'react'], report), checkNorm(resolve, [...at, 'resolve'], report)];
    // What such a norm says beside others would be a second word about the same mistake.
    if (areNorms.includes(false)) continue;
    const counted = (calendar === undefined ? undefined : calendars[calendar]) ?? policy.calendar;
    const isLate = isReactLate({ react, resolve, clock }, counted, [...at, 'react'], report);
    for (const [key, norm] of Object.entries({ react: isLate ? undefined : react, resolve }) as [
      'react' | 'resolve',
      string | undefined,
    ][]) {
      if (norm === undefined) continue;
      const own = { id, norm, clock, calendar: counted };
      const other = above[key];
      if (other && isShorter(own, other)) report([...at, key], 'levelOrder', { above: other.id }, 'warning');
      above[key] = own;
    }
  }
}

/** Whether the first answer takes longer than the solution. A working day is as long as its calendar makes it. */
function isReactLate(
  { react, resolve, clock }: { react: string | undefined; resolve: string | undefined; clock: string },
  calendar: Calendar,
  at: string[],
  report: Report,
): boolean {
  if (react === undefined || resolve === undefined) return false;
  if (neverRuns({ clock, calendar })) return false;
  const isWorking = clock === 'businessHours';
  const msOf = (norm: string): number => normMs({ norm, clock, calendar });
  if (msOf(react) <= msOf(resolve)) return false;
  // Days beside hours cannot be compared by whoever does not know how long such a day is.
  const isMixed = isWorking && /[WD]/.test(react + resolve) && /T/.test(react + resolve);
  const hours = (norm: string): number | undefined =>
    isMixed && /[WD]/.test(norm) ? Math.round(msOf(norm) / 360_000) / 10 : undefined;
  const params = { react, resolve, reactHours: hours(react), resolveHours: hours(resolve) };
  report(at, 'reactAfterResolve', params, 'warning');
  return true;
}

/** From a minute to a year, on whatever clock: past that it is a slip of the finger, and dates leave the calendar. */
function checkNorm(norm: string | undefined, at: string[], report: Report): boolean {
  if (norm === undefined) return true;
  const { weeks, days, ms } = parseDuration(norm);
  const all = (weeks * 7 + days) * dayMs + ms;
  if (all < 60_000) report(at, 'tooSmall', { found: norm, limit: 'PT1M' });
  else if (all > 366 * dayMs) report(at, 'tooLarge', { found: norm, limit: 'P366D' });
  else return true;
  return false;
}

interface Norm {
  norm: string;
  clock: string;
  calendar: Calendar;
}

/** Whether a norm is over before another. Days on the wall and working days say nothing about each other. */
function isShorter(own: Norm, other: Norm): boolean {
  if (neverRuns(own) || neverRuns(other)) return false;
  const [mine, theirs] = [parseDuration(own.norm), parseDuration(other.norm)];
  const areSame = own.clock === other.clock && (own.clock === '24x7' || own.calendar === other.calendar);
  const inHours = (parts: typeof mine): boolean => parts.weeks + parts.days === 0;
  // Hours end at the latest with each other.
  if (areSame || (inHours(mine) && inHours(theirs))) return normMs(own) < normMs(other);
  if (own.clock !== other.clock || mine.ms > 0 || theirs.ms > 0) return false;
  // A working day of one calendar ends with that of another, however long each is.
  return normWeeks(own) < normWeeks(other);
}

/** A calendar in which nobody works is told by itself: what it makes of norms would be a second word about that. */
function neverRuns({ clock, calendar }: Pick<Norm, 'clock' | 'calendar'>): boolean {
  return clock === 'businessHours' && workdayMs(calendar) === 0;
}

/** How long a norm is on its own clock: a working day is as long as its calendar makes it, a week has as many as there. */
function normMs({ norm, clock, calendar }: Norm): number {
  const { weeks, days, ms } = parseDuration(norm);
  const isWorking = clock === 'businessHours';
  return (weeks * (isWorking ? workdaysInWeek(calendar) : 7) + days) * (isWorking ? workdayMs(calendar) : dayMs) + ms;
}

/** Weeks on the wall that a norm in working days takes. */
function normWeeks({ norm, calendar }: Norm): number {
  const { weeks, days } = parseDuration(norm);
  return weeks + days / Math.max(1, workdaysInWeek(calendar));
}

function unknownScope(
  at: string[],
  found: string,
  known: readonly string[],
  report: Report,
  severity?: 'warning',
): void {
  report(at, 'unknownScope', { found, known: known.join(', '), nearest: nearest(found, known) }, severity);
}

import { configRetryMs } from './after-attempt.ts';
import { isPast, type PaceState } from './pace.ts';
import type { QueuedTicket } from './ticket-queue.ts';

/** Who should go first, and who may go at all, in a run. */
export interface Turn {
  /** Just filed by the person: at once, unless the server has asked for quiet. */
  filed: Set<string>;
  /** «Отправить сейчас»: at once. */
  asked: Set<string>;
  /** Tickets older than `startedAt` wait until then, so that all computers of an outage do not come at once. */
  splayUntil: number;
  startedAt: number;
  /** The host has another token than the one that was refused. */
  tokenChanged: boolean;
}

/**
 * The ticket to try now. Those who have failed most go last: a ticket that always fails can then
 * never keep another one waiting. Texts go before files, for a text is what gets a number.
 *
 * What was saved at one moment are the parts of one message: whichever is due takes those that wait along, so that they
 * get their numbers in the order of the text, however their waits fell out.
 *
 * @param last when the ticket was saved that this run has just tried
 */
export function pickNext(
  tickets: readonly QueuedTicket[],
  tried: ReadonlySet<string>,
  turn: Turn,
  pace: PaceState,
  now: number,
  last?: number,
): QueuedTicket | undefined {
  const rank = (ticket: QueuedTicket): number =>
    turn.asked.has(ticket.id) || turn.filed.has(ticket.id) ? 0 : ticket.record.receipt ? 2 : 1;
  const isDue = (ticket: QueuedTicket): boolean => dueAt(ticket, turn, pace, now) <= now;
  const isTakenAlong = ({ record: { state, savedAt } }: QueuedTicket): boolean =>
    state === 'saved' &&
    quiet(turn, pace, savedAt, now) <= now &&
    (savedAt === last || tickets.some((one) => one.record.savedAt === savedAt && isDue(one)));
  return tickets
    .filter((ticket) => (turn.asked.has(ticket.id) || !tried.has(ticket.id)) && (isDue(ticket) || isTakenAlong(ticket)))
    .sort(
      (a, b) => rank(a) - rank(b) || a.record.attempts - b.record.attempts || a.record.savedAt - b.record.savedAt,
    )[0];
}

/** When a run would next find something to do; `undefined`: nothing waits for time to pass. */
export function nextWakeAt(
  tickets: readonly QueuedTicket[],
  turn: Turn,
  pace: PaceState,
  now: number,
  tokenCheckMs: number,
): number | undefined {
  const moments = tickets.map((ticket) =>
    ticket.record.parked === 'auth' && !turn.tokenChanged ? now + tokenCheckMs : dueAt(ticket, turn, pace, now),
  );
  const earliest = Math.min(...moments);
  return Number.isFinite(earliest) ? earliest : undefined;
}

function dueAt({ id, record }: QueuedTicket, turn: Turn, pace: PaceState, now: number): number {
  if (record.parked === 'conflict') return Infinity;
  if (turn.asked.has(id)) return 0;
  if (record.state === 'parked') {
    if (record.parked === 'auth') return turn.tokenChanged ? quiet(turn, pace, record.savedAt, now) : Infinity;
    if (record.parked !== 'config') return Infinity;
  }
  const longestMs = record.state === 'parked' ? configRetryMs : pace.capMs;
  const own = isPast(record.nextAttemptAt, now, longestMs) ? 0 : record.nextAttemptAt;
  return Math.max(own, quiet(turn, pace, record.savedAt, now));
}

/** Until when nothing of this age may be sent, whatever its own turn. */
function quiet(turn: Turn, pace: PaceState, savedAt: number, now: number): number {
  const server = isPast(pace.notBefore, now) ? 0 : pace.notBefore;
  const splay = savedAt < turn.startedAt && !isPast(turn.splayUntil, now, pace.splayMs) ? turn.splayUntil : 0;
  return Math.max(server, splay);
}

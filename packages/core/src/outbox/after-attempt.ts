import { SupportError, type SupportErrorCode } from '@mis-support/protocol';
import type { SendOutcome } from '../transport/transport.ts';
import { backoffMs, retryAfterMs } from './pace.ts';
import type { TicketRecord } from './ticket-record.ts';

/** An attempt that did not end well. */
export type Failure = Exclude<SendOutcome<never>, { status: 'accepted' }>;

/** A ticket stopped by a wrong address or version asks again this often: an administrator may have mended it. */
export const configRetryMs = 3_600_000;

/** The ticket after an attempt that failed: when to try again, or what it waits for. Pure. */
export function afterFailure(
  record: TicketRecord,
  failure: Failure,
  { now, random, capMs }: { now: number; random: () => number; capMs: number },
): TicketRecord {
  const next: TicketRecord = { ...record, sendingUntil: 0, lastError: errorCode(failure) };
  switch (failure.status) {
    case 'retry': {
      const { afterMs, reason } = failure;
      const asked = afterMs === undefined ? backoffMs(record.attempts, random, capMs) : retryAfterMs(afterMs, random);
      // A busy server's wish holds for all tickets and is kept with the pace; of this one alone, nothing waits longer.
      const waitMs = reason === 'busy' ? asked : Math.min(asked, capMs);
      return { ...next, nextAttemptAt: now + waitMs };
    }
    case 'auth':
      return { ...next, state: 'parked', parked: 'auth' };
    case 'conflict':
      return { ...next, state: 'parked', parked: 'conflict' };
    case 'refused':
      return {
        ...next,
        state: 'parked',
        parked: failure.reason,
        nextAttemptAt: failure.reason === 'config' ? now + configRetryMs : 0,
      };
  }
}

/** The ticket as one that is tried again, due now. */
export function unpark(record: TicketRecord): TicketRecord {
  const { parked: _parked, ...rest } = record;
  return { ...rest, state: record.receipt ? 'accepted' : 'saved', nextAttemptAt: 0 };
}

/** The failure in the words the host and the panel know. */
export function errorCode(failure: Failure): SupportErrorCode {
  switch (failure.status) {
    case 'retry':
      if (failure.reason === 'timed_out') return 'timed_out';
      return failure.reason === 'busy' || failure.reason === 'in_progress' ? 'busy' : 'unreachable';
    case 'auth':
      return 'sign_in_required';
    case 'conflict':
      return 'refused';
    case 'refused':
      if (failure.reason === 'config') return 'endpoint_missing';
      return failure.reason === 'too_large' ? 'ticket_too_large' : 'ticket_invalid';
  }
}

const messages: Partial<Record<SupportErrorCode, string>> = {
  unreachable: 'The gateway could not be reached',
  timed_out: 'The gateway did not answer in time',
  busy: 'The gateway asked to come back later',
  sign_in_required: 'The gateway wants the person to sign in again',
  endpoint_missing: 'There is no gateway at this address, or it speaks another version',
  ticket_too_large: 'The gateway finds the ticket too large',
  ticket_invalid: 'The gateway does not accept the ticket as it is',
  refused: 'The gateway holds another ticket under this id',
};

/** The same as an error, with English for developers. */
export function toError(code: SupportErrorCode, detail?: string): SupportError {
  return new SupportError(code, (messages[code] ?? code) + (detail ? `: ${detail}` : ''));
}

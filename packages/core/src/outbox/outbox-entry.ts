import type { Receipt, SupportErrorCode, TicketType } from '@mis-support/protocol';

/**
 * Where a ticket is on its way, in the words the person sees.
 *
 * | state | what is true |
 * |---|---|
 * | `saved` | on this computer's disk, waiting for its turn or for the network |
 * | `sending` | an attempt is under way now |
 * | `uploading` | registered; files still go up |
 * | `registered` | the server gave a number and has all files |
 * | `parked` | tries no more by itself; `reason` says what would help |
 */
export type OutboxState = 'saved' | 'sending' | 'uploading' | 'registered' | 'parked';

/** Why a ticket waits for somebody: a sign-in, a correction, a configuration, a smaller file, or it is too old. */
export type ParkReason = 'auth' | 'invalid' | 'config' | 'too_large' | 'expired' | 'conflict';

/** One ticket of the current person as the panel shows it. A snapshot: never changes after it was given out. */
export interface OutboxEntry {
  id: string;
  state: OutboxState;
  type: TicketType;
  title: string;
  /** Shared by the tickets that one message was split into. */
  groupId?: string;
  /** Epoch milliseconds of the moment the disk had it. */
  savedAt: number;
  attempts: number;
  /** Epoch milliseconds before which no attempt is made; absent when it is due. */
  nextAttemptAt?: number;
  parked?: ParkReason;
  lastError?: SupportErrorCode;
  /** Present from `uploading` on. */
  receipt?: Receipt;
  /** Files and how much of each the server has. */
  attachments: { n: number; size: number; sent: number; lost?: boolean }[];
  /** False where no durable storage exists: the ticket lives only while the page is open. */
  durable: boolean;
}

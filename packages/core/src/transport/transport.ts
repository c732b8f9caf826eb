import type { Pace, Receipt, TicketEnvelope, UploadState } from '@mis-support/protocol';

/** How an attempt ended, in the terms the outbox acts on. */
export type SendOutcome<T> =
  | { status: 'accepted'; value: T; pace?: Pace }
  /** Try again, not before `afterMs` where the server named a time. */
  | {
      status: 'retry';
      reason: 'unreachable' | 'timed_out' | 'busy' | 'in_progress' | 'impostor';
      afterMs?: number;
      pace?: Pace;
    }
  /** Ask for a new token; after that wait for the person to sign in. */
  | { status: 'auth' }
  /** The server holds this id with another content. Never send it again under this id. */
  | { status: 'conflict' }
  | { status: 'refused'; reason: 'invalid' | 'config' | 'too_large'; detail?: string };

/** The wire, as the outbox sees it. One attempt each; retry, order and limits are the outbox's. */
export interface Transport {
  /** `PUT /v1/tickets/{id}`. Accepted only with a receipt that echoes id and fingerprint. */
  putTicket(envelope: TicketEnvelope, signal: AbortSignal): Promise<SendOutcome<Receipt>>;
  /** `PATCH /v1/tickets/{id}/attachments/{n}` with one chunk from `offset`. `receipt` stands in where nobody is signed in. */
  patchAttachment(
    part: { ticketId: string; n: number; offset: number; chunk: Blob; receipt: string },
    signal: AbortSignal,
  ): Promise<SendOutcome<UploadState>>;
  /** `HEAD` of the same: how much the server has. */
  headAttachment(
    part: { ticketId: string; n: number; receipt: string },
    signal: AbortSignal,
  ): Promise<SendOutcome<UploadState>>;
}

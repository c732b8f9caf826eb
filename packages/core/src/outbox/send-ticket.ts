import { uploadChunkBytes, type Pace, type TicketEnvelope, type UploadState } from '@mis-support/protocol';
import type { SendOutcome, Transport } from '../transport/transport.ts';
import { afterFailure, type Failure } from './after-attempt.ts';
import type { QueuedTicket, TicketQueue } from './ticket-queue.ts';
import type { TicketRecord, Tombstone } from './ticket-record.ts';

export interface SendDeps {
  queue: TicketQueue;
  transport: Transport;
  now: () => number;
  random: () => number;
  /** Keeps what the gateway said about pace. @returns the longest wait between attempts, milliseconds. */
  notePace: (pace: Pace | undefined, afterMs: number | undefined) => Promise<number>;
  /** Called after each step that a person may see. */
  onProgress: () => void;
  /** True when another ticket should have the line first: an upload then stops between two chunks. */
  shouldYield: () => boolean;
}

/** `aborted`: another person is at the keyboard, or the lock is lost; nothing was decided. */
export type SendResult =
  | { status: 'registered'; tombstone: Tombstone }
  | { status: 'failed'; failure: Failure }
  | { status: 'yielded' | 'aborted' | 'gone' };

/** How often one run may find the server at another offset than we thought before it counts as a failure. */
const maxRealigns = 3;

/**
 * One attempt for one ticket: its text, if the server does not have it yet, then its files. What is
 * true is written before the next step, so that a crash anywhere costs at most a repetition.
 */
export async function sendTicket({ part, id }: QueuedTicket, signal: AbortSignal, deps: SendDeps): Promise<SendResult> {
  const { queue, transport, now, onProgress } = deps;

  let record = await queue.update(part, id, (current) => ({
    ...current,
    attempts: current.attempts + 1,
    sendingUntil: now() + 60_000,
  }));
  if (!record) return { status: 'gone' };
  onProgress();

  if (!record.receipt) {
    const outcome = await putText(record, signal);
    if (signal.aborted && outcome.status !== 'accepted') return stopped();
    const capMs = await notePace(outcome);
    if (outcome.status !== 'accepted') return failed(outcome, capMs);
    const receipt = outcome.value;
    record = await queue.update(
      part,
      id,
      (current) => ({
        ...current,
        state: 'accepted',
        receipt,
        attempts: 0,
        files: current.files.map((file) => withServerOffset(file, receipt.upload)),
      }),
      'strict',
    );
    if (!record) return { status: 'gone' };
    onProgress();
  }

  for (const file of record.files) {
    const result = await sendFile(file.n, signal);
    if (result) return result;
  }
  const tombstone = await queue.finish(part, id, now());
  return tombstone ? { status: 'registered', tombstone } : { status: 'gone' };

  /** The text; once more after a 401, for which the host is asked for a new token. Files are no part of it. */
  async function putText(ticket: TicketRecord, abort: AbortSignal): ReturnType<Transport['putTicket']> {
    // A sealed envelope of a later version has another `alg`; it is the server's to open.
    const envelope = ticket.envelope as TicketEnvelope;
    const outcome = await transport.putTicket(envelope, abort);
    return outcome.status === 'auth' && !abort.aborted ? transport.putTicket(envelope, abort) : outcome;
  }

  /** @returns `undefined` when the server has the file, or it is given up. */
  async function sendFile(n: number, abort: AbortSignal): Promise<SendResult | undefined> {
    let realigns = 0;
    let startedAgain = false;
    for (;;) {
      const current = await queue.get(part, id);
      const file = current?.files.find((one) => one.n === n);
      if (!current?.receipt || !file) return { status: 'gone' };
      if (file.lost || file.sent >= file.size) return undefined;
      if (abort.aborted) return stopped();
      if (deps.shouldYield()) return { status: 'yielded' };

      const chunk = await readChunk(n, file.sent);
      if (!chunk) {
        await updateFile(n, { lost: true });
        continue;
      }
      const target = { ticketId: id, n, receipt: current.receipt.receipt };
      let outcome = await transport.patchAttachment({ ...target, offset: file.sent, chunk }, abort);
      const misaligned =
        (outcome.status === 'retry' && outcome.reason === 'in_progress') ||
        (outcome.status === 'refused' && outcome.detail === 'checksum_differs');
      if (misaligned && realigns++ < maxRealigns && !abort.aborted) {
        if (outcome.status === 'refused' && startedAgain) return lose(n);
        startedAgain ||= outcome.status === 'refused';
        outcome = await transport.headAttachment(target, abort);
      }
      if (abort.aborted && outcome.status !== 'accepted') return stopped();
      const capMs = await notePace(outcome);
      if (outcome.status === 'accepted') {
        const sent = sentBytes(outcome.value, file.size);
        // A server that takes chunks and stays where it was must not keep us here for ever.
        if (sent <= file.sent && realigns++ >= maxRealigns)
          return failed({ status: 'retry', reason: 'impostor' }, capMs);
        await updateFile(n, { sent });
        continue;
      }
      // The server no longer knows the ticket (restored from a backup): the text goes first again.
      if (outcome.status === 'refused' && outcome.detail === 'not_found') {
        await queue.update(part, id, ({ receipt: _forgotten, ...rest }) => ({ ...rest, state: 'saved' }), 'strict');
        return failed({ status: 'retry', reason: 'busy' }, capMs);
      }
      if (outcome.status === 'refused' && outcome.reason !== 'config') return lose(n);
      return failed(outcome, capMs);
    }
  }

  async function lose(n: number): Promise<undefined> {
    await updateFile(n, { lost: true });
  }

  async function readChunk(n: number, offset: number): Promise<Blob | undefined> {
    try {
      const blob = await queue.file(part, id, n);
      // Read here, not by fetch: a file that vanished from the disk must not look like a dead network.
      return blob && new Blob([await blob.slice(offset, offset + uploadChunkBytes).arrayBuffer()]);
    } catch {
      return undefined;
    }
  }

  async function updateFile(n: number, change: { sent?: number; lost?: boolean }): Promise<void> {
    await queue.update(part, id, (current) => ({
      ...current,
      attempts: change.sent ? 0 : current.attempts,
      sendingUntil: now() + 60_000,
      files: current.files.map((file) => (file.n === n ? { ...file, ...change } : file)),
    }));
    onProgress();
  }

  function notePace(outcome: SendOutcome<unknown>): Promise<number> {
    const pace = 'pace' in outcome ? outcome.pace : undefined;
    const afterMs = outcome.status === 'retry' && outcome.reason === 'busy' ? outcome.afterMs : undefined;
    return deps.notePace(pace, afterMs);
  }

  async function failed(failure: Failure, capMs: number): Promise<SendResult> {
    await queue.update(part, id, (current) =>
      afterFailure(current, failure, { now: now(), random: deps.random, capMs }),
    );
    return { status: 'failed', failure };
  }

  async function stopped(): Promise<SendResult> {
    await queue.update(part, id, (current) => ({
      ...current,
      attempts: Math.max(0, current.attempts - 1),
      sendingUntil: 0,
    }));
    return { status: 'aborted' };
  }
}

type File = TicketRecord['files'][number];

/** What the receipt says is still to come; a file it does not name is there already. */
function withServerOffset(file: File, upload: readonly { n: number; off: number }[]): File {
  const waiting = upload.find((one) => one.n === file.n);
  return { ...file, sent: waiting ? Math.min(file.size, Math.max(0, waiting.off)) : file.size };
}

/** How much of a file the server has. `HEAD` has no body to say `complete`; the last byte says it. */
function sentBytes({ off, complete }: UploadState, size: number): number {
  return complete ? size : Math.min(Math.max(0, off), size);
}

import { Receipt, TicketEnvelope, supportErrorCodes } from '@mis-support/protocol';
import * as v from 'valibot';

const Sealed = v.object({ alg: v.string(), data: v.string() });

/** Any `alg`: an envelope that a later version has sealed travels as it is, whoever sends it. */
const StoredEnvelope = v.object({ ...TicketEnvelope.entries, body: Sealed });

/** One file of a ticket: how much of it the server has, and whether it can still be sent at all. */
const FileProgress = v.object({
  n: v.number(),
  size: v.number(),
  sent: v.number(),
  /** Unreadable on the disk, or refused for its size: the text goes without it. */
  lost: v.optional(v.boolean()),
});

/**
 * A ticket as it lies on the disk. The envelope is frozen: an update of us reads it, never makes it
 * again. `saved` covers "being sent" as well: an attempt that was cut off by a crash has an unknown
 * outcome, and the answer to that is to send again under the same id.
 */
export const TicketRecord = v.object({
  v: v.literal(1),
  /** `accepted`: registered, files still go up. */
  state: v.picklist(['saved', 'accepted', 'parked']),
  parked: v.optional(v.picklist(['auth', 'invalid', 'config', 'too_large', 'expired', 'conflict'])),
  envelope: StoredEnvelope,
  /** Type and title for the author's own list, closed apart from the body: only she may open it. */
  label: Sealed,
  savedAt: v.number(),
  /** The age limit counts from here: the moment it was saved, or the person last asked to try again. */
  freshAt: v.number(),
  attempts: v.number(),
  /** Epoch milliseconds; 0 is due. */
  nextAttemptAt: v.number(),
  /** An attempt is under way until then at the latest; a crash lets it run out. */
  sendingUntil: v.number(),
  lastError: v.optional(v.picklist(supportErrorCodes)),
  receipt: v.optional(Receipt),
  files: v.array(FileProgress),
});
export type TicketRecord = v.InferOutput<typeof TicketRecord>;

/** What stays of a registered ticket for some days: enough to ask for its status and to prove it was filed. */
export const Tombstone = v.object({
  v: v.literal(1),
  fp: v.string(),
  doneAt: v.number(),
  savedAt: v.number(),
  label: Sealed,
  receipt: Receipt,
});
export type Tombstone = v.InferOutput<typeof Tombstone>;

/** `newer`: written by a later version of us, to be left alone. `damaged`: nobody can use it. */
export type ReadRecord = { record: TicketRecord } | 'newer' | 'damaged';

/** Reads what is on the disk. Old versions of us wrote it, so it is parsed, never cast. */
export function readTicketRecord(raw: unknown): ReadRecord {
  const parsed = v.safeParse(TicketRecord, raw);
  if (parsed.success) return { record: parsed.output };
  const version: unknown = typeof raw === 'object' && raw !== null && 'v' in raw ? raw.v : undefined;
  return typeof version === 'number' && version > 1 ? 'newer' : 'damaged';
}

export function readTombstone(raw: unknown): Tombstone | undefined {
  const parsed = v.safeParse(Tombstone, raw);
  return parsed.success ? parsed.output : undefined;
}

/** Bytes a ticket takes: its text and its files. */
export function recordBytes(record: TicketRecord): number {
  return record.files.reduce((sum, file) => sum + file.size, record.envelope.body.data.length);
}

import { TicketType } from '@mis-support/protocol';
import { openJson, type SealCodec } from '../seal/seal-codec.ts';
import type { OutboxEntry, OutboxState } from './outbox-entry.ts';
import type { TicketRecord, Tombstone } from './ticket-record.ts';

const types: readonly string[] = TicketType.options;

/** What the author sees of a ticket of hers. A label that cannot be opened leaves the title empty. */
export async function entryOf(
  record: TicketRecord,
  { codec, now, durable }: { codec: SealCodec; now: number; durable: boolean },
): Promise<OutboxEntry> {
  const waits = record.state !== 'parked' && record.nextAttemptAt > now;
  return {
    id: record.envelope.id,
    state: stateOf(record, now),
    ...(await labelOf(record.label, codec)),
    savedAt: record.savedAt,
    attempts: record.attempts,
    ...(waits ? { nextAttemptAt: record.nextAttemptAt } : {}),
    ...(record.state === 'parked' && record.parked ? { parked: record.parked } : {}),
    ...(record.lastError ? { lastError: record.lastError } : {}),
    ...(record.receipt ? { receipt: record.receipt } : {}),
    attachments: record.files.map(({ n, size, sent, lost }) => ({ n, size, sent, ...(lost ? { lost } : {}) })),
    durable,
  };
}

/** The same of a ticket that has just got its number and all its files across. */
export async function registeredEntry(tombstone: Tombstone, codec: SealCodec): Promise<OutboxEntry> {
  return {
    id: tombstone.receipt.id,
    state: 'registered',
    ...(await labelOf(tombstone.label, codec)),
    savedAt: tombstone.savedAt,
    attempts: 0,
    receipt: tombstone.receipt,
    attachments: [],
    durable: true,
  };
}

function stateOf(record: TicketRecord, now: number): OutboxState {
  if (record.state === 'parked') return 'parked';
  if (record.receipt) return 'uploading';
  return record.sendingUntil > now ? 'sending' : 'saved';
}

async function labelOf(
  label: { alg: string; data: string },
  codec: SealCodec,
): Promise<{ type: TicketType; title: string; groupId?: string }> {
  type Label = { type?: unknown; title?: unknown; groupId?: unknown };
  const opened = (await openJson(codec, label)) as Label | null | undefined;
  const type =
    typeof opened?.type === 'string' && types.includes(opened.type) ? (opened.type as TicketType) : 'incident';
  const title = typeof opened?.title === 'string' ? opened.title : '';
  return typeof opened?.groupId === 'string' ? { type, title, groupId: opened.groupId } : { type, title };
}

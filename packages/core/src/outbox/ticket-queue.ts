import { isSameDraft, type DraftMark } from '../draft/same-draft.ts';
import type { Change, OutboxStore } from './outbox-store.ts';
import { storeKeys } from './store-keys.ts';
import { readTicketRecord, readTombstone, type TicketRecord, type Tombstone } from './ticket-record.ts';

const tombstoneMs = 7 * 86_400_000;
const quarantineMs = 30 * 86_400_000;

/** A ticket and where it lies. */
export interface QueuedTicket {
  part: string;
  id: string;
  record: TicketRecord;
}

/** A new ticket as it goes to the disk: the record, and the bytes of its files by their number. */
export interface Filing {
  record: TicketRecord;
  files: readonly Blob[];
}

/** The tickets of the store as records. Every change is one transaction that looks before it writes. */
export interface TicketQueue {
  /** All readable tickets of a person, oldest first. Damaged ones are put aside, newer ones left alone. */
  read(part: string): Promise<QueuedTicket[]>;
  get(part: string, id: string): Promise<TicketRecord | undefined>;
  /**
   * Saves new tickets with their files and lets the draft go, all or nothing. A draft that another tab has
   * changed since, or another one altogether, stays.
   *
   * @param draft the one that becomes these tickets; without it whatever lies there goes
   */
  add(part: string, filings: readonly Filing[], draft?: DraftMark): Promise<void>;
  /** @returns the record as it is now; `undefined` when it is gone meanwhile. */
  update(
    part: string,
    id: string,
    change: (record: TicketRecord) => TicketRecord,
    durability?: 'strict' | 'relaxed',
  ): Promise<TicketRecord | undefined>;
  /** Replaces a wholly registered ticket by a tombstone. */
  finish(part: string, id: string, now: number): Promise<Tombstone | undefined>;
  /** Removes a ticket that `allowed` agrees to let go. */
  remove(part: string, id: string, allowed: (record: TicketRecord) => boolean): Promise<boolean>;
  file(part: string, id: string, n: number): Promise<Blob | undefined>;
  tombstone(part: string, id: string): Promise<Tombstone | undefined>;
  tombstones(part: string): Promise<Tombstone[]>;
  /** How many tickets lie here for other people. */
  countOthers(part: string): Promise<number>;
  /** Forgets what has been kept long enough. */
  sweep(now: number): Promise<void>;
}

export function createTicketQueue(
  store: OutboxStore,
  report: (error: unknown) => void,
  now: () => number,
): TicketQueue {
  async function read(part: string): Promise<QueuedTicket[]> {
    const tickets: QueuedTicket[] = [];
    for (const [key, raw] of await store.entries('meta', storeKeys.tickets(part))) {
      const id = key.slice(storeKeys.tickets(part).length);
      const read = readTicketRecord(raw);
      if (read === 'damaged' || (read !== 'newer' && read.record.envelope.id !== id)) await quarantine(part, id);
      else if (read !== 'newer') tickets.push({ part, id, record: read.record });
    }
    return tickets.sort((a, b) => a.record.savedAt - b.record.savedAt || (a.id < b.id ? -1 : 1));
  }

  /** Moves a record nobody can use out of the way, as it is, so that it never stops the others. */
  async function quarantine(part: string, id: string): Promise<void> {
    const key = storeKeys.ticket(part, id);
    await store.change('meta', key, (raw) => [
      { area: 'meta', key },
      { area: 'meta', key: storeKeys.quarantine(part, id), value: { raw, at: now() } },
    ]);
    report(new Error(`A stored ticket could not be read and was put aside: ${id}`));
  }

  async function get(part: string, id: string): Promise<TicketRecord | undefined> {
    const read = readTicketRecord(await store.get('meta', storeKeys.ticket(part, id)));
    return typeof read === 'string' ? undefined : read.record;
  }

  async function add(part: string, filings: readonly Filing[], mark?: DraftMark): Promise<void> {
    const changes = filings.flatMap(({ record, files }): Change[] => {
      const { id } = record.envelope;
      return [
        { area: 'meta', key: storeKeys.ticket(part, id), value: record },
        ...files.map((value, n): Change => ({ area: 'blobs', key: storeKeys.blob(part, id, n), value })),
      ];
    });
    const draft = storeKeys.draft(part);
    // One transaction whatever their number: of a message that was split, the disk has all or nothing.
    const decide = (stored: unknown): Change[] => {
      return isSameDraft(stored, mark) ? [...changes, { area: 'meta', key: draft }] : changes;
    };
    if (mark?.id !== undefined) {
      const value = { v: 1, at: now(), savedAt: mark.savedAt };
      changes.push({ area: 'meta', key: storeKeys.sentDraft(part, mark.id), value });
    }
    await store.change('meta', draft, decide, 'strict');
  }

  async function update(
    part: string,
    id: string,
    change: (record: TicketRecord) => TicketRecord,
    durability?: 'strict' | 'relaxed',
  ): Promise<TicketRecord | undefined> {
    const key = storeKeys.ticket(part, id);
    let result: TicketRecord | undefined;
    const decide = (raw: unknown): Change[] | undefined => {
      const read = readTicketRecord(raw);
      result = typeof read === 'string' ? undefined : change(read.record);
      return result && [{ area: 'meta', key, value: result }];
    };
    await store.change('meta', key, decide, durability);
    return result;
  }

  /** Takes a record away with its files, if `replacement` agrees. */
  async function take(
    part: string,
    id: string,
    replacement: (record: TicketRecord) => Change[] | undefined,
  ): Promise<boolean> {
    const key = storeKeys.ticket(part, id);
    const decide = (raw: unknown): Change[] | undefined => {
      const read = readTicketRecord(raw);
      if (typeof read === 'string') return undefined;
      const more = replacement(read.record);
      const files = read.record.files.map((file): Change => ({ area: 'blobs', key: storeKeys.blob(part, id, file.n) }));
      return more && [{ area: 'meta', key }, ...files, ...more];
    };
    return store.change('meta', key, decide, 'strict');
  }

  async function finish(part: string, id: string, doneAt: number): Promise<Tombstone | undefined> {
    let value: Tombstone | undefined;
    await take(part, id, ({ receipt, label, savedAt, envelope }) => {
      if (!receipt) return undefined;
      value = { v: 1, fp: envelope.fp, doneAt, savedAt, label, receipt };
      return [{ area: 'meta', key: storeKeys.tombstone(part, id), value }];
    });
    return value;
  }

  async function tombstones(part: string): Promise<Tombstone[]> {
    const all = await store.entries('meta', storeKeys.tombstones(part));
    return all.flatMap(([, raw]) => readTombstone(raw) ?? []);
  }

  async function sweep(at: number): Promise<void> {
    const old: string[] = [];
    for (const [key, raw] of await store.entries('meta', storeKeys.tombstones())) {
      const tombstone = readTombstone(raw);
      if (tombstone && at - tombstone.doneAt > tombstoneMs) old.push(key);
    }
    for (const [key, raw] of await store.entries('meta', storeKeys.quarantine('', '').slice(0, 2))) {
      const since = (raw as { at?: unknown } | null)?.at;
      if (typeof since !== 'number' || at - since > quarantineMs) old.push(key);
    }
    for (const [key, raw] of await store.entries('meta', storeKeys.sentDrafts())) {
      const since = (raw as { at?: unknown } | null)?.at;
      if (typeof since !== 'number' || at - since > tombstoneMs) old.push(key);
    }
    for (const key of old) await store.change('meta', key, () => [{ area: 'meta', key }]);
  }

  return {
    read,
    get,
    add,
    update,
    finish,
    remove: (part, id, allowed) => take(part, id, (record) => (allowed(record) ? [] : undefined)),
    async file(part, id, n) {
      const blob = await store.get('blobs', storeKeys.blob(part, id, n));
      return blob instanceof Blob ? blob : undefined;
    },
    async tombstone(part, id) {
      return readTombstone(await store.get('meta', storeKeys.tombstone(part, id)));
    },
    tombstones,
    async countOthers(part) {
      const own = storeKeys.tickets(part);
      return (await store.keys('meta', storeKeys.tickets())).filter((key) => !key.startsWith(own)).length;
    },
    sweep,
  };
}

import type { DelayCode, Holder, TicketBody, TicketStatus } from '@mis-support/protocol';
import type { Sql } from './database.ts';

/** Names one ticket as its owner names it. */
export interface TicketKey {
  tenant: string;
  subject: string;
  id: string;
}

/** What the region's rules gave a ticket at registration, kept so that it can be explained later. */
export interface StoredPriority {
  level: string;
  label: string;
  rule: string;
  scopeUnconfirmed: boolean;
  /** The rule in words, in the language of the ticket. */
  reason?: string | undefined;
}

/** Why a ticket takes longer, and when the next word comes (epoch milliseconds). */
export interface StoredDelay {
  code: DelayCode;
  params?: Record<string, string> | undefined;
  nextUpdateAt?: number | undefined;
}

/** What the token or the proxy confirmed about the author. */
export interface ConfirmedIdentity {
  name?: string | undefined;
  role?: string | undefined;
  organization?: string | undefined;
}

/** A registered ticket. Times are epoch milliseconds. */
export interface StoredTicket extends TicketKey {
  /** Our own key, never shown. */
  no: number;
  fp: string;
  /** The number to dictate by phone; unique within the tenant. */
  number: string;
  body: TicketBody;
  /** The exact text that was fingerprinted. */
  bodyText: string;
  organization?: string | undefined;
  identity?: ConfirmedIdentity | undefined;
  unverified: boolean;
  status: TicketStatus;
  holder?: Holder | undefined;
  priority?: StoredPriority | undefined;
  policyId: string;
  policyVersion: string;
  /** The document the rules come from. */
  policySource?: string | undefined;
  /** The kept text of the rules, for `readPolicy`. Absent for tickets of an older gateway. */
  policyNo?: number | undefined;
  /** How many are affected, as support has confirmed it. What the author claimed stays in `body.scope`. */
  scopeConfirmed?: string | undefined;
  /** Since when the clock stands still. The dates are those from before and do not hold meanwhile. */
  pausedSince?: number | undefined;
  reactBy?: number | undefined;
  dueAt?: number | undefined;
  delay?: StoredDelay | undefined;
  /** Its number in the help desk, once it is there. */
  externalNumber?: string | undefined;
  receiptHash: string;
  epoch: string;
  registeredAt: number;
  updatedAt: number;
  /** When the last attachment was wholly in; registration for a ticket without any. */
  filesCompleteAt?: number | undefined;
}

/** A ticket about to be registered: everything but what the store gives (`no`, `number`). */
export type NewTicket = Omit<
  StoredTicket,
  'no' | 'number' | 'status' | 'updatedAt' | 'filesCompleteAt' | 'scopeConfirmed' | 'pausedSince'
>;

/** One file of a ticket. */
export interface StoredAttachment {
  n: number;
  kind: 'screenshot' | 'file';
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  /** Bytes that have arrived. */
  off: number;
  complete: boolean;
}

/** One line of a ticket's history, internal ones included. */
export interface StoredEvent {
  no: number;
  at: number;
  /** `note` and `reminder` are for support only and always internal. */
  kind: 'status' | 'message' | 'delay' | 'holder' | 'priority' | 'note' | 'reminder';
  by: 'reporter' | 'support' | 'system';
  /** Never shown to the reporter. */
  internal: boolean;
  status?: TicketStatus | undefined;
  text?: string | undefined;
  /** Name of the supporter. */
  author?: string | undefined;
  /** Where it comes from (`message:<uuid>`, `redmine:journal:17`); a second one with the same is dropped. */
  sourceId?: string | undefined;
}

/** Changes of a ticket's state. What is absent stays; `null` clears. */
export interface TicketChange {
  status?: TicketStatus | undefined;
  holder?: Holder | undefined;
  priority?: StoredPriority | undefined;
  scopeConfirmed?: string | undefined;
  pausedSince?: number | null | undefined;
  reactBy?: number | null | undefined;
  dueAt?: number | null | undefined;
  delay?: StoredDelay | null | undefined;
  externalNumber?: string | undefined;
}

/** Which tickets the desk lists. */
export interface TicketFilter {
  tenant?: string | undefined;
  statuses?: readonly TicketStatus[] | undefined;
  /** At most so many. @default 100 */
  limit?: number | undefined;
}

/** How many tickets came without identity since a moment. */
export interface UnsignedCount {
  tenant: number;
  organization: number;
  /** The oldest counted one of the organisation and of the tenant, epoch milliseconds. */
  oldestOfOrganization?: number | undefined;
  oldestOfTenant?: number | undefined;
}

/** Bytes were sent for an offset that is not the next one. */
export type AppendOutcome = 'appended' | 'offset_differs' | 'checksum_differs' | 'too_long';

/**
 * All reading and writing of tickets. A store speaks either to the database or, inside
 * `transaction`, to one transaction; the methods are the same.
 */
export interface Store {
  /** The connection, for tables of other folders (delivery) and for `boss.send(…, { db: store.sql })`. */
  readonly sql: Sql;
  /** All or nothing. Inside use only the store handed in. A transaction within one joins it. */
  transaction<T>(work: (store: Store) => Promise<T>): Promise<T>;

  /** Inserts a ticket and its files, with the next number of its tenant. `undefined`: its key exists already, nothing was done. */
  insertTicket(
    ticket: NewTicket,
    attachments: readonly Omit<StoredAttachment, 'off' | 'complete'>[],
  ): Promise<StoredTicket | undefined>;
  findTicket(key: TicketKey): Promise<StoredTicket | undefined>;
  /** By the hash of a receipt and the id together. */
  findByReceipt(id: string, receiptHash: string): Promise<StoredTicket | undefined>;
  getTicket(no: number): Promise<StoredTicket | undefined>;
  /** As `getTicket`, and holds the row until the transaction ends. */
  lockTicket(no: number): Promise<StoredTicket | undefined>;
  /** Newest first. */
  listTickets(filter: TicketFilter & { subject?: string | undefined }): Promise<StoredTicket[]>;
  /** Writes the change and `updatedAt`; answers the ticket as it is then. Adds no event. */
  changeTicket(no: number, change: TicketChange, now: number): Promise<StoredTicket>;
  /** The tickets that one message of their author was split into, without this one. By registration, at most 20. */
  listGroup(ticket: StoredTicket): Promise<StoredTicket[]>;
  setReceiptHash(no: number, receiptHash: string): Promise<void>;

  /** By `n`. */
  listAttachments(no: number): Promise<StoredAttachment[]>;
  /**
   * Appends bytes at `offset`. With the last byte the checksum decides: right → complete, wrong → all
   * bytes are dropped and the offset is 0 again. Call within a transaction that holds the ticket.
   */
  appendChunk(no: number, n: number, offset: number, bytes: Uint8Array): Promise<AppendOutcome>;
  /** All bytes of a file that have arrived. */
  readAttachment(no: number, n: number): Promise<Uint8Array>;
  markFilesComplete(no: number, now: number): Promise<void>;

  /** Adds a line of history and touches `updatedAt`. `undefined`: `sourceId` was there already. */
  addEvent(no: number, event: Omit<StoredEvent, 'no'>): Promise<StoredEvent | undefined>;
  /** Oldest first, internal ones included. */
  listEvents(no: number): Promise<StoredEvent[]>;
  /** Events of several tickets at once, by ticket. */
  listEventsOf(nos: readonly number[]): Promise<Map<number, StoredEvent[]>>;

  /** Keeps the text of a policy, once, and answers its key. */
  keepPolicy(policy: string): Promise<number>;
  /** The text that was kept under this key. */
  readPolicy(no: number): Promise<string | undefined>;

  /** Within a transaction, after the insertion: the count is exact, and held until the end. */
  countUnsigned(tenant: string, organization: string | undefined, since: number): Promise<UnsignedCount>;
  /** A value kept with the data, made once. Two gateways that start at once agree on it. */
  metaValue(key: string, make: () => string): Promise<string>;
}

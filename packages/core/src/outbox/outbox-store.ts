/** `meta`: tickets, tombstones, drafts; `blobs`: files; `ctl`: everything that may be lost without losing a ticket. */
export type Area = 'meta' | 'blobs' | 'ctl';

/** Writes `value` under `key`, or deletes the key where there is no value. */
export interface Change {
  area: Area;
  key: string;
  value?: unknown;
}

/**
 * Where the outbox keeps what must not be lost. `decide` sees the value under one key and answers
 * with everything that should change; reading and all changes are one transaction, so that two tabs
 * cannot both win and a record never appears without its files.
 */
export interface OutboxStore {
  /** False where the content lives only as long as the page. */
  readonly durable: boolean;
  get(area: Area, key: string): Promise<unknown>;
  /** Keys that begin with `prefix`, in order. */
  keys(area: Area, prefix: string): Promise<string[]>;
  /** The same with values. Not for `blobs`: it would load them all. */
  entries(area: 'meta' | 'ctl', prefix: string): Promise<[string, unknown][]>;
  /**
   * @param decide runs inside the transaction, must be pure (it may run twice) and may answer
   *   `undefined` for "nothing to change".
   * @returns whether something was changed.
   * @throws SupportError `store_full` when the disk has no room, `store_unavailable` otherwise; then
   *   nothing at all was changed.
   */
  change(
    area: Area,
    key: string,
    decide: (current: unknown) => readonly Change[] | undefined,
    durability?: 'strict' | 'relaxed',
  ): Promise<boolean>;
  /**
   * Begins and commits a write within this very call, for a page that goes away: after it no promise of
   * the page is kept. Whether the disk has taken it is never told.
   *
   * @returns false where that cannot be: the store has no such way, is not open yet, or is in memory.
   */
  putNow?(area: Area, key: string, value: unknown): boolean;
}

import { isSupportError } from '@mis-support/protocol';
import { createMemoryStore } from './memory-store.ts';
import type { OutboxStore } from './outbox-store.ts';

export interface MemoryFallbackOptions {
  now: () => number;
  /** Told once per change to memory. */
  onLost: (error: unknown) => void;
  /** How long the disk is left alone after it failed. @default 15_000 */
  retryAfterMs?: number;
}

/**
 * Works on `disk` and, where that cannot be used at all, in memory, saying so by `durable`. A full
 * disk is no reason to leave it: what is there must stay in sight, so `store_full` goes to the caller.
 *
 * The disk is asked again only while no ticket lies in memory: two halves of one queue would have to
 * be merged, and a ticket in memory is sent from memory soon or is gone with the page anyway.
 */
export function withMemoryFallback(
  disk: OutboxStore,
  { now, onLost, retryAfterMs = 15_000 }: MemoryFallbackOptions,
): OutboxStore {
  let memory: OutboxStore | undefined;
  let lostAt = 0;

  async function use<T>(work: (store: OutboxStore) => Promise<T>): Promise<T> {
    if (memory && (now() - lostAt < retryAfterMs || (await memory.keys('meta', 't/')).length > 0)) return work(memory);
    try {
      const result = await work(disk);
      memory = undefined;
      return result;
    } catch (error) {
      if (isSupportError(error) && error.code === 'store_full') throw error;
      if (!memory) onLost(error);
      memory ??= createMemoryStore();
      lostAt = now();
      return work(memory);
    }
  }

  return {
    get durable() {
      return memory === undefined;
    },
    get: (area, key) => use((store) => store.get(area, key)),
    keys: (area, prefix) => use((store) => store.keys(area, prefix)),
    entries: (area, prefix) => use((store) => store.entries(area, prefix)),
    change: (area, key, decide, durability) => use((store) => store.change(area, key, decide, durability)),
    putNow: (area, key, value) => memory === undefined && disk.putNow?.(area, key, value) === true,
  };
}

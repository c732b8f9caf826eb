import type { ContextValue, TrailStep } from '@mis-support/protocol';
import type { Timers } from './guard/timers.ts';
import type { Exclusive, TabChannel, TabMessage } from './outbox/exclusive.ts';
import type { OutboxStore } from './outbox/outbox-store.ts';
import type { Transport } from './transport/transport.ts';
import type { Wire } from './transport/wire.ts';

/** The outside world as the client sees it. Everything has a default that works in a browser. */
export interface ClientDeps {
  /** Epoch milliseconds. */
  now: () => number;
  /** From 0 to 1. */
  random: () => number;
  timers: Timers;
  fetch: typeof globalThis.fetch;
  wire: Wire;
  transport: Transport;
  store: OutboxStore;
  /** One tab at a time. */
  exclusive: Exclusive;
  openChannel: (onMessage: (message: TabMessage) => void) => TabChannel;
  onPageEvents: (on: { online: () => void; shown: () => void }) => () => void;
  /** What the page tells of where the person is. */
  readPage: (mask: readonly string[]) => Record<string, ContextValue>;
  readBrowser: () => Record<string, string | undefined>;
  /** What was clicked before. Given by a page that began to listen before the client was there. */
  trail: { steps(): TrailStep[]; dispose(): void };
}

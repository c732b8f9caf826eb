import type { Pace, SupportError } from '@mis-support/protocol';
import type { Guard } from '../guard/guard.ts';
import type { Timers } from '../guard/timers.ts';
import type { SealCodec } from '../seal/seal-codec.ts';
import type { Transport } from '../transport/transport.ts';
import { toError, unpark } from './after-attempt.ts';
import { entryOf, registeredEntry } from './entry-of.ts';
import type { Exclusive, TabChannel, TabMessage } from './exclusive.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import type { OutboxStore } from './outbox-store.ts';
import { isPast, nextPace, readPace, type PaceState } from './pace.ts';
import { pickNext, nextWakeAt, type Turn } from './pick-next.ts';
import { sendTicket, type SendResult } from './send-ticket.ts';
import type { DraftMark } from '../draft/same-draft.ts';
import { storeKeys } from './store-keys.ts';
import type { FiledOutcome } from './submit-outcome.ts';
import { createTicketQueue, type Filing, type QueuedTicket } from './ticket-queue.ts';
import { recordBytes, type Tombstone } from './ticket-record.ts';

export interface OutboxDeps {
  store: OutboxStore;
  transport: Transport;
  codec: SealCodec;
  exclusive: Exclusive;
  openChannel: (onMessage: (message: TabMessage) => void) => TabChannel;
  guard: Guard;
  now: () => number;
  random: () => number;
  timers: Timers;
  /** The person in force, as the part of the store that is hers. */
  currentPart: () => Promise<string>;
  /** The host's token now, for telling whether it is another one than the one refused. */
  getToken: () => Promise<string | undefined>;
  /** Days a ticket is tried. */
  unsentDays: () => number;
  onRegistered: (ticketId: string) => void;
}

/** The queue of tickets and the one who empties it. */
export interface Outbox {
  /** Bytes and number of what already waits for this person. */
  usage(part: string): Promise<{ tickets: number; bytes: number }>;
  /** Saves all of them or none. Throws `SupportError` when the disk refuses. */
  add(part: string, filings: readonly Filing[], draft?: DraftMark): Promise<OutboxEntry[]>;
  /** Sends tickets just saved at once, each on its own; settles when their first attempts have ended or were put off. */
  sendFiled(part: string, ids: readonly string[]): Promise<FiledOutcome[]>;
  list(): Promise<OutboxEntry[]>;
  othersCount(): Promise<number>;
  retryNow(ticketId?: string): Promise<void>;
  cancel(ticketId: string): Promise<boolean>;
  subscribe(listener: (entries: OutboxEntry[]) => void): () => void;
  tombstones(): Promise<Tombstone[]>;
  /** Sends what is due. */
  flush(): Promise<void>;
  /** After start and after a long sleep: waits some random time, then sends what is due. */
  wake(): void;
  /** The network is said to be back: within the splay, forgets waits that its absence caused. */
  online(): void;
  /** Another person is at the keyboard: stops, then begins for her. */
  switchUser(): void;
  dispose(): void;
}

/** Two tickets in a row that found nobody: the rest would only wait for the same silence. */
const maxStrikes = 2;
/** How often a ticket that waits for a sign-in looks whether the host has a new token. No request is made for it. */
const tokenCheckMs = 300_000;

export function createOutbox(deps: OutboxDeps): Outbox {
  const { store, guard, now, random, timers, codec } = deps;
  const queue = createTicketQueue(store, guard.report, now);
  const listeners = new Set<(entries: OutboxEntry[]) => void>();
  const turn: Turn = { filed: new Set(), asked: new Set(), splayUntil: 0, startedAt: now(), tokenChanged: true };
  const channel = deps.openChannel((message) => void hearOtherTab(message));

  let justRegistered: { part: string; entry: OutboxEntry }[] = [];
  let running: Promise<void> | undefined;
  let runAgain = false;
  let current: { id: string; abort: AbortController; done: Promise<unknown> } | undefined;
  let stop = new AbortController();
  let timer: unknown;
  let onlineTimer: unknown;
  let refusedToken: { value: string | undefined } | undefined;
  let disposed = false;
  let notifyNumber = 0;

  /** One run at a time in this tab; what is wanted meanwhile is taken up by the same run or by the next. */
  function run(): Promise<void> {
    if (disposed) return Promise.resolve();
    if (running) {
      runAgain = true;
      return running;
    }
    const { signal } = stop;
    running = runOnce(signal)
      .catch((error: unknown) => guard.report(error))
      .then(async () => {
        running = undefined;
        if (runAgain && !disposed) {
          runAgain = false;
          return run();
        }
        turn.filed.clear();
        turn.asked.clear();
        await guard.run(schedule, () => undefined);
      });
    return running;
  }

  async function runOnce(signal: AbortSignal): Promise<void> {
    const part = await deps.currentPart();
    // No ticket, no lock and no request: a reconnect of an idle workstation costs nothing.
    if ((await queue.read(part)).length === 0) return;
    await deps.exclusive(part, signal, (held) => drain(part, held));
  }

  async function drain(part: string, signal: AbortSignal): Promise<void> {
    const tried = new Set<string>();
    // Those that an upload has given way to once: had they not been to be picked then, it would go round for ever.
    const heeded = new Set<string>();
    let strikes = 0;
    let last: number | undefined;
    while (!signal.aborted && !disposed) {
      const tickets = await expire(await queue.read(part));
      turn.tokenChanged = await isTokenNew(tickets);
      const next = pickNext(tickets, tried, turn, await pace(), now(), last);
      if (!next) return;
      const { savedAt } = next.record;
      const wanted = turn.filed.delete(next.id) || turn.asked.delete(next.id);
      // The parts of one message keep in step.
      if (!wanted && strikes >= maxStrikes && savedAt !== last) return;
      last = savedAt;
      tried.add(next.id);
      if (next.record.state === 'parked') await queue.update(part, next.id, unpark);
      const result = await attempt(next, signal, heeded);
      if (result.status === 'yielded') {
        tried.delete(next.id);
        for (const id of turn.filed) heeded.add(id);
      }
      if (result.status === 'failed') {
        strikes = result.failure.status === 'retry' ? strikes + 1 : strikes;
        if (result.failure.status === 'auth') refusedToken = { value: await deps.getToken() };
      }
      if (result.status === 'registered') {
        strikes = 0;
        justRegistered.push({ part, entry: await registeredEntry(result.tombstone, codec) });
        channel.post({ part, registered: next.id });
        deps.onRegistered(next.id);
      }
      changed(part);
    }
  }

  async function attempt(ticket: QueuedTicket, signal: AbortSignal, heeded: ReadonlySet<string>): Promise<SendResult> {
    const abort = new AbortController();
    const stopThis = (): void => abort.abort();
    signal.addEventListener('abort', stopThis);
    if (signal.aborted) stopThis();
    const done = sendTicket(ticket, abort.signal, {
      queue,
      transport: deps.transport,
      now,
      random,
      notePace,
      onProgress: () => changed(ticket.part),
      shouldYield: () => [...turn.filed].some((id) => !heeded.has(id)),
    });
    current = { id: ticket.id, abort, done };
    try {
      return await done;
    } finally {
      current = undefined;
      signal.removeEventListener('abort', stopThis);
    }
  }

  /** Parks what has been tried for longer than the region allows. It stays on the disk, and the person is told. */
  async function expire(tickets: QueuedTicket[]): Promise<QueuedTicket[]> {
    const limitMs = deps.unsentDays() * 86_400_000;
    return Promise.all(
      tickets.map(async (ticket) => {
        const { record } = ticket;
        if (record.state !== 'saved' || now() - record.freshAt <= limitMs) return ticket;
        const parked = await queue.update(ticket.part, ticket.id, (one) => ({
          ...one,
          state: 'parked',
          parked: 'expired',
        }));
        changed(ticket.part);
        return parked ? { ...ticket, record: parked } : ticket;
      }),
    );
  }

  async function isTokenNew(tickets: readonly QueuedTicket[]): Promise<boolean> {
    if (!refusedToken || !tickets.some(({ record }) => record.parked === 'auth')) return refusedToken === undefined;
    return (await deps.getToken()) !== refusedToken.value;
  }

  async function pace(): Promise<PaceState> {
    return readPace(await store.get('ctl', storeKeys.pace));
  }

  async function notePace(wish: Pace | undefined, afterMs: number | undefined): Promise<number> {
    const before = await pace();
    if (!wish && afterMs === undefined) return before.capMs;
    const value = nextPace(before, now(), random, wish, afterMs);
    await store.change('ctl', storeKeys.pace, () => [{ area: 'ctl', key: storeKeys.pace, value }]);
    return value.capMs;
  }

  /** Sets the one timer for the next moment at which something will be due. */
  async function schedule(): Promise<void> {
    timers.clear(timer);
    if (disposed) return;
    const tickets = await queue.read(await deps.currentPart());
    const at = nextWakeAt(tickets, turn, await pace(), now(), tokenCheckMs);
    timers.clear(timer);
    if (at === undefined || disposed) return;
    // At least a moment: a ticket that another tab holds must not make us spin.
    timer = timers.set(() => void run(), Math.max(1000 + random() * 2000, at - now()));
  }

  function changed(part: string): void {
    channel.post({ part });
    void notify();
  }

  async function notify(): Promise<void> {
    if (listeners.size === 0) {
      justRegistered = [];
      return;
    }
    const number = ++notifyNumber;
    const part = await deps.currentPart();
    const entries = await guard.run(listOf, () => undefined);
    // A later change has read a later list; the order of what listeners see stays true.
    if (!entries || number !== notifyNumber) return;
    const registered = justRegistered.filter((one) => one.part === part).map((one) => one.entry);
    justRegistered = [];
    const ids = new Set(registered.map((entry) => entry.id));
    const all = [...entries.filter((entry) => !ids.has(entry.id)), ...registered];
    for (const listener of listeners)
      void guard.run(
        () => listener(all),
        () => undefined,
      );
  }

  async function listOf(): Promise<OutboxEntry[]> {
    const tickets = await queue.read(await deps.currentPart());
    return Promise.all(tickets.map(({ record }) => entryOf(record, { codec, now: now(), durable: store.durable })));
  }

  async function hearOtherTab({ part, registered }: TabMessage): Promise<void> {
    await guard.run(
      async () => {
        if (disposed || part !== (await deps.currentPart())) return;
        const tombstone = registered === undefined ? undefined : await queue.tombstone(part, registered);
        if (tombstone) justRegistered.push({ part, entry: await registeredEntry(tombstone, codec) });
        await notify();
        if (!running) await schedule();
      },
      () => undefined,
    );
  }

  /** What became of a ticket, told from the disk: another tab may have been the one who sent it. */
  async function outcomeOf(part: string, ticketId: string): Promise<FiledOutcome> {
    const tombstone = await queue.tombstone(part, ticketId);
    if (tombstone) return { status: 'registered', ticketId, receipt: tombstone.receipt };
    const record = await queue.get(part, ticketId);
    if (record?.receipt) return { status: 'registered', ticketId, receipt: record.receipt };
    const reason: SupportError = toError(record?.lastError ?? 'busy');
    return { status: 'queued', ticketId, reason, durable: store.durable };
  }

  return {
    async usage(part) {
      const tickets = await queue.read(part);
      return { tickets: tickets.length, bytes: tickets.reduce((sum, { record }) => sum + recordBytes(record), 0) };
    },
    async add(part, filings, draft) {
      await queue.add(part, filings, draft);
      changed(part);
      const { durable } = store;
      return Promise.all(filings.map(({ record }) => entryOf(record, { codec, now: now(), durable })));
    },
    async sendFiled(part, ids) {
      if (part === (await deps.currentPart())) {
        for (const id of ids) turn.filed.add(id);
        await run();
      }
      return Promise.all(ids.map((id) => outcomeOf(part, id)));
    },
    list: listOf,
    async othersCount() {
      return queue.countOthers(await deps.currentPart());
    },
    async retryNow(ticketId) {
      for (const { part, id, record } of await queue.read(await deps.currentPart())) {
        if ((ticketId !== undefined && id !== ticketId) || record.parked === 'conflict') continue;
        await queue.update(part, id, (one) => ({ ...unpark(one), freshAt: now() }));
        turn.asked.add(id);
        changed(part);
      }
      await run();
    },
    async cancel(ticketId) {
      const part = await deps.currentPart();
      if (current?.id === ticketId) {
        const { abort, done } = current;
        abort.abort();
        await done.catch(() => undefined);
      }
      const removed = await queue.remove(part, ticketId, (one) => !one.receipt && one.sendingUntil <= now());
      if (removed) changed(part);
      return removed;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async tombstones() {
      return queue.tombstones(await deps.currentPart());
    },
    flush: run,
    wake() {
      void guard.run(
        async () => {
          turn.startedAt = now();
          turn.splayUntil = now() + random() * (await pace()).splayMs;
          await queue.sweep(now());
          await schedule();
        },
        () => undefined,
      );
    },
    online() {
      void guard.run(
        async () => {
          timers.clear(onlineTimer);
          const waitMs = random() * (await pace()).splayMs;
          onlineTimer = timers.set(() => void guard.run(forgetSilence, () => undefined), waitMs);
        },
        () => undefined,
      );
    },
    switchUser() {
      stop.abort();
      stop = new AbortController();
      turn.filed.clear();
      turn.asked.clear();
      refusedToken = undefined;
      turn.tokenChanged = true;
      void notify();
      this.wake();
    },
    dispose() {
      disposed = true;
      stop.abort();
      timers.clear(timer);
      timers.clear(onlineTimer);
      listeners.clear();
      channel.close();
    },
  };

  async function forgetSilence(): Promise<void> {
    for (const { part, id, record } of await queue.read(await deps.currentPart())) {
      const silent = record.lastError === 'unreachable' || record.lastError === 'timed_out';
      if (record.state === 'parked' || !silent || isPast(record.nextAttemptAt, now())) continue;
      await queue.update(part, id, (one) => ({ ...one, nextAttemptAt: 0 }));
    }
    await run();
  }
}

import { SupportError, type SupportConfig, type TicketBody, type TicketContext } from '@mis-support/protocol';
import { createActionTrail } from './browser/action-trail.ts';
import { readBrowserFacts } from './browser/browser-facts.ts';
import { createFetchWire } from './browser/fetch-wire.ts';
import { createIdbStore } from './browser/idb-store.ts';
import { createLockTurns } from './browser/lock-turns.ts';
import { readPageContext } from './browser/page-context.ts';
import { onPageEvents } from './browser/page-events.ts';
import { openTabChannel } from './browser/tab-channel.ts';
import type { ClientDeps } from './client-deps.ts';
import { createConfigLoader, placeOf, tenantOf } from './config/config-loader.ts';
import { buildContext, hostUserOf } from './context/build-context.ts';
import type { HostContext, HostUser } from './context/host-context.ts';
import { createDraftStore } from './draft/create-draft-store.ts';
import type { DraftStore } from './draft/draft-store.ts';
import { createGuard } from './guard/guard.ts';
import { isObject } from './guard/is-object.ts';
import { systemTimers } from './guard/timers.ts';
import { createLeaseTurns } from './outbox/lease.ts';
import { withMemoryFallback } from './outbox/memory-fallback.ts';
import type { OutboxEntry } from './outbox/outbox-entry.ts';
import { createOutbox } from './outbox/outbox.ts';
import type { Submission } from './outbox/submission.ts';
import type { SubmitGroupOutcome, SubmitOutcome } from './outbox/submit-outcome.ts';
import { createSubmitter } from './outbox/submit.ts';
import { partitionOf } from './partition.ts';
import { createSealingKeys } from './seal/sealing-keys.ts';
import { uuidv7 } from './seal/uuid.ts';
import { createTickets } from './tickets/create-tickets.ts';
import type { TicketActOutcome, TicketsOutcome } from './tickets/ticket-outcomes.ts';
import { createHttpTransport } from './transport/http-transport.ts';
import { getJson } from './transport/get-json.ts';

/** Functions the host gives us. They are called guarded: a throw or a hang of theirs costs the person nothing. */
export interface SupportHooks {
  /** Every change a host may want to count. Never carries text of a ticket. */
  onEvent?: ((event: SupportEvent) => void) | undefined;
  /** Everything that went wrong inside, once each. */
  onError?: ((error: SupportError) => void) | undefined;
  /** May change what the person will see and confirm. Must answer within 2 s. */
  beforeReview?: ((body: TicketBody) => TicketBody | Promise<TicketBody>) | undefined;
  /** After the person confirmed: may only veto, by returning `false`. */
  beforeSend?: ((body: TicketBody) => boolean | Promise<boolean>) | undefined;
}

/** The client itself tells `saved`, `sent`, `queued` and `failed`; the rest comes from the panel. */
export interface SupportEvent {
  type: 'opened' | 'closed' | 'saved' | 'sent' | 'queued' | 'failed' | 'split-offered' | 'split-accepted';
  ticketId?: string;
}

export interface SupportClientOptions {
  /** Where the gateway is mounted: `/support`, or an address. There is no default host. */
  endpoint: string;
  /** Which configuration to ask the gateway for, an address of one, or the configuration itself (a layer over the built-in one). */
  config?: { region: string; organization?: string } | string | Partial<SupportConfig> | undefined;
  /** The person signed in, where the host knows her before `getContext` is asked. */
  user?: HostUser | undefined;
  /** The host's short-lived proof of who is asking. Absent on a sign-in page. */
  getToken?: (() => string | undefined | Promise<string | undefined>) | undefined;
  getContext?: (() => HostContext | Promise<HostContext>) | undefined;
  hooks?: SupportHooks | undefined;
}

/**
 * The headless client: everything the panel does, without the panel. No method throws and no
 * promise of it rejects.
 */
export interface SupportClient {
  /** The configuration in force: built-in until `loadConfig` has answered. */
  config(): SupportConfig;
  /** Asks the gateway, with the last known one as a fallback. Fetches the sealing keys as well. */
  loadConfig(): Promise<SupportConfig>;
  /** Reads the screen now: what the host tells, and where it tells nothing, the page. */
  captureContext(): Promise<TicketContext>;
  /** The person in force, from `setUser`, options or the host's context. */
  user(): HostUser | undefined;
  drafts: DraftStore;
  /** The body that would be sent, for «Что будет отправлено»; `beforeReview` has had its say. */
  preview(submission: Submission): Promise<TicketBody>;
  /**
   * Saves and sends. Settles after the disk has the ticket and the first attempt has ended (or was
   * put off). `onSaved` is called between the two, the moment the person may be told that it is safe.
   * The saved draft is let go in the same transaction.
   */
  submit(submission: Submission, onSaved?: (entry: OutboxEntry) => void): Promise<SubmitOutcome>;
  /** The same of every part of a message that is split, with one `groupId`. */
  previewGroup(submissions: readonly Submission[]): Promise<TicketBody[]>;
  /**
   * Files the parts of one message as tickets of their own that share a `groupId`. They are saved in
   * one transaction, all or none, and the draft is let go with it; `onSaved` is called then, once.
   * A limit that is passed or a veto of `beforeSend` for one part refuses the whole. From there on
   * each is sent on its own. Settles when every first attempt has ended or was put off.
   */
  submitGroup(
    submissions: readonly Submission[],
    onSaved?: (entries: OutboxEntry[]) => void,
  ): Promise<SubmitGroupOutcome>;
  outbox: {
    /** Tickets of the current person that are not wholly registered yet, oldest first. */
    list(): Promise<OutboxEntry[]>;
    /** How many tickets of other people wait on this computer. A number and nothing else. */
    othersCount(): Promise<number>;
    /** Makes a waiting or parked ticket due now and tries it. */
    retryNow(ticketId?: string): Promise<void>;
    /** Takes back a ticket that no server has confirmed; `false` when it is too late. */
    cancel(ticketId: string): Promise<boolean>;
    /**
     * Called with a fresh list after every change, in this tab or another. A ticket that has just
     * got its number and all its files across comes once more, last, as `registered`. Returns the undo.
     */
    subscribe(listener: (entries: OutboxEntry[]) => void): () => void;
  };
  tickets: {
    list(): Promise<TicketsOutcome>;
    reply(ticketId: string, text: string): Promise<TicketActOutcome>;
    confirm(ticketId: string): Promise<TicketActOutcome>;
    reopen(ticketId: string, text: string): Promise<TicketActOutcome>;
    /** «Напомнить» of an overdue ticket; fails with `busy` where that was done a short while ago. */
    remind(ticketId: string): Promise<TicketActOutcome>;
  };
  /** Tells that another person is at the keyboard now, or nobody. Stops sending for the former. */
  setUser(user: HostUser | undefined): void;
  /** Sends what is due. Called by itself on start, on `online` and when a wait has ended. */
  flush(): Promise<void>;
  /** Stops timers and listeners. Queued tickets stay. */
  dispose(): void;
}

/** How long the host may take to say where the person is, and what her token is. */
const contextTimeoutMs = 1000;
const tokenTimeoutMs = 10_000;

/**
 * Makes a client. Touches the disk and the network only when asked, except that tickets left from an
 * earlier visit begin to go out by themselves after a random while.
 *
 * @param deps the outside world, for tests and for pages with their own readers.
 */
export function createSupportClient(options: SupportClientOptions, deps: Partial<ClientDeps> = {}): SupportClient {
  const { endpoint, hooks = {} } = options;
  const now = deps.now ?? (() => Date.now());
  const random = deps.random ?? (() => Math.random());
  const timers = deps.timers ?? systemTimers;
  const guard = createGuard(hooks.onError && ((error) => hooks.onError?.(error)), timers);
  const store = withMemoryFallback(deps.store ?? createIdbStore({ timers }), { now, onLost: guard.report });
  const fetch = deps.fetch ?? ((input, init) => globalThis.fetch(input, init));
  const wire = deps.wire ?? createFetchWire({ endpoint, getToken, fetch, timers });
  const trail = deps.trail ?? createActionTrail();
  const owner = uuidv7(now());
  const lease = createLeaseTurns({ store, now, timers, owner });
  const keys = createSealingKeys(() => getJson(fetch, timers, `${endpoint}/v1/keys`), store);
  const loader = createConfigLoader({
    source: options.config,
    endpoint,
    getJson: (url) => getJson(fetch, timers, url),
    store,
    guard,
  });
  const tenant = tenantOf(options.config);

  /** `told`: by `setUser` or the options; then the context's word about the person does not count. */
  let person: { user: HostUser | undefined; told: boolean } = { user: options.user, told: options.user !== undefined };
  let asked: Promise<unknown> | undefined;

  const outbox = createOutbox({
    store,
    transport: deps.transport ?? createHttpTransport(wire, now),
    codec: keys.codec(),
    exclusive: deps.exclusive ?? createLockTurns((navigator as { locks?: LockManager }).locks, lease, timers),
    openChannel: deps.openChannel ?? openTabChannel,
    guard,
    now,
    random,
    timers,
    currentPart,
    getToken,
    unsentDays: () => loader.current().limits.unsentDays,
    onRegistered: (ticketId) => tell({ type: 'sent', ticketId }),
  });
  const drafts = createDraftStore({
    store,
    codec: keys.codec(),
    guard,
    now,
    currentPart,
    isAnonymous,
    maxAgeDays: () => loader.current().limits.unsentDays,
  });
  const submitter = createSubmitter({
    outbox,
    codec: keys.codec,
    guard,
    now,
    config: loader.current,
    author: async () => {
      await settleUser();
      const { user } = person;
      return { user, part: await partitionOf(store, tenant, user?.id) };
    },
    draftSettled: drafts.settled,
    beforeReview: hooks.beforeReview,
    beforeSend: hooks.beforeSend,
    onSaved: (ticketId) => tell({ type: 'saved', ticketId }),
  });
  const tickets = createTickets({
    wire,
    store,
    codec: keys.codec(),
    guard,
    now,
    currentPart,
    isAnonymous,
    tombstones: outbox.tombstones,
  });
  const stopListening = (deps.onPageEvents ?? onPageEvents)({ online: outbox.online, shown: outbox.wake });
  if (!endpoint) guard.report(new SupportError('endpoint_missing', 'No endpoint is set: nothing can be sent'));
  outbox.wake();

  function tell(event: SupportEvent): void {
    void guard.run(
      () => hooks.onEvent?.(event),
      () => undefined,
    );
  }

  function tellOutcome(outcome: SubmitOutcome): void {
    if (outcome.status === 'queued') tell({ type: 'queued', ticketId: outcome.ticketId });
    if (outcome.status === 'rejected') tell({ type: 'failed' });
  }

  async function getToken(): Promise<string | undefined> {
    const { getToken: ask } = options;
    const token = ask && (await guard.ask('getToken', ask, tokenTimeoutMs));
    return typeof token === 'string' && token ? token : undefined;
  }

  /** Asks the host who is there, once, unless somebody has told us. */
  function settleUser(): Promise<unknown> {
    if (person.told || !options.getContext) return Promise.resolve();
    asked ??= askHost();
    return asked;
  }

  async function askHost(): Promise<unknown> {
    const { getContext } = options;
    const host: unknown = getContext && (await guard.ask('getContext', getContext, contextTimeoutMs));
    // A host that failed to answer has not said that nobody is there.
    if (host !== undefined && !person.told) changeUser(hostUserOf(host), false);
    return host;
  }

  function changeUser(user: HostUser | undefined, told: boolean): void {
    const isOther = user?.id !== person.user?.id;
    person = { user, told };
    if (!isOther) return;
    drafts.forgetPerson();
    outbox.switchUser();
  }

  async function currentPart(): Promise<string> {
    await settleUser();
    return partitionOf(store, tenant, person.user?.id);
  }

  async function isAnonymous(): Promise<boolean> {
    await settleUser();
    return person.user === undefined;
  }

  return {
    config: loader.current,
    async loadConfig() {
      const config = loader.load();
      await guard.run(keys.prepare, () => undefined);
      return config;
    },
    captureContext: () =>
      guard.run(
        async () => {
          const readPage = deps.readPage ?? ((mask) => readPageContext(document, mask));
          const readBrowser = deps.readBrowser ?? readBrowserFacts;
          asked = askHost();
          return buildContext({
            host: withPlace(await asked, placeOf(options.config)),
            page: readPage(loader.current().privacy.mask),
            browser: readBrowser(),
            trail: trail.steps(),
          });
        },
        () => ({ values: {}, trail: [] }),
      ),
    user: () => person.user,
    drafts: {
      load: drafts.load,
      save: drafts.save,
      discard: drafts.discard,
      sentAs: drafts.sentAs,
      lastContact: drafts.lastContact,
      keepContact: drafts.keepContact,
    },
    preview: submitter.preview,
    async submit(submission, onSaved) {
      const outcome = await submitter.submit(submission, onSaved);
      tellOutcome(outcome);
      return outcome;
    },
    previewGroup: submitter.previewGroup,
    async submitGroup(submissions, onSaved) {
      const outcome = await submitter.submitGroup(submissions, onSaved);
      for (const one of outcome.status === 'filed' ? outcome.parts : [outcome]) tellOutcome(one);
      return outcome;
    },
    outbox: {
      list: () => guard.run(outbox.list, () => []),
      othersCount: () => guard.run(outbox.othersCount, () => 0),
      retryNow: (ticketId) =>
        guard.run(
          () => outbox.retryNow(ticketId),
          () => undefined,
        ),
      cancel: (ticketId) =>
        guard.run(
          async () => {
            const removed = await outbox.cancel(ticketId);
            if (removed) submitter.takenBack(ticketId);
            return removed;
          },
          () => false,
        ),
      subscribe: outbox.subscribe,
    },
    tickets,
    setUser: (user) => changeUser(user, true),
    flush: () => guard.run(outbox.flush, () => undefined),
    dispose() {
      stopListening();
      trail.dispose();
      outbox.dispose();
    },
  };
}

/** Under the host's own words, which may be more exact. */
function withPlace(host: unknown, place: object): unknown {
  return isObject(host) ? { ...place, ...host } : place;
}

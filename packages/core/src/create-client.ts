import type { SupportConfig, SupportError, TicketBody, TicketContext, TicketView } from '@mis-support/protocol';
import type { HostContext, HostUser } from './context/host-context.ts';
import type { DraftStore } from './draft/draft-store.ts';
import type { DraftAttachment, TicketDraft } from './draft/ticket-draft.ts';
import type { OutboxEntry } from './outbox/outbox-entry.ts';
import type { SubmitOutcome } from './outbox/submit-outcome.ts';

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

/** What is filed: the person's draft, the files she confirmed and the context as she left it. */
export interface Submission {
  draft: TicketDraft;
  attachments: readonly DraftAttachment[];
  context: TicketContext;
}

/** Answer of a request about filed tickets. `stale` data come from this computer and say how old they are. */
export type TicketsOutcome =
  | { status: 'fresh'; tickets: TicketView[]; at: number }
  | { status: 'stale'; tickets: TicketView[]; at: number; error: SupportError }
  | { status: 'failed'; error: SupportError };

/** Outcome of an act on a filed ticket: answer, confirm, reopen, remind. */
export type TicketActOutcome = { status: 'done'; ticket: TicketView } | { status: 'failed'; error: SupportError };

/**
 * The headless client: everything the panel does, without the panel. No method throws and no
 * promise of it rejects.
 */
export interface SupportClient {
  /** The configuration in force: built-in until `loadConfig` has answered. */
  config(): SupportConfig;
  /** Asks the gateway, with the last known one as a fallback. */
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
   */
  submit(submission: Submission, onSaved?: (entry: OutboxEntry) => void): Promise<SubmitOutcome>;
  outbox: {
    /** Tickets of the current person that are not wholly registered yet, oldest first. */
    list(): Promise<OutboxEntry[]>;
    /** How many tickets of other people wait on this computer. A number and nothing else. */
    othersCount(): Promise<number>;
    /** Makes a waiting or parked ticket due now and tries it. */
    retryNow(ticketId?: string): Promise<void>;
    /** Takes back a ticket that no server has confirmed; `false` when it is too late. */
    cancel(ticketId: string): Promise<boolean>;
    /** Called with a fresh list after every change, in this tab or another. Returns the undo. */
    subscribe(listener: (entries: OutboxEntry[]) => void): () => void;
  };
  tickets: {
    list(): Promise<TicketsOutcome>;
    reply(ticketId: string, text: string): Promise<TicketActOutcome>;
    confirm(ticketId: string): Promise<TicketActOutcome>;
    reopen(ticketId: string, text: string): Promise<TicketActOutcome>;
  };
  /** Tells that another person is at the keyboard now, or nobody. Stops sending for the former. */
  setUser(user: HostUser | undefined): void;
  /** Sends what is due. Called by itself on start, on `online` and when a wait has ended. */
  flush(): Promise<void>;
  /** Stops timers and listeners. Queued tickets stay. */
  dispose(): void;
}

import type { TicketBody, TicketStatus } from '@mis-support/protocol';
import type { RegionWords } from './region-words.ts';

/**
 * How a call to a help desk ended, in the terms delivery acts on.
 *
 * | outcome | what delivery does |
 * |---|---|
 * | accepted | goes on |
 * | retry | leaves the whole desk alone for a while; nothing is counted against the ticket |
 * | refused `not_permitted`, `misconfigured` | pauses the desk and tells the operator; tickets are kept |
 * | refused `ticket_invalid`, `issue_missing` | counts against this one ticket; the others go on |
 */
export type DeskOutcome<T> = { status: 'accepted'; value: T } | DeskRetry | DeskRefusal;

/** The desk cannot be worked with at the moment. */
export interface DeskRetry {
  status: 'retry';
  reason: 'unreachable' | 'timed_out' | 'busy' | 'desk_error' | 'impostor';
  /** The desk asked for this pause. Milliseconds. */
  afterMs?: number;
  /**
   * True when the desk may have carried the call out although we have no answer: a time limit, a
   * broken connection, a 5xx. Such a call is followed by a search, never by a second attempt.
   */
  maybeDone: boolean;
  /** For the operator's log. Never shown to the reporter. */
  detail?: string;
}

/** The desk said no, and will say no again. */
export interface DeskRefusal {
  status: 'refused';
  code: 'not_permitted' | 'misconfigured' | 'ticket_invalid' | 'issue_missing';
  /** For the operator's log. Never shown to the reporter. */
  detail?: string;
}

/** A ticket's counterpart in the desk. */
export interface DeskIssue {
  /** The desk's key for further calls. */
  id: string;
  /** What people of the desk call it. */
  number: string;
}

/** What a search by reference found. */
export interface DeskFind {
  /** The oldest issue that carries the reference, `undefined` where there is none. */
  issue: DeskIssue | undefined;
  /** Further issues with the same reference: never made by us on purpose, so the operator hears of them. */
  duplicates: DeskIssue[];
}

/** A file that goes with a ticket or a message. */
export interface DeskFile {
  /** Its number within the ticket. */
  n: number;
  name: string;
  mediaType: string;
  /** Reads the bytes when they are needed: a picture is not held in memory while the desk is searched. */
  read(): Promise<Uint8Array>;
}

/** A ticket as help desks need it: everything that is known, nothing of where it is stored. */
export interface DeskTicket {
  /** Names this ticket in the desk for ever. At most 64 characters of `[a-z0-9:.-]`. */
  ref: string;
  /** The number the reporter was given. */
  number: string;
  region: string;
  body: TicketBody;
  registeredAt: string;
  /** The level of the region's policy and its name. Absent for change requests. */
  priority?: { level: string; label: string; reason?: string };
  reactBy?: string;
  dueAt?: string;
  /** How many are affected, as support has confirmed it; what the author claimed is in `body.scope`. */
  scopeConfirmed?: string;
  /** What the region calls the fields of the form and their values. Absent: our words, and ids. */
  words?: RegionWords;
  /** Who is asked first by the region's ladder. */
  holder?: string;
  /** Came without a confirmed identity. */
  unverified: boolean;
  /** Files that have arrived whole. */
  files: DeskFile[];
  /** Names of files that are still to come; they follow as messages. */
  pendingFiles: string[];
  /** Tickets split from the same message. */
  linked: { number: string; title: string; issueId?: string }[];
}

/** Something to add to an issue: words of the reporter, a file that came late, a decision. */
export interface DeskMessage {
  /** Unique within the issue. A message that is already there under this reference is not added again. */
  ref: string;
  kind: 'message' | 'confirmed' | 'reopened' | 'reminder' | 'file' | 'linked' | 'handedOn' | 'priority' | 'note';
  /**
   * Words of the reporter; of `linked` the number and title of another part of the same message; of
   * `handedOn` who has the ticket now, of `priority` the reason and the date, of `note` words of support
   * that the reporter does not see.
   */
  text: string;
  /** Of `priority`: the level that holds now, to be set where the desk has one. */
  priority?: { level: string; label: string };
  /** Of `linked`: the issue of that part, to be related to this one where the desk can. */
  relatedIssueId?: string;
  /** Who wrote it, where that is known. */
  author?: string;
  files: DeskFile[];
}

/** What has happened to one issue since the cursor. */
export interface DeskChange {
  issueId: string;
  /** The reference the issue carries. */
  ref: string;
  /** The desk's own status in our words. */
  status: TicketStatus;
  /** Answers meant for the reporter, oldest first. Private notes are never among them. */
  messages: { id: string; at: string; text: string }[];
}

/** A step of reading: what changed, and where to go on. */
export interface DeskChanges {
  changes: DeskChange[];
  /** Opaque to us; kept in the database together with what was read, so a restart misses nothing. */
  cursor: string;
  /** More is known to wait: read on at once. */
  more: boolean;
}

/**
 * A help desk as delivery sees it. One attempt each; retry, order, limits and the rule "search, then
 * create" are delivery's. Members never reject for what the desk answers; a throw counts as `retry`
 * with `maybeDone`.
 */
export interface HelpDesk {
  /** Appears in logs and in the database: change it and every ticket is delivered again. */
  name: string;
  /**
   * How long after a call without an answer its effect may still appear in a search. Milliseconds.
   * @default 120_000
   */
  settleMs?: number;
  /** Looks for the issue that carries `ref`. Answers only what was checked to carry exactly it. */
  find(ref: string, signal: AbortSignal): Promise<DeskOutcome<DeskFind>>;
  create(ticket: DeskTicket, signal: AbortSignal): Promise<DeskOutcome<DeskIssue>>;
  append(issueId: string, message: DeskMessage, signal: AbortSignal): Promise<DeskOutcome<undefined>>;
  /**
   * Changes of our issues since `cursor`, oldest first; where there is no cursor yet, since that moment
   * (epoch milliseconds). Reporting a change twice is allowed, missing one is not.
   */
  readSince(cursor: string | undefined, since: number, signal: AbortSignal): Promise<DeskOutcome<DeskChanges>>;
}

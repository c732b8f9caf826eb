import type { TicketStatus } from '@mis-support/protocol';
import * as v from 'valibot';
import type { DeskChange, DeskOutcome, HelpDesk } from '../help-desk.ts';
import type { RedmineClient } from './redmine-client.ts';
import { toTicketStatus } from './redmine-status.ts';
import { customField, IssueAnswer, IssueListAnswer, UserAnswer, type RedmineIssue } from './redmine-wire.ts';

/**
 * Where reading stands. `since` looks back over what was read, because an issue's time is set before
 * its transaction commits and so may appear late; `seen` keeps those last ones from being read again.
 * `unsettled` are those that may change once more under the same time, whole seconds as Redmine's are:
 * passed over until this run of rounds is through, then read again.
 */
const Seen = v.record(v.string(), v.string());
const Cursor = v.object({ since: v.string(), seen: Seen, unsettled: v.optional(Seen, {}) });
type Cursor = v.InferOutput<typeof Cursor>;

/** How long a transaction of Redmine may take, to be on the safe side. */
const lookBackMs = 30_000;

/** One round reads so many issues, each with a request of its own: Redmine lists no journals. */
const issuesPerRound = 25;
const pageSize = 100;

/** @see HelpDesk.readSince */
export function redmineChanges({
  client,
  project,
  refField,
  statuses = {},
  now,
}: {
  client: RedmineClient;
  project: string;
  refField: number;
  statuses?: Record<string, TicketStatus> | undefined;
  now: () => number;
}): HelpDesk['readSince'] {
  let ownUser: number | undefined;

  return async function readSince(cursorText, since, signal) {
    const cursor = parseCursor(cursorText, since);
    if (ownUser === undefined) {
      const answer = await client.get('/users/current.json', UserAnswer, signal);
      if (answer.status !== 'accepted') return answer;
      ownUser = answer.value.body.user.id;
    }
    const listed = await listChanged(cursor, signal);
    if (listed.status !== 'accepted') return listed;
    const changes: DeskChange[] = [];
    for (const { id } of listed.value.entries) {
      const answer = await client.get(`/issues/${id}.json?include=journals`, IssueAnswer, signal);
      // Deleted between the list and this request. One that was moved away answers 403, which ends this
      // round like a lost right; the next list leaves it out.
      if (answer.status === 'refused' && answer.code === 'issue_missing') continue;
      if (answer.status !== 'accepted') return answer;
      changes.push(toChange(answer.value.body.issue, ownUser));
    }
    const { more } = listed.value;
    return { status: 'accepted', value: { changes, cursor: advance(cursor, listed.value), more } };
  };

  /** The issues to look at: those of ours that changed since the cursor, oldest change first. */
  async function listChanged(cursor: Cursor, signal: AbortSignal): Promise<DeskOutcome<Round>> {
    const entries: Listed[] = [];
    let settledBefore = 0;
    for (let offset = 0; ; offset += pageSize) {
      const query = new URLSearchParams({
        project_id: project,
        status_id: '*',
        [`cf_${refField}`]: '*',
        updated_on: `>=${cursor.since}`,
        sort: 'updated_on:asc,id:asc',
        offset: String(offset),
        limit: String(pageSize),
      });
      const answer = await client.get(`/issues.json?${query.toString()}`, IssueListAnswer, signal);
      if (answer.status !== 'accepted') return answer;
      settledBefore ||= settledTime(answer.value.headers, now());
      const { issues, total_count: total } = answer.value.body;
      for (const issue of issues) {
        if (customField(issue, refField) === '' || wasRead(cursor, issue)) continue;
        if (entries.length === issuesPerRound)
          return { status: 'accepted', value: { entries, more: true, settledBefore } };
        entries.push({ id: issue.id, updatedOn: issue.updated_on });
      }
      if (issues.length === 0 || offset + issues.length >= total) {
        return { status: 'accepted', value: { entries, more: false, settledBefore } };
      }
    }
  }

  function toChange(issue: RedmineIssue, ownUserId: number): DeskChange {
    return {
      issueId: String(issue.id),
      ref: customField(issue, refField),
      status: toTicketStatus(issue.status, statuses),
      messages: issue.journals
        .filter(
          (journal) => !journal.private_notes && journal.user?.id !== ownUserId && (journal.notes ?? '').trim() !== '',
        )
        .map((journal) => ({
          id: `journal:${journal.id}`,
          at: journal.created_on,
          text: (journal.notes ?? '').trim(),
        })),
    };
  }
}

interface Listed {
  id: number;
  updatedOn: string;
}

interface Round {
  entries: Listed[];
  more: boolean;
  /** Changes before this moment (epoch milliseconds) cannot be joined by another under the same time. */
  settledBefore: number;
}

/** A cursor that cannot be read starts all over: what is told twice is dropped, what is missed is lost. */
function parseCursor(text: string | undefined, since: number): Cursor {
  try {
    const parsed = v.safeParse(Cursor, JSON.parse(text ?? ''));
    if (parsed.success) return parsed.output;
  } catch {
    // no cursor yet, or one of an older version of us: read all over again
  }
  return { since: toWholeSeconds(since), seen: {}, unsettled: {} };
}

function wasRead(cursor: Cursor, issue: { id: number; updated_on: string }): boolean {
  return cursor.seen[issue.id] === issue.updated_on || cursor.unsettled[issue.id] === issue.updated_on;
}

function advance(cursor: Cursor, { entries, more, settledBefore }: Round): string {
  const newest = entries.at(-1)?.updatedOn ?? cursor.since;
  const since = Math.max(Date.parse(cursor.since), Date.parse(newest) - lookBackMs);
  const seen = { ...cursor.seen };
  const unsettled = { ...cursor.unsettled };
  for (const { id, updatedOn } of entries) {
    if (Date.parse(updatedOn) < settledBefore) seen[id] = updatedOn;
    else unsettled[id] = updatedOn;
  }
  for (const [id, updatedOn] of Object.entries(seen)) if (Date.parse(updatedOn) < since) delete seen[id];
  return JSON.stringify({ since: toWholeSeconds(since), seen, unsettled: more ? unsettled : {} });
}

/** Redmine takes no fractions of a second in a filter. */
function toWholeSeconds(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** The moment before which Redmine's seconds are over: by its own clock where it tells it, else with room for ours being off. */
function settledTime(headers: Headers, now: number): number {
  const desk = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(desk) ? now - 60_000 : desk - 2000;
}

import * as v from 'valibot';
import { describeTicket } from './describe-ticket.ts';
import { noRegionWords, valueName } from './region-words.ts';
import { isInvalid } from './desk-http.ts';
import type { DeskIssue, DeskMessage, DeskOutcome, DeskTicket, HelpDesk } from './help-desk.ts';
import { toMarkup, verbatim } from './markup.ts';
import { parseAnswer, redmineClient, type Uploads } from './redmine/redmine-client.ts';
import { redmineChanges } from './redmine/redmine-changes.ts';
import type { RedmineConfig } from './redmine/redmine-config.ts';
import { CreatedAnswer, customField, IssueAnswer, IssueListAnswer } from './redmine/redmine-wire.ts';

/** Redmine refuses a longer subject. Characters, as Ruby counts them. */
const maxSubjectChars = 255;

/** A string field without a limit of its own is a `varchar(255)` for some databases. */
const maxFieldChars = 255;

/**
 * Redmine 4 to 6 as a help desk, by its REST API.
 *
 * Redmine has no unique constraint on custom fields, so "exactly one issue" is kept by searching
 * before creating, and by delivery, which creates one ticket at a time.
 *
 * @see https://www.redmine.org/projects/redmine/wiki/Rest_api
 */
export function redmine(
  config: Omit<RedmineConfig, 'kind'>,
  {
    fetch = globalThis.fetch,
    now = Date.now,
  }: { fetch?: typeof globalThis.fetch | undefined; now?: (() => number) | undefined } = {},
): HelpDesk {
  const { project, fields, markup = 'textile' } = config;
  const client = redmineClient(config, fetch);

  return {
    name: 'redmine',
    settleMs: config.settleMs ?? 60_000,

    async find(ref, signal) {
      const query = new URLSearchParams({
        project_id: project,
        status_id: '*', // without it closed issues are left out
        [`cf_${fields.externalRef}`]: ref,
        sort: 'id:asc',
        limit: '25',
      });
      const answer = await client.get(`/issues.json?${query.toString()}`, IssueListAnswer, signal);
      if (answer.status !== 'accepted') return answer;
      const { issues } = answer.value.body;
      const exact = issues.filter((issue) => customField(issue, fields.externalRef) === ref);
      if (exact.length < issues.length) {
        // Redmine ignores a filter on a field it does not know, and answers with whatever it has.
        const detail = `field ${fields.externalRef} does not filter: is the id right, and is it "used as a filter"?`;
        return { status: 'refused', code: 'misconfigured', detail };
      }
      const [issue, ...duplicates] = exact.map(({ id }) => toIssue(id));
      return { status: 'accepted', value: { issue, duplicates } };
    },

    async create(ticket, signal) {
      const uploaded = await client.upload(ticket.files, signal);
      if (uploaded.status !== 'accepted') return uploaded;
      let outcome = await post(ticket, uploaded.value, 'full', signal);
      if (isInvalid(outcome)) {
        if (!(await mayCreate(signal))) return { ...outcome, code: 'not_permitted' };
        // A value outside a list field must not keep a doctor's words away: the text says it all anyway.
        outcome = await post(ticket, uploaded.value, 'plain', signal);
      }
      if (outcome.status === 'accepted') await link(outcome.value, ticket, signal);
      return outcome;
    },

    async append(issueId, message, signal) {
      const path = `/issues/${encodeURIComponent(issueId)}.json`;
      const answer = await client.get(`${path}?include=journals`, IssueAnswer, signal);
      if (answer.status !== 'accepted') return answer;
      const mark = markOf(message);
      if (answer.value.body.issue.journals.some(({ notes }) => notes?.includes(mark))) {
        return { status: 'accepted', value: undefined };
      }
      const uploaded = await client.upload(message.files, signal);
      if (uploaded.status !== 'accepted') return uploaded;
      const { uploads, refused } = uploaded.value;
      const statusId =
        message.kind === 'confirmed' || message.kind === 'reopened' ? config.onReporter?.[message.kind] : undefined;
      const issue = {
        notes: [...noteLines(message), ...refused.map((name) => `Файл не принят: ${name}`), mark].join('\n\n'),
        ...(uploads.length > 0 ? { uploads } : {}),
        ...(statusId === undefined ? {} : { status_id: statusId }),
        ...(message.kind === 'note' ? { private_notes: true } : {}),
      };
      const ranked = { ...issue, ...rankOf(message) };
      let outcome = await client.send('PUT', path, { issue: ranked }, signal);
      // A level this Redmine does not take must not keep the words away: the note says it all anyway.
      if (isInvalid(outcome) && message.priority) outcome = await client.send('PUT', path, { issue }, signal);
      if (outcome.status !== 'accepted') return outcome;
      if (message.relatedIssueId !== undefined) await relate(issueId, message.relatedIssueId, signal);
      return { status: 'accepted', value: undefined };
    },

    readSince: redmineChanges({ client, project, refField: fields.externalRef, statuses: config.statuses, now }),
  };

  async function post(
    ticket: DeskTicket,
    { uploads, refused }: Uploads,
    form: 'full' | 'plain',
    signal: AbortSignal,
  ): Promise<DeskOutcome<DeskIssue>> {
    const sections = describeTicket(ticket, config.timeZone);
    if (refused.length > 0) sections.push({ title: 'Redmine не принял файлы', lines: refused });
    const issue = {
      project_id: project,
      ...(config.trackerId === undefined ? {} : { tracker_id: config.trackerId }),
      subject: subjectOf(ticket),
      description: toMarkup(sections, markup),
      custom_fields: form === 'full' ? customFields(ticket) : [{ id: fields.externalRef, value: ticket.ref }],
      ...(form === 'full' ? priorityOf(ticket) : {}),
      uploads,
    };
    const outcome = await client.send('POST', '/issues.json', { issue }, signal);
    if (outcome.status !== 'accepted') return outcome;
    const created = parseAnswer(outcome.value, CreatedAnswer);
    return created.status === 'accepted' ? { status: 'accepted', value: toIssue(created.value.issue.id) } : created;
  }

  /**
   * A project that the key may no longer see answers a creation with 422 and sentences in the
   * account's language, exactly like a wrong ticket. Asking for the project tells them apart.
   */
  async function mayCreate(signal: AbortSignal): Promise<boolean> {
    const outcome = await client.get(`/projects/${encodeURIComponent(project)}.json`, v.unknown(), signal);
    return outcome.status !== 'refused';
  }

  function customFields(ticket: DeskTicket): { id: number; value: string }[] {
    const { body, priority, words = noRegionWords } = ticket;
    const context = (key: string) => {
      const value = body.context.values[key]?.value;
      return Array.isArray(value) ? value.join(' → ') : value;
    };
    const wanted: [number | undefined, string | undefined][] = [
      [fields.externalRef, ticket.ref],
      [fields.user, body.reporter.name ?? body.reporter.userId],
      [fields.screen, context('screen') ?? context('pageTitle')],
      [fields.build, context('build')],
      [fields.severity, priority && config.severities?.[priority.level]],
      [fields.category, body.category && valueName(words, 'category', body.category)],
      [fields.module, body.module && valueName(words, 'module', body.module)],
    ];
    return wanted.flatMap(([id, value]) => (id && value ? [{ id, value: cut(value, maxFieldChars) }] : []));
  }

  /** The level of a priority that was counted again, in the fields that carry it. */
  function rankOf({ priority }: DeskMessage): object {
    const severity = priority && config.severities?.[priority.level];
    return {
      ...priorityOf({ priority }),
      ...(severity === undefined || fields.severity === undefined
        ? {}
        : { custom_fields: [{ id: fields.severity, value: severity }] }),
    };
  }

  function priorityOf(ticket: { priority?: DeskTicket['priority'] }): { priority_id?: number } {
    const id = ticket.priority && config.priorities?.[ticket.priority.level];
    return id === undefined ? {} : { priority_id: id };
  }

  /** Joins parts of one message. A relation that fails is not worth a second issue: the text names the others too. */
  async function link(issue: DeskIssue, ticket: DeskTicket, signal: AbortSignal): Promise<void> {
    for (const { issueId } of ticket.linked) if (issueId !== undefined) await relate(issue.id, issueId, signal);
  }

  /** A relation that is there already answers 422. */
  async function relate(issueId: string, otherId: string, signal: AbortSignal): Promise<void> {
    const relation = { issue_to_id: Number(otherId), relation_type: 'relates' };
    await client.send('POST', `/issues/${encodeURIComponent(issueId)}/relations.json`, { relation }, signal);
  }

  function noteLines(message: DeskMessage): string[] {
    const title = {
      message: 'Автор пишет:',
      confirmed: 'Автор подтвердил: помогло.',
      reopened: 'Автор открыл обращение снова: не помогло.',
      reminder: 'Автор напоминает об обращении.',
      file: 'Пришёл файл, которого ждали.',
      linked: 'Связанное обращение того же автора:',
      handedOn: 'Передано дальше:',
      priority: 'Масштаб уточнён, приоритет и срок пересчитаны:',
      note: 'Заметка поддержки, автор её не видит:',
    }[message.kind];
    const from = message.author ? [`${title} (${message.author.replace(/\s+/g, ' ')})`] : [title];
    return message.text.trim() === '' ? from : [...from, verbatim(message.text.split(/\r\n?|\n/), markup)];
  }
}

/** Last line of every note of ours; finding it means that the note has already arrived. */
function markOf(message: DeskMessage): string {
  return `Запись МИС ${message.ref}`;
}

/** The title with the number people will name by phone; the title gives way. */
function subjectOf(ticket: DeskTicket): string {
  const number = ` · № ${ticket.number}`;
  const title = ticket.body.title.replace(/\s+/g, ' ').trim();
  return cut(title, maxSubjectChars - number.length) + number;
}

/** By characters, not by UTF-16 units: half an emoji is no character at all. */
function cut(text: string, maxChars: number): string {
  const chars = [...text];
  return chars.length <= maxChars ? text : `${chars.slice(0, maxChars - 1).join('')}…`;
}

function toIssue(id: number): DeskIssue {
  return { id: String(id), number: String(id) };
}

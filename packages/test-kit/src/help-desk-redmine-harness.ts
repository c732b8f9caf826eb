import type { HelpDesk } from '@mis-support/gateway';
import type { HelpDeskHarness } from './help-desk-contract.ts';
import type { RedmineFacts } from './help-desk-redmine-stand-in.ts';

/** What differs between the adapters the suite asks for. */
export interface RedmineVariant {
  baseUrl: string;
  apiKey: string;
  project: string;
  trackerId: number;
  fields: Record<'externalRef' | 'user' | 'screen' | 'build' | 'severity' | 'category' | 'module', number>;
  severities: Record<string, string>;
  priorities: Record<string, number>;
}

/**
 * Drives a Redmine, real or imitated, from the support side by the same REST API with another key.
 *
 * @param makeDesk makes the adapter under test.
 */
export function redmineHarness(
  facts: RedmineFacts,
  fetch: typeof globalThis.fetch,
  makeDesk: (variant: RedmineVariant, fetch: typeof globalThis.fetch) => HelpDesk,
): HelpDeskHarness {
  const { url, keys, statuses } = facts;
  const field = (name: string) => facts.fields[name] as number;
  const variant: RedmineVariant = {
    baseUrl: `${url}/`,
    apiKey: keys.intake,
    project: facts.project,
    trackerId: facts.trackerId,
    fields: {
      externalRef: field('external_ref'),
      user: field('mis_user'),
      screen: field('mis_screen'),
      build: field('mis_build'),
      severity: field('severity'),
      category: field('mis_category'),
      module: field('mis_module'),
    },
    severities: { P1: 'critical', P2: 'high', P3: 'normal', P4: 'low' },
    priorities: Object.fromEntries(facts.priorities.slice(0, 4).map((id, index) => [`P${4 - index}`, id])),
  };
  const desk = (changes: Partial<RedmineVariant> = {}) => makeDesk({ ...variant, ...changes }, fetch);

  async function call(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(path.startsWith('http') ? path : url + path, {
      method,
      headers: { 'x-redmine-api-key': keys.support, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.status === 204 ? undefined : response.json();
  }

  return {
    desk: desk(),
    again: () => desk(),
    broken: {
      wrongKey: desk({ apiKey: 'no-such-key-0000' }),
      noRights: desk({ apiKey: keys.stranger }),
      ignoredSearch: desk({ fields: { ...variant.fields, externalRef: 999 } }),
      wrongValues: desk({ severities: { P2: 'ужасно' } }),
      answering: (...answers) => {
        const left = [...answers];
        return makeDesk(variant, () => {
          const next = left.length > 1 ? left.shift() : left[0];
          if (!next) throw new Error('an answer was asked for and none is scripted');
          return next();
        });
      },
    },
    maxTitleChars: 255,
    maxFileBytes: 5_242_880,
    support: {
      async see(issueId) {
        const { issue } = (await call('GET', `/issues/${issueId}.json?include=journals,attachments,relations`)) as {
          issue: {
            subject: string;
            description: string;
            journals: { notes: string | null }[];
            attachments: { filename: string; content_type: string; content_url: string; id: number }[];
            relations?: { issue_id: number; issue_to_id: number }[];
            custom_fields: { value: unknown }[];
            priority: { id: number };
          };
        };
        const files = await Promise.all(
          issue.attachments.map(async ({ id, filename, content_type }) => {
            const path = `${url}/attachments/download/${id}/${encodeURIComponent(filename)}`;
            const response = await fetch(path, { headers: { 'x-redmine-api-key': keys.support } });
            return { name: filename, mediaType: content_type, bytes: new Uint8Array(await response.arrayBuffer()) };
          }),
        );
        const notes = issue.journals.flatMap((journal) => (journal.notes ? [journal.notes] : []));
        const related = (issue.relations ?? []).map(({ issue_id: one, issue_to_id: other }) =>
          String(String(one) === issueId ? other : one),
        );
        const values = issue.custom_fields.map(({ value }) => String(value));
        return {
          title: issue.subject,
          text: issue.description,
          files,
          notes,
          related,
          values,
          priority: String(issue.priority.id),
        };
      },
      async answer(issueId, text, options = {}) {
        await call('PUT', `/issues/${issueId}.json`, {
          issue: { notes: text, private_notes: options.private === true },
        });
      },
      async setStatus(issueId, status) {
        const id = {
          in_progress: statuses.inProgress,
          waiting_user: statuses.feedback,
          resolved: statuses.resolved,
          closed: statuses.closed,
        }[status];
        await call('PUT', `/issues/${issueId}.json`, { issue: { status_id: id } });
      },
      async count(ref) {
        const query = `project_id=${facts.project}&status_id=*&cf_${field('external_ref')}=${encodeURIComponent(ref)}`;
        return ((await call('GET', `/issues.json?${query}`)) as { total_count: number }).total_count;
      },
      async file(ref = '') {
        const custom_fields = [{ id: field('external_ref'), value: ref }];
        const issue = {
          project_id: facts.project,
          tracker_id: facts.trackerId,
          subject: 'Заведено вручную',
          custom_fields,
        };
        return String(((await call('POST', '/issues.json', { issue })) as { issue: { id: number } }).issue.id);
      },
    },
  };
}

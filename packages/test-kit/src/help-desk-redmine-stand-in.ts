/** Who may do what in a Redmine, and what its things are numbered. The same for the stand-in and a real one. */
export interface RedmineFacts {
  url: string;
  keys: { intake: string; support: string; stranger: string; admin: string };
  project: string;
  trackerId: number;
  fields: Record<string, number>;
  statuses: { new: number; inProgress: number; resolved: number; feedback: number; closed: number };
  priorities: number[];
}

interface Journal {
  id: number;
  user: { id: number; name: string };
  notes: string;
  private_notes: boolean;
  created_on: string;
  details: unknown[];
}

interface Issue {
  id: number;
  subject: string;
  description: string;
  status: { id: number; name: string; is_closed: boolean };
  custom_fields: { id: number; name: string; value: string }[];
  priority: { id: number };
  attachments: { id: number; filename: string; filesize: number; content_type: string; content_url: string }[];
  journals: Journal[];
  created_on: string;
  updated_on: string;
}

const statuses = [
  { id: 1, name: 'New', is_closed: false },
  { id: 2, name: 'In Progress', is_closed: false },
  { id: 3, name: 'Resolved', is_closed: false },
  { id: 4, name: 'Feedback', is_closed: false },
  { id: 5, name: 'Closed', is_closed: true },
  { id: 6, name: 'Rejected', is_closed: true },
];
const fieldNames = ['external_ref', 'mis_user', 'mis_screen', 'mis_build', 'severity', 'mis_category', 'mis_module'];
const severities = ['', 'low', 'normal', 'high', 'critical'];
const maxUploadBytes = 5_242_880;

/**
 * Redmine's REST API in memory, answering as Redmine 5.0 was seen to answer: statuses, headers, odd
 * bodies and silences included. It knows what our adapter and the suite's supporter ask, nothing more.
 *
 * @param now of the desk's clock, epoch milliseconds.
 */
export function createRedmineStandIn({ now = Date.now }: { now?: () => number } = {}): {
  facts: RedmineFacts;
  fetch: typeof globalThis.fetch;
  /** How many issues were ever created. */
  created(): number;
} {
  const facts: RedmineFacts = {
    url: 'http://redmine.test',
    keys: { intake: 'intake-key', support: 'support-key', stranger: 'stranger-key', admin: 'admin-key' },
    project: 'mis-tickets',
    trackerId: 3,
    fields: Object.fromEntries(fieldNames.map((name, index) => [name, index + 1])),
    statuses: { new: 1, inProgress: 2, resolved: 3, feedback: 4, closed: 5 },
    priorities: [1, 2, 3, 4, 5],
  };
  const users: Record<string, { id: number; name: string; member: boolean }> = {
    [facts.keys.intake]: { id: 5, name: 'Приём Поддержка', member: true },
    [facts.keys.support]: { id: 6, name: 'Ольга Поддержка', member: true },
    [facts.keys.admin]: { id: 8, name: 'Администратор Поддержка', member: true },
    [facts.keys.stranger]: { id: 7, name: 'Чужой Поддержка', member: false },
  };
  const issues: Issue[] = [];
  const relations: { id: number; issue_id: number; issue_to_id: number; relation_type: string }[] = [];
  const uploads = new Map<string, { filename: string; bytes: Uint8Array }>();
  const files = new Map<number, Uint8Array>();
  let lastId = 0;
  const nextId = () => ++lastId;
  // Redmine's times have whole seconds.
  const time = () => new Date(Math.floor(now() / 1000) * 1000).toISOString().replace('.000Z', 'Z');

  async function answer(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const user = users[request.headers.get('x-redmine-api-key') ?? ''];
    if (!user) {
      return empty(401, { 'content-type': 'application/json', 'www-authenticate': 'Basic realm="Redmine API"' });
    }
    const path = `${request.method} ${url.pathname}`;
    if (path === 'GET /users/current.json') return json(200, { user: { id: user.id } });
    if (path === `GET /projects/${facts.project}.json`)
      return user.member ? json(200, { project: { id: 1 } }) : empty(403);
    if (path === 'POST /uploads.json') return upload(request, url);
    if (path === 'GET /issues.json') return user.member ? list(url.searchParams) : empty(403);
    if (path === 'POST /issues.json') return create(await request.text(), user);
    const [, id, rest] = /^\/issues\/(\d+)(\.json|\/relations\.json)$/.exec(url.pathname) ?? [];
    if (id !== undefined) {
      const issue = issues.find((entry) => entry.id === Number(id));
      if (!issue) return empty(404);
      if (!user.member) return empty(403);
      if (rest === '/relations.json') return relate(issue, await request.text());
      if (request.method === 'GET') {
        const own = relations.filter(({ issue_id: one, issue_to_id: other }) => one === issue.id || other === issue.id);
        return json(200, { issue: { ...issue, relations: own } });
      }
      if (request.method === 'PUT') return update(issue, await request.text(), user);
    }
    const download = /^\/attachments\/download\/(\d+)\//.exec(url.pathname);
    const bytes = download && files.get(Number(download[1]));
    return bytes
      ? new Response(Uint8Array.from(bytes), { headers: { 'content-type': 'application/octet-stream' } })
      : empty(404);
  }

  function relate(issue: Issue, text: string): Response {
    const { relation } = JSON.parse(text) as { relation: { issue_to_id: number; relation_type: string } };
    const other = issues.find(({ id }) => id === relation.issue_to_id);
    if (!other || other === issue) return errors('Связанная задача неверна');
    const pair = [issue.id, other.id];
    const known = relations.some((entry) => pair.includes(entry.issue_id) && pair.includes(entry.issue_to_id));
    if (known) return errors('Связанная задача уже существует');
    const made = { id: nextId(), issue_id: issue.id, ...relation };
    relations.push(made);
    return json(201, { relation: made });
  }

  async function upload(request: Request, url: URL): Promise<Response> {
    if (request.headers.get('content-type') !== 'application/octet-stream') return empty(406);
    const bytes = new Uint8Array(await request.arrayBuffer());
    if (bytes.length > maxUploadBytes) return errors('Файл слишком велик');
    const token = `${nextId()}.${globalThis.crypto.randomUUID().replaceAll('-', '')}`;
    uploads.set(token, { filename: url.searchParams.get('filename') ?? '', bytes });
    return json(201, { upload: { id: lastId, token } });
  }

  function list(query: URLSearchParams): Response {
    let found = issues;
    for (const [key, value] of query) {
      const field = /^cf_(\d+)$/.exec(key);
      // A filter on a field that does not exist is silently ignored.
      if (field && Number(field[1]) <= fieldNames.length) {
        found = found.filter((issue) => {
          const own = issue.custom_fields.find(({ id }) => id === Number(field[1]))?.value ?? '';
          return value === '*' ? own !== '' : own === value;
        });
      }
      if (key === 'updated_on' && value.startsWith('>=')) {
        found = found.filter((issue) => issue.updated_on >= value.slice(2));
      }
    }
    if (query.get('status_id') !== '*') found = found.filter((issue) => !issue.status.is_closed);
    const sort = (query.get('sort') ?? 'id:desc').startsWith('updated_on') ? 'updated_on' : 'id';
    const sorted = [...found].sort((a, b) => (a[sort] < b[sort] ? -1 : a[sort] > b[sort] ? 1 : a.id - b.id));
    const offset = Number(query.get('offset') ?? 0);
    const limit = Math.min(100, Number(query.get('limit') ?? 25));
    const page = sorted.slice(offset, offset + limit).map(({ journals: _, attachments: __, ...issue }) => issue);
    return json(200, { issues: page, total_count: found.length, offset, limit });
  }

  function create(text: string, user: { id: number; member: boolean }): Response {
    const parsed = parse(text);
    if (!parsed) return empty(400);
    if (!user.member || parsed.project_id !== facts.project) {
      return errors('Проект не может быть пустым', 'Трекер не может быть пустым', 'Статус не может быть пустым');
    }
    const subject = parsed.subject ?? '';
    if (subject.trim() === '') return errors('Тема не может быть пустым');
    if ([...subject].length > 255) return errors('Тема слишком длинная (максимум 255 символов)');
    const values = new Map((parsed.custom_fields ?? []).map(({ id, value }) => [id, value]));
    if (!severities.includes(values.get(5) ?? '')) return errors('Severity имеет непредусмотренное значение');
    const attached = attach(parsed.uploads ?? []);
    if (!attached) return errors('1 файл(ов) не удалось сохранить.');
    const issue: Issue = {
      id: nextId(),
      subject,
      description: parsed.description ?? '',
      status: statuses[0] as Issue['status'],
      custom_fields: fieldNames.map((name, index) => ({ id: index + 1, name, value: values.get(index + 1) ?? '' })),
      priority: { id: parsed.priority_id ?? facts.priorities[1] ?? 0 },
      attachments: attached,
      journals: [],
      created_on: time(),
      updated_on: time(),
    };
    issues.push(issue);
    return json(201, { issue });
  }

  function update(issue: Issue, text: string, user: { id: number; name: string }): Response {
    const parsed = parse(text);
    if (!parsed) return empty(400);
    const changed = new Map((parsed.custom_fields ?? []).map(({ id, value }) => [id, value]));
    if (!severities.includes(changed.get(5) ?? '')) return errors('Severity имеет непредусмотренное значение');
    const attached = attach(parsed.uploads ?? []);
    if (!attached) return errors('1 файл(ов) не удалось сохранить.');
    if (parsed.priority_id !== undefined) issue.priority = { id: parsed.priority_id };
    issue.custom_fields.forEach((field) => (field.value = changed.get(field.id) ?? field.value));
    issue.attachments.push(...attached);
    const status = statuses.find(({ id }) => id === parsed.status_id);
    const details: unknown[] = [];
    if (status && status.id !== issue.status.id) {
      details.push({
        property: 'attr',
        name: 'status_id',
        old_value: String(issue.status.id),
        new_value: String(status.id),
      });
      issue.status = status;
    }
    if (parsed.notes || details.length > 0) {
      issue.journals.push({
        id: nextId(),
        user,
        notes: parsed.notes ?? '',
        private_notes: parsed.private_notes === true,
        created_on: time(),
        details,
      });
    }
    issue.updated_on = time();
    return empty(204);
  }

  function attach(wanted: { token: string; content_type?: string }[]): Issue['attachments'] | undefined {
    if (wanted.some(({ token }) => !uploads.has(token))) return undefined;
    return wanted.map(({ token, content_type }) => {
      const { filename, bytes } = uploads.get(token) as { filename: string; bytes: Uint8Array };
      const id = nextId();
      files.set(id, bytes);
      const content_url = `${facts.url}/attachments/download/${id}/${encodeURIComponent(filename)}`;
      return { id, filename, filesize: bytes.length, content_type: content_type ?? '', content_url };
    });
  }

  return {
    facts,
    fetch: async (input, init) => {
      init?.signal?.throwIfAborted();
      return answer(new Request(input, init));
    },
    created: () => issues.length,
  };
}

interface IssueWrite {
  project_id?: string;
  subject?: string;
  description?: string;
  custom_fields?: { id: number; value: string }[];
  uploads?: { token: string; content_type?: string }[];
  notes?: string;
  private_notes?: boolean;
  status_id?: number;
  priority_id?: number;
}

function parse(text: string): IssueWrite | undefined {
  try {
    return (JSON.parse(text) as { issue: IssueWrite }).issue;
  } catch {
    return undefined; // Redmine answers 400 with an empty page
  }
}

function json(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json; charset=utf-8' } });
}

function empty(status: number, headers: Record<string, string> = { 'content-type': 'text/html' }): Response {
  return new Response(status === 204 ? null : '', { status, headers: status === 204 ? {} : headers });
}

function errors(...texts: string[]): Response {
  return json(422, { errors: texts });
}

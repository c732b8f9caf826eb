import { redmineHarness, type HelpDeskHarness, type RedmineFacts } from '@mis-support/test-kit/help-desk';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createGateway, type Gateway } from './create-gateway.ts';
import { redmine } from './helpdesks/redmine.ts';
import type { RedmineConfig } from './helpdesks/redmine/redmine-config.ts';
import { createLog } from './log.ts';
import { serveNode, type NodeServer } from './serve-node.ts';
import { sampleBody, sampleEnvelope, sampleId, sha256 } from './testing/sample-ticket.ts';
import { signToken, testSecret } from './testing/test-client.ts';

/** JSON of a running Redmine. `pnpm test:redmine` gives it. */
const named = process.env['MIS_TEST_REDMINE'];
const patience = { timeout: 30_000, interval: 200 };

// Without a server it is left out; `pnpm test:redmine` starts one.
describe.skipIf(!named)('a ticket over HTTP into a real Redmine and back', { timeout: 90_000 }, () => {
  let desk: HelpDeskHarness;
  let gateway: Gateway;
  let server: NodeServer;
  let authorization: string;

  beforeAll(async () => {
    const facts = JSON.parse(named ?? '') as RedmineFacts;
    let helpDesk: RedmineConfig | undefined;
    desk = redmineHarness(facts, globalThis.fetch, (variant, fetch) => {
      helpDesk ??= { kind: 'redmine', ...variant, onReporter: { reopened: facts.statuses.inProgress } };
      return redmine(variant, { fetch });
    });
    gateway = await createGateway({
      database: { memory: true },
      identity: [{ kind: 'jwt', secret: testSecret }],
      defaultRegion: 'a',
      regions: { a: {} },
      ...(helpDesk ? { helpDesk } : {}),
      delivery: { readSeconds: 1 },
      logger: createLog('silent'),
    });
    server = await serveNode(gateway.fetch, { port: 0 });
    authorization = `Bearer ${await signToken({ sub: 'd-1', name: 'Орлова Марина Викторовна' }, Date.now())}`;
  }, 60_000);

  afterAll(async () => {
    await server.close();
    await gateway.stop();
  }, 60_000);

  async function ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const bytes = body instanceof Uint8Array;
    const response = await fetch(`${server.url}/support/v1/tickets${path}`, {
      method,
      headers: { authorization, ...(bytes ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: bytes ? Uint8Array.from(body) : JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Record<string, unknown> & {
      history: { kind: string; text?: string; by: string }[];
    };
  }

  test('becomes one issue with its fields and picture; status and public answers come back, private notes do not', async () => {
    const picture = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 31) % 256);
    const attachment = {
      n: 0,
      name: 'снимок экрана.png',
      mediaType: 'image/png',
      size: picture.length,
      sha256: sha256(picture),
    };
    const body = sampleBody({
      title: 'Не сохраняется талон',
      scope: 'department',
      attachments: [{ ...attachment, kind: 'screenshot' }],
    });
    const envelope = sampleEnvelope(body);
    const sent = Promise.all([1, 2, 3].map(() => ask('PUT', `/${body.id}`, envelope)));
    const numbers = (await sent).map(({ registration }) => (registration as { number: string }).number);
    expect(new Set(numbers).size).toBe(1);
    await ask('PATCH', `/${body.id}/attachments/0`, picture, {
      'upload-offset': '0',
      'content-type': 'application/offset+octet-stream',
    });

    const issueId = await vi.waitFor(async () => {
      const { externalNumber } = await ask('GET', `/${body.id}`);
      expect(externalNumber).toMatch(/^\d+$/);
      return externalNumber as string;
    }, patience);
    const issue = await desk.support.see(issueId);
    expect(issue.title).toBe(`Не сохраняется талон · № ${numbers[0]}`);
    expect(issue.text).toContain('Орлова Марина Викторовна');
    expect(issue.files).toEqual([{ name: 'снимок экрана.png', mediaType: 'image/png', bytes: picture }]);
    const [row] = await gateway.store.sql.query<{ no: number }>('select no from ticket where id = $1', [body.id]);
    const { deskRef } = await import('./deliver/to-desk-ticket.ts');
    const ticket = await gateway.store.getTicket(row?.no ?? 0);
    expect(ticket && (await desk.support.count(deskRef(ticket)))).toBe(1);

    await desk.support.answer(issueId, 'Пароль от сервера не говорите', { private: true });
    await desk.support.answer(issueId, 'Исправили, проверьте, пожалуйста.');
    await desk.support.setStatus(issueId, 'resolved');
    const solved = await vi.waitFor(async () => {
      const view = await ask('GET', `/${body.id}`);
      expect(view['status']).toBe('resolved');
      return view;
    }, patience);
    expect(solved.history.filter(({ kind }) => kind === 'message').map(({ text }) => text)).toEqual([
      'Исправили, проверьте, пожалуйста.',
    ]);

    await ask('POST', `/${body.id}/reopen`, { id: sampleId(), text: 'Не помогло, та же ошибка.' });
    await vi.waitFor(async () => {
      const { notes } = await desk.support.see(issueId);
      expect(notes.filter((note) => note.includes('Не помогло, та же ошибка.'))).toHaveLength(1);
      expect(notes.some((note) => note.includes('открыл обращение снова'))).toBe(true);
    }, patience);
    await vi.waitFor(async () => expect((await ask('GET', `/${body.id}`))['status']).toBe('in_progress'), patience);
    const after = await ask('GET', `/${body.id}`);
    expect(after.history.filter(({ text }) => text?.includes('Не помогло')).map(({ by }) => by)).toEqual(['reporter']);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Gateway } from '../create-gateway.ts';
import type { Database } from '../store/database.ts';
import { startTestGateway } from '../testing/start-gateway.ts';
import { openTestDatabase } from '../testing/test-databases.ts';
import { sampleBody, sampleEnvelope, sha256 } from '../testing/sample-ticket.ts';
import { call, put, signToken, view } from '../testing/test-client.ts';

const token = 'ключ-только-для-этой-проверки';
const now = Date.parse('2026-11-23T06:15:02.000Z');
const picture = Uint8Array.of(137, 80, 78, 71, 1, 2, 3);

describe('the support desk page', () => {
  let database: Database;
  let gateway: Gateway;
  let person: { token: string };
  let cookie = '';
  let clock = now;

  beforeAll(async () => {
    database = await openTestDatabase();
    gateway = await startTestGateway(database, { desk: { token }, now: () => clock });
    person = { token: await signToken({ sub: 'd-1', name: 'Орлова М. В.' }, now) };
    const opened = await call(gateway, 'GET', `/desk/?token=${encodeURIComponent(token)}`);
    cookie = (opened.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
  }, 60_000);
  afterAll(async () => {
    await gateway.stop();
    await database.close();
  });

  const get = (path: string, headers: Record<string, string> = { cookie }) => call(gateway, 'GET', path, { headers });
  const html = async (path: string) => (await get(path)).text();

  async function file(change: Parameters<typeof sampleBody>[0] = {}): Promise<{ id: string; path: string }> {
    const envelope = sampleEnvelope(sampleBody(change));
    const { receipt } = await put(gateway, envelope, person);
    return { id: envelope.id, path: `/desk/tickets/a/${receipt.registration.number}` };
  }

  async function post(path: string, act: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
    const key = /name="key" value="([^"]+)"/.exec(await html(path))?.[1] ?? '';
    return call(gateway, 'POST', `${path}/${act}`, {
      headers: { cookie, 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams({ key, ...fields }).toString(),
    });
  }

  test('shows nothing of a ticket without its token', async () => {
    const { path } = await file({ title: 'Не печатается рецепт' });
    for (const address of ['/desk/', path, `${path}/files/0`]) {
      const answer = await get(address, {});
      expect(answer.status).toBe(401);
      expect(await answer.text()).not.toContain('рецепт');
    }
    expect((await get('/desk/?token=wrong', {})).status).toBe(401);
  });

  test('opens by its token for this browser only, by a cookie no script can read', async () => {
    const opened = await call(gateway, 'GET', `/desk/?token=${encodeURIComponent(token)}`);
    expect(opened.headers.get('Set-Cookie')).toMatch(/HttpOnly; SameSite=Strict/);
    expect(opened.headers.get('Set-Cookie')).toContain('Path=/support/desk/');
    clock = now + 13 * 3_600_000;
    expect((await get('/desk/')).status).toBe(401);
    clock = now;
    expect((await get('/desk/')).status).toBe(200);
  });

  test('runs nothing and loads nothing from elsewhere', async () => {
    const answer = await get('/desk/');
    expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(await answer.text()).not.toMatch(/<script|style=|https?:\/\//);
  });

  test('shows words of a reporter as text, whatever they contain', async () => {
    const { path } = await file({
      title: '<img src=x onerror=alert(1)>',
      answers: { happened: '</dd><script>1</script>' },
    });
    const page = await html(path);
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(page).not.toContain('<script');
  });

  test('lists what is due first, says what is late, and says so when there is nothing', async () => {
    await file({ title: 'Сначала это', scope: 'organization', urgency: 'blocked' });
    await file({ title: 'Потом это', scope: 'self', urgency: 'minor' });
    const list = await html('/desk/');
    expect(list.indexOf('Сначала это')).toBeLessThan(list.indexOf('Потом это'));
    expect(list).not.toContain('срок прошёл');
    clock = now + 3 * 3_600_000;
    expect(await html('/desk/')).toContain('срок прошёл');
    clock = now;
    expect(await html('/desk/?list=waiting')).toContain('Ни одно обращение не ждёт автора');
  });

  test('says what people call region, organisation and workplace, with the codes that other programs ask for', async () => {
    const named = await startTestGateway(database, {
      desk: { token },
      now: () => clock,
      regions: {
        a: {
          regionName: 'Регион «А»',
          workplaces: { reg: { names: ['АРМ регистратора', 'reg'], patch: {} } },
        },
      },
      organizations: { 'gp-3': { region: 'a', organizationName: 'Городская поликлиника № 3' } },
    });
    const context = {
      values: { organization: { value: 'gp-3', source: 'host' }, workplace: { value: 'reg', source: 'host' } },
      trail: [],
    } as const;
    const envelope = sampleEnvelope(
      sampleBody({ title: 'Нет связи с ЛИС', context: structuredClone(context) as never }),
    );
    const { receipt } = await put(named, envelope, {
      token: await signToken({ sub: 'd-1', organization: 'gp-3' }, now),
    });
    const opened = await call(named, 'GET', `/desk/?token=${encodeURIComponent(token)}`);
    const headers = { cookie: (opened.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '' };
    const at = async (path: string) => (await call(named, 'GET', path, { headers })).text();
    expect(await at('/desk/')).toContain('Городская поликлиника № 3 (gp-3)');
    const page = await at(`/desk/tickets/a/${receipt.registration.number}`);
    for (const text of ['Городская поликлиника № 3 (gp-3)', 'Регион «А» (a)', 'АРМ регистратора (reg)'])
      expect(page).toContain(text);
    await named.stop();
  });

  test('tells support of a broken layer and the reporter nothing of it', async () => {
    expect(await html('/desk/')).not.toContain('В настройке ошибки');
    const broken = await startTestGateway(database, {
      desk: { token },
      now: () => clock,
      regions: { a: { help: { fone: '1-02' } } },
    });
    const told = await call(broken, 'GET', '/v1/config/a');
    const page = await (await call(broken, 'GET', '/desk/', { headers: { cookie } })).text();
    expect(page).toContain('В настройке ошибки, она не действует');
    expect(page.replace(/\s+/g, ' ')).toContain('help.fone: такого ключа нет');
    expect(await told.text()).not.toContain('такого ключа нет');
  });

  test('confirms no scope that nobody has chosen', async () => {
    const { path } = await file({ scope: undefined });
    const page = await html(path);
    expect(page).toMatch(/<select id="scope" name="scope" required>\s*<option value="">выберите<\/option>/);
    expect(page).not.toMatch(/<option value="self"\s+selected/);
    const answer = await post(path, 'scope', { scope: '' });
    expect(answer.headers.get('Location')).toContain('empty_scope');
    expect(await html((await file({ scope: 'department' })).path)).toMatch(/<option value="department"\s+selected/);
  });

  test('brings an answer and a state to the reporter', async () => {
    const { id, path } = await file();
    const fields = { text: 'Какой номер талона?', to: 'reporter', author: 'Ольга', status: 'waiting_user' };
    const answer = await post(path, 'answer', fields);
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, `/support${path}?done=answered`]);
    const seen = await view(gateway, id, person);
    expect(seen.status).toBe('waiting_user');
    expect(seen.history).toMatchObject([
      { kind: 'status', status: 'registered' },
      { kind: 'message', by: 'support', text: 'Какой номер талона?' },
      { kind: 'status', status: 'waiting_user' },
    ]);
    expect(JSON.stringify(seen)).not.toContain('Ольга');
  });

  test('keeps a note from the reporter', async () => {
    const { id, path } = await file();
    await post(path, 'answer', { text: 'Опять этот сервер', to: 'support' });
    expect(JSON.stringify(await view(gateway, id, person))).not.toContain('Опять этот сервер');
    expect(await html(path)).toContain('Опять этот сервер');
  });

  test('tells why a date moves and when the next word comes, in the time of the region', async () => {
    const { id, path } = await file();
    await post(path, 'state', {
      status: 'waiting_external',
      delay: 'waiting_external',
      detail: 'ЛИС',
      next: '2026-11-23T12:00',
    });
    const seen = await view(gateway, id, person);
    expect(seen.status).toBe('waiting_external');
    expect(seen.delay).toEqual({
      code: 'waiting_external',
      params: { system: 'ЛИС' },
      nextUpdateAt: '2026-11-23T09:00:00.000Z',
    });
    expect(seen.history.at(-1)?.text).toBe(
      'Срок переносим: ждём другую систему — ЛИС. Следующее сообщение — до 23 ноября 2026 г., 12:00.',
    );
    await post(path, 'state', { status: 'resolved', delay: '', next: '' });
    expect((await view(gateway, id, person)).delay).toBeUndefined();
  });

  test('takes no reason for a delay without the time of the next word', async () => {
    const { id, path } = await file();
    const answer = await post(path, 'state', { status: 'registered', delay: 'needs_code_change', next: '' });
    expect(answer.headers.get('Location')).toContain('done=no_date');
    expect((await view(gateway, id, person)).delay).toBeUndefined();
  });

  test('takes no form that another page made', async () => {
    const { id, path } = await file();
    const fields = { text: 'Чужое', to: 'reporter' };
    const foreign = [
      await post(path, 'answer', { ...fields, key: 'guessed' }),
      await post(path, 'answer', fields, { Origin: 'https://elsewhere.example' }),
      await post(path, 'answer', fields, { 'Sec-Fetch-Site': 'cross-site' }),
    ];
    expect(foreign.map(({ status }) => status)).toEqual([403, 403, 403]);
    expect((await view(gateway, id, person)).history).toHaveLength(1);
  });

  test('shows a picture in place and gives any other file for download only', async () => {
    const files = [
      { name: 'снимок.png', mediaType: 'image/png' },
      { name: 'страница.html', mediaType: 'text/html' },
    ];
    const attachments = files.map((entry, n) => ({
      n,
      kind: 'file' as const,
      ...entry,
      size: picture.length,
      sha256: sha256(picture),
    }));
    const { id, path } = await file({ attachments });
    for (const n of [0, 1]) {
      const headers = { 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream' };
      const sent = await call(gateway, 'PATCH', `/v1/tickets/${id}/attachments/${n}`, {
        ...person,
        headers,
        body: picture,
      });
      expect(sent.ok).toBe(true);
    }
    const [shown, page] = [await get(`${path}/files/0`), await get(`${path}/files/1`)];
    expect(new Uint8Array(await shown.arrayBuffer())).toEqual(picture);
    expect(shown.headers.get('Content-Type')).toBe('image/png');
    expect(page.headers.get('Content-Type')).toBe('application/octet-stream');
    expect(page.headers.get('Content-Disposition')).toMatch(/^attachment/);
    expect(page.headers.get('X-Content-Type-Options')).toBe('nosniff');
  });
});

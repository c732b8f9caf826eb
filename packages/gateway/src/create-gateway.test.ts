import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Gateway, GatewayOptions } from './create-gateway.ts';
import type { Database } from './store/database.ts';
import { sampleBody, sampleEnvelope, sampleId, sha256 } from './testing/sample-ticket.ts';
import { call, put, refusal, signToken, view, type CallOptions } from './testing/test-client.ts';
import { startTestGateway } from './testing/start-gateway.ts';
import { testDatabases } from './testing/test-databases.ts';

// A database answers late while other tests start theirs; only a hanging one may fail a test.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const registeredAt = Date.parse('2026-11-23T06:15:02.000Z');

describe.each(testDatabases)('gateway on $name', ({ open }) => {
  let database: Database;
  let gateway: Gateway;
  let now = registeredAt;
  let people = 0;

  beforeAll(async () => {
    database = await open();
    gateway = await start();
  }, 60_000);
  afterEach(() => {
    now = registeredAt;
  });
  afterAll(() => database.close(), 60_000);

  const start = (options: Partial<GatewayOptions> = {}): Promise<Gateway> =>
    startTestGateway(database, { now: () => now, ...options });

  /** A fresh person with a session. */
  async function person(claims: Record<string, unknown> = {}): Promise<CallOptions & { token: string }> {
    return { token: await signToken({ sub: `d-${++people}`, ...claims }, now) };
  }

  describe('PUT /v1/tickets/{id}', () => {
    test('registers once: 201, then 200 with the same receipt', async () => {
      const doctor = await person();
      const envelope = sampleEnvelope(sampleBody());
      const first = await put(gateway, envelope, doctor);
      now += 60_000;
      const second = await put(gateway, envelope, doctor);
      expect([first.status, second.status]).toEqual([201, 200]);
      expect(first.receipt).toMatchObject({ id: envelope.id, fp: envelope.fp, upload: [] });
      expect(first.receipt.registration.number).toMatch(/^\d{5,}$/);
      expect({ ...second.receipt, serverTime: '' }).toEqual({ ...first.receipt, serverTime: '' });
    });

    test('makes one row of fifty simultaneous requests, and all get its receipt', async () => {
      const doctor = await person();
      const envelope = sampleEnvelope(sampleBody());
      const answers = await Promise.all(Array.from({ length: 50 }, () => put(gateway, envelope, doctor)));
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
      expect(new Set(answers.map(({ receipt }) => receipt.registration.number)).size).toBe(1);
      expect(new Set(answers.map(({ receipt }) => receipt.receipt)).size).toBe(1);
    });

    test('gives the same receipt after the answer was lost between commit and sending', async () => {
      const doctor = await person();
      const envelope = sampleEnvelope(sampleBody());
      let crash = true;
      const dying: Database = {
        ...database,
        async transaction(work) {
          const result = await database.transaction(work);
          if (crash) throw new Error('the process died here');
          return result;
        },
      };
      crash = false;
      const crashing = await startTestGateway(dying, { now: () => now });
      crash = true;
      expect(await refusal(call(crashing, 'PUT', `/v1/tickets/${envelope.id}`, { ...doctor, body: envelope }))).toBe(
        '500 internal',
      );
      const again = await put(gateway, envelope, doctor);
      expect(again.status).toBe(200);
      expect((await view(gateway, envelope.id, doctor)).number).toBe(again.receipt.registration.number);
    });

    test('leaves nothing when it dies before commit', async () => {
      const doctor = await person();
      const envelope = sampleEnvelope(sampleBody());
      const crashing = await start({
        hooks: {
          onTicketStored: async () => {
            throw new Error('the process died here');
          },
        },
      });
      const path = `/v1/tickets/${envelope.id}`;
      expect(await refusal(call(crashing, 'PUT', path, { ...doctor, body: envelope }))).toBe('500 internal');
      expect(await refusal(call(gateway, 'GET', path, doctor))).toBe('404 not_found');
      expect((await put(gateway, envelope, doctor)).status).toBe(201);
    });

    test('calls the hook inside the transaction of the registration', async () => {
      const doctor = await person();
      const envelope = sampleEnvelope(sampleBody());
      const seen: string[] = [];
      const hooked = await start({
        hooks: { onTicketStored: async (tx, { no }) => void seen.push((await tx.getTicket(no))?.number ?? 'nothing') },
      });
      const { receipt } = await put(hooked, envelope, doctor);
      await put(hooked, envelope, doctor);
      expect(seen).toEqual([receipt.registration.number]);
    });

    test('refuses another content under the same id', async () => {
      const doctor = await person();
      const body = sampleBody();
      await put(gateway, sampleEnvelope(body), doctor);
      const changed = sampleEnvelope({ ...body, title: 'Другое' });
      expect(await refusal(call(gateway, 'PUT', `/v1/tickets/${body.id}`, { ...doctor, body: changed }))).toBe(
        '422 fingerprint_differs',
      );
    });

    test("keeps the same id of two people apart and tells neither of the other's", async () => {
      const [one, other] = [await person(), await person({ region: 'b' })];
      const body = sampleBody();
      const first = await put(gateway, sampleEnvelope(body), one);
      const second = await put(gateway, sampleEnvelope({ ...body, title: 'Совсем другое' }), other);
      expect(second.status).toBe(201);
      expect(second.receipt.receipt).not.toBe(first.receipt.receipt);
      expect((await view(gateway, body.id, one)).title).toBe(body.title);
      expect((await view(gateway, body.id, other)).title).toBe('Совсем другое');
      expect(await refusal(call(gateway, 'GET', `/v1/tickets/${body.id}`, await person()))).toBe('404 not_found');
    });

    test('decides priority, dates and holder by the rules of the region, from registration', async () => {
      const ruled = await start({
        regions: {
          a: {
            policy: { policyId: 'ТЗ', version: '2025-01', calendar: { hours: '08:00-17:00' } },
            ladder: { miac: { order: 0, label: 'МИАЦ', endpoint: true } },
          },
        },
      });
      const doctor = await person();
      const { receipt } = await put(ruled, sampleEnvelope(sampleBody({ scope: 'self', urgency: 'blocked' })), doctor);
      expect(receipt.registration).toMatchObject({
        status: 'registered',
        holder: { step: 'miac', label: 'МИАЦ' },
        priority: { level: 'P3', label: 'стандартный', policyId: 'ТЗ', policyVersion: '2025-01' },
        // Monday 09:15 in Moscow and eight working hours: 7 h 45 min today, the rest from 08:00 tomorrow.
        dueAt: '2026-11-24T05:15:02.000Z',
      });
    });

    test('tells the author which advice she has taken or passed by before she wrote', async () => {
      const doctor = await person();
      const askedFirst = ['Коллега: спросили', 'Старшая сестра: шаг пропущен'];
      const said = sampleBody({ answers: { happened: 'Не печатает', askedFirst } });
      await put(gateway, sampleEnvelope(said), doctor);
      expect((await view(gateway, said.id, doctor)).askedFirst).toEqual(askedFirst);
      const silent = sampleBody({ answers: { happened: 'Не печатает', askedFirst: 'не список' } });
      await put(gateway, sampleEnvelope(silent), doctor);
      expect(await view(gateway, silent.id, doctor)).not.toHaveProperty('askedFirst');
    });

    test('gives change requests neither priority nor date', async () => {
      const { receipt } = await put(gateway, sampleEnvelope(sampleBody({ type: 'changeRequest' })), await person());
      expect([receipt.registration.priority, receipt.registration.dueAt]).toEqual([undefined, undefined]);
    });

    test('takes a ticket filed on the sign-in page for the same one after sign-in', async () => {
      const envelope = sampleEnvelope(sampleBody({ criticalKind: 'login', answers: {} }));
      const before = await put(gateway, envelope);
      const after = await put(gateway, envelope, await person());
      expect([before.status, after.status]).toEqual([201, 200]);
      expect(after.receipt.receipt).toBe(before.receipt.receipt);
    });

    test('lets a receipt made with a new key open an old ticket', async () => {
      const doctor = await person();
      const envelope = sampleEnvelope(sampleBody());
      await put(gateway, envelope, doctor);
      const rekeyed = await start({ receiptKey: 'another key of at least 32 characters' });
      const { receipt } = await put(rekeyed, envelope, doctor);
      expect((await view(rekeyed, envelope.id, { receipt: receipt.receipt })).id).toBe(envelope.id);
      await put(gateway, envelope, doctor);
    });

    const good = sampleEnvelope(sampleBody());
    test.each<[string, string, CallOptions, string]>([
      ['no JSON type', good.id, { body: 'x', headers: { 'Content-Type': 'text/plain' } }, '415 media_type_unsupported'],
      ['no JSON', good.id, { body: '{', headers: { 'Content-Type': 'application/json' } }, '400 body_invalid'],
      ['no envelope', good.id, { body: { v: 1 } }, '400 body_invalid'],
      ['another id than the address', sampleId(), { body: good }, '400 body_invalid'],
      ['no id in the address', 'abc', { body: good }, '404 not_found'],
      ['a wrong fingerprint', good.id, { body: { ...good, fp: sha256('other') } }, '400 body_invalid'],
      ['an unknown key', good.id, { body: { ...good, extra: 1 } }, '400 body_invalid'],
      ['more than 256 kB', good.id, { body: { ...good, pad: 'x'.repeat(300_000) } }, '413 body_too_large'],
      [
        'a manifest without its file',
        good.id,
        { body: { ...good, attachments: [{ n: 0, size: 1, sha256: sha256('') }] } },
        '400 body_invalid',
      ],
    ])('refuses %s', async (_, id, options, expected) => {
      const { token } = await person();
      expect(await refusal(call(gateway, 'PUT', `/v1/tickets/${id}`, { token, ...options }))).toBe(expected);
    });

    test('names the wrong places of a body and not what was in them', async () => {
      const { token } = await person();
      const body = { ...sampleBody(), title: 42, secretKey: 'фамилия' };
      const response = await call(gateway, 'PUT', `/v1/tickets/${body.id}`, {
        token,
        body: sampleEnvelope(body as never),
      });
      const text = await response.text();
      expect(text).toContain('body.data.title');
      expect(text).not.toContain('фамилия');
    });

    test('refuses a file that is larger than the region allows', async () => {
      const body = sampleBody({
        attachments: [{ n: 0, kind: 'file', name: 'a', mediaType: 'a/b', size: 6_000_000, sha256: sha256('') }],
      });
      expect(
        await refusal(
          call(gateway, 'PUT', `/v1/tickets/${body.id}`, { ...(await person()), body: sampleEnvelope(body) }),
        ),
      ).toBe('413 body_too_large');
    });
  });

  describe('attachments', () => {
    const bytes = new Uint8Array(300).map((_, i) => i);
    const file = {
      n: 0,
      kind: 'screenshot',
      name: 'экран.png',
      mediaType: 'image/png',
      size: 300,
      sha256: sha256(bytes),
    } as const;

    async function fileTicket(doctor: CallOptions, gatewayInUse = gateway) {
      const envelope = sampleEnvelope(sampleBody({ attachments: [file] }));
      const { receipt } = await put(gatewayInUse, envelope, doctor);
      const path = `/v1/tickets/${envelope.id}/attachments/0`;
      const patch = (offset: number, chunk: Uint8Array, options: CallOptions = doctor) =>
        call(gatewayInUse, 'PATCH', path, {
          ...options,
          body: chunk,
          headers: { 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(offset) },
        });
      return { envelope, receipt, path, patch };
    }

    test('are told as still to come, arrive in parts and are whole when the checksum agrees', async () => {
      const doctor = await person();
      const completed: string[] = [];
      const hooked = await start({ hooks: { onFilesComplete: async (_, { id }) => void completed.push(id) } });
      const { envelope, receipt, path, patch } = await fileTicket(doctor, hooked);
      expect(receipt.upload).toEqual([{ n: 0, off: 0 }]);
      expect(await (await patch(0, bytes.slice(0, 200))).json()).toEqual({ n: 0, off: 200, complete: false });
      expect((await put(hooked, envelope, doctor)).receipt.upload).toEqual([{ n: 0, off: 200 }]);
      const head = await call(hooked, 'HEAD', path, doctor);
      expect([head.status, head.headers.get('Upload-Offset'), head.headers.get('Upload-Complete')]).toEqual([
        200,
        '200',
        '?0',
      ]);
      const last = await patch(200, bytes.slice(200));
      expect([await last.json(), last.headers.get('Upload-Offset')]).toEqual([
        { n: 0, off: 300, complete: true },
        '300',
      ]);
      expect(await (await patch(200, bytes.slice(200))).json()).toEqual({ n: 0, off: 300, complete: true });
      expect((await put(hooked, envelope, doctor)).receipt.upload).toEqual([]);
      expect(completed).toEqual([envelope.id]);
      const stored = await hooked.store.findByReceipt(envelope.id, sha256(receipt.receipt));
      expect(new Uint8Array(await hooked.store.readAttachment(stored!.no, 0))).toEqual(bytes);
    });

    test('of a wrong offset are refused with the right one', async () => {
      const { patch } = await fileTicket(await person());
      const response = await patch(10, bytes.slice(10));
      expect(response.headers.get('Upload-Offset')).toBe('0');
      expect(await refusal(response)).toBe('409 offset_differs');
    });

    test('of a wrong checksum start again from 0', async () => {
      const { patch } = await fileTicket(await person());
      const response = await patch(0, new Uint8Array(300));
      expect(response.headers.get('Upload-Offset')).toBe('0');
      expect(await refusal(response)).toBe('422 checksum_differs');
      expect((await patch(0, bytes)).status).toBe(200);
    });

    test('sent twice at once are stored once', async () => {
      const { patch } = await fileTicket(await person());
      const answers = await Promise.all(Array.from({ length: 8 }, () => patch(0, bytes)));
      expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    });

    test('are taken with the receipt, and from nobody else', async () => {
      const { patch, receipt } = await fileTicket(await person());
      expect(await refusal(patch(0, bytes, {}))).toBe('401 identity_required');
      expect(await refusal(patch(0, bytes, await person()))).toBe('404 not_found');
      expect(await refusal(patch(0, bytes, { receipt: 'x'.repeat(43) }))).toBe('404 not_found');
      expect((await patch(0, bytes, { receipt: receipt.receipt })).status).toBe(200);
    });

    test('that are no next bytes of ours are refused', async () => {
      const doctor = await person();
      const { patch, path } = await fileTicket(doctor);
      const send = (headers: Record<string, string>, body = bytes, at = path) =>
        refusal(call(gateway, 'PATCH', at, { ...doctor, body, headers }));
      expect(await send({ 'Content-Type': 'image/png', 'Upload-Offset': '0' })).toBe('415 media_type_unsupported');
      expect(await send({ 'Content-Type': 'application/octet-stream' })).toBe('400 body_invalid');
      expect(await send({ 'Content-Type': 'application/octet-stream', 'Upload-Offset': '0' }, bytes, `${path}1`)).toBe(
        '404 not_found',
      );
      expect(await refusal(patch(0, new Uint8Array(301)))).toBe('413 body_too_large');
      expect(await refusal(patch(0, new Uint8Array(300_000)))).toBe('413 body_too_large');
    });
  });

  describe('status', () => {
    test('is listed newest first, to its author only', async () => {
      const doctor = await person();
      for (const title of ['Первое', 'Второе']) {
        now += 1_000;
        await put(gateway, sampleEnvelope(sampleBody({ title })), doctor);
      }
      const list = async (options: CallOptions) =>
        (
          (await (await call(gateway, 'GET', '/v1/tickets?mine', options)).json()) as { tickets: { title: string }[] }
        ).tickets.map(({ title }) => title);
      expect(await list(doctor)).toEqual(['Второе', 'Первое']);
      expect(await list(await person())).toEqual([]);
      expect(await refusal(call(gateway, 'GET', '/v1/tickets?mine'))).toBe('401 identity_required');
    });

    test('shows public lines and never internal ones', async () => {
      const doctor = await person();
      const body = sampleBody();
      const { receipt } = await put(gateway, sampleEnvelope(body), doctor);
      const ticket = (await gateway.store.findByReceipt(body.id, sha256(receipt.receipt)))!;
      const line = { at: now, kind: 'message', by: 'support', author: 'Иванов' } as const;
      await gateway.store.addEvent(ticket.no, { ...line, internal: true, text: 'заметка' });
      await gateway.store.addEvent(ticket.no, { ...line, internal: false, text: 'Проверьте, пожалуйста' });
      await gateway.store.addEvent(ticket.no, { ...line, kind: 'note', internal: false, text: 'заметка' });
      const seen = await view(gateway, body.id, doctor);
      expect(seen.history).toEqual([
        { at: '2026-11-23T06:15:02.000Z', kind: 'status', by: 'system', status: 'registered' },
        { at: '2026-11-23T06:15:02.000Z', kind: 'message', by: 'support', text: 'Проверьте, пожалуйста' },
      ]);
    });

    test('changes by what the reporter does, once however often it is sent', async () => {
      const doctor = await person();
      const body = sampleBody();
      const { receipt } = await put(gateway, sampleEnvelope(body), doctor);
      const { no } = (await gateway.store.findByReceipt(body.id, sha256(receipt.receipt)))!;
      const act = async (name: string, message?: object) => {
        const response = await call(gateway, 'POST', `/v1/tickets/${body.id}/${name}`, { ...doctor, body: message });
        return response.ok ? ((await response.json()) as { status: string }).status : refusal(response);
      };
      const [answer, objection] = [
        { id: sampleId(), text: 'Кабинет 12' },
        { id: sampleId(), text: 'Не помогло' },
      ];
      const steps = [];
      await gateway.store.changeTicket(no, { status: 'waiting_user' }, now);
      steps.push(await act('messages', answer), await act('messages', answer));
      await gateway.store.changeTicket(no, { status: 'resolved' }, now);
      steps.push(await act('reopen', objection), await act('reopen', objection));
      steps.push(await act('remind'), await act('remind'), await act('confirm'), await act('confirm'));
      expect(steps).toEqual([
        'in_progress',
        'in_progress',
        'reopened',
        'reopened',
        'reopened',
        '429 too_many',
        'closed',
        'closed',
      ]);
      const { history } = await view(gateway, body.id, doctor);
      expect(history.map(({ kind, status, text }) => status ?? text ?? kind)).toEqual([
        'registered',
        'Кабинет 12',
        'in_progress',
        'Не помогло',
        'reopened',
        'closed',
      ]);
      expect(await act('messages', { id: sampleId(), text: '  ' })).toBe('400 body_invalid');
    });
  });

  describe('without a session', () => {
    const preset = (organization?: string) =>
      sampleBody({
        criticalKind: 'unavailable',
        answers: {},
        context: {
          values: organization ? { organization: { value: organization, source: 'host' } } : {},
          trail: [],
        },
      });

    test('a critical preset is registered, marked, and opened by its receipt only', async () => {
      const body = preset();
      const { receipt, status } = await put(gateway, sampleEnvelope(body));
      expect([status, receipt.registration.unverified]).toEqual([201, true]);
      expect((await view(gateway, body.id, { receipt: receipt.receipt })).number).toBe(receipt.registration.number);
      expect(await refusal(call(gateway, 'GET', `/v1/tickets/${body.id}`))).toBe('401 identity_required');
      expect(await refusal(call(gateway, 'GET', `/v1/tickets/${body.id}`, await person()))).toBe('404 not_found');
    });

    test('anything else is refused', async () => {
      const file = { n: 0, kind: 'file', name: 'a', mediaType: 'a/b', size: 1, sha256: sha256('') } as const;
      const send = (body: ReturnType<typeof sampleBody>) =>
        refusal(call(gateway, 'PUT', `/v1/tickets/${body.id}`, { body: sampleEnvelope(body) }));
      expect(await send(sampleBody())).toBe('403 unsigned_refused');
      expect(await send({ ...preset(), attachments: [file] })).toBe('403 unsigned_refused');
      expect(await send({ ...preset(), answers: { happened: 'я'.repeat(4_000) } })).toBe('413 body_too_large');
    });

    test('an organisation has a budget, counted by what is stored', async () => {
      const small = await start({ unsigned: { perOrganization: 2, perRegion: 1_000, windowMinutes: 10 } });
      const organization = sampleId();
      const send = (body = preset(organization)) =>
        call(small, 'PUT', `/v1/tickets/${body.id}`, { body: sampleEnvelope(body) });
      const first = preset(organization);
      const statuses = [(await send(first)).status, (await send()).status];
      now += 60_000;
      const refused = await send();
      expect([...statuses, refused.status, refused.headers.get('Retry-After')]).toEqual([201, 201, 429, '540']);
      expect(await refusal(refused)).toBe('429 unsigned_budget');
      expect((await send(first)).status).toBe(200);
      expect((await send(preset(sampleId()))).status).toBe(201);
      now += 540_001;
      expect((await send()).status).toBe(201);
    });

    test('simultaneous tickets do not get past the budget', async () => {
      const small = await start({ unsigned: { perOrganization: 3, perRegion: 1_000, windowMinutes: 10 } });
      const organization = sampleId();
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => {
          const body = preset(organization);
          return call(small, 'PUT', `/v1/tickets/${body.id}`, { body: sampleEnvelope(body) });
        }),
      );
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
    });
  });
});

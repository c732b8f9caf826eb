import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createStore } from './create-store.ts';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { tickets } from './migrations/0001-tickets.ts';
import { delivery } from './migrations/0002-delivery.ts';
import { numbers } from './migrations/0003-numbers.ts';
import { sampleBody, sampleNewTicket, sha256 } from '../testing/sample-ticket.ts';
import type { Store, StoredTicket } from './store.ts';
import { testDatabases } from '../testing/test-databases.ts';

// A database answers late while other tests start theirs; only a hanging one may fail a test.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe.each(testDatabases)('store on $name', ({ open }) => {
  let database: Database;
  let store: Store;
  let region = 0;
  const freshTenant = (): string => `region-${++region}`;

  beforeAll(async () => {
    database = await open();
    store = await createStore(database);
  }, 60_000);
  afterAll(() => database.close(), 60_000);

  const insert = (ticket: ReturnType<typeof sampleNewTicket>, size = 0) =>
    store.transaction((tx) =>
      tx.insertTicket(
        ticket,
        size === 0
          ? []
          : [
              {
                n: 0,
                kind: 'screenshot',
                name: 'экран.png',
                mediaType: 'image/png',
                size,
                sha256: sha256(new Uint8Array(size)),
              },
            ],
      ),
    );

  test('starts twice on the same data without doing anything twice', async () => {
    await expect(createStore(database)).resolves.toBeDefined();
  });

  test('refuses data that a newer version wrote', async () => {
    await database.query("insert into migration (version, name) values (999, 'from the future')");
    await expect(createStore(database)).rejects.toThrow(/update the gateway/);
    await database.query('delete from migration where version = 999');
  });

  test('numbers tickets of each tenant in a row of their own', async () => {
    const [one, other] = [freshTenant(), freshTenant()];
    const numbers = [];
    for (const tenant of [one, one, other]) numbers.push((await insert(sampleNewTicket({ tenant })))?.number);
    expect(numbers).toEqual(['10001', '10002', '10001']);
  });

  test('gives back a ticket as it was stored', async () => {
    const ticket = sampleNewTicket({
      tenant: freshTenant(),
      organization: '1.2.643.5',
      identity: { name: 'Орлова А. П.', role: 'врач' },
      reactBy: 1_780_000_000_000,
      dueAt: 1_780_003_600_000,
    });
    const stored = await insert(ticket);
    expect(stored).toMatchObject({ ...ticket, number: '10001', status: 'registered' });
    expect(await store.findTicket(ticket)).toEqual(stored);
    expect(await store.getTicket(stored!.no)).toEqual(stored);
    expect(await store.findByReceipt(ticket.id, ticket.receiptHash)).toEqual(stored);
    expect(await store.findByReceipt(sampleBody().id, ticket.receiptHash)).toBeUndefined();
  });

  test('keeps characters that PostgreSQL cannot hold from costing a ticket', async () => {
    const body = sampleBody({ title: 'ноль \0 и половина \ud800', answers: { happened: '\0' } });
    const stored = await insert(sampleNewTicket({ tenant: freshTenant(), body }));
    expect(stored?.body.title).toBe('ноль \uFFFD и половина \uFFFD');
    expect(JSON.parse(stored!.bodyText)).toEqual(body);
  });

  test('makes one row of fifty simultaneous insertions', async () => {
    const ticket = sampleNewTicket({ tenant: freshTenant() });
    const attempts = await Promise.all(Array.from({ length: 50 }, () => insert(ticket)));
    expect(attempts.filter(Boolean)).toHaveLength(1);
  });

  test('uses up no number for a repetition', async () => {
    const ticket = sampleNewTicket({ tenant: freshTenant() });
    await insert(ticket);
    expect(await insert(ticket)).toBeUndefined();
    expect((await insert(sampleNewTicket({ tenant: ticket.tenant })))?.number).toBe('10002');
  });

  test('gives every one of many simultaneous tickets of a new tenant a number of its own', async () => {
    const tenant = freshTenant();
    const stored = await Promise.all(Array.from({ length: 20 }, () => insert(sampleNewTicket({ tenant }))));
    const numbers = stored.map((ticket) => Number(ticket?.number)).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, i) => 10_001 + i));
  });

  test('goes on counting where the row of numbers of the first layout ended', async () => {
    const tenant = freshTenant();
    await database.exec(`
      drop function next_ticket_number(text);
      create table number_series (tenant text primary key, last integer not null);
      insert into number_series values ('${tenant}', 10345);
      delete from migration where version >= ${numbers.version};`);
    // The sequences of other tests' tenants are there already, so only this one is carried over.
    await migrate(database, [tickets, delivery, numbers]);
    expect((await insert(sampleNewTicket({ tenant })))?.number).toBe('10346');
  });

  test('forgets everything of a transaction that failed', async () => {
    const ticket = sampleNewTicket({ tenant: freshTenant() });
    const failing = store.transaction(async (tx) => {
      const stored = await tx.insertTicket(ticket, []);
      await tx.transaction((inner) => inner.addEvent(stored!.no, message(1)));
      throw new Error('crash before commit');
    });
    await expect(failing).rejects.toThrow('crash before commit');
    expect(await store.findTicket(ticket)).toBeUndefined();
  });

  test('takes a file in order, knows how far it is, and completes it by checksum', async () => {
    const stored = (await insert(sampleNewTicket({ tenant: freshTenant() }), 10))!;
    const append = (offset: number, bytes: Uint8Array) =>
      store.transaction((tx) => tx.appendChunk(stored.no, 0, offset, bytes));
    const outcomes = [
      await append(4, new Uint8Array(4)),
      await append(0, new Uint8Array(6)),
      await append(0, new Uint8Array(6)),
      await append(6, new Uint8Array(5)),
      await append(6, new Uint8Array([0, 0, 0, 1])),
      await append(0, new Uint8Array(6)),
      await append(6, new Uint8Array(4)),
    ].join(' ');
    expect(outcomes).toBe('offset_differs appended offset_differs too_long checksum_differs appended appended');
    expect(await store.listAttachments(stored.no)).toMatchObject([
      { n: 0, off: 10, complete: true, name: 'экран.png' },
    ]);
    expect([...(await store.readAttachment(stored.no, 0))]).toEqual(Array(10).fill(0));
  });

  test('drops the second event with the same source', async () => {
    const stored = (await insert(sampleNewTicket({ tenant: freshTenant() })))!;
    expect(await store.addEvent(stored.no, message(1))).toBeDefined();
    expect(await store.addEvent(stored.no, message(1))).toBeUndefined();
    expect(await store.addEvent(stored.no, message(2))).toBeDefined();
    const events = await store.listEventsOf([stored.no]);
    expect(events.get(stored.no)?.map(({ text }) => text)).toEqual(['Ещё раз 1', 'Ещё раз 2']);
    expect((await store.getTicket(stored.no))?.updatedAt).toBe(message(2).at);
  });

  test('changes only what a change names, and clears what it sets to null', async () => {
    const stored = (await insert(sampleNewTicket({ tenant: freshTenant(), dueAt: 1_790_000_000_000 })))!;
    const delayed = await store.changeTicket(
      stored.no,
      { status: 'waiting_external', delay: { code: 'waiting_external', params: { system: 'РЭМД' } } },
      stored.updatedAt + 1,
    );
    expect(delayed).toMatchObject({ status: 'waiting_external', dueAt: stored.dueAt, holder: stored.holder });
    const cleared = await store.changeTicket(stored.no, { delay: null, dueAt: null }, stored.updatedAt + 2);
    expect([cleared.delay, cleared.dueAt, cleared.status]).toEqual([undefined, undefined, 'waiting_external']);
  });

  test('lists newest first by tenant, person and status', async () => {
    const tenant = freshTenant();
    for (const [subject, registeredAt] of [
      ['d-1', 1],
      ['d-2', 2],
      ['d-1', 3],
    ] as const) {
      await insert(sampleNewTicket({ tenant, subject, registeredAt: 1_780_000_000_000 + registeredAt }));
    }
    const numbers = async (filter: Parameters<Store['listTickets']>[0]) =>
      (await store.listTickets(filter)).map(({ number }) => number).join(' ');
    expect(await numbers({ tenant })).toBe('10003 10002 10001');
    expect(await numbers({ tenant, subject: 'd-1' })).toBe('10003 10001');
    expect(await numbers({ tenant, limit: 1 })).toBe('10003');
    expect(await numbers({ tenant, statuses: ['resolved', 'closed'] })).toBe('');
    expect(await numbers({ tenant, statuses: ['registered', 'closed'] })).toBe('10003 10002 10001');
  });

  test('takes over tickets of the layout before rules were kept with them', async () => {
    const before = await open();
    try {
      await migrate(before, [tickets, delivery, numbers]);
      await before.exec(`
        insert into ticket (tenant, subject, id, fp, number, body, body_text, type, title, unverified, status,
          priority_level, priority_label, priority_rule, policy_id, policy_version, receipt_hash, epoch, registered_at, updated_at)
        values ('a', 'd-1', 'id-1', 'fp', '10001', '{"groupId": "g"}', '', 'incident', 'Старое', false, 'waiting_user',
          'P3', 'стандартный', 'matrix', 'default', '1', 'hash', 'e1', now(), now());
        insert into delivery (ticket_no, target, kind) select no, 'desk', 'ticket' from ticket;`);
      const updated = await createStore(before);
      const ticket = (await updated.findTicket({ tenant: 'a', subject: 'd-1', id: 'id-1' }))!;
      expect(ticket).toMatchObject({ policyNo: undefined, pausedSince: undefined, priority: { level: 'P3' } });
      expect(ticket.priority?.reason).toBeUndefined();
      await before.exec(
        `insert into delivery (ticket_no, target, kind, item) values (${ticket.no}, 'desk', 'link', 7)`,
      );
      await expect(
        before.exec(`insert into delivery (ticket_no, target, kind) values (${ticket.no}, 'desk', 'other')`),
      ).rejects.toThrow();
    } finally {
      await before.close();
    }
  });

  test('keeps the text of a policy once, exactly as it was written', async () => {
    const text = '{"levels":{"Ю":{},"А":{}},"policyId":"p"}';
    const keys = await Promise.all([1, 2, 3].map(() => store.keepPolicy(text)));
    expect(new Set(keys).size).toBe(1);
    expect(await store.readPolicy(keys[0] ?? 0)).toBe(text);
    expect(await store.keepPolicy(`${text} `)).not.toBe(keys[0]);
    expect(await store.readPolicy(999_999)).toBeUndefined();
  });

  test('lists the other tickets of one message, of the same author only', async () => {
    const tenant = freshTenant();
    const groupId = '0193f000-0000-7000-8000-00000000000a';
    const own = [1, 2, 3].map(() => sampleBody({ groupId }));
    const stored: StoredTicket[] = [];
    for (const body of own) stored.push((await insert(sampleNewTicket({ tenant, body, id: body.id })))!);
    const foreign = sampleBody({ groupId });
    await insert(sampleNewTicket({ tenant, subject: 'd-99', body: foreign, id: foreign.id }));
    const numbers = async (of: StoredTicket) => (await store.listGroup(of)).map(({ number }) => number);
    expect(await numbers(stored[1]!)).toEqual([stored[0]!.number, stored[2]!.number]);
    expect(await store.listGroup((await insert(sampleNewTicket({ tenant: freshTenant() })))!)).toEqual([]);
  });

  test('changes the priority as a whole, and stops and starts the clock', async () => {
    const stored = (await insert(sampleNewTicket({ tenant: freshTenant() })))!;
    const priority = {
      level: 'P1',
      label: 'наивысший',
      rule: 'critical',
      scopeUnconfirmed: false,
      reason: 'Потому что.',
    };
    const at = stored.updatedAt + 1;
    const changed = await store.changeTicket(
      stored.no,
      { priority, scopeConfirmed: 'region', pausedSince: at, reactBy: at },
      at,
    );
    expect(changed).toMatchObject({ priority, scopeConfirmed: 'region', pausedSince: at, reactBy: at });
    const running = await store.changeTicket(stored.no, { pausedSince: null }, at);
    expect(running).toMatchObject({ priority, scopeConfirmed: 'region', pausedSince: undefined, reactBy: at });
  });

  test('agrees on one value of a name that several ask for at once', async () => {
    const key = `secret-${freshTenant()}`;
    const values = await Promise.all([1, 2, 3].map((n) => store.metaValue(key, () => `value ${n}`)));
    expect(new Set(values).size).toBe(1);
  });
});

function message(n: number) {
  return {
    at: 1_800_000_000_000 + n,
    kind: 'message',
    by: 'reporter',
    internal: false,
    text: `Ещё раз ${n}`,
    sourceId: `message:${n}`,
  } as const;
}

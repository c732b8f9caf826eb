import { createMemoryDesk, type MemoryDesk } from '@mis-support/test-kit/help-desk';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { confirmScope } from '../route/confirm-scope.ts';
import { passOn } from '../route/pass-on.ts';
import { createStore } from '../store/create-store.ts';
import type { Database } from '../store/database.ts';
import type { Store } from '../store/store.ts';
import { createDeliveryBench, type DeliveryBench } from '../testing/delivery-bench.ts';
import { sampleRules } from '../testing/sample-rules.ts';
import { testDatabases } from '../testing/test-databases.ts';

const picture = Uint8Array.of(1, 2, 3, 4);
const refusedTicket = { status: 'refused', code: 'ticket_invalid', detail: '422' } as const;
const refusedKey = { status: 'refused', code: 'not_permitted', detail: '401' } as const;

describe.each(testDatabases)('delivery on $name', { timeout: 15_000 }, ({ open }) => {
  let database: Database;
  let store: Store;
  let memory: MemoryDesk;
  let bench: DeliveryBench;

  beforeAll(async () => {
    database = await open();
    store = await createStore(database);
  }, 60_000);
  beforeEach(async () => {
    await store.sql.exec('truncate ticket, help_desk cascade');
    memory = createMemoryDesk();
    bench = await createDeliveryBench({ database, store, desk: memory.desk });
  });
  afterAll(() => database.close(), 60_000);

  const states = async () => (await bench.rows()).map(({ kind, state }) => `${kind} ${state}`);

  test('searches, then creates one issue, and tells the reporter its number', async () => {
    const ticket = await bench.register();
    await bench.step();
    await bench.step();
    expect(memory.calls.join(' ')).toBe('find create');
    expect((await store.getTicket(ticket.no))?.externalNumber).toBe('M-1');
    expect(await states()).toEqual(['ticket done']);
  });

  test('writes nothing for a ticket whose registration is rolled back', async () => {
    const rolledBack = store.transaction(async (tx) => {
      await bench.register({ tx });
      await tx.sql.query('select 1 / 0');
    });
    await expect(rolledBack).rejects.toThrow();
    expect(await bench.rows()).toEqual([]);
  });

  describe('a crash', () => {
    test.each(['claimed', 'searched', 'intended', 'called', 'finished'] as const)(
      'when a row is "%s" leaves exactly one issue',
      async (point) => {
        const ticket = await bench.register({ files: { 'снимок.png': picture } });
        await bench.upload(ticket, 0, picture);
        bench.crashAt(point);
        await bench.settle();
        expect(memory.issues.map(({ files }) => files)).toEqual([['снимок.png']]);
        expect(await states()).toEqual(['ticket done']);
      },
    );

    test('after the call finds the issue and does not create again before it may show', async () => {
      memory.desk.settleMs = 3_600_000;
      memory.setSearchLag(2);
      await bench.register();
      bench.crashAt('called');
      await bench.settle();
      expect(memory.calls.filter((call) => call === 'create')).toHaveLength(1);
      expect(memory.calls.filter((call) => call === 'find').length).toBeGreaterThan(2);
    });

    test('before the call creates once the time for it to show is over', async () => {
      await bench.register();
      bench.crashAt('intended');
      await bench.step();
      await bench.pass(91_000);
      await bench.settle();
      expect(memory.issues).toHaveLength(1);
    });

    test('while a message is added leaves it there once', async () => {
      const ticket = await bench.register();
      await bench.step();
      await bench.say(ticket, 'И ещё не печатается');
      bench.crashAt('called');
      await bench.settle();
      expect(memory.issues[0]?.notes.map(({ text }) => text)).toEqual(['И ещё не печатается']);
      expect(await states()).toEqual(['ticket done', 'event done']);
    });
  });

  describe('a call without an answer', () => {
    test('that was carried out is found by its reference and not repeated', async () => {
      memory.script('create', 'lost');
      await bench.register();
      await bench.settle();
      expect([memory.issues.length, memory.calls.filter((call) => call === 'create').length]).toEqual([1, 1]);
    });

    test('that was not carried out is repeated only after the time for it to show', async () => {
      memory.script('create', { status: 'retry', reason: 'timed_out', maybeDone: true });
      await bench.register();
      await bench.step();
      await bench.pass(20_000);
      await bench.step();
      expect(memory.calls.filter((call) => call === 'create')).toHaveLength(1);
      await bench.settle();
      expect(memory.issues).toHaveLength(1);
    });

    test('of an adapter that throws counts as one that may have been carried out', async () => {
      memory.script('create', 'throws');
      await bench.register();
      await bench.step();
      const [row] = await store.sql.query<{ intent: boolean }>('select intent_at is not null as intent from delivery');
      expect(row?.intent).toBe(true);
    });
  });

  describe('a desk that is down', () => {
    test('for a day keeps every ticket, burns no attempt and gets them all afterwards', async () => {
      memory.setDown(true);
      for (let count = 0; count < 5; count++) await bench.register();
      for (let hour = 0; hour < 24; hour++) {
        await bench.step();
        await bench.pass(3_600_000);
      }
      expect((await bench.rows()).every(({ state, attempts }) => state === 'due' && attempts === 0)).toBe(true);
      memory.setDown(false);
      await bench.settle();
      expect(memory.issues).toHaveLength(5);
    });

    test('is asked once, not once per ticket', async () => {
      // It asks for a minute, so that a slow machine does not see the pause end.
      memory.script('find', { status: 'retry', reason: 'busy', afterMs: 60_000, maybeDone: false });
      for (let count = 0; count < 20; count++) await bench.register();
      await bench.step();
      expect(memory.calls.join(' ')).toBe('find');
    });

    test('that refuses our key is left alone for a minute and served again when the key is repaired', async () => {
      memory.script('find', refusedKey);
      await bench.register();
      await bench.step();
      await bench.pass(30_000);
      await bench.step();
      expect(memory.calls).toHaveLength(1);
      await bench.settle();
      expect((await bench.rows()).map(({ state, attempts }) => `${state} ${attempts}`)).toEqual(['done 0']);
    });
  });

  test('a ticket the desk will not take is given up after five answers, and the others flow', async () => {
    memory.script('create', ...Array.from({ length: 5 }, () => refusedTicket));
    const poisoned = await bench.register();
    for (let round = 0; round < 5; round++) {
      await bench.step();
      await bench.pass(3_600_000);
    }
    await bench.register();
    await bench.settle();
    expect((await bench.rows()).map(({ state, attempts }) => `${state} ${attempts}`)).toEqual(['dead 5', 'done 0']);
    expect(bench.buried).toHaveLength(1);
    expect(memory.issues).toHaveLength(1);
    expect((await store.getTicket(poisoned.no))?.status).toBe('registered');
  });

  describe('files', () => {
    test('are waited for, and the last one sets the ticket off', async () => {
      const ticket = await bench.register({ files: { 'снимок.png': picture } });
      await bench.step();
      expect(memory.calls).toEqual([]);
      await bench.upload(ticket, 0, picture);
      await bench.step();
      expect(memory.issues[0]?.files).toEqual(['снимок.png']);
      expect(await states()).toEqual(['ticket done']);
    });

    test('that are ten minutes late follow their ticket, once', async () => {
      const ticket = await bench.register({ files: { 'а.png': picture, 'б.png': picture } });
      await bench.upload(ticket, 0, picture);
      await bench.pass(601_000);
      await bench.step();
      expect(memory.issues[0]?.files).toEqual(['а.png']);
      expect(memory.issues[0]?.ticket.pendingFiles).toEqual(['б.png']);
      await bench.step();
      await bench.upload(ticket, 1, picture);
      await bench.step();
      await bench.step();
      expect(memory.issues[0]?.files).toEqual(['а.png', 'б.png']);
    });

    test('are not sent twice when the answer to their ticket is lost', async () => {
      memory.script('create', 'lost');
      const ticket = await bench.register({ files: { 'снимок.png': picture } });
      await bench.upload(ticket, 0, picture);
      await bench.settle();
      expect(memory.issues.map(({ files }) => files)).toEqual([['снимок.png']]);
      expect(await states()).toEqual(['ticket done']);
    });
  });

  test('words of the reporter wait for the issue and arrive in their order', async () => {
    memory.setDown(true);
    const ticket = await bench.register();
    await bench.say(ticket, 'первое');
    await bench.say(ticket, 'второе');
    await bench.step();
    memory.setDown(false);
    memory.script('append', { status: 'retry', reason: 'busy', maybeDone: false });
    await bench.settle();
    expect(memory.issues[0]?.notes.map(({ text }) => text)).toEqual(['первое', 'второе']);
  });

  test('tickets of one message name each other, and the later one knows the issue of the earlier', async () => {
    const groupId = '0193f000-0000-7000-8000-000000000001';
    await bench.register({ groupId });
    await bench.step();
    await bench.register({ groupId });
    await bench.step();
    expect(memory.issues[1]?.ticket.linked).toMatchObject([{ issueId: '1', title: 'Не сохраняется талон' }]);
  });

  test('tickets of one message that were filed before they were delivered tell each other afterwards, once', async () => {
    const groupId = '0193f000-0000-7000-8000-000000000002';
    const first = await bench.register({ groupId });
    await bench.step();
    const second = await bench.register({ groupId });
    await bench.settle();
    await bench.settle();
    expect(
      memory.issues.map(({ notes }) => notes.map(({ kind, text, relatedIssueId }) => [kind, text, relatedIssueId])),
    ).toEqual([[['linked', `№ ${second.number}: Не сохраняется талон`, '2']], []]);
    expect(memory.issues[1]?.ticket.linked).toMatchObject([{ number: first.number, issueId: '1' }]);
  });

  test('of two tickets of one message delivered at the same moment at least one issue names the other by its key', async () => {
    const groupId = '0193f000-0000-7000-8000-000000000003';
    for (let count = 0; count < 2; count++) await bench.register({ groupId });
    await Promise.all([bench.step(), bench.step()]);
    await bench.settle();
    const related = memory.issues.flatMap(({ notes, ticket }) => [
      ...notes.map(({ relatedIssueId }) => relatedIssueId),
      ...ticket.linked.map(({ issueId }) => issueId),
    ]);
    expect(related.filter((id) => id !== undefined).length).toBeGreaterThan(0);
    expect(memory.issues.map(({ ticket }) => ticket.linked.length)).toEqual([1, 1]);
  });

  test('a ticket is described in the words of its region, with the reason of its priority', async () => {
    const rules = sampleRules({
      categories: { recipes: { order: 1, label: { ru: 'Рецепты', en: 'Prescriptions' } } },
      fields: { room: { order: 200, kind: 'text', need: 'optional', label: 'Номер кабинета' } },
    });
    bench = await createDeliveryBench({ database, store, desk: memory.desk, rules });
    await bench.register();
    await bench.step();
    const { words, priority } = memory.issues[0]?.ticket ?? {};
    expect([words?.values['category'], words?.fields['room']]).toEqual([{ recipes: 'Рецепты' }, 'Номер кабинета']);
    expect(priority?.reason).toBe('Приоритет стандартный: у одного человека. Так установлено правилами региона.');
  });

  test('an answer of the reporter reaches the desk as her words, not as her saying that it helped', async () => {
    const ticket = await bench.register();
    await bench.step();
    await store.transaction(async (tx) => {
      const line = { at: Date.now(), by: 'reporter', internal: false } as const;
      for (const event of [
        { ...line, kind: 'message', text: 'Талон 1204' },
        { ...line, kind: 'status', status: 'in_progress' },
      ] as const) {
        const added = await tx.addEvent(ticket.no, event);
        if (added) await bench.delivery.hooks.onReporterEvent(tx, ticket, added);
      }
    });
    await bench.settle();
    expect(memory.issues[0]?.notes.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['message Талон 1204']);
  });

  test('handing on and a confirmed scope reach the issue, in their order, with the level that holds now', async () => {
    const ticket = await bench.register();
    await bench.step();
    const rules = sampleRules();
    await store.transaction(async (tx) => {
      const by = { author: 'Смирнов', now: Date.now() };
      const handedOn = await passOn(tx, rules, (await tx.getTicket(ticket.no)) ?? ticket, by);
      const confirmed = await confirmScope(tx, rules, (await tx.getTicket(ticket.no)) ?? ticket, 'organization', by);
      const after = (await tx.getTicket(ticket.no)) ?? ticket;
      for (const event of [...(handedOn ?? []), ...confirmed])
        await bench.delivery.hooks.onSupportEvent(tx, after, event);
    });
    await bench.settle();
    const notes = memory.issues[0]?.notes ?? [];
    expect(notes.map(({ kind, author }) => [kind, author])).toEqual([
      ['handedOn', 'Смирнов'],
      ['priority', 'Смирнов'],
    ]);
    expect(notes[0]?.text).toMatch(/^Поддержка разработчика/);
    expect(notes[1]?.text).toMatch(/масштаб подтверждён.*Решить до/);
    expect(notes[1]?.priority?.level).toBe((await store.getTicket(ticket.no))?.priority?.level);
  });

  test('two workers at one row make one issue', async () => {
    await bench.register();
    await Promise.all([bench.step(), bench.step(), bench.step()]);
    expect(memory.issues).toHaveLength(1);
  });

  test('a worker that slept longer than its lease changes nothing any more', async () => {
    await bench.register();
    const find = memory.desk.find.bind(memory.desk);
    let slept = false;
    memory.desk.find = async (ref, signal) => {
      const found = await find(ref, signal);
      if (slept) return found;
      slept = true;
      await bench.pass(91_000);
      await bench.step();
      return found;
    };
    await bench.step();
    expect(memory.issues).toHaveLength(1);
    expect(await states()).toEqual(['ticket done']);
  });

  describe('reading', () => {
    test('brings status and answers to the reporter once, however often they are told', async () => {
      const ticket = await bench.register();
      await bench.step();
      const [issue] = memory.issues;
      if (!issue) throw new Error('not delivered');
      issue.status = 'waiting_user';
      issue.answers.push({ id: 'journal:1', at: '2026-01-12T07:00:00Z', text: 'Какой номер талона?' });
      await bench.delivery.readNow();
      await bench.delivery.readNow();
      const events = await store.listEvents(ticket.no);
      expect(events.map(({ kind, text, status }) => [kind, text ?? status])).toEqual([
        ['message', 'Какой номер талона?'],
        ['status', 'waiting_user'],
      ]);
      expect((await store.getTicket(ticket.no))?.status).toBe('waiting_user');
    });

    test('lets a reopening stand until the desk itself changes the status', async () => {
      const ticket = await bench.register();
      await bench.step();
      const [issue] = memory.issues;
      if (!issue) throw new Error('not delivered');
      issue.status = 'resolved';
      await bench.delivery.readNow();
      await store.changeTicket(ticket.no, { status: 'reopened' }, Date.now());
      await bench.delivery.readNow();
      expect((await store.getTicket(ticket.no))?.status).toBe('reopened');
      issue.status = 'in_progress';
      await bench.delivery.readNow();
      expect((await store.getTicket(ticket.no))?.status).toBe('in_progress');
    });

    test('leaves a desk alone that does not answer, and goes on from where it stood', async () => {
      const ticket = await bench.register();
      await bench.step();
      memory.script('read', { status: 'retry', reason: 'desk_error', maybeDone: true });
      await bench.delivery.readNow();
      await bench.delivery.readNow();
      expect(memory.calls.filter((call) => call === 'read')).toHaveLength(1);
      await bench.pass(600_000);
      if (memory.issues[0]) memory.issues[0].status = 'resolved';
      await bench.delivery.readNow();
      expect((await store.getTicket(ticket.no))?.status).toBe('resolved');
    });
  });
});

import { createMemoryDesk } from '@mis-support/test-kit/help-desk';
import { afterEach, beforeAll, afterAll, describe, expect, test, vi } from 'vitest';
import { createLog } from '../log.ts';
import { createStore } from '../store/create-store.ts';
import type { Database } from '../store/database.ts';
import type { Store } from '../store/store.ts';
import { sampleRules } from '../testing/sample-rules.ts';
import { sampleBody, sampleNewTicket } from '../testing/sample-ticket.ts';
import { testDatabases } from '../testing/test-databases.ts';
import { createDelivery, type Delivery } from './create-delivery.ts';

describe.each(testDatabases)('delivery with pg-boss on $name', { timeout: 30_000 }, ({ open }) => {
  let database: Database;
  let store: Store;
  const running: Delivery[] = [];

  beforeAll(async () => {
    database = await open();
    store = await createStore(database);
  }, 60_000);
  afterEach(async () => {
    for (const delivery of running.splice(0)) await delivery.stop();
  });
  afterAll(() => database.close(), 60_000);

  async function start(memory = createMemoryDesk(), name = 'memory'): Promise<Delivery> {
    const desk = { ...memory.desk, name };
    const delivery = await createDelivery({
      database,
      store,
      desk,
      rules: sampleRules(),
      log: createLog('silent'),
      readEveryMs: 3_600_000,
    });
    running.push(delivery);
    return delivery;
  }

  async function register(delivery: Delivery, fails = false): Promise<void> {
    const body = sampleBody();
    await store.transaction(async (tx) => {
      const ticket = await tx.insertTicket(sampleNewTicket({ body, id: body.id }), []);
      if (!ticket) throw new Error('the id was taken');
      await delivery.hooks.onTicketStored(tx, ticket);
      if (fails) throw new Error('rolled back');
    });
  }

  const jobs = async () => {
    const [row] = await store.sql.query<{ count: number }>(
      `select count(*) as count from pgboss.job where name = 'mis-deliver' and state < 'completed'`,
    );
    return row?.count;
  };

  test('sends the job in the transaction of the ticket: both are there, or none', async () => {
    const delivery = await start();
    await expect(register(delivery, true)).rejects.toThrow('rolled back');
    expect(await jobs()).toBe(0);
    await register(delivery);
    expect(await jobs()).toBe(1);
  });

  test('delivers by itself once it is started, also what was registered before', async () => {
    const memory = createMemoryDesk();
    const before = await start(memory, 'desk-a');
    await register(before);
    await before.start();
    await vi.waitFor(() => expect(memory.issues).toHaveLength(1), 20_000);
    await register(before);
    await vi.waitFor(() => expect(memory.issues).toHaveLength(2), 20_000);
  });

  test('comes back after a stop and delivers what waited', async () => {
    const memory = createMemoryDesk();
    const first = await start(memory, 'desk-b');
    await first.start();
    memory.setDown(true);
    await register(first);
    await vi.waitFor(() => expect(memory.calls).toContain('find'), 20_000);
    await first.stop();
    memory.setDown(false);
    const second = await start(memory, 'desk-b');
    await second.start();
    await vi.waitFor(() => expect(memory.issues).toHaveLength(1), 20_000);
  });
});

import { createMemoryDesk, type DeskFault } from '@mis-support/test-kit/help-desk';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStore } from '../store/create-store.ts';
import type { Database } from '../store/database.ts';
import { openDatabase } from '../store/open-database.ts';
import type { Store } from '../store/store.ts';
import { createDeliveryBench } from '../testing/delivery-bench.ts';

let database: Database;
let store: Store;
beforeAll(async () => {
  database = await openDatabase({ memory: true });
  store = await createStore(database);
}, 60_000);
afterAll(() => database.close(), 60_000);

const lost: DeskFault = 'lost';
const faults = fc.constantFrom<DeskFault>('works', lost, 'throws', {
  status: 'retry',
  reason: 'busy',
  maybeDone: false,
});
const trouble = fc.oneof(
  fc.record({
    does: fc.constant('crash' as const),
    at: fc.constantFrom('claimed', 'searched', 'intended', 'called', 'finished'),
  }),
  fc.record({ does: fc.constant('fault' as const), call: fc.constantFrom('find', 'create', 'append'), fault: faults }),
  fc.record({ does: fc.constant('down' as const), down: fc.boolean() }),
  fc.record({ does: fc.constant('pass' as const), minutes: fc.integer({ min: 0, max: 12 }) }),
  fc.record({ does: fc.constant('say' as const) }),
);

test(
  'whatever crashes and whatever fails, a ticket is one issue and each word is in it once, in order',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(trouble, { maxLength: 12 }), async (troubles) => {
        await store.sql.exec('truncate ticket, help_desk cascade');
        const memory = createMemoryDesk();
        const bench = await createDeliveryBench({ database, store, desk: memory.desk });
        const ticket = await bench.register();
        const said: string[] = [];
        for (const each of troubles) {
          if (each.does === 'crash') bench.crashAt(each.at);
          if (each.does === 'fault') memory.script(each.call, each.fault);
          if (each.does === 'down') memory.setDown(each.down);
          if (each.does === 'pass') await bench.pass(each.minutes * 60_000);
          if (each.does === 'say') await bench.say(ticket, String(said.push(`слово ${said.length}`)));
          await bench.step();
        }
        memory.setDown(false);
        await bench.settle();
        expect(memory.issues).toHaveLength(1);
        expect(memory.issues[0]?.notes.map(({ text }) => text)).toEqual(said.map((_, index) => String(index + 1)));
        expect((await bench.rows()).every(({ state }) => state === 'done')).toBe(true);
      }),
      { numRuns: 25 },
    );
  },
);

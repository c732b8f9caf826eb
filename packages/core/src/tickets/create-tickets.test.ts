import { expect, test } from 'vitest';
import { createGuard } from '../guard/guard.ts';
import { systemTimers } from '../guard/timers.ts';
import { createMemoryStore } from '../outbox/memory-store.ts';
import { identityCodec } from '../seal/seal-codec.ts';
import type { WireAnswer, WireRequest } from '../transport/wire.ts';
import { createTickets } from './create-tickets.ts';

/** «Мои обращения» over one scripted answer; remembers what was asked. */
function makeTickets(answer: WireAnswer) {
  const asked: WireRequest[] = [];
  const tickets = createTickets({
    wire: async (request) => {
      asked.push(request);
      return answer;
    },
    store: createMemoryStore(),
    codec: identityCodec,
    guard: createGuard(undefined, systemTimers),
    now: () => 0,
    currentPart: async () => 'part',
    isAnonymous: async () => false,
    tombstones: async () => [],
  });
  return { asked, tickets };
}

const view = {
  id: '01935f2a-0000-7000-8000-000000000001',
  number: '48213',
  type: 'incident',
  title: 'Не сохраняется талон',
  status: 'in_progress',
  registeredAt: '2026-11-24T07:15:00.000Z',
  updatedAt: '2026-11-24T07:15:00.000Z',
  history: [],
};

test('reminds of a ticket with one empty message to its own address', async () => {
  const { asked, tickets } = makeTickets({ status: 200, redirected: false, json: view });
  expect(await tickets.remind(view.id)).toMatchObject({ status: 'done', ticket: { number: '48213' } });
  expect(asked).toMatchObject([{ method: 'POST', path: `/v1/tickets/${view.id}/remind`, body: '{}' }]);
});

test('says that it is too early for another reminder', async () => {
  const { tickets } = makeTickets({ status: 429, redirected: false, json: { code: 'too_many' } });
  expect(await tickets.remind(view.id)).toMatchObject({ status: 'failed', error: { code: 'busy' } });
});

test('does not throw where there is no line', async () => {
  const { tickets } = makeTickets({ failure: 'unreachable' });
  expect(await tickets.remind(view.id)).toMatchObject({ status: 'failed', error: { code: 'unreachable' } });
});

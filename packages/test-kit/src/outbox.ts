export { createFakeClock } from './outbox-fake-clock.ts';
export type { FakeClock } from './outbox-fake-clock.ts';
export { createFakeGateway, receiptOf } from './outbox-fake-gateway.ts';
export type { FakeGateway, Fault, KeptTicket } from './outbox-fake-gateway.ts';
export { testOutboxStore } from './outbox-store-contract.ts';

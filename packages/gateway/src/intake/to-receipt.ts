import type { Pace, Receipt } from '@mis-support/protocol';
import type { StoredAttachment, StoredTicket } from '../store/store.ts';
import { registrationFacts, toInstant } from './registration-facts.ts';

/** The promise that the gateway holds a ticket, as it stands now. */
export function toReceipt(
  ticket: StoredTicket,
  {
    files,
    receipt,
    pace,
    now,
  }: { files: readonly StoredAttachment[]; receipt: string; pace?: Pace | undefined; now: number },
): Receipt {
  return {
    v: 1,
    id: ticket.id,
    fp: ticket.fp,
    receipt,
    epoch: ticket.epoch,
    registration: {
      number: ticket.number,
      registeredAt: toInstant(ticket.registeredAt),
      status: ticket.status,
      ...registrationFacts(ticket),
      ...(ticket.unverified ? { unverified: true } : {}),
    },
    upload: files.filter(({ complete }) => !complete).map(({ n, off }) => ({ n, off })),
    serverTime: toInstant(now),
    ...(pace ? { pace } : {}),
  };
}

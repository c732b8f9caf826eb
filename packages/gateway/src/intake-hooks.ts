import type { Store, StoredEvent, StoredTicket } from './store/store.ts';

/**
 * What happens together with intake. Each is called inside the transaction that stores the fact: what
 * it writes through `tx` commits or rolls back with it, and a throw undoes both. So it only writes
 * (an outbox row, `boss.send(…, { db: tx.sql })`) and calls nobody.
 */
export interface IntakeHooks {
  /** A new ticket is being stored; its files may still be on the way. */
  onTicketStored?: ((tx: Store, ticket: StoredTicket) => Promise<void>) | undefined;
  /** The last file of a ticket has arrived. Not called for tickets without files. */
  onFilesComplete?: ((tx: Store, ticket: StoredTicket) => Promise<void>) | undefined;
  /** The reporter wrote, confirmed, reopened or reminded. */
  onReporterEvent?: ((tx: Store, ticket: StoredTicket, event: StoredEvent) => Promise<void>) | undefined;
  /** Support handed a ticket on or confirmed how many are affected, on our desk page. Called for each line of history. */
  onSupportEvent?: ((tx: Store, ticket: StoredTicket, event: StoredEvent) => Promise<void>) | undefined;
}

/** Two sets of hooks as one, called in order. */
export function joinHooks(first: IntakeHooks, second: IntakeHooks = {}): IntakeHooks {
  return {
    async onTicketStored(tx, ticket) {
      await first.onTicketStored?.(tx, ticket);
      await second.onTicketStored?.(tx, ticket);
    },
    async onFilesComplete(tx, ticket) {
      await first.onFilesComplete?.(tx, ticket);
      await second.onFilesComplete?.(tx, ticket);
    },
    async onReporterEvent(tx, ticket, event) {
      await first.onReporterEvent?.(tx, ticket, event);
      await second.onReporterEvent?.(tx, ticket, event);
    },
    async onSupportEvent(tx, ticket, event) {
      await first.onSupportEvent?.(tx, ticket, event);
      await second.onSupportEvent?.(tx, ticket, event);
    },
  };
}

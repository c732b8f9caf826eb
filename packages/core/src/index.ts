export type {
  Submission,
  SupportClient,
  SupportClientOptions,
  SupportEvent,
  SupportHooks,
  TicketActOutcome,
  TicketsOutcome,
} from './create-client.ts';
export type { HostContext, HostUser } from './context/host-context.ts';
export type { DraftStore } from './draft/draft-store.ts';
export type { DraftAttachment, TicketDraft } from './draft/ticket-draft.ts';
export type { OutboxEntry, OutboxState, ParkReason } from './outbox/outbox-entry.ts';
export type { SubmitOutcome } from './outbox/submit-outcome.ts';
export type { SendOutcome, Transport } from './transport/transport.ts';

import type { TicketDraft } from './ticket-draft.ts';

/** Keeps one unfinished ticket per person. Every method settles; a broken store behaves as an empty one. */
export interface DraftStore {
  load(): Promise<TicketDraft | undefined>;
  save(draft: TicketDraft): Promise<void>;
  discard(): Promise<void>;
  /** The phone this person gave with her last ticket on this computer. Of nobody in particular none is kept. */
  lastContact(): Promise<string | undefined>;
  keepContact(contact: string): Promise<void>;
}

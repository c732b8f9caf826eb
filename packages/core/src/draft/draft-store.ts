import type { TicketDraft } from './ticket-draft.ts';

/** Keeps one unfinished ticket per person. Every method settles; a broken store behaves as an empty one. */
export interface DraftStore {
  load(): Promise<TicketDraft | undefined>;
  /** @param leaving the page goes away: the write begins within the call where that is possible */
  save(draft: TicketDraft, leaving?: boolean): Promise<void>;
  /** @param draft only this one, and no state of it that another tab has saved since; absent: whatever is kept */
  discard(draft?: Pick<TicketDraft, 'id' | 'savedAt'>): Promise<void>;
  /** Whether the ticket of this draft is filed, perhaps in another tab, and from which state of it. */
  sentAs(id: string): Promise<{ savedAt: number } | undefined>;
  /** The phone this person gave with her last ticket on this computer. Of nobody in particular none is kept. */
  lastContact(): Promise<string | undefined>;
  keepContact(contact: string): Promise<void>;
}

import type { TicketContext } from '@mis-support/protocol';
import type { DraftAttachment, TicketDraft } from '../draft/ticket-draft.ts';

/** What is filed: the person's draft, the files she confirmed and the context as she left it. */
export interface Submission {
  draft: TicketDraft;
  attachments: readonly DraftAttachment[];
  context: TicketContext;
}

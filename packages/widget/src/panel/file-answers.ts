import type { DraftAttachment, TicketDraft } from '@mis-support/core';
import type { SupportConfig } from '@mis-support/protocol';

/**
 * The draft with the names of its files as the answers of the fields that asked for them. Files live in memory
 * alone, so a draft that comes back from the disk has none, whatever its answers say.
 */
export function withFileNames(
  draft: TicketDraft,
  attachments: readonly DraftAttachment[],
  { fields }: Pick<SupportConfig, 'fields'>,
): TicketDraft {
  const answers = { ...draft.answers };
  let isChanged = false;
  for (const [id, { kind }] of Object.entries(fields)) {
    if (kind !== 'file') continue;
    isChanged = true;
    const names = attachments.filter(({ field }) => field === id).map(({ name }) => name.slice(0, 200));
    if (names.length > 0) answers[id] = names;
    else delete answers[id];
  }
  return isChanged ? { ...draft, answers } : draft;
}

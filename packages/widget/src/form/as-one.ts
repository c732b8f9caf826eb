import type { TicketDraft } from '@mis-support/core';
import { factOf } from './ticket-form.ts';

/**
 * «Это одна проблема»: the draft without its parts, whose text is not asked about again.
 *
 * @param problems as many as were seen in the text, by the program or by her
 */
export function asOne(draft: TicketDraft, problems: number): TicketDraft {
  const { split: _split, ...rest } = draft;
  return { ...rest, oneProblem: { text: String(factOf(draft, 'happened') ?? ''), problems } };
}

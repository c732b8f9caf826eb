import type { DraftPart, MessageSplit, TicketDraft } from '@mis-support/core';
import type { Problem } from '@mis-support/core/one-issue';
import { inOrder, type SupportConfig } from '@mis-support/protocol';
import { piecesOf, saidIn } from './message-split.ts';

/**
 * What the program makes of the text of one part. Title and type stand until she writes or chooses her own, for a ticket
 * needs them. Whom it concerns and whether she can work are shown as guesses, and are hers only once she has chosen.
 */
export type Proposed = Pick<DraftPart, 'title' | 'type' | 'scope' | 'urgency'>;

/** Answers that tell of one problem: given for the whole message they stay with its first part, others hold for all. */
const ofOneProblem: readonly string[] = [
  'expected',
  'steps',
  'recordRef',
  'tried',
  'suspectedSystem',
  'reason',
  'dateInForce',
  'affected',
];

/** What she did last and the record on the screen are of one problem too: they are filled in for the first part alone. */
const notFilledIn = { steps: '', recordRef: '' };

/** What a problem found in a text proposes, as far as this region has it. Of several problems the first names the part. */
export function proposedBy(problems: readonly Problem[], config: SupportConfig): Proposed {
  const [problem] = problems;
  if (!problem) return {};
  const { scopes, urgencies } = config.policy;
  const type = inOrder(config.types).find((one) => one === problem.ticketType);
  // The widest scope and the worst stoppage told anywhere in the part hold for the whole of it.
  const scope = scopes.filter((one) => problems.some((told) => told.scope === one)).at(-1);
  const urgency = urgencies.find((one) => problems.some((told) => told.urgency === one));
  return {
    ...(problem.title && { title: problem.title }),
    ...(type && { type }),
    ...(scope && { scope }),
    ...(urgency && { urgency }),
  };
}

/**
 * The draft of one part: what she decided about it, then what she chose in the form for the whole message, then the
 * title and type that its text proposes. The type of the form was perhaps never touched, so the text's goes before it.
 * A guessed scope or urgency is no answer: a priority would rest on a word that nobody has said.
 */
export function partDraft(form: TicketDraft, split: MessageSplit, n: number, proposed: Proposed): TicketDraft {
  const piece = piecesOf(split)[n];
  const part: Partial<DraftPart> = piece?.part ?? {};
  const { split: _split, oneProblem: _said, criticalKind: _kind, title, category, module, answers, ...shared } = form;
  const isFirst = n === 0;
  const given = Object.entries(answers).filter(([id]) => id !== 'happened' && (isFirst || !ofOneProblem.includes(id)));
  const own = {
    title: part.title ?? ((isFirst && title) || proposed.title),
    scope: part.scope ?? form.scope,
    urgency: part.urgency ?? form.urgency,
    category: part.category ?? (isFirst ? category : undefined),
    module: part.module ?? (isFirst ? module : undefined),
  };
  return {
    ...shared,
    ...(Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)) as Partial<TicketDraft>),
    type: part.criticalKind ? 'incident' : (part.type ?? proposed.type ?? form.type),
    ...(part.criticalKind && { criticalKind: part.criticalKind }),
    answers: {
      ...(!isFirst && notFilledIn),
      ...Object.fromEntries(given),
      ...part.answers,
      ...(piece && { happened: saidIn(split.text, piece) }),
    },
  };
}

/** Whether what stands in a field of a part is only proposed. */
export function isProposed(
  form: TicketDraft,
  part: DraftPart | undefined,
  proposed: Proposed,
  id: 'type' | 'scope' | 'urgency',
): boolean {
  if (part?.[id] !== undefined || proposed[id] === undefined) return false;
  if (id === 'type' && part?.criticalKind) return false;
  return id === 'type' || !form[id];
}

import type { AnswerValue, TicketType } from '@mis-support/protocol';
import type { OwnField, TicketDraft } from '@mis-support/core';

export { inOrder } from '@mis-support/protocol';

/** Id of a field: a draft's own key or a key of its answers. The same ids go into `missing` of a body. */
export type FactId = string;

/** A copy of the core's list: the first paint does not wait for the code that judges a form. */
const ownKeys: readonly string[] = [
  'title',
  'scope',
  'urgency',
  'category',
  'module',
  'contact',
  'onBehalfOf',
] satisfies OwnField[];

/** A ticket nobody has written in yet. */
export function emptyDraft(type: TicketType = 'incident'): TicketDraft {
  return { v: 1, savedAt: 0, type, answers: {} };
}

/** What stands in a field, a text she has emptied too; `undefined` where she has not been. */
export function rawFact(draft: TicketDraft, id: FactId): AnswerValue | undefined {
  return ownKeys.includes(id) ? draft[id as OwnField] : draft.answers[id];
}

/** What the person gave for a fact; `undefined` when nothing. */
export function factOf(draft: TicketDraft, id: FactId): AnswerValue | undefined {
  const value = rawFact(draft, id);
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value;
  return value;
}

/** The draft with one fact replaced. `undefined` removes it. */
export function withFact(draft: TicketDraft, id: FactId, value: AnswerValue | undefined): TicketDraft {
  if (!ownKeys.includes(id)) {
    const { [id]: _former, ...rest } = draft.answers;
    return { ...draft, answers: value === undefined ? rest : { ...rest, [id]: value } };
  }
  const { [id as OwnField]: _former, ...rest } = draft;
  return value === undefined ? rest : { ...rest, [id]: String(value) };
}

/** True while the person has given nothing of her own; a phone that the host filled in does not count. */
export function isBlank(draft: TicketDraft, hostPhone?: string): boolean {
  const contact = draft.contact?.trim() ?? '';
  return (
    Object.keys(draft.answers).every((id) => factOf(draft, id) === undefined) &&
    (contact === '' || contact === hostPhone) &&
    !ownKeys.some((id) => id !== 'contact' && factOf(draft, id) !== undefined)
  );
}

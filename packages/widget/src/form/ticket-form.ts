import type { AnswerValue, SupportConfig, TicketType } from '@mis-support/protocol';
import type { TicketDraft } from '@mis-support/core';

/** Parts of a draft that have a field of their own outside `answers`. */
export type DraftKey = 'title' | 'scope' | 'urgency' | 'contact' | 'onBehalfOf';

/** Id of a fact: a draft's own key or a key of its answers. The same ids go into `missing` of a body. */
export type FactId = string;

const ownKeys: readonly string[] = ['title', 'scope', 'urgency', 'contact', 'onBehalfOf'];

/** A ticket nobody has written in yet. */
export function emptyDraft(type: TicketType = 'incident'): TicketDraft {
  return { v: 1, savedAt: 0, type, answers: {} };
}

/** What the person gave for a fact; `undefined` when nothing. */
export function factOf(draft: TicketDraft, id: FactId): AnswerValue | undefined {
  const value = ownKeys.includes(id) ? draft[id as DraftKey] : draft.answers[id];
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
  const { [id as DraftKey]: _former, ...rest } = draft;
  return value === undefined ? rest : { ...rest, [id]: String(value) };
}

/** True while the person has given nothing of her own; a phone that the host filled in does not count. */
export function isBlank(draft: TicketDraft, hostPhone?: string): boolean {
  const contact = draft.contact?.trim() ?? '';
  return (
    Object.keys(draft.answers).every((id) => factOf(draft, id) === undefined) &&
    (contact === '' || contact === hostPhone) &&
    !['title', 'scope', 'urgency', 'onBehalfOf'].some((id) => factOf(draft, id) !== undefined)
  );
}

/** Facts that the first press of the button asks for. Only an empty text is a wall after that. */
export function demandedFacts(draft: TicketDraft): FactId[] {
  if (draft.criticalKind) return ['scope', 'contact'];
  if (draft.type === 'incident') return ['happened', 'scope', 'urgency', 'contact'];
  return draft.type === 'changeRequest' ? ['happened', 'contact'] : ['happened'];
}

/** Facts that help but are never demanded, in the order of their use to the first line. */
export function advisedFacts(type: TicketType): FactId[] {
  switch (type) {
    case 'incident':
      return ['expected', 'steps', 'recordRef', 'tried', 'suspectedSystem', 'title', 'onBehalfOf'];
    case 'question':
      return ['tried', 'title'];
    case 'serviceRequest':
      return ['reason', 'title', 'onBehalfOf'];
    case 'changeRequest':
      return ['reason', 'dateInForce', 'affected', 'title'];
  }
}

/** Which of `facts` the draft does not hold. */
export function missingFacts(draft: TicketDraft, facts: readonly FactId[]): FactId[] {
  return facts.filter((id) => factOf(draft, id) === undefined);
}

/** Ids of an overridable list in the region's order, without those switched off. */
export function inOrder<K extends string>(
  items: Partial<Record<K, { order: number; enabled?: boolean | undefined }>>,
): K[] {
  return (Object.entries(items) as [K, { order: number; enabled?: boolean }][])
    .filter(([, item]) => item.enabled !== false)
    .sort(([, a], [, b]) => a.order - b.order)
    .map(([id]) => id);
}

/** Values of the scope question: the policy's scopes and «Не знаю». */
export function scopesOf(policy: SupportConfig['policy']): string[] {
  return [...policy.scopes.filter((scope) => scope !== 'unknown'), 'unknown'];
}

import type { Guard } from '../guard/guard.ts';
import type { OutboxStore } from '../outbox/outbox-store.ts';
import { storeKeys } from '../outbox/store-keys.ts';
import { openJson, sealJson, type SealCodec } from '../seal/seal-codec.ts';
import { ownFields } from './draft-form.ts';
import type { DraftStore } from './draft-store.ts';
import { parseOneProblem, parseSplit } from './message-split.ts';
import type { TicketDraft } from './ticket-draft.ts';

export interface DraftDeps {
  store: OutboxStore;
  codec: SealCodec;
  guard: Guard;
  now: () => number;
  currentPart: () => Promise<string>;
  /** Nobody is signed in: the next person at this screen may be anybody, so nothing goes to the disk. */
  isAnonymous: () => Promise<boolean>;
  maxAgeDays: () => number;
}

/** Drafts in the store, one per person; of nobody in particular only in memory. */
export function createDraftStore(deps: DraftDeps): DraftStore & { forgetAnonymous(): void } {
  const { store, codec, guard, now } = deps;
  let anonymous: TicketDraft | undefined;

  return {
    load: () =>
      guard.run(
        async () => {
          if (await deps.isAnonymous()) return anonymous;
          const raw = await store.get('meta', storeKeys.draft(await deps.currentPart()));
          const sealed = (raw as { v?: unknown; sealed?: { alg: string; data: string } } | undefined)?.sealed;
          const draft = sealed && parseDraft(await openJson(codec, sealed));
          return draft && now() - draft.savedAt < deps.maxAgeDays() * 86_400_000 ? draft : undefined;
        },
        () => undefined,
      ),
    save: (draft) =>
      guard.run(
        async () => {
          if (await deps.isAnonymous()) {
            anonymous = draft;
            return;
          }
          const key = storeKeys.draft(await deps.currentPart());
          const value = { v: 1, sealed: await sealJson(codec, draft) };
          await store.change('meta', key, () => [{ area: 'meta', key, value }]);
        },
        () => undefined,
      ),
    discard: () =>
      guard.run(
        async () => {
          anonymous = undefined;
          const key = storeKeys.draft(await deps.currentPart());
          await store.change('meta', key, (current) => (current === undefined ? undefined : [{ area: 'meta', key }]));
        },
        () => undefined,
      ),
    lastContact: () =>
      guard.run(
        async () => {
          if (await deps.isAnonymous()) return undefined;
          const raw = await store.get('meta', storeKeys.contact(await deps.currentPart()));
          const sealed = (raw as { sealed?: { alg: string; data: string } } | undefined)?.sealed;
          const kept = (sealed && (await openJson(codec, sealed))) as { contact?: unknown; at?: unknown } | undefined;
          if (typeof kept?.contact !== 'string' || typeof kept.at !== 'number') return undefined;
          return now() - kept.at < deps.maxAgeDays() * 86_400_000 ? kept.contact : undefined;
        },
        () => undefined,
      ),
    keepContact: (contact) =>
      guard.run(
        async () => {
          if (await deps.isAnonymous()) return;
          const key = storeKeys.contact(await deps.currentPart());
          const value = { v: 1, sealed: await sealJson(codec, { contact: contact.slice(0, 100), at: now() }) };
          await store.change('meta', key, () => [{ area: 'meta', key, value }]);
        },
        () => undefined,
      ),
    forgetAnonymous() {
      anonymous = undefined;
    },
  };
}

const types: readonly unknown[] = ['incident', 'serviceRequest', 'question', 'changeRequest'];
const kinds: readonly unknown[] = ['unavailable', 'login', 'remd'];

/** Reads a stored draft field by field: a damaged field costs itself, not the text beside it. */
export function parseDraft(raw: unknown): TicketDraft | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const from = raw as Record<string, unknown>;
  if (from['v'] !== 1 || typeof from['savedAt'] !== 'number' || !types.includes(from['type'])) return undefined;
  const draft: TicketDraft = {
    v: 1,
    savedAt: from['savedAt'],
    type: from['type'] as TicketDraft['type'],
    answers: isObject(from['answers']) ? (from['answers'] as TicketDraft['answers']) : {},
  };
  if (kinds.includes(from['criticalKind'])) draft.criticalKind = from['criticalKind'] as 'login';
  for (const key of ownFields) if (typeof from[key] === 'string') draft[key] = from[key];
  const context = from['context'];
  if (isObject(context) && isObject(context['values']) && Array.isArray(context['trail']))
    draft.context = context as unknown as NonNullable<TicketDraft['context']>;
  const split = parseSplit(from['split']);
  if (split) draft.split = split;
  const oneProblem = parseOneProblem(from['oneProblem']);
  if (oneProblem) draft.oneProblem = oneProblem;
  return draft;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import { CriticalKind, TicketType } from '@mis-support/protocol';
import type { Guard } from '../guard/guard.ts';
import { isObject } from '../guard/is-object.ts';
import type { OutboxStore } from '../outbox/outbox-store.ts';
import { storeKeys } from '../outbox/store-keys.ts';
import { openJson, sealJson, type SealCodec, type SealedText } from '../seal/seal-codec.ts';
import { ownFields } from './draft-form.ts';
import type { DraftStore } from './draft-store.ts';
import { parseOneProblem, parseSplit } from './message-split.ts';
import { isSameDraft } from './same-draft.ts';
import type { AttachedName, TicketDraft } from './ticket-draft.ts';

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

/** The store as the client knows it. */
export interface OwnDraftStore extends DraftStore {
  /** Another person is at the keyboard. */
  forgetPerson(): void;
  /** When the last save has ended: a ticket is filed after it, or its draft would come back. */
  settled(): Promise<void>;
}

/**
 * Drafts in the store, one per person; of nobody in particular only in memory.
 *
 * A page that goes away keeps no promise, so once it is known whose part of the store this is, the last save
 * is written within the call. Only where the codec seals as fast: a copy of plain text on the disk is made
 * nowhere, and a slower codec costs what was typed since the save before.
 */
export function createDraftStore(deps: DraftDeps): OwnDraftStore {
  const { store, codec, guard, now } = deps;
  let anonymous: TicketDraft | undefined;
  /** Who is here and where her part is, once it has been asked; `nobody` has none. */
  let known: { part: string } | 'nobody' | undefined;
  /** Counts the people, so that what was begun for one is not done to the next. */
  let person = 0;
  /** Counts what changes the stored draft: an older one that is late must not undo a newer one. */
  let lastChange = 0;
  let lastSave = Promise.resolve();

  /** `undefined` when the person has changed while it was asked. */
  async function whose(): Promise<{ part: string } | 'nobody' | undefined> {
    const asked = person;
    const answer = known ?? ((await deps.isAnonymous()) ? 'nobody' : { part: await deps.currentPart() });
    if (asked !== person) return undefined;
    known = answer;
    return answer;
  }

  function saveNow(draft: TicketDraft): boolean {
    if (known === undefined || known === 'nobody' || !codec.sealNow || !store.putNow) return false;
    const sealed = codec.sealNow(new TextEncoder().encode(JSON.stringify(draft)));
    return store.putNow('meta', storeKeys.draft(known.part), recordOf(draft, sealed));
  }

  return {
    load: () =>
      guard.run(
        async () => {
          const owner = await whose();
          if (owner === undefined || owner === 'nobody') return owner && anonymous;
          const raw = await store.get('meta', storeKeys.draft(owner.part));
          const sealed = (raw as { v?: unknown; sealed?: { alg: string; data: string } } | undefined)?.sealed;
          const draft = sealed && parseDraft(await openJson(codec, sealed));
          return draft && now() - draft.savedAt < deps.maxAgeDays() * 86_400_000 ? draft : undefined;
        },
        () => undefined,
      ),
    save(draft, leaving = false) {
      const change = (lastChange += 1);
      if (leaving && saveNow(draft)) return Promise.resolve();
      lastSave = guard.run(
        async () => {
          const owner = await whose();
          if (owner === 'nobody') anonymous = draft;
          if (owner === undefined || owner === 'nobody') return;
          const key = storeKeys.draft(owner.part);
          const value = recordOf(draft, await sealJson(codec, draft));
          if (change !== lastChange) return;
          await store.change('meta', key, () => [{ area: 'meta', key, value }]);
        },
        () => undefined,
      );
      return lastSave;
    },
    discard(draft) {
      lastChange += 1;
      return guard.run(
        async () => {
          anonymous = undefined;
          const owner = await whose();
          if (owner === undefined || owner === 'nobody') return;
          const key = storeKeys.draft(owner.part);
          await store.change('meta', key, (current) =>
            current !== undefined && isSameDraft(current, draft) ? [{ area: 'meta', key }] : undefined,
          );
        },
        () => undefined,
      );
    },
    sentAs: (id) =>
      guard.run(
        async () => {
          const raw = await store.get('meta', storeKeys.sentDraft(await deps.currentPart(), id));
          const savedAt = (raw as { savedAt?: unknown } | null | undefined)?.savedAt;
          return typeof savedAt === 'number' ? { savedAt } : undefined;
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
    settled: () => lastSave,
    forgetPerson() {
      person += 1;
      known = undefined;
      anonymous = undefined;
    },
  };
}

/** Which draft it is and how new stands beside the seal: another tab must see it without opening. */
function recordOf({ id, savedAt }: TicketDraft, sealed: SealedText): object {
  return { v: 1, ...(id !== undefined && { id }), savedAt, sealed };
}

const types: readonly unknown[] = TicketType.options;
const kinds: readonly unknown[] = CriticalKind.options;

/** Reads a stored draft field by field: a damaged field costs itself, not the text beside it. */
export function parseDraft(raw: unknown): TicketDraft | undefined {
  if (!isObject(raw)) return undefined;
  const from = raw;
  if (from['v'] !== 1 || typeof from['savedAt'] !== 'number' || !types.includes(from['type'])) return undefined;
  const draft: TicketDraft = {
    v: 1,
    savedAt: from['savedAt'],
    type: from['type'] as TicketDraft['type'],
    answers: isObject(from['answers']) ? (from['answers'] as TicketDraft['answers']) : {},
  };
  if (kinds.includes(from['criticalKind'])) draft.criticalKind = from['criticalKind'] as 'login';
  for (const key of ['id', 'groupId', ...ownFields] as const) if (typeof from[key] === 'string') draft[key] = from[key];
  const context = from['context'];
  if (isObject(context) && isObject(context['values']) && Array.isArray(context['trail']))
    draft.context = context as unknown as NonNullable<TicketDraft['context']>;
  if (Array.isArray(from['attached'])) {
    const attached = (from['attached'] as unknown[]).flatMap((one) => parseAttached(one) ?? []);
    if (attached.length > 0) draft.attached = attached;
  }
  const split = parseSplit(from['split']);
  if (split) draft.split = split;
  const oneProblem = parseOneProblem(from['oneProblem']);
  if (oneProblem) draft.oneProblem = oneProblem;
  return draft;
}

function parseAttached(raw: unknown): AttachedName | undefined {
  if (!isObject(raw) || typeof raw['name'] !== 'string') return undefined;
  return { kind: raw['kind'] === 'screenshot' ? 'screenshot' : 'file', name: raw['name'] };
}

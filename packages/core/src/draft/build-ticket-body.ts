import {
  defaultConfig,
  isEmptyFact,
  type AttachmentInfo,
  type CriticalKind,
  type FactValue,
  type SupportConfig,
  type TicketBody,
  type TicketContext,
} from '@mis-support/protocol';
import type { HostUser } from '../context/host-context.ts';
import { proposeTitle } from '../one-issue/propose-title.ts';
import { completeness, draftForm, isOwn, type DraftForm } from './draft-form.ts';
import type { TicketDraft } from './ticket-draft.ts';

export interface BodyFacts {
  id: string;
  /** Epoch milliseconds. */
  now: number;
  /**
   * What the form was drawn from, before the layer of the workplace; its language is the ticket's where the draft
   * names none. Default: the built-in configuration.
   */
  config?: SupportConfig;
  draft: TicketDraft;
  context: TicketContext;
  user: HostUser | undefined;
  attachments: AttachmentInfo[];
}

/** Titles for a preset that was sent without a word of text. */
const presetTitles: Record<CriticalKind, { ru: string; en: string }> = {
  unavailable: { ru: 'МИС не открывается', en: 'The system does not open' },
  login: { ru: 'Не получается войти', en: 'Cannot sign in' },
  remd: { ru: 'Документы не уходят в РЭМД', en: 'Documents do not reach the national registry' },
};

/**
 * The body of a ticket from what the person wrote and where she was: the answers of the fields that stand in
 * her form, and no others. Always one the schema accepts: what is too long is cut rather than refused, for she
 * has finished writing. Pure.
 */
export function buildTicketBody(facts: BodyFacts): TicketBody {
  const { id, now, config = defaultConfig, draft, context, user, attachments } = facts;
  const locale = draft.locale ?? config.locale;
  const form = draftForm(config, draft, { context, user });
  const shown = new Set(form.fields.map((field) => field.id));
  const own = (key: string, maxLength: number): string | undefined => {
    const value = shown.has(key) ? form.answers[key] : undefined;
    return cut(typeof value === 'number' ? String(value) : value, maxLength);
  };
  const suggested = {
    ...optional('category', cut(draft.suggested?.category, 60)),
    ...optional('module', cut(draft.suggested?.module, 60)),
    ...optional('urgency', cut(draft.suggested?.urgency, 40)),
  };
  return {
    v: 1,
    id,
    createdAt: new Date(now).toISOString(),
    locale: locale.slice(0, 20),
    type: draft.type,
    ...optional('criticalKind', draft.criticalKind),
    title: titleOf(draft, locale, form.config.fields['title']?.maxLength),
    ...optional('scope', own('scope', 40)),
    ...optional('urgency', own('urgency', 40)),
    ...optional('category', own('category', 60)),
    ...optional('module', own('module', 60)),
    ...(Object.keys(suggested).length > 0 && { suggested }),
    answers: answersOf(form, draft, shown),
    ...optional('contact', own('contact', 100)),
    reporter: {
      ...optional('userId', cut(user?.id, 100)),
      ...optional('name', cut(user?.name, 150)),
      ...optional('role', cut(user?.role, 150)),
      ...optional('onBehalfOf', own('onBehalfOf', 150)),
    },
    context,
    attachments,
    missing: completeness(form, context)
      .missing.slice(0, 30)
      .map((fact) => fact.slice(0, 60)),
    ...optional('groupId', draft.groupId),
  };
}

function titleOf(draft: TicketDraft, locale: string, most?: number): string {
  const happened = draft.answers['happened'];
  const preset = draft.criticalKind && presetTitles[draft.criticalKind];
  const language = locale.startsWith('en') ? 'en' : 'ru';
  return (
    cut(draft.title, 250) ??
    // Of a preset the kind is the better title: «белый экран» alone tells nobody what to do.
    preset?.[language] ??
    cut(typeof happened === 'string' ? proposeTitle(happened, most) : undefined, 250) ??
    (language === 'en' ? 'Support request' : 'Обращение')
  );
}

/** Of fields that stand in the form; and what no field of this configuration asked for, so that nothing written is lost. */
function answersOf(
  { answers, config }: DraftForm,
  draft: TicketDraft,
  shown: ReadonlySet<string>,
): TicketBody['answers'] {
  const asked = [...shown].filter((id) => !isOwn(id)).map((id): [string, FactValue] => [id, answers[id]]);
  const unasked = Object.entries(draft.answers).filter(([id]) => !shown.has(id) && !Object.hasOwn(config.fields, id));
  const kept = [...asked, ...unasked].flatMap(([id, value]): [string, Answer][] => {
    const answer = typeof value === 'string' ? cut(value, 20_000) : keptValue(value);
    return answer === undefined || isEmptyFact(value) ? [] : [[id.slice(0, 60), answer]];
  });
  return Object.fromEntries(kept.slice(0, 60));
}

type Answer = TicketBody['answers'][string];

function keptValue(value: Exclude<FactValue, string>): Answer | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'object') return value;
  return value.slice(0, 50).map((line) => line.slice(0, 200));
}

/** Trimmed and cut; `undefined` for what is empty or no text. */
function cut(text: unknown, maxLength: number): string | undefined {
  const trimmed = typeof text === 'string' ? text.trim().slice(0, maxLength).trim() : '';
  return trimmed === '' ? undefined : trimmed;
}

function optional<K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: T });
}

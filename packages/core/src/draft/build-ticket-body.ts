import type { AttachmentInfo, CriticalKind, TicketBody, TicketContext } from '@mis-support/protocol';
import type { HostUser } from '../context/host-context.ts';
import { completeness } from './completeness.ts';
import { proposeTitle } from '../one-issue/propose-title.ts';
import type { TicketDraft } from './ticket-draft.ts';

export interface BodyFacts {
  id: string;
  /** Epoch milliseconds. */
  now: number;
  locale: string;
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
 * The body of a ticket from what the person wrote and where she was. Always one the schema accepts:
 * what is too long is cut rather than refused, for she has finished writing. Pure.
 */
export function buildTicketBody({ id, now, locale, draft, context, user, attachments }: BodyFacts): TicketBody {
  const contact = cut(draft.contact ?? user?.phone, 100);
  const hasScreenshot = attachments.some((one) => one.kind === 'screenshot');
  const missing = completeness(draft, { context, ...(contact ? { contact } : {}), hasScreenshot }).missing;
  return {
    v: 1,
    id,
    createdAt: new Date(now).toISOString(),
    locale: locale.slice(0, 20),
    type: draft.type,
    ...optional('criticalKind', draft.criticalKind),
    title: titleOf(draft, locale),
    ...optional('scope', cut(draft.scope, 40)),
    ...optional('urgency', cut(draft.urgency, 40)),
    answers: answersOf(draft),
    ...optional('contact', contact),
    reporter: {
      ...optional('userId', cut(user?.id, 100)),
      ...optional('name', cut(user?.name, 150)),
      ...optional('role', cut(user?.role, 150)),
      ...optional('onBehalfOf', cut(draft.onBehalfOf, 150)),
    },
    context,
    attachments,
    // A picture is never missed: it is her choice alone.
    missing: missing.filter((fact) => fact !== 'screenshot'),
  };
}

function titleOf(draft: TicketDraft, locale: string): string {
  const happened = draft.answers['happened'];
  const preset = draft.criticalKind && presetTitles[draft.criticalKind];
  const language = locale.startsWith('en') ? 'en' : 'ru';
  return (
    cut(draft.title, 250) ??
    // Of a preset the kind is the better title: «белый экран» alone tells nobody what to do.
    preset?.[language] ??
    cut(typeof happened === 'string' ? proposeTitle(happened) : undefined, 250) ??
    (language === 'en' ? 'Support request' : 'Обращение')
  );
}

function answersOf(draft: TicketDraft): TicketBody['answers'] {
  const answers: TicketBody['answers'] = {};
  for (const [key, value] of Object.entries(draft.answers).slice(0, 60)) {
    const kept = typeof value === 'string' ? cut(value, 20_000) : keptValue(value);
    if (kept !== undefined) answers[key.slice(0, 60)] = kept;
  }
  return answers;
}

function keptValue(value: TicketBody['answers'][string]): TicketBody['answers'][string] | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (!Array.isArray(value)) return value;
  const lines = value.slice(0, 50).map((line) => line.slice(0, 200));
  return lines.length > 0 ? lines : undefined;
}

/** Trimmed and cut; `undefined` for what is empty or no text. */
function cut(text: string | undefined, maxLength: number): string | undefined {
  const trimmed = typeof text === 'string' ? text.trim().slice(0, maxLength).trim() : '';
  return trimmed === '' ? undefined : trimmed;
}

function optional<K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: T });
}

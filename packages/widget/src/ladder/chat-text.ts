import type { TicketContext, TicketType, CriticalKind } from '@mis-support/protocol';
import type { MessageKey } from '../messages/ru.ts';
import type { Translate } from '../messages/translate.ts';
import { hidePersonal } from './hide-personal.ts';

/** What a chat may be told of a ticket, sent or not yet. */
export interface ChatFacts {
  number?: string | undefined;
  type: TicketType;
  criticalKind?: CriticalKind | undefined;
  title?: string | undefined;
  scope?: string | undefined;
  urgency?: string | undefined;
  context?: TicketContext | undefined;
}

/**
 * What may stand in a chat that others read: number, type, the title and the place as far as they name nobody,
 * scope and urgency. No answer of the form, no phone, no record number and no picture; its last line says so.
 */
export function chatText(t: Translate, facts: ChatFacts): string {
  const { number, type, criticalKind, title, context } = facts;
  const line = (label: MessageKey, text: string): string => (text === '' ? '' : `${t(label)}: ${text}`);
  const choice = (key: 'scope' | 'urgency'): string => {
    const value = facts[key];
    if (value === undefined) return '';
    const text = t(`${key}.${value}` as MessageKey);
    return line(key, text === `${key}.${value}` ? value : text);
  };
  return [
    number === undefined ? t('dialog') : t('ticket.name', { number }),
    line('review.type', criticalKind ? t(`critical.${criticalKind}`) : t(`type.${type}`)),
    line('review.title', criticalKind || title === undefined ? '' : hidePersonal(title)),
    line('review.place', placeForChat(context)),
    choice('scope'),
    choice('urgency'),
    t('chat.left'),
  ]
    .filter((text) => text !== '')
    .join('\n');
}

/** The way in the menu, or the workplace: titles of windows may hold a patient. */
function placeForChat(context: TicketContext | undefined): string {
  const { menuPath, workplace } = context?.values ?? {};
  const value = menuPath?.value ?? workplace?.value ?? [];
  return (Array.isArray(value) ? value : [value]).map((part) => hidePersonal(part, true)).join(' → ');
}

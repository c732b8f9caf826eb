import type { Submission } from '@mis-support/core';
import type { MessageKey } from '../messages/ru.ts';
import type { Translate } from '../messages/translate.ts';
import { factOf } from '../form/ticket-form.ts';
import { placeOf } from './place-of.ts';

/** Everything the person wrote, as plain text for the phone or another channel of her own choice. */
export function textOf(t: Translate, { draft, context }: Submission): string {
  const lines = [draft.title, factOf(draft, 'happened')];
  for (const key of ['scope', 'urgency'] as const) {
    if (draft[key]) lines.push(`${t(key)}: ${t(`${key}.${draft[key]}` as MessageKey)}`);
  }
  for (const key of ['expected', 'steps', 'recordRef'] as const) {
    const value = factOf(draft, key);
    if (value !== undefined) lines.push(`${t(key)}: ${String(value)}`);
  }
  if (draft.contact) lines.push(`${t('review.contact')}: ${draft.contact}`);
  const place = placeOf(context);
  if (place) lines.push(`${t('review.place')}: ${place}`);
  return lines.filter(Boolean).join('\n');
}

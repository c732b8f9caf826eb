import type { ParkReason } from '@mis-support/core';
import type { Translate } from '../messages/translate.ts';
import type { IconName } from '../panel/icons.tsx';
import type { Mood } from '../panel/parts.tsx';
import { problemCode } from './problem-codes.ts';

/** What is said of a ticket that tries no more by itself: what has happened, and what would help. */
export interface ParkedWords {
  kind: Mood;
  icon: IconName;
  title: string;
  text: string;
}

/** @param size of the largest file the region takes, in words; where a file of this ticket may be the cause */
export function parkedWords(
  t: Translate,
  reason: ParkReason,
  { phone, size }: { phone?: string | undefined; size?: string | undefined },
): ParkedWords {
  switch (reason) {
    case 'auth':
      return { kind: 'warn', icon: 'key', title: t('error.signIn'), text: t('error.signIn.text') };
    case 'config':
      return {
        kind: 'danger',
        icon: 'plug',
        title: t('error.notSent'),
        text: `${t('error.invalid')} ${t('error.code', { code: problemCode(reason) })}`,
      };
    case 'expired':
      return {
        kind: 'danger',
        icon: 'clock',
        title: t('status.failed'),
        text: phone ? t('expired', { phone }) : t('expired.noPhone'),
      };
    default:
      return {
        kind: 'danger',
        icon: 'warn',
        title: t('error.notSent'),
        text:
          reason === 'too_large' && size !== undefined
            ? t('error.tooLarge', { size })
            : `${t('error.invalid')} ${t('error.code', { code: problemCode(reason) })}`,
      };
  }
}

/** Whether trying again as it is may end differently. What was found wrong with the ticket itself stays wrong. */
export function mayGoAsItIs(reason: ParkReason): boolean {
  return reason === 'auth' || reason === 'config' || reason === 'expired';
}

import type { Translate } from '../messages/translate.ts';

/** «с 8:00 до 17:00», «круглосуточно»: hours of the configuration as a person says them. */
export function hoursWords(t: Translate, hours: string): string {
  const [from = '', to = ''] = hours.split('-').map((time) => time.replace(/^0(?=\d:)/, ''));
  return from === '0:00' && to === '24:00' ? t('hours.always') : t('hours', { from, to });
}

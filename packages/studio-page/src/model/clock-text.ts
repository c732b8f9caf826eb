/** `08:00-20:00` → «08:00–20:00»; a whole day by its word. */
export function hoursText(hours: string): string {
  return hours === wholeDay ? 'круглосуточно' : hours.replace('-', '–');
}

/** «8–20», «с 8:30 до 17», «круглосуточно» → `08:30-17:00`. `undefined` for what says no hours. */
export function parseHoursText(text: string): string | undefined {
  const plain = text.toLowerCase().trim();
  if (/^круглосуточно$/.test(plain)) return wholeDay;
  const match = /^(?:с\s+)?(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|–|—|до)\s*(\d{1,2})(?:[:.](\d{2}))?$/.exec(plain);
  if (!match) return undefined;
  const [, from = '', fromMinute = '00', to = '', toMinute = '00'] = match;
  const [opens, closes] = [time(from, fromMinute), time(to, toMinute)];
  return opens === undefined || closes === undefined || opens === '24:00' || opens === closes
    ? undefined
    : `${opens}-${closes}`;
}

export const wholeDay = '00:00-24:00';

function time(hour: string, minute: string): string | undefined {
  const isReal = (Number(hour) < 24 && Number(minute) < 60) || (hour === '24' && minute === '00');
  return isReal ? `${hour.padStart(2, '0')}:${minute}` : undefined;
}

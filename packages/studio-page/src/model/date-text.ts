/** `2026-01-08` → «08.01.2026». */
export function dateText(date: string): string {
  const [year, month, day] = date.split('-');
  return day === undefined ? date : `${day}.${month}.${year}`;
}

/** «08.01.2026», «8 января 2026» → `2026-01-08`. `undefined` for what is no day. */
export function parseDateText(text: string): string | undefined {
  const plain = text
    .toLowerCase()
    .replace(/\s+г(ода|\.)?$/, '')
    .trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(plain);
  const dotted = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(plain);
  const named = /^(\d{1,2})\s+([а-я]+)\s+(\d{4})$/.exec(plain);
  if (iso) return real(iso[1], iso[2], iso[3]);
  if (dotted) return real(dotted[3], dotted[2], dotted[1]);
  const month = named ? months.findIndex((start) => named[2]?.startsWith(start)) + 1 : 0;
  return named && month > 0 ? real(named[3], String(month), named[1]) : undefined;
}

/** Dates in order, days that follow each other as «01.01.2026–08.01.2026». */
export function dateLines(dates: readonly string[]): string[] {
  const lines: [string, string][] = [];
  for (const date of [...new Set(dates)].sort()) {
    const last = lines.at(-1);
    if (last && nextDay(last[1]) === date) last[1] = date;
    else lines.push([date, date]);
  }
  return lines.flatMap(([from, to]) => {
    if (from === to) return [dateText(from)];
    // Two days read better as two.
    return nextDay(from) === to ? [dateText(from), dateText(to)] : [`${dateText(from)}–${dateText(to)}`];
  });
}

/** The dates that a line says: one, or all of «01.01.2026–08.01.2026», at most a year of them. */
export function parseDateLine(line: string): string[] | undefined {
  const one = parseDateText(line);
  if (one !== undefined) return [one];
  const [from, to, more] = line.split(/\s*[–—]\s*|\s+-\s+|(?<=\d{4})-(?=\d{1,2}\.)/);
  const [first, last] = [parseDateText(from ?? ''), parseDateText(to ?? '')];
  if (first === undefined || last === undefined || more !== undefined || last < first) return undefined;
  const dates = [first];
  while (dates.length <= 366) {
    const next = nextDay(dates.at(-1) ?? first);
    if (next > last) return dates;
    dates.push(next);
  }
  return undefined;
}

const months = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];

function nextDay(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}

function real(year = '', month = '', day = ''): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : undefined;
}

/** `2026-01-08` → «08.01.2026». */
export function dateText(date: string): string {
  const [year, month, day] = date.split('-');
  return day === undefined ? date : `${day}.${month}.${year}`;
}

/** «08.01.2026», «8.1.26», «8 января 2026» → `2026-01-08`. `undefined` for what is no day. */
export function parseDateText(text: string): string | undefined {
  const { year, month, day } = partsOf(text) ?? {};
  return year === undefined ? undefined : real(year, month, day);
}

interface DateParts {
  day: string;
  /** Absent where it is said with the other end of a range: «с 1 по 8 января 2027». */
  month?: string | undefined;
  year?: string | undefined;
}

function partsOf(text: string): DateParts | undefined {
  const plain = text
    .toLowerCase()
    .replace(/\s*г(ода|\.)?$/, '')
    .trim();
  const iso = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/.exec(plain);
  const dotted = /^(?<day>\d{1,2})(?:[./](?<month>\d{1,2})(?:[./](?<year>\d{4}|\d{2}))?)?$/.exec(plain);
  const named = /^(?<day>\d{1,2})\s+(?<name>[а-я]+)(?:\s+(?<year>\d{4}|\d{2}))?$/.exec(plain);
  const { day, name, month, year } = (iso ?? dotted ?? named)?.groups ?? {};
  const index = name === undefined ? -1 : months.findIndex((start) => name.startsWith(start));
  if (day === undefined || (name !== undefined && index === -1)) return undefined;
  return { day, month: index === -1 ? month : String(index + 1), year: year?.length === 2 ? `20${year}` : year };
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

/** The dates that a line says: one, or all of «01.01.2026–08.01.2026», «с 1 по 8 января 2026», at most a year of them. */
export function parseDateLine(line: string): string[] | undefined {
  const one = parseDateText(line);
  if (one !== undefined) return [one];
  const { first, last } = endsOf(line) ?? {};
  if (first === undefined || last === undefined || last < first) return undefined;
  const dates = [first];
  while (dates.length <= 366) {
    const next = nextDay(dates.at(-1) ?? first);
    if (next > last) return dates;
    dates.push(next);
  }
  return undefined;
}

/** What is wrong with a line of days that is understood as far as it goes. */
export function wrongRange(line: string): string | undefined {
  const { first, last } = endsOf(line) ?? {};
  if (first === undefined || last === undefined) return undefined;
  return last < first ? 'Конец раньше начала: поменяйте даты местами.' : 'Это больше года: проверьте годы.';
}

/** Both ends of a range. What the first leaves out it has from the last; «28 декабря – 8 января 2027» turns the year. */
function endsOf(line: string): { first: string | undefined; last: string | undefined } | undefined {
  const trimmed = line.toLowerCase().trim();
  const plain = /^с\s/.test(trimmed) ? trimmed.slice(2).replace(/\s(?:по|до)\s/, ' – ') : trimmed;
  const [from, to, more] = plain.split(/\s*[–—]\s*|\s+-\s+|(?<!-\d{2})-(?=\d{1,2}(?:[./]|\s+[а-я]))/);
  const [start, end] = [partsOf(from ?? ''), partsOf(to ?? '')];
  if (!start || end?.year === undefined || more !== undefined) return undefined;
  const last = real(end.year, end.month, end.day);
  const inYear = (year: string) => real(start.year ?? year, start.month ?? end.month, start.day);
  const first = inYear(end.year);
  const turns = start.year === undefined && start.month !== undefined && first !== undefined && first > (last ?? '');
  return { first: turns ? inYear(String(Number(end.year) - 1)) : first, last };
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

/** «24 нояб., 08:30» by the clock of a zone; empty for what is no moment. */
export function momentWords(instant: unknown, timeZone: string): string {
  const at = typeof instant === 'string' ? Date.parse(instant) : NaN;
  if (Number.isNaN(at)) return '';
  try {
    return new Intl.DateTimeFormat('ru', {
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
      timeZone,
    }).format(at);
  } catch {
    return '';
  }
}

/** The next full hour: a beginning that nobody has to correct letter by letter. */
export function nextHour(now: number): string {
  return new Date(Math.ceil(now / 3_600_000) * 3_600_000).toISOString().replace('.000Z', 'Z');
}

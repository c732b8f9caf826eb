/** `08:00-20:00` → 480, 1200: minutes of the day. */
export function clockMinutes(hours: string): [from: number, to: number] {
  const [from = '', to = ''] = hours.split('-');
  const minute = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return [minute(from), minute(to)];
}

/** Whether a minute of the day lies in hours that may go on over midnight. */
export function isWithin(minute: number, [from, to]: [number, number]): boolean {
  return to < from ? minute >= from || minute < to : minute >= from && minute < to;
}

/** `1-5,7` → 1, 2, 3, 4, 5, 7; `5-1` is none. */
export function weekdays(days: string): number[] {
  return days.split(',').flatMap((part) => {
    const [from = 1, to = from] = part.split('-').map(Number);
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  });
}

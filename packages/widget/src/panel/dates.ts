import { usePanel } from './panel-context.ts';
import { useConfig } from './use-config.ts';

/** Dates and sizes as the person reads them. */
export interface Dates {
  /** «24 ноября, 14:15» in the region's time zone, which is named where this computer's clock differs: for due dates. */
  due(at: number | string): string;
  /** The same without a word on the zone: for a list whose heading has said it. */
  happened(at: number | string): string;
  /** «(время региона)» where this computer's clock differs at that time, or nothing. */
  zone(at: number | string): string;
  /** As `due`, without the day when it is today: «10:15». */
  soon(at: number | string): string;
  /** «10:15» by the clock of this computer; «24 ноября, 10:15» when it is not today. For what was done on it. */
  time(at: number): string;
  /** «10:15:02» here. */
  seconds(at: number | string): string;
  /** «184 КБ»; nothing at all is «0». */
  size(bytes: number): string;
}

const made = new Map<string, Dates>();

/** The formats of the panel around. */
export function useDates(): Dates {
  const { locale, t } = usePanel();
  const { timeZone } = useConfig().policy;
  const zoneNote = t('due.zone');
  const key = `${locale.value} ${timeZone} ${zoneNote}`;
  const dates = made.get(key) ?? createDates(locale.value, timeZone, zoneNote);
  made.set(key, dates);
  return dates;
}

/**
 * Formats for one language and the region's time zone.
 *
 * @param zoneNote said after a due time that another clock than this computer's shows
 */
export function createDates(locale: string, timeZone: string, zoneNote: string): Dates {
  const make = (options: Intl.DateTimeFormatOptions, zone?: string): ((at: number | string) => string) => {
    const format = createFormat(locale, options, zone);
    return (at) => format.format(new Date(at)).replace(/^0(?=\d:)/, '');
  };
  const day = { day: 'numeric', month: 'long' } as const;
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const dueDay = make(day, timeZone);
  const dueClock = make(clock, timeZone);
  const hereDay = make(day);
  const hereClock = make(clock);
  const seconds = make({ ...clock, second: '2-digit' });
  const kilobytes = new Intl.NumberFormat(locale === 'ru' ? 'ru' : locale, { maximumFractionDigits: 1 });
  const units = locale.startsWith('ru') ? ['КБ', 'МБ'] : ['kB', 'MB'];
  // Two formats joined by hand: «24 ноября в 14:15» and «24 ноября, 14:15» change with the browser's data.
  const keep = (text: string): string => text.replace(/ /g, '\u00a0');
  const happened = (at: number | string): string => `${keep(dueDay(at))}, ${dueClock(at)}`;
  const zone = (at: number | string): string =>
    dueClock(at) === hereClock(at) && dueDay(at) === hereDay(at) ? '' : keep(zoneNote);
  const say = (time: string, at: number | string): string => `${time} ${zone(at)}`.trimEnd();
  return {
    due: (at) => say(happened(at), at),
    happened,
    zone,
    soon: (at) => say(dueDay(at) === dueDay(Date.now()) ? dueClock(at) : happened(at), at),
    time: (at) => (hereDay(at) === hereDay(Date.now()) ? hereClock(at) : `${keep(hereDay(at))}, ${hereClock(at)}`),
    seconds,
    size(bytes) {
      if (bytes === 0) return '0';
      const kb = Math.max(1, Math.round(bytes / 1000));
      return kb < 1000 ? `${kb}\u00a0${units[0]}` : `${kilobytes.format(kb / 1000)}\u00a0${units[1]}`;
    },
  };
}

function createFormat(locale: string, options: Intl.DateTimeFormatOptions, timeZone?: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(locale, timeZone ? { ...options, timeZone } : options);
  } catch {
    // An unknown zone or tag in a configuration: the computer's own are the honest second best.
    return new Intl.DateTimeFormat('ru', options);
  }
}

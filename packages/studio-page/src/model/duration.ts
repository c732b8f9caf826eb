import { counted } from './plural.ts';

/** `PT1H30M` → «1 час 30 минут». What is no duration is shown as it is written. */
export function durationText(iso: string): string {
  const match = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)(?:[.,](\d+))?H)?(?:(\d+)(?:[.,]\d+)?M)?)?$/.exec(iso);
  if (!match || iso === 'P') return iso;
  const [, weeks, days, hours, share, minutes] = match;
  const shareMinutes = share === undefined ? 0 : Math.round(Number(`0.${share}`) * 60);
  const all = Number(minutes ?? 0) + shareMinutes;
  return [
    weeks && counted(Number(weeks), ['неделя', 'недели', 'недель']),
    days && counted(Number(days), ['день', 'дня', 'дней']),
    hours && Number(hours) > 0 && counted(Number(hours), ['час', 'часа', 'часов']),
    all > 0 && counted(all, ['минута', 'минуты', 'минут']),
  ]
    .filter(Boolean)
    .join(' ');
}

/** «4 часа», «1,5 ч», «1 день 4 часа», «полчаса», «сутки» → ISO 8601. `undefined` for what says no duration. */
export function parseDurationText(text: string): string | undefined {
  const plain = text
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/рабоч\S*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const said = plain
    .replace(/полтора (?=час)/, '1,5 ')
    .replace(/полчаса/, '30 минут')
    .replace(/двое (?=сут)/, '2 ')
    .replace(/трое (?=сут)/, '3 ');
  const sums = { weeks: 0, days: 0, minutes: 0 };
  const rest = said.replace(
    /(\d{1,4}(?:[.,]\d{1,2})?)? ?(недел[яиью]|нед|сут(?:ки|ок)?|дн(?:я|ей|и)?|день|д|час(?:а|ов)?|ч|минут[аыу]?|мин|м)(?![а-я])\.?/g,
    (whole: string, number: string | undefined, unit: string) => {
      const count = Number((number ?? '1').replace(',', '.'));
      const key = unit.startsWith('н') ? 'weeks' : unit.startsWith('д') ? 'days' : 'minutes';
      if (key !== 'minutes' && !Number.isInteger(count)) return whole;
      // «Сутки» are round the clock: a day of a norm is a working one.
      sums[key] += unit.startsWith('ч') ? count * 60 : unit.startsWith('с') ? count * 1440 : count;
      return '';
    },
  );
  const { weeks, days, minutes } = sums;
  if (rest.replace(/( и |,|\s)/g, '') !== '' || !Number.isInteger(minutes) || weeks + days + minutes === 0)
    return undefined;
  const hours = Math.floor(minutes / 60);
  const date = (weeks > 0 ? `${weeks}W` : '') + (days > 0 ? `${days}D` : '');
  const time = (hours > 0 ? `${hours}H` : '') + (minutes % 60 > 0 ? `${minutes % 60}M` : '');
  return `P${date}${time === '' ? '' : `T${time}`}`;
}

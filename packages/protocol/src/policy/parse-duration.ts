/** The parts of a duration. */
export interface DurationParts {
  weeks: number;
  days: number;
  ms: number;
}

/** What a checked duration says. */
export function parseDuration(text: string): DurationParts {
  const [date = '', time = ''] = text.split('T');
  return {
    weeks: part(date, 'W'),
    days: part(date, 'D'),
    ms: Math.round((part(time, 'H') * 60 + part(time, 'M')) * 60_000),
  };
}

function part(text: string, unit: string): number {
  return Number(new RegExp(`([\\d.,]+)${unit}`).exec(text)?.[1]?.replace(',', '.') ?? 0);
}

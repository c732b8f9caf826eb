/** A norm as people say it: a number and a unit. */
export interface PlainDuration {
  count: number;
  unit: DurationUnit;
}
export type DurationUnit = 'minutes' | 'hours' | 'days';

/** `PT4H` → 4 hours. `undefined` for what needs two units. */
export function plainDuration(text: string): PlainDuration | undefined {
  const match = /^P(?:(\d+)D|T(?:(\d+)H|(\d+)M))$/.exec(text);
  if (!match) return undefined;
  const [, days, hours, minutes] = match;
  if (days !== undefined) return { count: Number(days), unit: 'days' };
  return hours === undefined ? { count: Number(minutes), unit: 'minutes' } : { count: Number(hours), unit: 'hours' };
}

export function isoDuration({ count, unit }: PlainDuration): string {
  if (unit === 'days') return `P${count}D`;
  return unit === 'hours' ? `PT${count}H` : `PT${count}M`;
}

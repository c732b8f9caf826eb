import { asObject } from '../model/layers.ts';

/** The name an entry gives itself, under whichever key its list keeps it. */
export function nameAt(entry: unknown, textOf: (label: unknown) => string): string {
  const { label, title, what, names } = asObject(entry);
  const told = label ?? title ?? what;
  if (told !== undefined) return textOf(told);
  return Array.isArray(names) ? names.map(String).join(', ') : '';
}

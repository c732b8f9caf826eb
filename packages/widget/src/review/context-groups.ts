import { textIn, type ContextValue, type SupportConfig, type TicketContext } from '@mis-support/protocol';
import type { MessageKey } from '../messages/ru.ts';
import type { Translate } from '../messages/translate.ts';

/** Values a person can judge, in the order she would look for them. Everything else is technical. */
const placeKeys = [
  'workplace',
  'screen',
  'menuPath',
  'tab',
  'action',
  'recordRef',
  'module',
  'orgUnit',
  'organization',
  'role',
];

export interface ContextEntry {
  key: string;
  value: ContextValue;
}

/** The values of a context as the person's place and as the technical rest. */
export function groupContext(context: TicketContext | undefined): { place: ContextEntry[]; technical: ContextEntry[] } {
  const values = context?.values ?? {};
  const entry = (key: string): ContextEntry[] => (values[key] ? [{ key, value: values[key] }] : []);
  return {
    place: placeKeys.flatMap(entry),
    technical: Object.keys(values)
      .filter((key) => !placeKeys.includes(key))
      .flatMap(entry),
  };
}

/** A value as one line. */
export function contextText({ value }: ContextValue): string {
  return typeof value === 'string' ? value : value.join(' → ');
}

/** What people call what a code stands for, where the region says it. */
export function nameOf({ key, value }: ContextEntry, config: SupportConfig, locale: string): string | undefined {
  const code = contextText(value);
  if (key === 'workplace')
    return Object.hasOwn(config.workplaces, code) ? config.workplaces[code]?.names[0] : undefined;
  if (key !== 'region' && key !== 'organization') return undefined;
  return code === config[key] ? textIn(config[`${key}Name`] ?? undefined, locale) : undefined;
}

/** A key in the person's language; a region's own key as it is. */
export function contextLabel(t: Translate, key: string): string {
  const text = t(`ctx.${key}` as MessageKey);
  return text === `ctx.${key}` ? key : text;
}

/** The context without the values of these keys. */
export function withoutValues(context: TicketContext, keys: readonly string[]): TicketContext {
  return {
    ...context,
    values: Object.fromEntries(Object.entries(context.values).filter(([key]) => !keys.includes(key))),
  };
}

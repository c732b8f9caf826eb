import type { PageLanguage } from './page-words.ts';

/** Whom to call, as far as a configuration says. */
export interface Help {
  phone?: string;
  hours?: string;
}

/** Takes what the page shows out of an answer of the gateway, whatever it is. */
export function parseHelp(value: unknown, language: PageLanguage): Help {
  const help = (value as { help?: { phone?: unknown; phoneHours?: unknown } } | null | undefined)?.help;
  const given = help?.phoneHours;
  const each = typeof given === 'object' && given !== null ? (given as { ru?: unknown; en?: unknown }) : undefined;
  const hours = each ? (each[language] ?? each.ru) : given;
  return {
    ...(typeof help?.phone === 'string' ? { phone: help.phone } : {}),
    ...(typeof hours === 'string' ? { hours } : {}),
  };
}

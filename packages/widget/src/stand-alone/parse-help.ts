/** Whom to call, as far as a configuration says. */
export interface Help {
  phone?: string;
  hours?: string;
}

/** Takes what the page shows out of an answer of the gateway, whatever it is. */
export function parseHelp(value: unknown): Help {
  const help = (value as { help?: { phone?: unknown; phoneHours?: unknown } } | null | undefined)?.help;
  const hours = help?.phoneHours;
  // The page is in Russian alone.
  const russian: unknown = typeof hours === 'object' && hours !== null ? (hours as { ru?: unknown }).ru : hours;
  return {
    ...(typeof help?.phone === 'string' ? { phone: help.phone } : {}),
    ...(typeof russian === 'string' ? { hours: russian } : {}),
  };
}

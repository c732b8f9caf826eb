import type { TicketView } from '@mis-support/protocol';
import { useMemo } from 'preact/hooks';
import { withLocalNames } from './local-names.ts';
import { usePanel } from './panel-context.ts';
import { useConfig } from './use-config.ts';

/** The tickets of the person, as far as they are known, with names in the language of the panel. */
export function useListed(): readonly TicketView[] {
  const { tickets, locale, config } = usePanel();
  const whole = useConfig();
  const known = tickets.value;
  return useMemo(
    () => (known && 'tickets' in known ? known.tickets.map((one) => withLocalNames(one, whole, locale.value)) : []),
    [known, locale.value, config.value],
  );
}

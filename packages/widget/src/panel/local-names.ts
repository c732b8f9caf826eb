import { textIn, type SupportConfig, type TicketView } from '@mis-support/protocol';

type Named = Partial<Pick<TicketView, 'holder' | 'priority' | 'history'>>;

/**
 * A ticket with the names of steps and levels in this language. The server keeps them in the one in which the ticket
 * was filed; the configuration has them in all. What it does not know any more keeps its name.
 */
export function withLocalNames<Ticket extends Named>(
  ticket: Ticket,
  { ladder, policy }: Pick<SupportConfig, 'ladder' | 'policy'>,
  locale: string,
): Ticket {
  const { holder, priority, history } = ticket;
  // The history has no ids, only names.
  const named = (text: string): string => {
    const step = Object.values(ladder).find(({ label }) =>
      (typeof label === 'object' ? Object.values(label) : [label]).includes(text),
    );
    return textIn(step?.label, locale) || text;
  };
  return {
    ...ticket,
    ...(holder && { holder: { ...holder, label: textIn(ladder[holder.step]?.label, locale) || holder.label } }),
    ...(priority && {
      priority: { ...priority, label: textIn(policy.levels[priority.level]?.label, locale) || priority.label },
    }),
    ...(history && {
      history: history.map((event) =>
        event.kind === 'holder' && event.text !== undefined ? { ...event, text: named(event.text) } : event,
      ),
    }),
  };
}

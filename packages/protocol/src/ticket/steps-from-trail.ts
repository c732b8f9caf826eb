import type { TicketContext } from './ticket-context.ts';

/** So many of the last actions make the steps. */
const stepsTaken = 5;

/** What the program shows by itself, such as a message or the title of a window, may name a patient, and is no step of hers. */
const notHers = /error|window/;

/**
 * «Что делали по шагам» from the last actions: labels of the controls she used, and nothing else. An answer that is still
 * this was filled in for the person and not touched by her, which the desk says. `undefined` where there are none. Pure.
 */
export function stepsFromTrail(trail: TicketContext['trail']): string | undefined {
  const used = trail.filter(({ kind }) => !notHers.test(kind)).slice(-stepsTaken);
  return used.map(({ label }, index) => `${index + 1}. ${label}`).join('\n') || undefined;
}

import { analyseText } from '@mis-support/core/one-issue';

/** Takes a text apart, in a chunk of its own: wanted only after a pause in typing. */
export { analyseText };

/** Unpacks what is known of the language while nothing else is to be done: the first text is then not waited for longer. */
export function readAhead(): void {
  requestIdleCallback(() => analyseText(''));
}

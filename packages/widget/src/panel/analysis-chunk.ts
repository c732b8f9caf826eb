/** Takes a text apart, in a chunk of its own: wanted only after a pause in typing. */
export { analyseText } from '@mis-support/core/one-issue';

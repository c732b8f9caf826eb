/** The priority engine, in a chunk of its own: the first paint does not wait for it. */
export { dueDates, prioritize } from '@mis-support/protocol';

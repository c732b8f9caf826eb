/** The priority engine, in a chunk of its own: the first paint does not wait for it. */
export { dueDates, prioritize, worksFor } from '@mis-support/protocol';

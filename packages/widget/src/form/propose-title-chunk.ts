/** The client's own rule for titles, in a chunk of its own: what is proposed here is what it would send. */
export { proposeTitle } from '@mis-support/core';

/** The rules that tell where a ticket would start now and who is there: not wanted before the first letter. */
export { isOpen, prioritize, startingStep } from '@mis-support/protocol';

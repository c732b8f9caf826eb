// An entry of its own: it needs Node, and browser tests read the main entry.
export { testHelpDesk } from './help-desk-contract.ts';
export type { HelpDeskHarness, SeenIssue, TestFunction } from './help-desk-contract.ts';
export { redmineHarness } from './help-desk-redmine-harness.ts';
export type { RedmineVariant } from './help-desk-redmine-harness.ts';
export { createMemoryDesk } from './help-desk-memory.ts';
export type { DeskFault, MemoryDesk, MemoryIssue } from './help-desk-memory.ts';
export { createRedmineStandIn } from './help-desk-redmine-stand-in.ts';
export type { RedmineFacts } from './help-desk-redmine-stand-in.ts';
export {
  deskFile,
  newRef,
  newTicketId,
  sampleBody,
  sampleDeskMessage,
  sampleDeskTicket,
  tinyPng,
} from './help-desk-samples.ts';

export { TicketId, Sha256Hex, UtcInstant } from './ticket/ticket-id.ts';
export { ContextSource, ContextValue, TicketContext, TrailStep, contextKeys } from './ticket/ticket-context.ts';
export type { ContextKey } from './ticket/ticket-context.ts';
export {
  AnswerValue,
  AttachmentInfo,
  CriticalKind,
  Scope,
  TicketBody,
  TicketType,
  Urgency,
} from './ticket/ticket-body.ts';
export {
  AttachmentManifest,
  TicketEnvelope,
  maxEnvelopeBytes,
  maxUnsignedEnvelopeBytes,
  uploadChunkBytes,
} from './ticket/ticket-envelope.ts';
export { Pace, Receipt, UploadState } from './receipt/receipt.ts';
export { DelayCode, TicketStatus, delayCodes, isFinal, ticketStatuses } from './status/ticket-status.ts';
export { Holder, PriorityView, TicketEvent, TicketList, TicketMessage, TicketView } from './status/ticket-view.ts';
export { Problem, ProblemCode, problemCodes, problemMediaType } from './problem/problem.ts';
export { SupportError, isSupportError, supportErrorCodes } from './problem/support-error.ts';
export type { SupportErrorCode } from './problem/support-error.ts';
export { mergePatch } from './config/merge-patch.ts';
export type { Json } from './config/merge-patch.ts';
export { LadderStep, SupportConfig } from './config/support-config.ts';
export { defaultConfig } from './config/default-config.ts';
export { parseConfig } from './config/parse-config.ts';
export type { ConfigMistake, ConfigOutcome } from './config/parse-config.ts';
export { Calendar, Duration, Level, Policy } from './policy/policy.ts';
export { prioritize } from './policy/prioritize.ts';
export type { Priority, PriorityFacts } from './policy/prioritize.ts';
export { dueDates } from './policy/due-date.ts';
export type { DueDates } from './policy/due-date.ts';

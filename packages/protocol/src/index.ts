export { TicketId, Sha256Hex, UtcInstant } from './ticket/ticket-id.ts';
export { ContextSource, ContextValue, TicketContext, TrailStep, contextKeys } from './ticket/ticket-context.ts';
export type { ContextKey } from './ticket/ticket-context.ts';
export { stepsFromTrail } from './ticket/steps-from-trail.ts';
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
export { joinPatches, mergePatch } from './config/merge-patch.ts';
export { mergeLayer } from './config/merge-layer.ts';
export type { Json } from './config/merge-patch.ts';
export { LocalText } from './text/local-text.ts';
export { textIn } from './text/text-in.ts';
export { Condition, FactTest } from './condition/condition.ts';
export { factsRead, holds, isEmptyFact } from './condition/holds.ts';
export type { FactValue, Facts } from './condition/holds.ts';
export { Field, fieldKinds, optionSources } from './form/field.ts';
export type { FieldKind } from './form/field.ts';
export { formFields } from './form/form-fields.ts';
export type { Need, ShownField } from './form/form-fields.ts';
export { inOrder } from './form/in-order.ts';
export type { Ordered } from './form/in-order.ts';
export { optionIds } from './form/option-ids.ts';
export type { OptionLists } from './form/option-ids.ts';
export { suggestCategory, suggestModule } from './catalogue/suggest.ts';
export type { Written } from './catalogue/suggest.ts';
export { checkAnswer } from './form/check-answer.ts';
export type { AnswerMistake } from './form/check-answer.ts';
export { Category, HelpLink, Integration, Module, Notice, PlannedWork, Template } from './catalogue/catalogue.ts';
export { isAnnouncedAt } from './catalogue/is-announced-at.ts';
export { worksFor } from './catalogue/works-for.ts';
export { textCategories } from './catalogue/text-categories.ts';
export type { TextCategory } from './catalogue/text-categories.ts';
export { LadderStep } from './ladder/ladder-step.ts';
export { startingStep } from './ladder/starting-step.ts';
export { ladderFor, nextStep, startStep } from './ladder/start-step.ts';
export type { OrderedStep } from './ladder/start-step.ts';
export { SupportConfig, WorkplaceLayer } from './config/support-config.ts';
export { atWorkplace } from './config/workplace.ts';
export { defaultConfig } from './config/default-config.ts';
export { parseConfig } from './config/parse-config.ts';
export type { ConfigOutcome } from './config/parse-config.ts';
export { calendarWarnings } from './config/check/calendar-warnings.ts';
export { checkConfig } from './config/check-config.ts';
export type { CheckedConfig } from './config/check-config.ts';
export { withoutMistakes } from './config/without-mistakes.ts';
export { ownFacts } from './config/check/facts.ts';
export { isForbiddenKey } from './config/check/forbidden-keys.ts';
export { describeMistake } from './config/mistake.ts';
export { mistakeCodes } from './config/mistake-codes.ts';
export type { ConfigMistake, MistakeCode, MistakeLanguage, MistakeParams } from './config/mistake.ts';
export { contrastRatio, parseColour } from './config/check/contrast.ts';
export type { Rgba } from './config/check/contrast.ts';
export { contrastPairs } from './config/contrast-pairs.ts';
export type { ContrastPair } from './config/contrast-pairs.ts';
export { themeTokens } from './config/theme-tokens.ts';
export { panelTexts } from './config/panel-texts.ts';
export { Calendar } from './policy/calendar.ts';
export { Duration } from './policy/duration.ts';
export { parseDuration } from './policy/parse-duration.ts';
export type { DurationParts } from './policy/parse-duration.ts';
export { Level, Policy } from './policy/policy.ts';
export { levelOrder } from './policy/level-order.ts';
export { prioritize } from './policy/prioritize.ts';
export type { Priority, PriorityFacts } from './policy/prioritize.ts';
export { dueDates } from './policy/due-date.ts';
export type { ClockStops, DueDates, Stop } from './policy/due-date.ts';
export { isOpen, isWorkday } from './policy/working-time.ts';
export { fromZonedTime, isTimeZone, toZonedTime } from './policy/zoned-time.ts';
export type { ZonedTime } from './policy/zoned-time.ts';

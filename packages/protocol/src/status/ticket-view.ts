import * as v from 'valibot';
import { TicketType } from '../ticket/ticket-body.ts';
import { TicketId, UtcInstant } from '../ticket/ticket-id.ts';
import { DelayCode, TicketStatus } from './ticket-status.ts';

/** Who has the ticket now: a step of the region's ladder and its name in the person's language. */
export const Holder = v.object({ step: v.string(), label: v.string() });
export type Holder = v.InferOutput<typeof Holder>;

/** The priority the rules gave, and the rule itself in words, so that nobody has to guess. */
export const PriorityView = v.object({
  level: v.string(),
  label: v.string(),
  /** Which policy said so: id and version, kept with the ticket. */
  policyId: v.string(),
  policyVersion: v.string(),
  /** The document the rules come from. */
  source: v.optional(v.string()),
  /** The rule in words, in the language of the ticket: «Приоритет высокий: в отделении, работа остановлена. …». */
  reason: v.optional(v.string()),
});
export type PriorityView = v.InferOutput<typeof PriorityView>;

/** One line of a ticket's public history. Internal notes never appear here. */
export const TicketEvent = v.object({
  at: UtcInstant,
  /** `holder`: the ticket was handed on; `priority`: its priority and dates were counted again. */
  kind: v.picklist(['status', 'message', 'delay', 'holder', 'priority']),
  /** Who it comes from: the person, support, or the system itself. */
  by: v.picklist(['reporter', 'support', 'system']),
  status: v.optional(TicketStatus),
  /** A message, the name of the new holder, the new priority and date in words; of a status, what it means for the date. */
  text: v.optional(v.string()),
});
export type TicketEvent = v.InferOutput<typeof TicketEvent>;

/** What the person may know of her ticket. Answers `GET /v1/tickets/{id}` and each entry of the list. */
export const TicketView = v.object({
  id: TicketId,
  /** Given by the gateway at registration; this is the number to dictate by phone. */
  number: v.string(),
  /** The number in the region's help desk, once delivered there and where it differs. */
  externalNumber: v.optional(v.string()),
  type: TicketType,
  title: v.string(),
  status: TicketStatus,
  holder: v.optional(Holder),
  priority: v.optional(PriorityView),
  registeredAt: UtcInstant,
  updatedAt: UtcInstant,
  /** Answer by, solve by. Absent where the norm is agreed separately, and while the clock stands still. */
  reactBy: v.optional(UtcInstant),
  dueAt: v.optional(UtcInstant),
  /** Since when the clock stands still: the ticket waits for somebody. The dates follow when it runs again. */
  pausedSince: v.optional(UtcInstant),
  delay: v.optional(
    v.object({
      code: DelayCode,
      /** Fills the text's places: `system`, `date`, `holder`. */
      params: v.optional(v.record(v.string(), v.string())),
      nextUpdateAt: v.optional(UtcInstant),
    }),
  ),
  /** How many are affected: as the author said, and as support has confirmed it since. */
  scope: v.optional(v.object({ claimed: v.string(), confirmed: v.optional(v.string()) })),
  groupId: v.optional(TicketId),
  /**
   * Steps of advice that the author has asked at or passed by before she wrote, in her words: «Коллега: спросили». Absent
   * where she has said nothing of them.
   */
  askedFirst: v.optional(v.array(v.string())),
  history: v.array(TicketEvent),
});
export type TicketView = v.InferOutput<typeof TicketView>;

/** Answer of `GET /v1/tickets?mine`: newest first, at most 100. */
export const TicketList = v.object({ tickets: v.array(TicketView), serverTime: UtcInstant });
export type TicketList = v.InferOutput<typeof TicketList>;

/** Body of `POST /v1/tickets/{id}/messages`. The id makes a second sending harmless. */
export const TicketMessage = v.strictObject({
  id: TicketId,
  text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(10_000)),
});
export type TicketMessage = v.InferOutput<typeof TicketMessage>;

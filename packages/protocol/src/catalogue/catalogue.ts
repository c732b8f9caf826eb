import * as v from 'valibot';
import { Href } from '../text/href.ts';
import { AnswerValue, TicketType } from '../ticket/ticket-body.ts';
import { Condition } from '../condition/condition.ts';
import { LocalText } from '../text/local-text.ts';
import { textCategories } from './text-categories.ts';

const Order = v.pipe(v.number(), v.integer());
const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(60));
const Words = v.pipe(v.array(v.pipe(v.string(), v.minLength(2), v.maxLength(60))), v.maxLength(60));
const Instant = v.pipe(v.string(), v.isoTimestamp('a moment with its zone such as "2026-11-24T10:00:00+05:00"'));

/** A subject tickets are counted and routed by. */
export const Category = v.strictObject({
  order: Order,
  label: LocalText,
  /** Types of tickets it is offered for. Absent: all. */
  types: v.optional(v.array(TicketType)),
  /** What the analysis of a text calls it: suggests this category. */
  suggestFor: v.optional(v.array(v.picklist(textCategories))),
  /** Beginnings of words that suggest it: `"рецепт"` finds «рецепта», «рецептов». */
  words: v.optional(Words),
  enabled: v.optional(v.boolean()),
});
export type Category = v.InferOutput<typeof Category>;

/** A part of the MIS. */
export const Module = v.strictObject({
  order: Order,
  label: LocalText,
  /** Beginnings of words that suggest it, in the person's text and in the name of the screen. */
  words: v.optional(Words),
  /** The screen she stands on suggests it while this holds. */
  suggestWhen: v.optional(Condition),
  enabled: v.optional(v.boolean()),
});
export type Module = v.InferOutput<typeof Module>;

/** A system the MIS talks with: an answer to «Где, по-вашему, сбой». */
export const Integration = v.strictObject({
  order: Order,
  /** Absent only for systems of ours, which have texts. */
  label: v.optional(LocalText),
  words: v.optional(Words),
  enabled: v.optional(v.boolean()),
});
export type Integration = v.InferOutput<typeof Integration>;

/** A typical request: one tap fills the form in. */
export const Template = v.strictObject({
  order: Order,
  label: LocalText,
  type: TicketType,
  shownWhen: v.optional(Condition),
  category: v.optional(Id),
  module: v.optional(Id),
  /** What stands in the text field, to be completed by the person. */
  text: v.optional(LocalText),
  scope: v.optional(Id),
  urgency: v.optional(Id),
  answers: v.optional(v.record(v.string(), AnswerValue)),
  enabled: v.optional(v.boolean()),
});
export type Template = v.InferOutput<typeof Template>;

/** A page that may help, offered before the form. */
export const HelpLink = v.strictObject({
  order: Order,
  label: LocalText,
  url: Href,
  shownWhen: v.optional(Condition),
  enabled: v.optional(v.boolean()),
});
export type HelpLink = v.InferOutput<typeof HelpLink>;

/** A known problem, shown before the form until `to`. */
export const Notice = v.strictObject({
  order: Order,
  title: LocalText,
  from: Instant,
  to: v.optional(Instant),
  /** When the next word comes. */
  next: v.optional(Instant),
  workaround: v.optional(LocalText),
  shownWhen: v.optional(Condition),
  enabled: v.optional(v.boolean()),
});
export type Notice = v.InferOutput<typeof Notice>;

/** Works that are planned: told beforehand, and left out of the clock where the policy says so. */
export const PlannedWork = v.strictObject({
  order: Order,
  what: LocalText,
  from: Instant,
  to: Instant,
  shownWhen: v.optional(Condition),
  enabled: v.optional(v.boolean()),
});
export type PlannedWork = v.InferOutput<typeof PlannedWork>;

import * as v from 'valibot';
import { Condition } from '../condition/condition.ts';
import { LocalText } from '../text/local-text.ts';
import { Hours } from '../policy/calendar.ts';

/** One step of the ladder: who helps, how to reach them, and what brings a ticket to them. */
export const LadderStep = v.strictObject({
  order: v.pipe(v.number(), v.integer()),
  label: LocalText,
  /** Phone, extension or the name of a chat. */
  contact: v.optional(LocalText),
  /** Local hours in which somebody is there; the days are those of the policy's calendar. */
  hours: v.optional(Hours),
  /** A line under the step: «Если не решат на месте». */
  note: v.optional(LocalText),
  /** An advice to ask first; no ticket is held there. */
  advice: v.optional(v.boolean()),
  /** Whether an advice may be passed by with one tap. `false`: she says first that she has asked. @default true */
  skippable: v.optional(v.boolean()),
  /** Reached by chat: «Скопировать для чата» is offered. */
  chat: v.optional(v.boolean()),
  /** The last resort: takes every ticket, at any hour. A ladder needs one. */
  endpoint: v.optional(v.boolean()),
  /** Steps that may hand a ticket on to this one: nobody starts here. */
  passOnBy: v.optional(v.array(v.string())),
  /** The step exists only while this holds. */
  shownWhen: v.optional(Condition),
  /** A ticket for which this holds starts here, whatever stands before. */
  startWhen: v.optional(Condition),
});
export type LadderStep = v.InferOutput<typeof LadderStep>;

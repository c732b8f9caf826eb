import * as v from 'valibot';
import { Condition } from '../condition/condition.ts';
import { LocalText } from '../text/local-text.ts';

const Order = v.pipe(v.number(), v.integer());
const Length = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20_000));

/** What a field is filled in with. `recordRef` is a text with the number of the open record one tap away. */
export const fieldKinds = [
  'text',
  'longText',
  'choice',
  'choices',
  'date',
  'dateTime',
  'number',
  'phone',
  'recordRef',
  'file',
] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** Lists of the configuration that a choice may take its options from. */
export const optionSources = ['scopes', 'urgencies', 'categories', 'modules', 'integrations'] as const;

/** Where the first value of a field comes from. `steps`: the last actions; `context.<key>`: what is known of the screen. */
const Prefill = v.pipe(
  v.string(),
  v.regex(/^(user\.(phone|role|name)|steps|context\.[A-Za-z]{1,40})$/, '"user.phone", "steps" or "context.recordRef"'),
);

/** One thing the form asks. Its id is the key of the answer in the ticket. */
export const Field = v.strictObject({
  order: Order,
  kind: v.picklist(fieldKinds),
  /** Absent for fields of ours, whose names are texts. */
  label: v.optional(LocalText),
  hint: v.optional(LocalText),
  placeholder: v.optional(LocalText),
  /**
   * How much it is wanted. `demanded`: the first press of «Отправить» asks for it, the second sends
   * without it. `required`: a ticket is not sent without it. `advised`: named among what is missing.
   * `optional`: only there.
   */
  need: v.picklist(['required', 'demanded', 'advised', 'optional']),
  /** Raises `need` to `required` while it holds. */
  requiredWhen: v.optional(Condition),
  /** Raises `need` to `demanded` while it holds. */
  demandedWhen: v.optional(Condition),
  /** Absent: always shown. */
  shownWhen: v.optional(Condition),
  /** `always`: in the short form too. `whenAsked`: there by its chip, or among all fields. */
  place: v.optional(v.picklist(['always', 'whenAsked'])),
  /** Choices: the options by id. `label` may be absent only for options of ours, which have texts. */
  options: v.optional(v.record(v.string(), v.strictObject({ order: Order, label: v.optional(LocalText) }))),
  /** Choices: the options of a list that exists already. */
  optionsFrom: v.optional(v.picklist(optionSources)),
  /** A regular expression the whole value must match. */
  pattern: v.optional(v.pipe(v.string(), v.maxLength(300))),
  /** What to say where it does not. */
  patternHint: v.optional(LocalText),
  minLength: v.optional(Length),
  maxLength: v.optional(Length),
  /** Numbers: limits. */
  min: v.optional(v.number()),
  max: v.optional(v.number()),
  prefill: v.optional(Prefill),
  enabled: v.optional(v.boolean()),
});
export type Field = v.InferOutput<typeof Field>;

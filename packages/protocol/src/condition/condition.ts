import * as v from 'valibot';

/** What a fact may be compared with. */
const Plain = v.union([v.pipe(v.string(), v.maxLength(300)), v.number(), v.boolean()]);

/**
 * How one fact is judged: a value, any of a list, or an object whose every part must hold.
 * Text is compared without regard to case and outer blanks; a list answer holds where one of its values does.
 */
export const FactTest = v.union([
  Plain,
  v.pipe(v.array(Plain), v.minLength(1), v.maxLength(100)),
  v.strictObject({
    /** Equal to it, or to one of them. */
    is: v.optional(v.union([Plain, v.pipe(v.array(Plain), v.minLength(1), v.maxLength(100))])),
    /** Equal to none of them. A fact that is not known is equal to none. */
    isNot: v.optional(v.union([Plain, v.pipe(v.array(Plain), v.minLength(1), v.maxLength(100))])),
    /** Holds a part of this text. */
    contains: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(300))),
    /** `true`: something is given; `false`: nothing is. */
    filled: v.optional(v.boolean()),
    atLeast: v.optional(v.number()),
    atMost: v.optional(v.number()),
  }),
]);
export type FactTest = v.InferOutput<typeof FactTest>;

/**
 * When something holds: every fact named must pass its test. `all`, `any` and `not` combine
 * conditions. Facts are `type`, `criticalKind`, `category`, `module`, `scope`, `urgency`, `role`,
 * `workplace`, `screen`, `organization`, `orgUnit`, `region`, `locale`, `signedIn`, and every field by
 * its id. An empty condition always holds.
 */
export interface Condition {
  all?: Condition[] | undefined;
  any?: Condition[] | undefined;
  not?: Condition | undefined;
  [fact: string]: FactTest | Condition | Condition[] | undefined;
}

export const Condition: v.GenericSchema<Condition> = v.lazy(() =>
  v.objectWithRest(
    {
      all: v.optional(v.pipe(v.array(Condition), v.maxLength(20))),
      any: v.optional(v.pipe(v.array(Condition), v.minLength(1), v.maxLength(20))),
      not: v.optional(Condition),
    },
    FactTest,
  ),
);

import * as v from 'valibot';
import { Category, HelpLink, Integration, Module, Notice, PlannedWork, Template } from '../catalogue/catalogue.ts';
import { Field } from '../form/field.ts';
import { LadderStep } from '../ladder/ladder-step.ts';
import { Policy } from '../policy/policy.ts';
import { Href } from '../text/href.ts';
import { LocalText } from '../text/local-text.ts';

const Line = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const Order = v.pipe(v.number(), v.integer());
const Language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'a language tag such as "ru"'));
const Days = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3650));

/** A kind of tickets or a preset, in the list it is chosen from. */
const Choice = v.strictObject({
  order: Order,
  enabled: v.optional(v.boolean()),
  /** Replaces our words for it. */
  label: v.optional(LocalText),
  hint: v.optional(LocalText),
});

/**
 * What differs at one workplace. `names` are what the MIS calls it (`getContext().workplace`), compared
 * without regard to case; `patch` is a JSON Merge Patch on everything else of the configuration.
 */
export const WorkplaceLayer = v.strictObject({
  names: v.pipe(v.array(Line), v.minLength(1)),
  patch: v.record(v.string(), v.unknown()),
});
export type WorkplaceLayer = v.InferOutput<typeof WorkplaceLayer>;

/**
 * Everything a region decides, as data. It comes in layers (built-in → region → organisation →
 * workplace), each a JSON Merge Patch on the one above, so lists that people override are objects
 * keyed by id with an `order`.
 */
export const SupportConfig = v.strictObject({
  /** Editors find the schema by it. */
  $schema: v.optional(v.string()),
  v: v.literal(1),
  region: Line,
  /** What people call the region and the organisation: shown beside the code, which says nothing to them. */
  regionName: v.optional(LocalText),
  organization: v.optional(Line),
  organizationName: v.optional(LocalText),
  /** `ru`, `en`, or another language whose texts are given in `messages`. */
  locale: Language,
  /** Languages that people here use: every text of the configuration must be there in each. */
  languages: v.pipe(v.array(Language), v.minLength(1)),
  help: v.strictObject({
    /** The number to call when waiting is impossible. */
    phone: v.optional(Line),
    phoneHours: v.optional(LocalText),
  }),
  /** Pages that may help, offered before the form. */
  helpLinks: v.record(v.string(), HelpLink),
  /** Who will see a ticket, in the order they see it. */
  recipients: v.array(LocalText),
  privacyPolicyUrl: v.optional(Href),
  /** The kinds of tickets on offer. */
  types: v.record(v.picklist(['incident', 'serviceRequest', 'question', 'changeRequest']), Choice),
  /** The presets on offer for mass failures. */
  critical: v.record(v.picklist(['unavailable', 'login', 'remd']), Choice),
  /** What the form asks. */
  fields: v.record(v.string(), Field),
  categories: v.record(v.string(), Category),
  modules: v.record(v.string(), Module),
  integrations: v.record(v.string(), Integration),
  templates: v.record(v.string(), Template),
  notices: v.record(v.string(), Notice),
  plannedWorks: v.record(v.string(), PlannedWork),
  policy: Policy,
  ladder: v.record(v.string(), LadderStep),
  limits: v.strictObject({
    /** One attachment, bytes. */
    attachmentMaxBytes: v.pipe(v.number(), v.integer(), v.minValue(1024), v.maxValue(50_000_000)),
    /** Tickets of one person waiting on one computer. */
    queuedTickets: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
    /** All that waits on one computer for one person, bytes. */
    queuedBytes: v.pipe(v.number(), v.integer(), v.minValue(100_000)),
    /** Days a ticket that could not be sent is tried. */
    unsentDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365)),
  }),
  /** How long things lie on a doctor's computer. */
  retention: v.strictObject({
    /** A text that was begun and not sent. */
    draftDays: Days,
    /** Number and title of a ticket that was registered, so that it is found in the list without a network. */
    registeredDays: Days,
  }),
  privacy: v.strictObject({
    /** Selectors of what is closed in pictures and never read, besides inputs, tables and `data-mis-private`. */
    mask: v.array(Line),
    /** Selectors of what may be shown although it lies inside something masked. */
    unmask: v.array(Line),
  }),
  launcher: v.strictObject({
    place: v.picklist(['edge', 'corner', 'none']),
    /**
     * Keys that open the panel, by `KeyboardEvent.code`: `Control+F1`. Empty: none. A key that types
     * something needs Control, Alt or Meta, or nobody could write that letter any more.
     */
    shortcut: v.pipe(
      v.string(),
      v.maxLength(60),
      v.regex(
        /^((Control\+)?(Alt\+)?(Shift\+)?(Meta\+)?F([1-9]|1\d|2[0-4])|(Control\+(Alt\+)?(Shift\+)?(Meta\+)?|Alt\+(Shift\+)?(Meta\+)?|(Shift\+)?Meta\+)[A-Z][A-Za-z\d]+)?$/,
        'keys such as "Control+F1" or "Control+Alt+KeyH"',
      ),
    ),
  }),
  theme: v.strictObject({
    mode: v.picklist(['light', 'dark', 'auto']),
    /** Values of `--mis-support-*` custom properties, without the prefix. */
    tokens: v.record(v.string(), v.pipe(v.string(), v.maxLength(100))),
  }),
  /** Texts by language and key that replace ours. */
  messages: v.record(v.string(), v.record(v.string(), v.pipe(v.string(), v.maxLength(1000)))),
  /** What differs at one workplace, laid over all the rest by name. */
  workplaces: v.record(v.string(), WorkplaceLayer),
});
export type SupportConfig = v.InferOutput<typeof SupportConfig>;

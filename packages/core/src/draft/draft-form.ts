import {
  atWorkplace,
  checkAnswer,
  defaultConfig,
  formFields,
  isEmptyFact,
  optionIds,
  stepsFromTrail,
  type Facts,
  type FactValue,
  type Field,
  type ShownField,
  type SupportConfig,
  type TicketContext,
} from '@mis-support/protocol';
import type { HostUser } from '../context/host-context.ts';
import { isSaidInText } from './is-said-in-text.ts';
import type { TicketDraft } from './ticket-draft.ts';

/** What is known besides the draft when it is judged which fields stand in the form. */
export interface Surroundings {
  context?: TicketContext | undefined;
  user?: HostUser | undefined;
  /** Language of the form, for conditions. Default: the configuration's. */
  locale?: string | undefined;
}

/** The form of one draft: which fields stand in it and what they hold. */
export interface DraftForm {
  /** The configuration at the workplace of the context. */
  config: SupportConfig;
  /** In order. */
  fields: ShownField[];
  /** What conditions are judged by: of the place and the person, and what the shown fields hold. */
  facts: Facts;
  /** What every field of the configuration holds, shown or not: what was given, else its first value. */
  answers: Readonly<Record<string, FactValue>>;
}

/** Fields whose answers are parts of the draft itself. All others are kept in `answers`. */
export const ownFields = ['title', 'scope', 'urgency', 'category', 'module', 'contact', 'onBehalfOf'] as const;
export type OwnField = (typeof ownFields)[number];

/**
 * The one judge of a form: the panel draws by it, the ticket's body is built by it. A choice without
 * options and a file where nobody is signed in cannot be answered, so they do not stand in the form. Pure.
 */
export function draftForm(whole: SupportConfig, draft: TicketDraft, around: Surroundings): DraftForm {
  const told = (key: string): FactValue => around.context?.values[key]?.value;
  const workplace = told('workplace');
  const config = placed(whole, typeof workplace === 'string' ? workplace : undefined);
  const { user } = around;
  const facts = {
    type: draft.type,
    criticalKind: draft.criticalKind,
    role: user?.role ?? told('role'),
    workplace,
    screen: told('screen'),
    organization: told('organization') ?? config.organization,
    orgUnit: told('orgUnit'),
    region: told('region') ?? config.region,
    locale: around.locale ?? draft.locale ?? config.locale,
    signedIn: user !== undefined,
  };
  const fields: Record<string, Field> = {};
  const answers: Record<string, FactValue> = {};
  // A configuration may have dropped the text of the person; a ticket may not.
  const { happened } = defaultConfig.fields;
  for (const [id, field] of Object.entries({ ...(happened && { happened }), ...config.fields })) {
    const options = optionIds(field, config, draft.type);
    const isChoice = field.kind === 'choice' || field.kind === 'choices';
    if (isChoice ? options.length === 0 : field.kind === 'file' && !user) continue;
    fields[id] = field;
    const own = given(draft, id, field);
    answers[id] = (isChoice ? offered(own, options) : own) ?? firstValue(field, options, around);
  }
  const shown = formFields(fields, facts, answers);
  const held = Object.fromEntries(shown.map(({ id }) => [id, answers[id]]));
  return { config, fields: shown, facts: { ...facts, ...held }, answers };
}

/** With every letter the same is asked again: the last answer for each configuration is kept. */
const lastPlaced = new WeakMap<SupportConfig, { workplace: string | undefined; config: SupportConfig }>();

function placed(whole: SupportConfig, workplace: string | undefined): SupportConfig {
  const last = lastPlaced.get(whole);
  if (last && last.workplace === workplace) return last.config;
  const config = atWorkplace(whole, workplace);
  lastPlaced.set(whole, { workplace, config });
  return config;
}

/** What the person gave for a field. `undefined` while she has not touched it; what she has emptied is empty. */
function given(draft: TicketDraft, id: string, { kind }: Field): FactValue {
  return asHeld(isOwn(id) ? draft[id] : draft.answers[id], kind);
}

/** Of what was chosen, what this type of ticket offers. The draft keeps the rest, for the type may be changed back. */
function offered(value: FactValue, options: readonly string[]): FactValue {
  if (Array.isArray(value)) return (value as readonly string[]).filter((one) => options.includes(one));
  return isEmptyFact(value) || options.includes(String(value)) ? value : undefined;
}

/** A number as people write it is one, so that conditions can compare it. */
function asHeld(value: FactValue, kind: Field['kind']): FactValue {
  if (kind !== 'number' || typeof value !== 'string' || value.trim() === '') return value;
  const number = Number(value.replace(',', '.'));
  return Number.isFinite(number) ? number : value;
}

/** What is filled in before she comes, for her to change or to empty. */
function firstValue(field: Field, options: readonly string[], { context, user }: Surroundings): FactValue {
  const { prefill, kind } = field;
  if (!prefill || kind === 'file') return undefined;
  const [group = '', key = ''] = prefill.split('.');
  const told = group === 'context' ? context?.values[key]?.value : stepsFromTrail(context?.trail ?? []);
  const raw = group === 'user' ? user?.[key as 'phone'] : told;
  const one = Array.isArray(raw) ? raw.join(' → ') : raw;
  const value = kind === 'choices' ? raw && [raw].flat() : asHeld(one, kind);
  return checkAnswer(field, value, options) ? undefined : value;
}

/** True for a field that the draft holds itself. */
export function isOwn(id: string): id is OwnField {
  return (ownFields as readonly string[]).includes(id);
}

/** Whether a title will be made of the text: nobody has to write one. Pure. */
export function isMadeOfText({ answers }: Pick<DraftForm, 'answers'>, id: string): boolean {
  return id === 'title' && !isEmptyFact(answers['happened']);
}

/** Which facts of a form are there and which are not. */
export interface Completeness {
  present: string[];
  /** Asked for and open. The reason to ask, never a reason not to send. */
  missing: string[];
}

/** Whether a fact is there: given in its field, or told in the text of the person. Pure. */
export function isCollected({ answers }: Pick<DraftForm, 'answers'>, id: string): boolean {
  return !isEmptyFact(answers[id]) || isSaidInText(id, answers['happened']);
}

/**
 * What a form holds and what it lacks, in its order. What the context tells anyway, such as the number of the
 * open record, is not missing, nor is a title that is made of the text. Pure.
 */
export function completeness(form: DraftForm, context?: TicketContext): Completeness {
  const result: Completeness = { present: [], missing: [] };
  for (const { id, field, need } of form.fields) {
    const isKnown =
      (field.prefill?.startsWith('context.') && context?.values[field.prefill.slice(8)] !== undefined) ||
      isMadeOfText(form, id);
    if (isCollected(form, id)) result.present.push(id);
    else if (need !== 'optional' && !isKnown) result.missing.push(id);
  }
  return result;
}

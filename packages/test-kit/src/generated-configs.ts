import {
  atWorkplace,
  defaultConfig,
  fieldKinds,
  type Facts,
  type Field,
  type FieldKind,
  type SupportConfig,
} from '@mis-support/protocol';
import fc from 'fast-check';
import { conditionsThatHold, type KnownFact } from './generated-conditions.ts';
import { generatedLadder } from './generated-ladders.ts';
import { generatedPolicy } from './generated-policies.ts';
import { generatedRest } from './generated-rest.ts';

export { acceptedAnswers } from './accepted-answers.ts';

/** What generated configurations should have. */
export interface GeneratedConfigOptions {
  /** Fields of the region's own. @default 0 to 10 */
  ownFields?: { min: number; max: number };
}

const words = ['Кабинет', 'Номер принтера', 'Отделение', 'Смена', 'Участок', 'Реестр', 'Услуга', 'Тариф'] as const;
const enabledOrNot = fc.constantFrom(true, undefined);
const types = ['incident', 'serviceRequest', 'question', 'changeRequest'] as const;
const workplaceNames = ['АРМ врача поликлиники', 'АРМ регистратора', 'АРМ статистика'] as const;

/** Facts a form is filled in under: who, where, and everything each field could be answered with. */
interface Witness {
  type: (typeof types)[number];
  facts: Facts;
}

/**
 * Valid configurations of every shape: all kinds of fields, conditions on facts and on other fields,
 * matrices of any size, ladders, workplaces, one language or two. `check-config` finds no error in any
 * of them; a test of the checker holds that.
 */
export function generatedConfigs({
  ownFields = { min: 0, max: 10 },
}: GeneratedConfigOptions = {}): fc.Arbitrary<SupportConfig> {
  return fc
    .record({
      languages: fc.constantFrom<string[][]>(['ru'], ['ru', 'en'], ['en']),
      off: fc.subarray(types.slice(1), { maxLength: 2 }),
      offCritical: fc.subarray(['unavailable', 'login', 'remd'] as const),
      kinds: fc.array(fc.constantFrom(...fieldKinds), { minLength: ownFields.min, maxLength: ownFields.max }),
      mode: fc.constantFrom('light' as const, 'dark' as const, 'auto' as const),
      accent: fc.boolean(),
    })
    .chain((shape) => {
      const text = textsIn(shape.languages);
      const witnesses = types.filter((type) => !shape.off.includes(type as never)).map(witnessOf);
      return fc
        .record({
          policy: generatedPolicy(text),
          categories: entries(['recipes', 'journal', 'сеть'], text, {
            words: fc.constantFrom<(string[] | undefined)[]>(['рецепт'], undefined),
            types: fc.constantFrom<(SupportConfig['categories'][string]['types'] | undefined)[]>(
              ['incident'],
              undefined,
            ),
            suggestFor: fc.constantFrom<(SupportConfig['categories'][string]['suggestFor'] | undefined)[]>(
              ['print'],
              undefined,
            ),
            enabled: enabledOrNot,
          }),
          modules: entries(['poly', 'stat'], text, {
            suggestWhen: fc.option(fc.constant({ screen: { contains: 'талон' } }), { nil: undefined }),
            words: fc.constantFrom<(string[] | undefined)[]>(['журнал'], undefined),
            enabled: enabledOrNot,
          }),
          fields: fieldsOf(shape.kinds, witnesses, text),
          ladder: generatedLadder(text),
          phone: fc.option(fc.constantFrom('1-02', '8 800 000-00-00'), { nil: undefined }),
          rest: generatedRest(text),
        })
        .map(
          ({ policy, categories, modules, fields, ladder, phone, rest: { wordsOfTypes, ...rest } }): SupportConfig => ({
            ...defaultConfig,
            region: 'generated',
            locale: shape.languages[0] ?? 'ru',
            languages: shape.languages,
            ...rest,
            help: { ...rest.help, ...(phone !== undefined && { phone }) },
            types: Object.fromEntries(
              Object.entries(defaultConfig.types).map(([id, choice]) => [
                id,
                shape.off.includes(id as never) ? { ...choice, enabled: false } : { ...choice, ...wordsOfTypes },
              ]),
            ) as SupportConfig['types'],
            critical: Object.fromEntries(
              Object.entries(defaultConfig.critical)
                .filter(([id]) => !shape.offCritical.includes(id as never))
                .map(([id, choice]) => [id, { ...choice, ...wordsOfTypes, ...(shape.accent && { enabled: true }) }]),
            ) as SupportConfig['critical'],
            fields: { ...defaultConfig.fields, ...fields },
            categories,
            modules,
            policy,
            ladder,
            templates: {
              ...journalTemplate(Object.keys(categories), shape.languages),
              ...(shape.accent && { whole: wholeTemplate(policy, Object.keys(modules)[0], shape.languages) }),
            },
            integrations: { ...defaultConfig.integrations, ...rest.integrations },
            theme: { mode: shape.mode, tokens: shape.accent && shape.mode === 'light' ? { accent: '#08515a' } : {} },
            messages: ownTexts(policy, shape.languages),
          }),
        );
    })
    .chain((config) => workplacesFor(config).map((workplaces) => ({ ...config, workplaces })));
}

/** A typical request that names a category, where there is one. */
function journalTemplate(categories: readonly string[], languages: readonly string[]): SupportConfig['templates'] {
  if (!categories.includes('journal')) return {};
  return { typical: { order: 1, label: bilingual(languages), type: 'incident', category: 'journal' } };
}

/** A typical request that fills everything in. */
function wholeTemplate(
  policy: SupportConfig['policy'],
  module: string | undefined,
  languages: readonly string[],
): SupportConfig['templates'][string] {
  return {
    order: 2,
    label: bilingual(languages),
    type: 'incident',
    shownWhen: { type: 'incident' },
    ...(module !== undefined && { module }),
    text: bilingual(languages),
    scope: 'unknown',
    urgency: policy.urgencies[0],
    answers: { expected: 'Открывается журнал' },
    enabled: true,
  };
}

/** A generated configuration as the client has it at one of its workplaces, or at one it does not name. */
export function atSomeWorkplace(config: SupportConfig): fc.Arbitrary<SupportConfig> {
  return fc
    .constantFrom<(string | undefined)[]>(undefined, 'АРМ без слоя', ...workplaceNames)
    .map((name) => atWorkplace(config, name));
}

/** What stands for a text: one string, or one for each language of the configuration. */
export type TextMaker = (word: string) => fc.Arbitrary<string | Record<string, string>>;

function textsIn(languages: readonly string[]): TextMaker {
  return (word) =>
    languages.length > 1 || languages[0] === 'en'
      ? fc.constant(Object.fromEntries(languages.map((language) => [language, `${word} (${language})`])))
      : fc.constantFrom<string | Record<string, string>>(word, { ru: word });
}

function bilingual(languages: readonly string[]): Record<string, string> {
  return Object.fromEntries(languages.map((language) => [language, `Text (${language})`]));
}

function witnessOf(type: Witness['type']): Witness {
  return {
    type,
    facts: { type, role: 'Врач-терапевт', workplace: workplaceNames[0], screen: 'Талон', signedIn: true },
  };
}

const factsOfHost: KnownFact[] = [
  { name: 'type', values: types },
  { name: 'role' },
  { name: 'workplace' },
  { name: 'screen' },
  { name: 'signedIn' },
];

/** A field reads only facts of one witness and fields before it of the same: so all can be reached. */
function fieldsOf(
  kinds: readonly FieldKind[],
  witnesses: readonly Witness[],
  text: TextMaker,
): fc.Arbitrary<Record<string, Field>> {
  const start: fc.Arbitrary<{ fields: Record<string, Field>; seen: Map<Witness, KnownFact[]>; answers: Facts }> =
    fc.constant({ fields: {}, seen: new Map(), answers: {} });
  return kinds
    .reduce(
      (before, kind, index) =>
        before.chain(({ fields, seen, answers }) =>
          fc
            .constantFrom(...witnesses)
            .chain((witness) => {
              const known = [...factsOfHost, ...(seen.get(witness) ?? [])];
              const when = fc.option(conditionsThatHold(known, { ...witness.facts, ...answers }), { nil: undefined });
              return fieldOf(kind, index, when, text).map((field) => ({ field, witness }));
            })
            .map(({ field, witness }) => {
              const id = [`own${index}`, `поле_${index}`, `own-field-${index}`][index % 3] as string;
              const fact: KnownFact = { name: id, ...(field.options && { values: Object.keys(field.options) }) };
              return {
                fields: { ...fields, [id]: field },
                seen: new Map(seen).set(witness, [...(seen.get(witness) ?? []), fact]),
                answers: { ...answers, ...witnessAnswer(id, field) },
              };
            }),
        ),
      start,
    )
    .map(({ fields }) => fields);
}

function witnessAnswer(id: string, field: Field): Facts {
  const first = Object.keys(field.options ?? {})[0];
  if (field.kind === 'choice' && first !== undefined) return { [id]: first };
  if (field.kind === 'choices' && first !== undefined) return { [id]: [first] };
  if (field.kind === 'number') return { [id]: field.min ?? 3 };
  return field.kind === 'text' && field.pattern === undefined ? { [id]: 'Кабинет 7' } : {};
}

function fieldOf(
  kind: FieldKind,
  index: number,
  when: fc.Arbitrary<Field['shownWhen']>,
  text: TextMaker,
): fc.Arbitrary<Field> {
  const label = text(`${words[index % words.length] ?? ''} ${index}`);
  return fc
    .record({
      label,
      hint: fc.option(text('Подсказка'), { nil: undefined }),
      need: fc.constantFrom<Field['need'][]>('required', 'demanded', 'advised', 'optional'),
      place: fc.constantFrom<(Field['place'] | undefined)[]>('always', 'whenAsked', undefined),
      shownWhen: when,
      requiredWhen: when,
      demandedWhen: when,
      placeholder: fc.option(text('Например'), { nil: undefined }),
      enabled: enabledOrNot,
      fromScopes: fc.boolean(),
      limits: limitsOf(kind),
      options: fc.array(text('Вариант'), { minLength: 1, maxLength: 9 }),
    })
    .map(({ options, limits, fromScopes, ...field }): Field => ({
      ...defined(field),
      ...limits,
      need: field.need,
      order: 200 + index,
      kind,
      ...(kind === 'choice' && fromScopes
        ? { optionsFrom: 'scopes' as const }
        : (kind === 'choice' || kind === 'choices') && {
            options: Object.fromEntries(options.map((one, at) => [`o${at + 1}`, { order: at + 1, label: one }])),
          }),
    }));
}

function limitsOf(kind: FieldKind): fc.Arbitrary<Partial<Field>> {
  switch (kind) {
    case 'number':
      return fc.constantFrom({}, { min: 0, max: 100 }, { min: -5 }, { min: 0.2, max: 0.8 }, { min: -3, max: -3 });
    case 'text':
      return fc.constantFrom<Partial<Field>[]>(
        {},
        { minLength: 3, maxLength: 100 },
        { minLength: 1, maxLength: 1 },
        { pattern: '\\d{2}-\\d{2}', patternHint: '12-34' },
        { pattern: '[А-Я]?\\d{3}', minLength: 4, maxLength: 4 },
        { pattern: '(?:доб\\. )?\\d{1,5}|нет', maxLength: 5 },
      );
    case 'recordRef':
      return fc.constantFrom<Partial<Field>[]>(
        {},
        { prefill: 'context.recordRef' },
        { pattern: '№ ?\\d+', minLength: 2 },
      );
    case 'phone':
      return fc.constantFrom<Partial<Field>[]>({}, { prefill: 'user.phone' }, { pattern: '[1-9]-\\d\\d' });
    case 'longText':
      return fc.constantFrom<Partial<Field>[]>({}, { minLength: 300 }, { maxLength: 1 });
    case 'choice':
    case 'choices':
    case 'date':
    case 'dateTime':
    case 'file':
      return fc.constant({});
  }
}

function entries<T extends object>(
  ids: readonly string[],
  text: TextMaker,
  more: { [K in keyof T]: fc.Arbitrary<T[K]> },
): fc.Arbitrary<Record<string, T & { order: number; label: string | Record<string, string> }>> {
  return fc
    .subarray([...ids])
    .chain((chosen) =>
      fc
        .tuple(...chosen.map((id, index) => fc.record({ label: text(`${words[index] ?? id}`), more: fc.record(more) })))
        .map((made) =>
          Object.fromEntries(
            made.map((one, index) => [
              chosen[index] as string,
              { order: index + 1, label: one.label, ...defined(one.more as T) },
            ]),
          ),
        ),
    );
}

function workplacesFor(config: SupportConfig): fc.Arbitrary<SupportConfig['workplaces']> {
  const ids = Object.keys(config.fields);
  const patches = fc.oneof(
    fc.constant({ help: { phone: 'доб. 115' } }),
    fc.constantFrom(...ids).map((id) => ({ fields: { [id]: { need: 'required' } } })),
    fc.constant({
      fields: {
        room: { order: 300, kind: 'text', need: 'required', place: 'always', label: bilingual(config.languages) },
      },
    }),
  );
  return fc
    .subarray([...workplaceNames])
    .chain((names) =>
      fc
        .tuple(...names.map(() => patches))
        .map((made) =>
          Object.fromEntries(made.map((patch, index) => [`w${index}`, { names: [names[index] as string], patch }])),
        ),
    );
}

/** The texts of scopes and urgencies that the panel has none for. */
function ownTexts(policy: SupportConfig['policy'], languages: readonly string[]): SupportConfig['messages'] {
  const own = [...policy.scopes.map((id) => `scope.${id}`), ...policy.urgencies.map((id) => `urgency.${id}`)].filter(
    (key) => key.includes('own'),
  );
  if (own.length === 0) return {};
  return Object.fromEntries(
    languages.map((language) => [language, Object.fromEntries(own.map((key) => [key, `${key} (${language})`]))]),
  );
}

/** Without the keys that hold nothing: JSON has none of them. */
function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}

import { Condition, FactTest, LocalText, SupportConfig } from '@mis-support/protocol';
import { toJsonSchema } from '@valibot/to-json-schema';
import { describeKey } from './key-descriptions.ts';

/** A JSON Schema, as far as ours have it. */
export interface JsonSchema {
  $schema?: string;
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  title?: string;
  description?: string;
  type?: string | readonly string[];
  properties?: Record<string, JsonSchema>;
  propertyNames?: { enum?: readonly string[]; [key: string]: unknown };
  additionalProperties?: JsonSchema | boolean;
  required?: readonly string[];
  anyOf?: readonly JsonSchema[];
  items?: JsonSchema;
  [key: string]: unknown;
}

type Language = 'ru' | 'en';

const titles = {
  ru: 'Слой настройки поддержки: только то, что отличается от слоя выше; null убирает ключ',
  en: 'A layer of a support configuration: only what differs from the layer above; null removes a key',
} as const;

/** What the parts of the definitions are for. */
const partWords: Record<string, readonly [ru: string, en: string]> = {
  'Condition.all': ['Верны все эти условия.', 'All of these conditions hold.'],
  'Condition.any': ['Верно хотя бы одно из этих условий.', 'At least one of these conditions holds.'],
  'Condition.not': ['Это условие неверно.', 'This condition does not hold.'],
  'FactTest.is': ['Равно этому или одному из списка; регистр не важен.', 'Equal to it or to one of them, in any case.'],
  'FactTest.isNot': [
    'Не равно ничему из этого; неизвестное не равно ничему.',
    'Equal to none of them; what is not known is equal to none.',
  ],
  'FactTest.contains': ['Содержит эту часть текста.', 'Holds this part of a text.'],
  'FactTest.filled': ['true — что-то задано; false — ничего.', 'true: something is given; false: nothing is.'],
  'FactTest.atLeast': ['Не меньше этого числа.', 'This number or more.'],
  'FactTest.atMost': ['Не больше этого числа.', 'This number or less.'],
};

const definitionWords: Record<string, readonly [ru: string, en: string]> = {
  Condition: [
    'Условие: все названные факты должны пройти проверку. all, any и not соединяют условия.',
    'A condition: every fact named must pass its test. all, any and not combine conditions.',
  ],
  FactTest: [
    'Значение, список значений или проверка: is, isNot, contains, filled, atLeast, atMost.',
    'A value, a list of values, or a test: is, isNot, contains, filled, atLeast, atMost.',
  ],
  LocalText: ['Один текст для всех языков или тексты по языкам.', 'One text for every language, or one by language.'],
};

/**
 * The JSON Schema of a layer, as region, organisation and workplace write it: everything may be left
 * out, and `null` removes what the layer above has. A whole configuration is `#/$defs/SupportConfig`.
 */
export function configSchema(language: Language): JsonSchema {
  const { $defs = {}, $schema, ...whole } = rawSchema();
  const described = describe(whole, '', language);
  const layer = toLayer(described);
  // A workplace is a layer too: what it holds is completed and judged like the rest.
  const workplace = layer.properties?.['workplaces']?.additionalProperties;
  const parts = typeof workplace === 'object' ? workplace.properties : undefined;
  if (parts) parts['patch'] = { ...description(parts['patch']), $ref: '#' };
  return {
    ...($schema === undefined ? {} : { $schema }),
    title: titles[language],
    ...layer,
    $defs: { ...namedDefinitions($defs, language), SupportConfig: described },
  };
}

/** Paths of every key, `*` for an id. */
export function schemaPaths(): string[] {
  const paths: string[] = [];
  const walk = ({ properties = {}, additionalProperties }: JsonSchema, path: string): void => {
    for (const [key, inner] of Object.entries(properties)) {
      paths.push(join(path, key));
      walk(inner, join(path, key));
    }
    if (typeof additionalProperties === 'object') walk(additionalProperties, join(path, '*'));
  };
  walk(rawSchema(), '');
  return paths;
}

function rawSchema(): JsonSchema {
  return toJsonSchema(SupportConfig, {
    target: 'draft-2020-12',
    typeMode: 'input',
    // Rules that JSON Schema cannot say are left out there and hold all the same.
    errorMode: 'ignore',
    definitions: { LocalText, FactTest, Condition },
  }) as unknown as JsonSchema;
}

/** The one definition that refers to itself gets a number for a name; it has a name of its own. */
function namedDefinitions(definitions: Record<string, JsonSchema>, language: Language): Record<string, JsonSchema> {
  const { '0': condition, ...named } = definitions;
  return Object.fromEntries(
    Object.entries({ ...named, Condition: condition ?? {} }).map(([name, schema]) => {
      const words = definitionWords[name]?.[language === 'ru' ? 0 : 1];
      return [
        name,
        { ...(words === undefined ? {} : { description: words }), ...withPartWords(inLayers(schema), name, language) },
      ];
    }),
  );
}

function withPartWords(schema: JsonSchema, name: string, language: Language): JsonSchema {
  const { properties, anyOf } = schema;
  return {
    ...schema,
    ...(anyOf && { anyOf: anyOf.map((one) => withPartWords(one, name, language)) }),
    ...(properties && {
      properties: mapValues(properties, (one, key) => {
        const words = partWords[`${name}.${key}`]?.[language === 'ru' ? 0 : 1];
        return words === undefined ? one : { description: words, ...one };
      }),
    }),
  };
}

function describe(schema: JsonSchema, path: string, language: Language): JsonSchema {
  const words = path === '' ? undefined : describeKey(path, language);
  const { properties, additionalProperties, propertyNames } = schema;
  const inner = typeof additionalProperties === 'object' ? additionalProperties : undefined;
  const closed = inner && propertyNames?.enum;
  const result: JsonSchema = { ...(words === undefined ? {} : { description: words }), ...schema };
  if (properties) result.properties = mapValues(properties, (one, key) => describe(one, join(path, key), language));
  if (inner) result.additionalProperties = describe(inner, join(path, '*'), language);
  // Editors complete keys that are listed, not keys that would match.
  if (inner && closed) {
    delete result.propertyNames;
    result.properties = Object.fromEntries(
      closed.map((key) => {
        const own = describeKey(join(path, key), language);
        return [
          key,
          { ...(own === undefined ? {} : { description: own }), ...describe(inner, join(path, '*'), language) },
        ];
      }),
    );
    result.additionalProperties = false;
  }
  return result;
}

/** A text by language or a condition may be laid over another as well, test by test and language by language. */
function inLayers(schema: JsonSchema): JsonSchema {
  const layer = toLayer(schema);
  return schema.anyOf ? { ...layer, anyOf: schema.anyOf.map(toLayer) } : layer;
}

/** Nothing is required, and `null` is allowed: RFC 7396. Lists are replaced whole, so they stay as they are. */
function toLayer(schema: JsonSchema): JsonSchema {
  const { required: _required, minProperties: _minProperties, ...layer } = schema;
  const { properties, additionalProperties } = layer;
  if (properties) layer.properties = mapValues(properties, orNull);
  if (typeof additionalProperties === 'object') layer.additionalProperties = orNull(additionalProperties);
  return layer;
}

function orNull(schema: JsonSchema): JsonSchema {
  const { description: words, ...rest } = toLayer(schema);
  const told = words === undefined ? {} : { description: words };
  // A list of types keeps the keys of an object within reach of simple tools.
  if (typeof rest.type === 'string' && rest['enum'] === undefined)
    return { ...told, ...rest, type: [rest.type, 'null'] };
  return { ...told, anyOf: [rest, { type: 'null' }] };
}

function description(schema: JsonSchema | undefined): JsonSchema {
  return schema?.description === undefined ? {} : { description: schema.description };
}

function mapValues<T, U>(object: Record<string, T>, change: (value: T, key: string) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value, key)]));
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

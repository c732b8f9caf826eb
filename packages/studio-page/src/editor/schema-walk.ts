import type { JsonPath } from '../model/json-text.ts';
import type { Schema } from './config-schema.ts';

/** Every form that may stand at a path of a layer. */
export function schemasAt(root: Schema, path: JsonPath): Schema[] {
  let found = forms(root, root);
  for (const key of path) {
    found = found.flatMap((schema) => step(schema, key)).flatMap((schema) => forms(schema, root));
  }
  return found;
}

/** Keys an object may have at this place, each with what it is for. */
export function keysOf(schemas: readonly Schema[]): { key: string; schema: Schema }[] {
  const known = new Map<string, Schema>();
  for (const { properties = {}, propertyNames, additionalProperties } of schemas) {
    for (const [key, schema] of Object.entries(properties)) if (!known.has(key)) known.set(key, schema);
    const named = typeof additionalProperties === 'object' ? additionalProperties : {};
    for (const key of propertyNames?.enum ?? []) if (!known.has(key)) known.set(key, named);
  }
  return [...known].map(([key, schema]) => ({ key, schema }));
}

/** Values that may stand here, as JSON texts. */
export function valuesOf(schemas: readonly Schema[]): string[] {
  const texts = schemas.flatMap((schema) => [
    ...(schema.const === undefined ? [] : [JSON.stringify(schema.const)]),
    ...(schema.enum ?? []).map((one) => JSON.stringify(one)),
    ...([schema.type].flat().includes('boolean') ? ['true', 'false'] : []),
    // Takes away what the layer above has.
    ...([schema.type].flat().includes('null') ? ['null'] : []),
  ]);
  return [...new Set(texts)];
}

/** How a new value of this form begins. */
export function emptyValue(schema: Schema, root: Schema): string {
  const [first] = forms(schema, root);
  const type = typeof first?.type === 'object' ? first.type[0] : first?.type;
  if (type === 'object' || first?.properties) return '{}';
  if (type === 'array') return '[]';
  return type === 'string' || first?.enum ? '""' : '';
}

/** What is said of it, from the nearest form that says anything. */
export function descriptionOf(schemas: readonly Schema[]): string | undefined {
  return schemas.find(({ description }) => description)?.description;
}

function step(schema: Schema, key: string | number): Schema[] {
  if (typeof key === 'number') return schema.items ? [schema.items] : [];
  const named = schema.properties?.[key];
  if (named) return [named];
  return typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : [];
}

/** A reference followed, a choice taken apart; what is said of the whole goes on to its parts. */
function forms(schema: Schema, root: Schema, depth = 0): Schema[] {
  // Conditions contain conditions; eight deep nobody writes.
  if (depth > 8) return [];
  if (schema.$ref) {
    const target = schema.$ref === '#' ? root : root.$defs?.[schema.$ref.replace('#/$defs/', '')];
    return target ? forms({ ...target, ...describing(schema) }, root, depth + 1) : [];
  }
  const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  if (parts.length === 0) return [schema];
  return parts.flatMap((part) => forms({ ...describing(schema), ...part }, root, depth + 1));
}

function describing({ description }: Schema): Pick<Schema, 'description'> {
  return description === undefined ? {} : { description };
}

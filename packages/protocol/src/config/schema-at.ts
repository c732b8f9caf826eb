import type * as v from 'valibot';

/** As much of any schema as is read here. */
export interface AnySchema extends v.GenericSchema {
  entries?: Record<string, AnySchema>;
  key?: AnySchema;
  value?: AnySchema;
  item?: AnySchema;
  rest?: AnySchema;
  wrapped?: AnySchema;
  options?: readonly unknown[];
  getter?: (input: unknown) => AnySchema;
  pipe?: readonly { kind: string; type: string; message?: unknown; requirement?: unknown }[];
}

/** The schema without `optional` and `lazy` around it. */
export function bare(schema: AnySchema): AnySchema {
  if (schema.type === 'lazy' && schema.getter) return bare(schema.getter(undefined));
  return schema.wrapped ? bare(schema.wrapped) : schema;
}

/** The schema of what stands under `key`; `undefined` where nothing may. */
export function schemaUnder(schema: AnySchema, key: string): AnySchema | undefined {
  const known = bare(schema);
  if (known.entries && Object.hasOwn(known.entries, key)) return known.entries[key];
  if (known.type === 'union') {
    for (const option of (known.options ?? []) as AnySchema[]) {
      const found = schemaUnder(option, key);
      if (found) return found;
    }
  }
  return known.value ?? known.item ?? known.rest;
}

/** The schema at a path. */
export function schemaAt(schema: AnySchema, at: readonly string[]): AnySchema | undefined {
  let found: AnySchema | undefined = schema;
  for (const key of at) found = found && schemaUnder(found, key);
  return found;
}

/** Keys that may stand in an object of this schema. Empty where any may. */
export function knownKeys(schema: AnySchema | undefined): string[] {
  if (!schema) return [];
  const known = bare(schema);
  if (known.entries) return Object.keys(known.entries);
  if (known.type === 'union') return ((known.options ?? []) as AnySchema[]).flatMap(knownKeys);
  const keys = known.key && bare(known.key);
  return keys?.type === 'picklist' ? (keys.options as string[]) : [];
}

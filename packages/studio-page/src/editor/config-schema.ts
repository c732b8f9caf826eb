/** As much of JSON Schema as the editor reads. */
export interface Schema {
  $ref?: string;
  description?: string;
  type?: string | readonly string[];
  const?: unknown;
  enum?: readonly unknown[];
  properties?: Record<string, Schema>;
  propertyNames?: { enum?: readonly string[] };
  additionalProperties?: Schema | boolean;
  items?: Schema;
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  allOf?: readonly Schema[];
  $defs?: Record<string, Schema>;
}

let loaded: Schema = {};

/** The schema of a layer as the gateway gives it. Until it has come the editor only knows JSON. */
export function configSchema(): Schema {
  return loaded;
}

/** Fetches the schema. Without it everything works but completion and explanations. */
export async function loadSchema(fetch = (path: string) => globalThis.fetch(path)): Promise<void> {
  try {
    const response = await fetch('api/schema');
    if (response.ok) loaded = (await response.json()) as Schema;
  } catch {
    // The editor goes on without help; what is wrong is still found by the gateway.
  }
}

import { SupportConfig } from '@mis-support/protocol';
import { toJsonSchema } from '@valibot/to-json-schema';

/** As much of JSON Schema as the editor reads. */
export interface Schema {
  $ref?: string;
  description?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  $defs?: Record<string, Schema>;
}

let made: Schema | undefined;

/** The schema of a configuration, from the very definitions that check it. */
export function configSchema(): Schema {
  made ??= toJsonSchema(SupportConfig, { target: 'draft-2020-12', typeMode: 'input', errorMode: 'ignore' }) as Schema;
  return made;
}

import {
  Condition,
  Problem,
  Receipt,
  SupportConfig,
  TicketBody,
  TicketEnvelope,
  TicketList,
  TicketMessage,
  TicketView,
  UploadState,
} from '@mis-support/protocol';
import { toJsonSchemaDefs } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { problemKinds } from '../http/http-problem.ts';
import { operations, type Access, type Operation } from './operations.ts';

const schemas = {
  TicketEnvelope,
  TicketBody,
  Receipt,
  UploadState,
  TicketView,
  TicketList,
  TicketMessage,
  SupportConfig,
  Condition,
  Notices: v.object({ notices: v.array(v.unknown()) }),
  Keys: v.object({ keys: v.array(v.unknown()) }),
  Health: v.object({
    status: v.literal('ok'),
    configProblems: v.optional(v.number()),
    configWarnings: v.optional(v.number()),
  }),
  Problem,
};

const security: Record<Access, Record<string, string[]>[]> = {
  anyone: [{}],
  unsigned: [{}],
  operator: [{}],
  session: [{ session: [] }],
  receipt: [{ receipt: [] }],
};

/** The OpenAPI document, made from the same schemas that check the wire. @see https://spec.openapis.org/oas/v3.1.0 */
export function openApiDocument(): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) (paths[operation.path] ??= {})[operation.method] = toOperation(operation);
  return {
    openapi: '3.1.0',
    info: {
      title: 'MIS Support gateway',
      version: '1',
      description: 'Paths are relative to the base path of the gateway, `/support` by default.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/support' }],
    paths,
    components: { schemas: toSchemas(), securitySchemes },
  };
}

const securitySchemes = {
  session: {
    type: 'http',
    scheme: 'bearer',
    description: "The MIS's token. A gateway behind the MIS's own proxy may take its headers instead.",
  },
  receipt: {
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description: '`Receipt …` with the receipt of the one ticket.',
  },
};

function toSchemas(): unknown {
  // Rules that JSON Schema cannot say (trim, checks) are left out there and hold all the same.
  const definitions = toJsonSchemaDefs(schemas, { target: 'draft-2020-12', typeMode: 'input', errorMode: 'ignore' });
  // What refers to itself gets a number for a name. There is one such, and it has a name of its own.
  const { '0': condition, ...named } = definitions as Record<string, unknown>;
  const text = JSON.stringify({ ...named, Condition: condition });
  return JSON.parse(
    text.replaceAll('"#/$defs/0"', '"#/$defs/Condition"').replaceAll('#/$defs/', '#/components/schemas/'),
  ) as unknown;
}

function toOperation({
  id,
  summary,
  description,
  access,
  path,
  method,
  request,
  answers,
  problems,
}: Operation): unknown {
  return {
    operationId: id,
    summary,
    description,
    security: access.flatMap((kind) => security[kind]),
    parameters: [
      ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
        name,
        in: 'path',
        required: true,
        schema: name === 'n' ? { type: 'integer', minimum: 0, maximum: 19 } : { type: 'string' },
      })),
      ...(path === '/v1/tickets' ? [{ name: 'mine', in: 'query', required: true, schema: { type: 'string' } }] : []),
      ...(method === 'patch'
        ? [{ name: 'Upload-Offset', in: 'header', required: true, schema: { type: 'integer', minimum: 0 } }]
        : []),
    ],
    ...(request ? { requestBody: { required: true, content: toContent(request) } } : {}),
    responses: { ...Object.fromEntries(Object.entries(answers).map(toAnswer)), ...toProblems(problems) },
  };
}

function toContent(request: NonNullable<Operation['request']>): unknown {
  return 'bytes' in request ? { [request.bytes]: {} } : { 'application/json': { schema: reference(request.schema) } };
}

function toAnswer([status, answer]: [string, Operation['answers'][number]]): [string, unknown] {
  const { description, schema, mediaType, headers } = answer;
  const content = schema
    ? { 'application/json': { schema: reference(schema) } }
    : mediaType
      ? { [mediaType]: { schema: { type: 'string' } } }
      : undefined;
  return [
    status,
    {
      description,
      ...(headers
        ? { headers: Object.fromEntries(headers.map((name) => [name, { schema: { type: 'string' } }])) }
        : {}),
      ...(content ? { content } : {}),
    },
  ];
}

/** Several codes may share a status. Every operation may also fail with `internal`. */
function toProblems(codes: Operation['problems']): Record<string, unknown> {
  const byStatus = new Map<number, string[]>();
  for (const code of [...codes, 'internal'] as const) {
    const { status } = problemKinds[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const content = { 'application/problem+json': { schema: reference('Problem') } };
  return Object.fromEntries(
    [...byStatus].map(([status, names]) => [
      String(status),
      { description: names.map((name) => `\`${name}\``).join(', '), content },
    ]),
  );
}

function reference(name: string): { $ref: string } {
  return { $ref: `#/components/schemas/${name}` };
}

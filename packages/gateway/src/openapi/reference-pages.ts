import { problemCodes, type ProblemCode } from '@mis-support/protocol';
import { configSchema } from '../config/config-schema.ts';
import { problemKinds } from '../http/http-problem.ts';
import { openApiDocument } from './openapi-document.ts';
import { operations, type Access, type Operation } from './operations.ts';

const accessWords: Record<Access, string> = {
  anyone: 'anyone',
  session: 'the person signed in',
  receipt: 'whoever holds the receipt',
  unsigned: 'critical presets without a session',
  operator: 'addresses named in the configuration',
};

/** What a code means and what to do about it: for those who write a client, and for those who run the gateway. */
const advice: Record<ProblemCode, { client: string; operator: string }> = {
  body_invalid: {
    client: 'Do not repeat it. `errors` names the places. Show the ticket to its author.',
    operator: 'A client older or newer than the gateway, or not ours.',
  },
  body_too_large: {
    client: 'Send it without the picture; then give up and say so.',
    operator: '`limits.attachmentMaxBytes` of the region decides about files; a ticket without a session has 4 kB.',
  },
  media_type_unsupported: {
    client: 'A mistake of the client or of something in between.',
    operator: 'Look for a proxy that changes `Content-Type`.',
  },
  identity_required: {
    client: 'Ask the host for a new token once, then wait until the person signs in.',
    operator:
      'Compare `identity` with what the MIS issues: secret or keys, issuer, audience, clock. The log says which check failed.',
  },
  identity_refused: {
    client: 'Wait until the person signs in.',
    operator:
      "With `trustedHeader`: the request came without a JSON or byte media type, as a foreign site's form would.",
  },
  unsigned_refused: {
    client: 'Keep the ticket and ask the person to sign in.',
    operator: 'Without a session only critical presets come in, without files.',
  },
  unsigned_budget: {
    client: 'Wait as told.',
    operator: '`unsigned.perOrganization` and `unsigned.perRegion` tickets within `unsigned.windowMinutes`.',
  },
  fingerprint_differs: {
    client:
      'Never send this id again; keep the ticket aside. Ids were made badly, or a record was changed after sealing.',
    operator: 'Report it to us.',
  },
  in_progress: { client: 'Ask again as told.', operator: 'Nothing to do.' },
  offset_differs: { client: 'Go on from `Upload-Offset` of the answer.', operator: 'Nothing to do.' },
  checksum_differs: {
    client: 'Send the file again from 0.',
    operator: 'Something between client and gateway changes bytes.',
  },
  not_found: {
    client:
      'A ticket: it is not ours to see. An address: the endpoint or the version is wrong; try again after an update.',
    operator: 'Check `basePath`, and that the proxy passes the path on unchanged.',
  },
  too_many: { client: 'Wait as told.', operator: 'Nothing to do.' },
  busy: {
    client: 'Wait as told; every client gets a time of her own.',
    operator:
      'More registrations than `intake.perSecond`, or the database or the identity service does not answer: see the log and `/readyz`.',
  },
  storage_full: {
    client: 'Wait as told. The ticket stays on the computer.',
    operator: 'Free space on the disk of the database at once.',
  },
  internal: { client: 'Wait and repeat: the id makes it harmless.', operator: 'See the log; report it to us.' },
};

const note =
  'Made by `packages/gateway/src/openapi/write-reference.ts` from the schemas and tables of the gateway; do not edit.';

/** Every generated page of the reference: file name → content. */
export function referencePages(): Record<string, string> {
  return {
    'openapi.json': `${JSON.stringify(openApiDocument(), null, 2)}\n`,
    'http-api.md': httpApiPage(),
    'errors.md': errorsPage(),
    'support-config.ru.schema.json': `${JSON.stringify(configSchema('ru'), null, 2)}\n`,
    'support-config.en.schema.json': `${JSON.stringify(configSchema('en'), null, 2)}\n`,
  };
}

function httpApiPage(): string {
  return (
    [
      '# HTTP API',
      note,
      [
        'Paths are relative to the base path of the gateway, `/support` by default. The whole description with all schemas is [openapi.json](openapi.json).',
        'Bodies are JSON in UTF-8. Times are ISO 8601 in UTC. Errors are `application/problem+json` with a stable `code`: see [errors](errors.md).',
        'Who is asking: `Authorization: Bearer …` with the token of the MIS, headers of its own proxy, or `Authorization: Receipt …` with the receipt of one ticket.',
        'Answers that ask to wait carry `Retry-After`, and `retryAfterMs` in the body for pages that may not read headers.',
      ].join('\n\n'),
      ...operations.map(toSection),
    ].join('\n\n') + '\n'
  );
}

function toSection({ method, path, summary, description, access, request, answers, problems }: Operation): string {
  const lines = [
    `- For: ${access.map((kind) => accessWords[kind]).join('; ')}`,
    ...(request ? [`- Body: ${'bytes' in request ? `bytes as \`${request.bytes}\`` : `\`${request.schema}\``}`] : []),
    ...Object.entries(answers).map(
      ([status, { description: text, schema }]) => `- ${status}: ${text}${schema ? `, \`${schema}\`` : ''}`,
    ),
    ...(problems.length > 0
      ? [`- Errors: ${problems.map((code) => `[\`${code}\`](errors.md#${code})`).join(', ')}`]
      : []),
  ];
  return `## ${method.toUpperCase()} ${path}\n\n${summary}. ${description}\n\n${lines.join('\n')}`;
}

function errorsPage(): string {
  return (
    [
      '# Errors',
      note,
      'Codes are stable: new ones may come, old ones keep their meaning. People never see them; the widget has a text for each.',
      ...problemCodes.map((code) => {
        const { status, title } = problemKinds[code];
        const { client, operator } = advice[code];
        return `## ${code}\n\n${status}. ${title}.\n\n- Client: ${client}\n- Operator: ${operator}`;
      }),
    ].join('\n\n') + '\n'
  );
}

import type { ProblemCode } from '@mis-support/protocol';

/** Who may call. `session`: a person; `receipt`: whoever holds the ticket's receipt; `operator`: named addresses. */
export type Access = 'anyone' | 'session' | 'receipt' | 'unsigned' | 'operator';

/** One operation of the HTTP API, as the documents tell it. */
export interface Operation {
  method: 'get' | 'head' | 'put' | 'patch' | 'post';
  path: string;
  id: string;
  summary: string;
  description: string;
  access: readonly Access[];
  /** Name of a schema, or the media type of bytes. */
  request?: { schema: string } | { bytes: string };
  /** What a success carries, by status. */
  answers: Readonly<
    Record<number, { description: string; schema?: string; mediaType?: string; headers?: readonly string[] }>
  >;
  problems: readonly ProblemCode[];
}

const uploadHeaders = ['Upload-Offset', 'Upload-Length', 'Upload-Complete'];
const acts: readonly ProblemCode[] = ['identity_required', 'identity_refused', 'not_found', 'busy'];

/** Everything the gateway answers under its base path. Files of the widget are left out. */
export const operations: readonly Operation[] = [
  {
    method: 'put',
    path: '/v1/tickets/{id}',
    id: 'putTicket',
    summary: 'Register a ticket, once',
    description:
      'The id is made by the client and is the idempotency key for ever. 201 the first time; 200 with the same receipt ever after, also when the first answer was lost. The receipt counts only when `id` and `fp` are those that were sent. Priority, dates and the step that holds the ticket follow from the rules of the region at registration and are kept with them: policy, version, document and reason. Tickets that one message was split into carry one `groupId` and are registered each on its own. Without a session: critical presets only, at most 4 kB, no files, a budget per organisation, `registration.unverified`.',
    access: ['session', 'unsigned'],
    request: { schema: 'TicketEnvelope' },
    answers: {
      200: { description: 'Registered before; the same receipt', schema: 'Receipt' },
      201: { description: 'Registered now', schema: 'Receipt' },
    },
    problems: [
      'body_invalid',
      'body_too_large',
      'media_type_unsupported',
      'identity_required',
      'unsigned_refused',
      'unsigned_budget',
      'fingerprint_differs',
      'not_found',
      'busy',
      'storage_full',
    ],
  },
  {
    method: 'head',
    path: '/v1/tickets/{id}/attachments/{n}',
    id: 'headAttachment',
    summary: 'How much of a file has arrived',
    description: '`Upload-Complete: ?1` when all bytes are in and their checksum agrees.',
    access: ['session', 'receipt'],
    answers: { 200: { description: 'The state of the file', headers: uploadHeaders } },
    problems: ['identity_required', 'not_found', 'busy'],
  },
  {
    method: 'patch',
    path: '/v1/tickets/{id}/attachments/{n}',
    id: 'patchAttachment',
    summary: 'Send the next bytes of a file',
    description:
      'At most 256 kB at a time, beginning at `Upload-Offset`. After the last byte the checksum decides; a wrong one drops all bytes and the offset is 0 again. Bytes of a file that is complete are answered with its state.',
    access: ['session', 'receipt'],
    request: { bytes: 'application/offset+octet-stream' },
    answers: { 200: { description: 'The state of the file', schema: 'UploadState', headers: uploadHeaders } },
    problems: [
      'body_invalid',
      'body_too_large',
      'media_type_unsupported',
      'identity_required',
      'identity_refused',
      'offset_differs',
      'checksum_differs',
      'not_found',
      'busy',
      'storage_full',
    ],
  },
  {
    method: 'get',
    path: '/v1/tickets',
    id: 'listTickets',
    summary: 'Tickets of the person who asks',
    description: 'Called as `/v1/tickets?mine`. Newest first, at most 100.',
    access: ['session'],
    answers: { 200: { description: 'The list', schema: 'TicketList' } },
    problems: ['identity_required', 'not_found', 'busy'],
  },
  {
    method: 'get',
    path: '/v1/tickets/{id}',
    id: 'getTicket',
    summary: 'One ticket with its public history',
    description:
      "Somebody else's ticket looks exactly like none. While it waits for somebody and the policy stops the clock for that, `pausedSince` stands instead of the dates. `scope` tells what the author claimed and what support has confirmed; a line `priority` of the history tells what followed from it, a line `holder` that the same ticket was handed on. Tickets of one message share `groupId`.",
    access: ['session', 'receipt'],
    answers: { 200: { description: 'The ticket', schema: 'TicketView' } },
    problems: ['identity_required', 'not_found', 'busy'],
  },
  {
    method: 'post',
    path: '/v1/tickets/{id}/messages',
    id: 'addMessage',
    summary: 'Write to support',
    description: 'An answer to a question puts the ticket back to work. The same message id twice is one message.',
    access: ['session', 'receipt'],
    request: { schema: 'TicketMessage' },
    answers: { 200: { description: 'The ticket afterwards', schema: 'TicketView' } },
    problems: ['body_invalid', 'body_too_large', 'media_type_unsupported', ...acts],
  },
  {
    method: 'post',
    path: '/v1/tickets/{id}/reopen',
    id: 'reopenTicket',
    summary: 'Say that it is not solved',
    description: 'Opens a solved or closed ticket again, with the reason. One that is open only gets the message.',
    access: ['session', 'receipt'],
    request: { schema: 'TicketMessage' },
    answers: { 200: { description: 'The ticket afterwards', schema: 'TicketView' } },
    problems: ['body_invalid', 'body_too_large', 'media_type_unsupported', ...acts],
  },
  {
    method: 'post',
    path: '/v1/tickets/{id}/confirm',
    id: 'confirmTicket',
    summary: 'Say that it is solved',
    description: 'Closes the ticket. Twice is once. The body is not read.',
    access: ['session', 'receipt'],
    answers: { 200: { description: 'The ticket afterwards', schema: 'TicketView' } },
    problems: acts,
  },
  {
    method: 'post',
    path: '/v1/tickets/{id}/remind',
    id: 'remindOfTicket',
    summary: 'Remind support',
    description: 'A line that support sees, at most once in four hours. The body is not read.',
    access: ['session', 'receipt'],
    answers: { 200: { description: 'The ticket', schema: 'TicketView' } },
    problems: ['too_many', ...acts],
  },
  {
    method: 'get',
    path: '/v1/config.schema.json',
    id: 'getConfigSchema',
    summary: 'JSON Schema of a layer of configuration',
    description: 'With descriptions in English, or in Russian for `?lang=ru`.',
    access: ['anyone'],
    answers: { 200: { description: 'The schema' } },
    problems: [],
  },
  ...(['/v1/config/{region}', '/v1/config/{region}/{organization}'] as const).map((path, index): Operation => ({
    method: 'get',
    path,
    id: index === 0 ? 'getRegionConfig' : 'getOrganizationConfig',
    summary: index === 0 ? 'Configuration of a region' : 'Configuration of an organisation in a region',
    description: 'All layers laid over each other. Carries an ETag; 304 while it is the same.',
    access: ['anyone'],
    answers: {
      200: { description: 'The configuration', schema: 'SupportConfig', headers: ['ETag'] },
      304: { description: 'What the client has is in force', headers: ['ETag'] },
    },
    problems: ['not_found'],
  })),
  {
    method: 'get',
    path: '/v1/notices',
    id: 'getNotices',
    summary: 'Known problems and planned works',
    description: 'An empty list for now.',
    access: ['anyone'],
    answers: { 200: { description: 'The list', schema: 'Notices' } },
    problems: [],
  },
  {
    method: 'get',
    path: '/v1/keys',
    id: 'getKeys',
    summary: 'Keys to seal tickets with',
    description: 'An empty list for now: bodies travel with `alg: "none"`.',
    access: ['anyone'],
    answers: { 200: { description: 'The list', schema: 'Keys' } },
    problems: [],
  },
  {
    method: 'get',
    path: '/healthz',
    id: 'isAlive',
    summary: 'The process lives',
    description: 'Asks nothing of the database.',
    access: ['anyone'],
    answers: { 200: { description: 'It does', schema: 'Health' } },
    problems: [],
  },
  {
    method: 'get',
    path: '/readyz',
    id: 'isReady',
    summary: 'The gateway can work',
    description: 'Asks the database.',
    access: ['anyone'],
    answers: { 200: { description: 'It can', schema: 'Health' } },
    problems: ['busy'],
  },
  {
    method: 'get',
    path: '/metrics',
    id: 'getMetrics',
    summary: 'Counters for Prometheus',
    description: 'Only for the addresses of `metrics.fromAddresses`; for others it does not exist.',
    access: ['operator'],
    answers: { 200: { description: 'Prometheus text', mediaType: 'text/plain' } },
    problems: ['not_found'],
  },
];

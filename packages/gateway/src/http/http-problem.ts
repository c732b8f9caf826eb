import { problemMediaType, type Problem, type ProblemCode } from '@mis-support/protocol';

/** What a problem's code means in HTTP, and its title for developers. */
const kinds: Record<ProblemCode, { status: number; title: string }> = {
  body_invalid: { status: 400, title: 'The body is not what this address takes' },
  body_too_large: { status: 413, title: 'The body is too large' },
  media_type_unsupported: { status: 415, title: 'The body has a media type that this address does not take' },
  identity_required: { status: 401, title: 'It is not known who is asking' },
  identity_refused: { status: 403, title: 'The one who asks may not do this' },
  unsigned_refused: { status: 403, title: 'Without a session only critical presets are taken' },
  unsigned_budget: { status: 429, title: 'The budget of tickets without a session is used up' },
  fingerprint_differs: { status: 422, title: 'This id is taken by another content' },
  in_progress: { status: 409, title: 'The same request is still being worked on' },
  offset_differs: { status: 409, title: 'The bytes are not the next ones' },
  checksum_differs: { status: 422, title: 'The bytes are not those of the manifest' },
  not_found: { status: 404, title: 'There is no such thing' },
  too_many: { status: 429, title: 'Too many requests' },
  busy: { status: 503, title: 'The gateway has more work than it can do now' },
  storage_full: { status: 507, title: 'The gateway has no space left' },
  internal: { status: 500, title: 'The gateway failed' },
};

/** Status and title of every code, for the documents. */
export const problemKinds: Readonly<Record<ProblemCode, { status: number; title: string }>> = kinds;

/** The parts of a problem that differ from case to case. Never a text of the database or of a help desk. */
export interface ProblemDetails {
  detail?: string | undefined;
  errors?: { path: string; message: string }[] | undefined;
  /** When to ask again, milliseconds from now. */
  retryAfterMs?: number | undefined;
  headers?: Record<string, string> | undefined;
}

/** Thrown on the way of a request; the gateway's one error handler turns it into an answer. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(details.detail ?? kinds[code].title);
    this.code = code;
    this.details = details;
  }
}

/** A problem as an answer. @see RFC 9457 */
export function problemResponse({ code, details }: HttpProblem, now: number): Response {
  const { status, title } = kinds[code];
  const { detail, errors, retryAfterMs, headers } = details;
  const problem: Problem = {
    type: `urn:mis-support:problem:${code}`,
    title,
    status,
    code,
    ...(detail === undefined ? {} : { detail }),
    ...(errors === undefined ? {} : { errors }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    serverTime: new Date(now).toISOString(),
  };
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      'Content-Type': problemMediaType,
      'Cache-Control': 'no-store',
      ...(retryAfterMs === undefined ? {} : { 'Retry-After': String(Math.max(1, Math.ceil(retryAfterMs / 1000))) }),
      ...(code === 'identity_required' ? { 'WWW-Authenticate': 'Bearer' } : {}),
      ...headers,
    },
  });
}

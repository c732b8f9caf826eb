import * as v from 'valibot';

/**
 * Codes of `application/problem+json`. They are API: add freely, rename only in a major version.
 *
 * | code | status | what the client does |
 * |---|---|---|
 * | body_invalid | 400, 422 | parks the ticket as invalid and shows it |
 * | body_too_large | 413 | drops the picture, then gives up |
 * | media_type_unsupported | 415 | parks as config |
 * | identity_required | 401 | refreshes the token once, then parks until sign-in |
 * | identity_refused | 403 | parks |
 * | unsigned_refused | 403 | parks: only critical presets may come without a session |
 * | unsigned_budget | 429 | waits; the organisation's budget of unsigned tickets is used up |
 * | fingerprint_differs | 422 | quarantines: the same id with another content |
 * | in_progress | 409 | asks again |
 * | offset_differs | 409 | asks for the offset with HEAD |
 * | checksum_differs | 422 | sends the file again from 0 |
 * | not_found | 404 | parks as config, or forgets a ticket that is not ours |
 * | too_many | 429 | waits as told |
 * | busy | 503 | waits as told |
 * | storage_full | 507 | waits as told |
 * | internal | 500 | waits |
 */
export const problemCodes = [
  'body_invalid',
  'body_too_large',
  'media_type_unsupported',
  'identity_required',
  'identity_refused',
  'unsigned_refused',
  'unsigned_budget',
  'fingerprint_differs',
  'in_progress',
  'offset_differs',
  'checksum_differs',
  'not_found',
  'too_many',
  'busy',
  'storage_full',
  'internal',
] as const;
export const ProblemCode = v.picklist(problemCodes);
export type ProblemCode = v.InferOutput<typeof ProblemCode>;

/** An error as the wire carries it. @see RFC 9457 */
export const Problem = v.object({
  type: v.optional(v.string()),
  title: v.string(),
  status: v.number(),
  detail: v.optional(v.string()),
  code: ProblemCode,
  /** Where the body is wrong: dotted paths with what would be right. */
  errors: v.optional(v.array(v.object({ path: v.string(), message: v.string() }))),
  /** The same as `Retry-After`, for pages whose CORS does not expose the header. Milliseconds. */
  retryAfterMs: v.optional(v.number()),
  serverTime: v.optional(v.string()),
});
export type Problem = v.InferOutput<typeof Problem>;

/** Media type of every error answer. */
export const problemMediaType = 'application/problem+json';

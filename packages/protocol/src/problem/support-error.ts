/**
 * Codes of what can go wrong on the client. API: add freely, rename only in a major version. The
 * person sees a text of `messages` chosen by the code, never the English `message`.
 */
export const supportErrorCodes = [
  'config_invalid',
  'endpoint_missing',
  'ticket_invalid',
  'ticket_too_large',
  'attachment_too_large',
  'store_unavailable',
  'store_full',
  'queue_full',
  'unreachable',
  'timed_out',
  'busy',
  'sign_in_required',
  'refused',
  'chunk_unavailable',
  'screenshot_failed',
  'internal',
] as const;
export type SupportErrorCode = (typeof supportErrorCodes)[number];

/** Everything that goes wrong inside reaches the host in this form. Recognise it by `name` and `code`. */
export class SupportError extends Error {
  override readonly name = 'SupportError';
  readonly code: SupportErrorCode;

  constructor(code: SupportErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

/** True for our error even when another copy of this library made it. */
export function isSupportError(value: unknown): value is SupportError {
  return (
    typeof value === 'object' &&
    value !== null &&
    (value as { name?: unknown }).name === 'SupportError' &&
    typeof (value as { code?: unknown }).code === 'string'
  );
}

import type { SupportError, SupportErrorCode } from '@mis-support/protocol';

/**
 * The same shape as `SupportError` of the protocol, which is recognised by name and code. Its class
 * would cost the small entry more bytes than this.
 */
export function supportError(code: SupportErrorCode, cause: unknown): SupportError {
  return Object.assign(new Error(String(cause)), { name: 'SupportError', code, cause }) as unknown as SupportError;
}

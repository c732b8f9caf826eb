import type { ParkReason } from '@mis-support/core';
import type { SupportErrorCode } from '@mis-support/protocol';

/** Short codes that a person can dictate to an administrator. API: add freely, never change one. */
const codes: Partial<Record<SupportErrorCode | ParkReason, number>> = {
  endpoint_missing: 101,
  config_invalid: 102,
  /** The address answers, but not as a support gateway. */
  config: 103,
  ticket_invalid: 201,
  invalid: 201,
  ticket_too_large: 202,
  too_large: 202,
  attachment_too_large: 203,
  refused: 204,
  /** The server holds the same id with another content. */
  conflict: 205,
  store_unavailable: 301,
  store_full: 302,
  queue_full: 303,
  chunk_unavailable: 401,
};

/** `MS-101` and the like; `MS-900` for what has no code of its own. */
export function problemCode(code: SupportErrorCode | ParkReason): string {
  return `MS-${codes[code] ?? 900}`;
}

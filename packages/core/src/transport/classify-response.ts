import type { Pace } from '@mis-support/protocol';
import { isObject } from '../guard/is-object.ts';
import type { SendOutcome } from './transport.ts';
import type { WireAnswer } from './wire.ts';

/**
 * What an answer means for a queue. `parse` says whether a 2xx is really the gateway speaking: a
 * captive portal, a proxy's page and a service worker's cached answer also say 200.
 *
 * | answer | meaning |
 * |---|---|
 * | 2xx that `parse` accepts | accepted |
 * | 2xx otherwise | impostor, try again |
 * | 3xx, 401, 403 | somebody must sign in |
 * | 400, 422 | invalid; 422 `fingerprint_differs`: conflict |
 * | 404, 405, 410, 415, 426 and other 4xx | the address or a version is wrong |
 * | 413 | too large |
 * | 408, 409, 425, 429, 5xx | try again, when told |
 * | no answer | try again |
 */
export function classifyResponse<T>(
  answer: WireAnswer,
  parse: (json: unknown) => T | undefined,
  now: number,
): SendOutcome<T> {
  if ('failure' in answer) {
    return answer.failure === 'blank'
      ? { status: 'refused', reason: 'config', detail: 'no endpoint is set' }
      : { status: 'retry', reason: answer.failure };
  }
  const { status, json, redirected } = answer;
  if (redirected || (status >= 300 && status < 400)) return { status: 'auth' };
  const pace = paceOf(json);
  if (status >= 200 && status < 300) {
    const value = parse(json);
    if (value === undefined) return { status: 'retry', reason: 'impostor' };
    return { status: 'accepted', value, ...(pace ? { pace } : {}) };
  }
  const code = stringField(json, 'code');
  switch (status) {
    case 401:
    case 403:
      return { status: 'auth' };
    case 400:
    case 422:
      if (code === 'fingerprint_differs') return { status: 'conflict' };
      return { status: 'refused', reason: 'invalid', ...(code ? { detail: code } : {}) };
    case 413:
      return { status: 'refused', reason: 'too_large' };
    case 408:
    case 409:
    case 425:
    case 429: {
      const afterMs = retryAfter(answer, now);
      const reason = status === 409 ? 'in_progress' : 'busy';
      return { status: 'retry', reason, ...(afterMs === undefined ? {} : { afterMs }), ...(pace ? { pace } : {}) };
    }
  }
  if (status >= 500) {
    const afterMs = retryAfter(answer, now);
    return {
      status: 'retry',
      reason: 'busy',
      ...(afterMs === undefined ? {} : { afterMs }),
      ...(pace ? { pace } : {}),
    };
  }
  return { status: 'refused', reason: 'config', ...(code ? { detail: code } : {}) };
}

/**
 * The wait a server names, in milliseconds: seconds, or a date on the server's own clock, or, where
 * CORS hides the header, `retryAfterMs` of the body.
 *
 * @see RFC 9110 section 10.2.3
 */
function retryAfter(answer: Exclude<WireAnswer, { failure: unknown }>, now: number): number | undefined {
  const header = answer.retryAfter?.trim() ?? '';
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1000;
  // Only a date may hold a colon; `Date.parse` would read "-5" as a month.
  const date = header.includes(':') ? Date.parse(header) : NaN;
  if (Number.isFinite(date)) return Math.max(0, date - (answer.dateMs ?? now));
  const inBody = field(answer.json, 'retryAfterMs');
  return typeof inBody === 'number' && Number.isFinite(inBody) && inBody >= 0 ? inBody : undefined;
}

function paceOf(json: unknown): Pace | undefined {
  const pace = field(json, 'pace');
  if (typeof pace !== 'object' || pace === null) return undefined;
  const result: Pace = {};
  for (const key of ['splayMs', 'capMs', 'pauseMs'] as const) {
    const value = field(pace, key);
    if (typeof value === 'number' && Number.isFinite(value) && value >= 0) result[key] = value;
  }
  return result;
}

function stringField(json: unknown, key: string): string | undefined {
  const value = field(json, key);
  return typeof value === 'string' ? value : undefined;
}

function field(json: unknown, key: string): unknown {
  return isObject(json) ? json[key] : undefined;
}

import type { DeskOutcome, DeskRefusal } from './help-desk.ts';

/** A desk's answer with its body read: at most `maxBodyBytes`, parsed where it says that it is JSON. */
export interface DeskResponse {
  status: number;
  headers: Headers;
  /** The parsed body, `undefined` where there is none or it is not JSON. */
  json: unknown;
}

/** What a request to a desk consists of. */
export interface DeskRequest {
  method?: 'GET' | 'POST' | 'PUT';
  headers?: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer>;
}

/** Journals of a long-lived issue are the largest thing a desk has to tell. */
const maxBodyBytes = 8_000_000;

/**
 * Calls a desk and sorts what can go wrong into outcomes, so that adapters deal with good answers
 * and with the statuses they know better. Accepted means any 2xx; a redirect means a wrong base
 * address (http for https, a login page) and is never followed with our key.
 *
 * Error bodies are looked at only when they are JSON: desks answer 400 with an empty `text/html`.
 */
export async function deskFetch(
  fetch: typeof globalThis.fetch,
  url: string,
  { method = 'GET', headers = {}, body }: DeskRequest,
  signal: AbortSignal,
): Promise<DeskOutcome<DeskResponse>> {
  try {
    const init: RequestInit = { method, headers, redirect: 'manual', signal };
    if (body !== undefined) init.body = body;
    const response = await fetch(url, init);
    return classify({ status: response.status, headers: response.headers, json: await readJson(response) });
  } catch (error) {
    if (signal.aborted) return { status: 'retry', reason: 'timed_out', maybeDone: true };
    return { status: 'retry', reason: 'unreachable', maybeDone: !neverArrived(error), detail: describe(error) };
  }
}

function classify(response: DeskResponse): DeskOutcome<DeskResponse> {
  const { status } = response;
  const detail = `${status} ${errorText(response.json)}`.trim();
  if (status >= 200 && status < 300) return { status: 'accepted', value: response };
  if (status < 400)
    return { status: 'refused', code: 'misconfigured', detail: `${detail}: a redirect; is the address right?` };
  if (status === 401 || status === 403 || status === 407) return { status: 'refused', code: 'not_permitted', detail };
  if (status === 404 || status === 410) return { status: 'refused', code: 'issue_missing', detail };
  if (status === 408 || status === 429 || status >= 500) {
    const afterMs = retryAfterMs(response.headers);
    const busy = status === 429 || status === 503;
    return {
      status: 'retry',
      reason: busy ? 'busy' : 'desk_error',
      maybeDone: status !== 429,
      detail,
      ...(afterMs === undefined ? {} : { afterMs }),
    };
  }
  return { status: 'refused', code: 'ticket_invalid', detail };
}

/** True for 400, 413, 422 and their like: this one request was not to the desk's liking. */
export function isInvalid(outcome: DeskOutcome<unknown>): outcome is DeskRefusal {
  return outcome.status === 'refused' && outcome.code === 'ticket_invalid';
}

/** Errors of making a connection: the request has not left this machine. */
const beforeSending = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

function neverArrived(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = (cause as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' && beforeSending.has(code);
}

function describe(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
}

async function readJson(response: Response): Promise<unknown> {
  if (!/\bjson\b/i.test(response.headers.get('content-type') ?? '')) {
    await response.body?.cancel();
    return undefined;
  }
  const text = await readText(response);
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Redmine's 401 says JSON and is empty; the status tells what matters
  }
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBodyBytes) throw new Error(`the answer is longer than ${maxBodyBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
}

/** `{"errors":["…"]}`, `{"message":"…"}`: whatever a person can read, cut short. */
function errorText(json: unknown): string {
  if (typeof json !== 'object' || json === null) return '';
  const { errors, message } = json as { errors?: unknown; message?: unknown };
  const text = Array.isArray(errors) ? errors.join('; ') : typeof message === 'string' ? message : '';
  return text.slice(0, 500);
}

/** Seconds, or a date against the answer's own `Date`: the clocks of two servers differ. @see RFC 9110 section 10.2.3 */
function retryAfterMs(headers: Headers): number | undefined {
  const value = headers.get('retry-after');
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const wait = Date.parse(value) - Date.parse(headers.get('date') ?? '');
  return Number.isFinite(wait) && wait >= 0 ? wait : undefined;
}

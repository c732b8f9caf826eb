import type { Timers } from '../guard/timers.ts';
import type { Wire, WireAnswer, WireRequest } from '../transport/wire.ts';

/** No answer of ours is longer, but a list of tickets; anything else that long is not the gateway. */
const maxAnswerBytes = 64 * 1024;
const maxListBytes = 2 * 1024 * 1024;

export interface FetchWireOptions {
  endpoint: string;
  /** Asked anew for every request: tokens are short-lived. Already guarded. */
  getToken: () => Promise<string | undefined>;
  fetch: typeof globalThis.fetch;
  timers: Timers;
}

/**
 * Requests over `fetch`: no cookies, no cache, no redirects followed. A login page behind a redirect,
 * a page of a proxy and a cached answer can then not pass for the gateway.
 */
export function createFetchWire({ endpoint, getToken, fetch, timers }: FetchWireOptions): Wire {
  const base = endpoint.replace(/\/+$/, '');

  return async function send(request, signal) {
    if (!endpoint) return { failure: 'blank' };
    const token = await getToken();
    if (signal.aborted) return { failure: 'unreachable' };
    const controller = new AbortController();
    // `AbortSignal.any` came with Chromium 116.
    const stop = (): void => controller.abort();
    signal.addEventListener('abort', stop);
    let timedOut = false;
    const timer = timers.set(() => {
      timedOut = true;
      stop();
    }, timeoutMs(request));
    try {
      const response = await fetch(base + request.path, {
        method: request.method,
        headers: { ...request.headers, ...authorization(token, request.receipt) },
        ...(request.body === undefined ? {} : { body: request.body }),
        redirect: 'manual',
        cache: 'no-store',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal: controller.signal,
      });
      return await readAnswer(response, request.method === 'GET' ? maxListBytes : maxAnswerBytes);
    } catch {
      // fetch tells no reason: refused, offline, CORS and a broken certificate all look alike.
      return { failure: timedOut ? 'timed_out' : 'unreachable' };
    } finally {
      timers.clear(timer);
      signal.removeEventListener('abort', stop);
    }
  };
}

/** 30 s, and longer for a body on a line of 20 kB/s. */
export function timeoutMs(request: Pick<WireRequest, 'size'>): number {
  return 30_000 + ((request.size ?? 0) / 20_000) * 1000;
}

function authorization(token: string | undefined, receipt: string | undefined): Record<string, string> {
  if (token) return { Authorization: `Bearer ${token}` };
  return receipt ? { Authorization: `Receipt ${receipt}` } : {};
}

async function readAnswer(response: Response, maxBytes: number): Promise<WireAnswer> {
  const { headers } = response;
  const date = Date.parse(headers.get('Date') ?? '');
  const offset = headers.get('Upload-Offset');
  return {
    status: response.status,
    redirected: response.type === 'opaqueredirect' || response.redirected,
    json: await readJson(response, maxBytes),
    retryAfter: headers.get('Retry-After') ?? undefined,
    dateMs: Number.isNaN(date) ? undefined : date,
    uploadOffset: offset !== null && /^\d{1,12}$/.test(offset) ? Number(offset) : undefined,
    etag: headers.get('ETag') ?? undefined,
  };
}

async function readJson(response: Response, maxBytes: number): Promise<unknown> {
  const reader = response.body?.getReader();
  if (!reader) return undefined;
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.length;
    if (bytes > maxBytes) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
  try {
    return JSON.parse(text + decoder.decode()) as unknown;
  } catch {
    return undefined;
  }
}

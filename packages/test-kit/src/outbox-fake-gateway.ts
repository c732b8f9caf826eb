import type { Wire, WireAnswer, WireRequest } from '@mis-support/core';
import type { TicketEnvelope } from '@mis-support/protocol';

/** What happens to the next request instead of, or besides, being served. */
export type Fault =
  | 'unreachable'
  | 'timed_out'
  /** Served, but the answer never arrives. */
  | 'lost_answer'
  /** Served by somebody else: HTML with 200. */
  | 'impostor'
  | 'busy'
  | 'retry_after'
  | 'in_progress'
  | 'unauthorized'
  | 'forbidden'
  | 'redirect'
  | 'invalid'
  | 'not_found'
  | 'too_large'
  | 'other_receipt';

/** A ticket as the gateway holds it. */
export interface KeptTicket {
  id: string;
  fp: string;
  body: string;
  /** The bearer token it first came with. */
  token: string | undefined;
  files: { n: number; size: number; bytes: number }[];
}

export interface FakeGateway {
  /** The line to it. `token` is what the client would have sent. */
  wire(getToken?: () => string | undefined): Wire;
  kept: Map<string, KeptTicket>;
  /** `PUT 201`, `PATCH 0 busy`, in order. */
  log: string[];
  /** One per request; `undefined` or an empty list: served well. */
  faults: (Fault | undefined)[];
  /** A fault of every request that matches, besides `faults`. */
  always?: ((request: WireRequest) => Fault | undefined) | undefined;
}

/** An idempotent gateway in memory, with faults by script. */
export function createFakeGateway(): FakeGateway {
  const kept = new Map<string, KeptTicket>();
  const log: string[] = [];
  const gateway: FakeGateway = {
    kept,
    log,
    faults: [],
    wire: (getToken) => async (request, signal) => {
      const token = getToken?.();
      await undefined;
      if (signal.aborted) return { failure: 'unreachable' };
      const fault = gateway.faults.shift() ?? gateway.always?.(request);
      const before = fault && faultBefore(fault);
      const answer = before ?? (await serve(request, token));
      const seen = fault === undefined ? answer : (before ?? faultAfter(fault, answer));
      log.push(`${request.method} ${'failure' in seen ? seen.failure : seen.status}${fault ? ` ${fault}` : ''}`);
      return seen;
    },
  };
  return gateway;

  async function serve(request: WireRequest, token: string | undefined): Promise<WireAnswer> {
    const [, , , id = '', , n] = request.path.split('/');
    const ticket = kept.get(id);
    if (request.method === 'PUT') return put(JSON.parse(String(request.body)) as TicketEnvelope, token);
    if (n === undefined) return ticket ? answer(200, receiptOf(ticket)) : problem(404, 'not_found');
    const file = ticket?.files.find((one) => one.n === Number(n));
    if (!file) return problem(404, 'not_found');
    if (request.method === 'PATCH') {
      if (Number(request.headers?.['Upload-Offset']) !== file.bytes) return problem(409, 'offset_differs');
      file.bytes += (await (request.body as Blob).arrayBuffer()).byteLength;
    }
    return {
      ...answer(200, { n: file.n, off: file.bytes, complete: file.bytes >= file.size }),
      uploadOffset: file.bytes,
    };
  }

  function put(envelope: TicketEnvelope, token: string | undefined): WireAnswer {
    const known = kept.get(envelope.id);
    if (known && known.fp !== envelope.fp) return problem(422, 'fingerprint_differs');
    const ticket: KeptTicket = known ?? {
      id: envelope.id,
      fp: envelope.fp,
      body: envelope.body.data,
      token,
      files: envelope.attachments.map(({ n, size }) => ({ n, size, bytes: 0 })),
    };
    kept.set(envelope.id, ticket);
    return answer(known ? 200 : 201, receiptOf(ticket));
  }
}

/** The receipt this gateway gives for a ticket. */
export function receiptOf(ticket: KeptTicket): Record<string, unknown> {
  return {
    v: 1,
    id: ticket.id,
    fp: ticket.fp,
    receipt: `receipt-of-${ticket.id}`,
    epoch: '1',
    registration: { number: `N-${ticket.id.slice(-6)}`, registeredAt: '2026-11-24T07:00:00Z', status: 'registered' },
    upload: ticket.files.filter((file) => file.bytes < file.size).map(({ n, bytes }) => ({ n, off: bytes })),
    serverTime: '2026-11-24T07:00:00Z',
  };
}

function faultBefore(fault: Fault): WireAnswer | undefined {
  switch (fault) {
    case 'unreachable':
    case 'timed_out':
      return { failure: fault };
    case 'busy':
      return problem(500, 'internal');
    case 'retry_after':
      return { ...problem(503, 'busy'), retryAfter: '60' };
    case 'in_progress':
      return problem(409, 'in_progress');
    case 'unauthorized':
      return problem(401, 'identity_required');
    case 'forbidden':
      return problem(403, 'identity_refused');
    case 'redirect':
      return { status: 0, redirected: true, json: undefined };
    case 'invalid':
      return problem(422, 'body_invalid');
    case 'not_found':
      return problem(404, 'not_found');
    case 'too_large':
      return problem(413, 'body_too_large');
    case 'impostor':
      return { status: 200, redirected: false, json: undefined };
    default:
      return undefined;
  }
}

/** Faults of an answer to a request that was served. */
function faultAfter(fault: Fault, served: WireAnswer): WireAnswer {
  if (fault === 'other_receipt' && 'json' in served)
    return { ...served, json: { ...(served.json as object), fp: '0'.repeat(64) }, uploadOffset: undefined };
  return { failure: 'unreachable' };
}

function answer(status: number, json: unknown): Exclude<WireAnswer, { failure: unknown }> {
  return { status, redirected: false, json };
}

function problem(status: number, code: string): Exclude<WireAnswer, { failure: unknown }> {
  return answer(status, { title: code, status, code });
}

import { SignJWT } from 'jose';
import { Receipt, TicketView, type TicketEnvelope } from '@mis-support/protocol';
import * as v from 'valibot';
import type { Gateway } from '../create-gateway.ts';

/** The MIS's secret in tests. */
export const testSecret = 'a secret that only this test and its gateway share';

/** A token of the MIS. For tests only. */
export async function signToken(claims: Record<string, unknown>, at: number, secret = testSecret): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuedAt(Math.floor(at / 1000))
    .setExpirationTime(Math.floor(at / 1000) + 300)
    .sign(new TextEncoder().encode(secret));
}

export interface CallOptions {
  token?: string | undefined;
  receipt?: string | undefined;
  headers?: Record<string, string> | undefined;
  /** JSON, or bytes as they are. */
  body?: unknown;
  remoteAddress?: string | undefined;
}

/** One request without a port. For tests only. */
export async function call(
  gateway: Gateway,
  method: string,
  path: string,
  options: CallOptions = {},
): Promise<Response> {
  const { token, receipt, headers = {}, body, remoteAddress } = options;
  const raw = body instanceof Uint8Array || typeof body === 'string';
  return gateway.fetch(
    new Request(`http://gateway.test${gateway.basePath}${path}`, {
      method,
      headers: {
        ...(body === undefined || raw ? {} : { 'Content-Type': 'application/json' }),
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...(receipt === undefined ? {} : { Authorization: `Receipt ${receipt}` }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: raw ? (body as BodyInit) : JSON.stringify(body) }),
    }),
    { remoteAddress },
  );
}

/** Files a ticket and reads the receipt. */
export async function put(
  gateway: Gateway,
  envelope: TicketEnvelope,
  options: CallOptions = {},
): Promise<{ status: number; receipt: Receipt }> {
  const response = await call(gateway, 'PUT', `/v1/tickets/${envelope.id}`, { ...options, body: envelope });
  const json: unknown = await response.json();
  if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(json)}`);
  return { status: response.status, receipt: v.parse(v.strictObject(Receipt.entries), json) };
}

/** Reads a ticket as its owner. */
export async function view(gateway: Gateway, id: string, options: CallOptions): Promise<TicketView> {
  const response = await call(gateway, 'GET', `/v1/tickets/${id}`, options);
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return v.parse(v.strictObject(TicketView.entries), await response.json());
}

/** `status code` of a refusal, to compare in one line. */
export async function refusal(response: Promise<Response> | Response): Promise<string> {
  const answer = await response;
  if (answer.headers.get('Content-Type') !== 'application/problem+json') return `${answer.status} no problem`;
  const { code } = (await answer.json()) as { code: string };
  return `${answer.status} ${code}`;
}

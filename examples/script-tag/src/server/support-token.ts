import { createHmac } from 'node:crypto';
import { organization } from './people.ts';
import type { Session } from './sessions.ts';

/** What a program needs to vouch for its users before the support gateway. */
export interface SupportTokenOptions {
  /** Shared with the gateway and with nobody else; never sent to a browser. */
  secret: string;
  /** Region under which the gateway files the tickets. */
  region: string;
  /** Short, because a token that was copied must soon be worthless. */
  lifetimeSeconds: number;
  now: () => number;
}

/**
 * Signs who is at work: a JWT with HS256, made by hand because a real program has its own library for it.
 *
 * @see RFC 7519, RFC 7515 section 3.1
 */
export function supportToken(session: Session, { secret, region, lifetimeSeconds, now }: SupportTokenOptions): string {
  const issuedAt = Math.floor(now() / 1000);
  const head = encode({ alg: 'HS256', typ: 'JWT' });
  const claims = encode({
    iss: 'mis-poliklinika',
    aud: 'mis-support',
    sub: session.person.login,
    name: session.person.fullName,
    role: session.person.role,
    organization: organization.id,
    region,
    iat: issuedAt,
    exp: issuedAt + lifetimeSeconds,
  });
  const signature = createHmac('sha256', secret).update(`${head}.${claims}`).digest('base64url');
  return `${head}.${claims}.${signature}`;
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

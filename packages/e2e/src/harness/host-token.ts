import { createHmac } from 'node:crypto';

/** What the hosts of the tests and the gateway agree on. The same over restarts, as a real secret is. */
export const hostIssuer = {
  secret: 'a secret that only the end-to-end tests know',
  issuer: 'mis-poliklinika',
  audience: 'mis-support',
};

/** A token as a host would sign one (RFC 7519, HS256), good for five minutes. */
export function hostToken(subject: string): string {
  const now = Math.floor(Date.now() / 1000);
  const { issuer, audience, secret } = hostIssuer;
  const claims = { sub: subject, iss: issuer, aud: audience, iat: now, exp: now + 300, region: 'a' };
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

import { createHash } from 'node:crypto';
import type * as v from 'valibot';
import { bearerToken, type IdentityProvider, type ProofOutcome } from './identity.ts';
import type { IntrospectionIdentity } from './identity-config.ts';

const maxCached = 10_000;

/** Tokens that their issuer explains when asked. @see RFC 7662 section 2 */
export function createIntrospectionProvider(
  { url, clientId, clientSecret, cacheMs, timeoutMs, claims, tenant }: v.InferOutput<typeof IntrospectionIdentity>,
  { now, fetch }: { now: () => number; fetch: typeof globalThis.fetch },
): IdentityProvider {
  const known = new Map<string, { until: number; outcome: ProofOutcome }>();

  return {
    name: 'introspection',
    claims,
    tenant,
    ambient: false,
    async check({ headers }) {
      const token = bearerToken(headers);
      if (token === undefined) return { status: 'absent' };
      // Hashed, so that a heap dump holds no token.
      const key = createHash('sha256').update(token).digest('base64');
      const cached = known.get(key);
      if (cached && cached.until > now()) return cached.outcome;
      const outcome = await ask(token);
      if (outcome.status === 'unavailable') return outcome;
      if (known.size >= maxCached) known.clear();
      known.set(key, { until: Math.min(now() + cacheMs, expiryOf(outcome)), outcome });
      return outcome;
    },
  };

  async function ask(token: string): Promise<ProofOutcome> {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          Accept: 'application/json',
          'Content-Type': 'application/x-www-form-urlencoded',
          ...(clientId === undefined ? {} : { Authorization: basic(clientId, clientSecret ?? '') }),
        },
        body: new URLSearchParams({ token, token_type_hint: 'access_token' }).toString(),
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (!response.ok) return { status: 'unavailable', reason: `introspection answered ${response.status}` };
      const answer = (await response.json()) as unknown;
      if (typeof answer !== 'object' || answer === null)
        return { status: 'unavailable', reason: 'introspection: no JSON object' };
      const described = answer as Record<string, unknown>;
      return described['active'] === true
        ? { status: 'confirmed', claims: described }
        : { status: 'refused', reason: 'not active' };
    } catch (error) {
      return { status: 'unavailable', reason: `introspection: ${String(error)}` };
    }
  }
}

function expiryOf(outcome: ProofOutcome): number {
  const exp = outcome.status === 'confirmed' ? outcome.claims['exp'] : undefined;
  return typeof exp === 'number' ? exp * 1000 : Infinity;
}

function basic(user: string, password: string): string {
  return `Basic ${Buffer.from(`${encodeURIComponent(user)}:${encodeURIComponent(password)}`).toString('base64')}`;
}

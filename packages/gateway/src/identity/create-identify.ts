import { HttpProblem } from '../http/http-problem.ts';
import type { Log } from '../log.ts';
import { cleanText } from '../store/storable-text.ts';
import { bearerToken, type ClaimNames, type Identity, type IdentityProvider, type ProofRequest } from './identity.ts';
import type { IdentityConfig } from './identity-config.ts';
import { createIntrospectionProvider } from './introspection-provider.ts';
import { createJwtProvider } from './jwt-provider.ts';
import { createTrustedHeaderProvider } from './trusted-header-provider.ts';

/** Tells who sent a request. */
export type Identify = (request: ProofRequest) => Promise<Identity>;

/**
 * Builds the ways of telling who is asking, tried in the order they are given.
 *
 * The answer throws `identity_required` for a proof that nobody accepts, and `busy` when it could not
 * be checked: then the ticket waits instead of being parked until somebody signs in.
 */
export function createIdentify(
  configs: readonly IdentityConfig[],
  deps: { defaultTenant: string; log: Log; now: () => number; fetch: typeof globalThis.fetch },
): Identify {
  const providers = configs.map((config) => createProvider(config, deps));

  return async function identify(request) {
    let unavailable = false;
    let refused = false;
    for (const provider of providers) {
      const outcome = await provider.check(request);
      if (outcome.status === 'confirmed') {
        const identity = toIdentity(provider, outcome.claims, deps.defaultTenant);
        if (identity) return identity;
        deps.log.warn({ provider: provider.name }, 'identity without a subject');
        refused = true;
      } else if (outcome.status === 'unavailable') {
        deps.log.error({ provider: provider.name, reason: outcome.reason }, 'identity cannot be checked');
        unavailable = true;
      } else if (outcome.status === 'refused') {
        deps.log.info({ provider: provider.name, reason: outcome.reason }, 'identity refused');
        refused = true;
      }
    }
    if (unavailable) throw new HttpProblem('busy', { retryAfterMs: 10_000, detail: 'Identity cannot be checked now' });
    if (refused || bearerToken(request.headers) !== undefined) throw new HttpProblem('identity_required');
    return { kind: 'unsigned' };
  };
}

function createProvider(
  config: IdentityConfig,
  deps: { now: () => number; fetch: typeof globalThis.fetch },
): IdentityProvider {
  switch (config.kind) {
    case 'jwt':
      return createJwtProvider(config, deps.now);
    case 'introspection':
      return createIntrospectionProvider(config, deps);
    case 'trustedHeader':
      return createTrustedHeaderProvider(config);
  }
}

function toIdentity(
  provider: IdentityProvider,
  claims: Record<string, unknown>,
  defaultTenant: string,
): Identity | undefined {
  const read = (key: keyof ClaimNames): string | undefined => readClaim(claims, provider.claims[key]);
  const subject = read('subject');
  if (subject === undefined) return undefined;
  return {
    kind: 'signed',
    subject,
    tenant: read('tenant') ?? provider.tenant ?? defaultTenant,
    name: read('name'),
    role: read('role'),
    organization: read('organization'),
    ambient: provider.ambient,
  };
}

/** A claim as one line of text; numbers count, everything else does not. */
function readClaim(claims: Record<string, unknown>, path: string): string | undefined {
  // A claim may have dots in its own name (`https://mis/region`), so the whole name is tried first.
  let value: unknown = claims[path];
  if (value === undefined) {
    value = path
      .split('.')
      .reduce<unknown>(
        (object, key) =>
          typeof object === 'object' && object !== null ? (object as Record<string, unknown>)[key] : undefined,
        claims,
      );
  }
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return cleanText(String(value)).trim().slice(0, 200) || undefined;
}

import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyOptions } from 'jose';
import type * as v from 'valibot';
import { bearerToken, type IdentityProvider, type ProofOutcome } from './identity.ts';
import type { JwtIdentity } from './identity-config.ts';

/** Only signatures that need the issuer's private key: with `none` or HS256 anybody could use the public one. */
const asymmetric = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** Tokens that the MIS signs. A token must expire; clocks may differ by a minute. */
export function createJwtProvider(
  { secret, jwksUrl, issuer, audience, claims, tenant }: v.InferOutput<typeof JwtIdentity>,
  now: () => number,
): IdentityProvider {
  const keys = jwksUrl === undefined ? undefined : createRemoteJWKSet(new URL(jwksUrl), { timeoutDuration: 5_000 });
  const shared = new TextEncoder().encode(secret ?? '');
  const options: JWTVerifyOptions = {
    algorithms: keys ? asymmetric : ['HS256'],
    clockTolerance: 60,
    requiredClaims: ['exp'],
    ...(issuer === undefined ? {} : { issuer }),
    ...(audience === undefined ? {} : { audience }),
  };

  return {
    name: 'jwt',
    claims,
    tenant,
    ambient: false,
    async check({ headers }): Promise<ProofOutcome> {
      const token = bearerToken(headers);
      if (token === undefined) return { status: 'absent' };
      const atNow = { ...options, currentDate: new Date(now()) };
      try {
        const { payload } = keys ? await jwtVerify(token, keys, atNow) : await jwtVerify(token, shared, atNow);
        return { status: 'confirmed', claims: payload };
      } catch (error) {
        const code = error instanceof errors.JOSEError ? error.code : 'ERR_KEYS_UNREACHABLE';
        return unreachableKeys.has(code)
          ? { status: 'unavailable', reason: `${code}: ${String(error)}` }
          : { status: 'refused', reason: code };
      }
    },
  };
}

/** Failures that say something about the key server, nothing about the token. */
const unreachableKeys = new Set(['ERR_KEYS_UNREACHABLE', 'ERR_JWKS_TIMEOUT', 'ERR_JOSE_GENERIC', 'ERR_JWKS_INVALID']);

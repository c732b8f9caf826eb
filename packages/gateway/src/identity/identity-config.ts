import * as v from 'valibot';

const Name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const Url = v.pipe(v.string(), v.regex(/^https?:\/\//, 'an address that begins with http:// or https://'));

const claims = v.optional(
  v.strictObject({
    subject: v.optional(Name, 'sub'),
    tenant: v.optional(Name, 'region'),
    name: v.optional(Name, 'name'),
    role: v.optional(Name, 'role'),
    organization: v.optional(Name, 'organization'),
  }),
  {},
);
const tenant = v.optional(Name);

/** A signed token of the MIS, checked by a shared secret (HS256) or by published keys (JWKS). */
export const JwtIdentity = v.pipe(
  v.strictObject({
    kind: v.literal('jwt'),
    /** Shared with the MIS; at least 32 characters. */
    secret: v.optional(v.pipe(v.string(), v.minLength(32, 'a secret of at least 32 characters'))),
    jwksUrl: v.optional(Url),
    issuer: v.optional(Name),
    audience: v.optional(Name),
    claims,
    tenant,
  }),
  v.check(({ secret, jwksUrl }) => (secret === undefined) !== (jwksUrl === undefined), 'either "secret" or "jwksUrl"'),
);

/** A token that only its issuer can read. @see RFC 7662 */
export const IntrospectionIdentity = v.strictObject({
  kind: v.literal('introspection'),
  url: Url,
  clientId: v.optional(Name),
  clientSecret: v.optional(Name),
  /** How long an answer may be used again, milliseconds. Revoking a token takes as long. */
  cacheMs: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(600_000)), 30_000),
  timeoutMs: v.optional(v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(30_000)), 5_000),
  claims,
  tenant,
});

/** Headers that the MIS's own proxy sets after it has checked the session. */
export const TrustedHeaderIdentity = v.strictObject({
  kind: v.literal('trustedHeader'),
  /** Only requests from these addresses or networks are believed: `10.0.0.5`, `10.1.0.0/16`, `::1`. */
  fromAddresses: v.pipe(v.array(Name), v.minLength(1)),
  /** Header with the person's id. */
  header: v.optional(Name, 'X-Support-User'),
  /** Headers with the rest; values may be percent-encoded UTF-8. */
  headers: v.optional(
    v.strictObject({
      tenant: v.optional(Name, 'X-Support-Region'),
      name: v.optional(Name, 'X-Support-Name'),
      role: v.optional(Name, 'X-Support-Role'),
      organization: v.optional(Name, 'X-Support-Organization'),
    }),
    {},
  ),
  tenant,
});

/** One way of telling who is asking. */
export const IdentityConfig = v.union([JwtIdentity, IntrospectionIdentity, TrustedHeaderIdentity]);
export type IdentityConfig = v.InferOutput<typeof IdentityConfig>;

/** Somebody whose name a token, a service or a proxy has confirmed. */
export interface SignedIdentity {
  kind: 'signed';
  /** The region the person belongs to. */
  tenant: string;
  /** The person, by the id of the system that confirmed her. Never empty. */
  subject: string;
  name?: string | undefined;
  role?: string | undefined;
  organization?: string | undefined;
  /**
   * True when the proof comes along by itself, whatever page sent the request (a proxy's session).
   * Then a form on a foreign site could act in the person's name, unless we look at what it sent.
   */
  ambient: boolean;
}

/** Who is asking. Unsigned: no proof was shown at all; a wrong proof is an error instead. */
export type Identity = SignedIdentity | { kind: 'unsigned' };

/** What one way of telling makes of a request. */
export type ProofOutcome =
  | { status: 'confirmed'; claims: Record<string, unknown> }
  /** The request carries no proof of this kind. */
  | { status: 'absent' }
  | { status: 'refused'; reason: string }
  /** The proof could not be checked now: keys or service are out of reach. */
  | { status: 'unavailable'; reason: string };

/** One way of telling who is asking. */
export interface IdentityProvider {
  name: string;
  claims: ClaimNames;
  /** Region of everybody this way confirms, unless a claim names one. */
  tenant?: string | undefined;
  /** @see SignedIdentity.ambient */
  ambient: boolean;
  check(request: ProofRequest): Promise<ProofOutcome>;
}

/** The part of a request that can prove something. */
export interface ProofRequest {
  headers: Headers;
  /** Address of the direct peer, where the server knows it. */
  remoteAddress?: string | undefined;
}

/** Which claim holds what. Dots go into objects: `user.org.id`. */
export interface ClaimNames {
  subject: string;
  tenant: string;
  name: string;
  role: string;
  organization: string;
}

/** The token of `Authorization: Bearer …`. @see RFC 6750 section 2.1 */
export function bearerToken(headers: Headers): string | undefined {
  return /^Bearer +([\w.~+/=-]+)$/i.exec(headers.get('Authorization') ?? '')?.[1];
}

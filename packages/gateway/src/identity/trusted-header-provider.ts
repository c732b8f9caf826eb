import type * as v from 'valibot';
import type { IdentityProvider } from './identity.ts';
import type { TrustedHeaderIdentity } from './identity-config.ts';
import { createAddressList } from '../http/address-list.ts';

/**
 * Headers of the MIS's own proxy. From any other address they are not looked at: a forged header is
 * then worth as much as none.
 */
export function createTrustedHeaderProvider({
  fromAddresses,
  header,
  headers: names,
  tenant,
}: v.InferOutput<typeof TrustedHeaderIdentity>): IdentityProvider {
  const isTrusted = createAddressList(fromAddresses);
  return {
    name: 'trustedHeader',
    claims: { subject: 'subject', tenant: 'tenant', name: 'name', role: 'role', organization: 'organization' },
    tenant,
    ambient: true,
    async check({ headers, remoteAddress }) {
      const subject = read(headers, header);
      if (subject === undefined || !isTrusted(remoteAddress)) return { status: 'absent' };
      return {
        status: 'confirmed',
        claims: {
          subject,
          tenant: read(headers, names.tenant),
          name: read(headers, names.name),
          role: read(headers, names.role),
          organization: read(headers, names.organization),
        },
      };
    },
  };
}

function read(headers: Headers, name: string): string | undefined {
  const value = headers.get(name)?.trim();
  if (!value) return undefined;
  try {
    return decodeURIComponent(value);
  } catch {
    // A plain value that happens to hold a percent sign.
    return value;
  }
}

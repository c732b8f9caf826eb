import { BlockList, isIP } from 'node:net';

/** Tells whether an address is one of, or lies in a network of, the list (`10.0.0.5`, `10.1.0.0/16`, `::1`). */
export function createAddressList(entries: readonly string[]): (address: string | undefined) => boolean {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = '', prefix] = entry.split('/');
    const family = familyOf(address);
    if (!family) throw new TypeError(`"${entry}" is no address; expected "10.0.0.5", "10.1.0.0/16" or "::1"`);
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return (address) => {
    // A socket that listens on IPv6 shows IPv4 peers as ::ffff:10.0.0.5.
    const plain = address?.replace(/^::ffff:(?=\d+\.)/i, '');
    const family = plain === undefined ? undefined : familyOf(plain);
    return plain !== undefined && family !== undefined && list.check(plain, family);
  };
}

function familyOf(address: string): 'ipv4' | 'ipv6' | undefined {
  const version = isIP(address);
  return version === 0 ? undefined : version === 4 ? 'ipv4' : 'ipv6';
}

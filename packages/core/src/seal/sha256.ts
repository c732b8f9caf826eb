import { toHex } from './uuid.ts';

/**
 * SHA-256 as lower-case hex. On an insecure origin, as inside many hospital networks, there is no
 * `crypto.subtle`; then a JS library is loaded for it.
 */
export async function sha256Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const { subtle } = globalThis.crypto as { subtle?: SubtleCrypto };
  if (subtle) return toHex(new Uint8Array(await subtle.digest('SHA-256', bytes)));
  const { sha256 } = await import('@noble/hashes/sha2.js');
  return toHex(sha256(bytes));
}

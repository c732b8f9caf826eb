/** True when the client has this version already. Weak comparison. @see RFC 9110 section 13.1.2 */
export function isFresh(headers: Headers, etag: string): boolean {
  const known = headers.get('If-None-Match');
  if (known === null) return false;
  const plain = (tag: string): string => tag.trim().replace(/^W\//, '');
  return known.trim() === '*' || known.split(',').some((tag) => plain(tag) === plain(etag));
}

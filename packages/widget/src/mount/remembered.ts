/**
 * What we keep in the host's localStorage, under one prefix. A full, forbidden or missing storage
 * costs the person a remembered place, nothing else.
 */
export function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(`mis-support-${key}`) ?? undefined;
  } catch {
    return undefined;
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`mis-support-${key}`, value);
  } catch {
    // As above.
  }
}

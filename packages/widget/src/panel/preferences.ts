const prefix = 'mis-support-';

/** A choice of the person's that is no secret: side, depth. `undefined` where storage is shut. */
export function readPreference(name: string): string | undefined {
  try {
    return localStorage.getItem(prefix + name) ?? undefined;
  } catch {
    // Storage may be denied to the page; the choice is then asked again next time.
    return undefined;
  }
}

export function writePreference(name: string, value: string): void {
  try {
    localStorage.setItem(prefix + name, value);
  } catch {
    // As above: only the memory of a choice is lost.
  }
}

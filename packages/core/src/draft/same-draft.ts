/** Which state of which piece of writing. */
export interface DraftMark {
  id?: string | undefined;
  savedAt: number;
}

/** Whether what is stored is this draft, no newer than this state of it. A draft without a name is anybody's. */
export function isSameDraft(stored: unknown, mark: DraftMark | undefined): boolean {
  const { id, savedAt } = (stored ?? {}) as { id?: unknown; savedAt?: unknown };
  if (mark?.id === undefined || typeof id !== 'string') return true;
  return id === mark.id && !(typeof savedAt === 'number' && savedAt > mark.savedAt);
}

import type { DraftAttachment } from '@mis-support/core';
import type { MessageKey } from '../messages/ru.ts';

/** So many files of her own may go with one ticket; the picture is counted apart. */
export const maxFiles = 5;

/** All that one ticket may carry, the picture and the files that its fields asked for included. */
export const maxAttachments = 10;

/** A file that was not taken, and why, for the person. */
export interface RefusedFile {
  name: string;
  reason: Extract<MessageKey, 'error.tooLarge' | 'file.empty' | 'file.unreadable' | 'file.tooMany'>;
}

/**
 * Takes files as they are now: their bytes are read at once, so that a file changed or removed later, or one in a
 * folder of the network, cannot cost the ticket that names it.
 */
export async function takeFiles(
  files: readonly File[],
  { room, maxBytes }: { room: number; maxBytes: number },
): Promise<{ taken: DraftAttachment[]; refused: RefusedFile[] }> {
  const taken: DraftAttachment[] = [];
  const refused: RefusedFile[] = [];
  for (const file of files) {
    const { name } = file;
    if (taken.length >= room) refused.push({ name, reason: 'file.tooMany' });
    else if (file.size > maxBytes) refused.push({ name, reason: 'error.tooLarge' });
    else if (file.size === 0) refused.push({ name, reason: 'file.empty' });
    else {
      const bytes = await file.arrayBuffer().catch(() => undefined);
      if (bytes) taken.push({ kind: 'file', name, blob: new Blob([bytes], { type: file.type }) });
      else refused.push({ name, reason: 'file.unreadable' });
    }
  }
  return { taken, refused };
}

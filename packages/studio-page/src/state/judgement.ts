import { signal } from '@preact/signals';
import type { BrokenOrganization, Mistake } from '../api.ts';

/** What the gateway finds wrong in the texts as they are being edited. */
export const mistakes = signal<Mistake[]>([]);
/** Organisations that the region's text, as it is being edited, would put out of force. */
export const broken = signal<BrokenOrganization[]>([]);
/** Name of the draft that the preview shows. */
export const draft = signal('');
/** Whose configuration the preview was last given, see `layersOpen`. */
export const shownOf = signal('');
/** Counts what the preview has to show anew. */
export const shownRevision = signal(0);

/** What happened to the last save, until the next edit. */
export interface Notice {
  tone: 'ok' | 'warn' | 'danger';
  text: string;
  /** What the button «Повторить» beside it does; without it there is none. */
  again?: () => void;
  /** Another way on from here, and what it is called. */
  way?: { words: string; go: () => void };
}

export const notice = signal<Notice | undefined>(undefined);

/** Says what an edit has done beyond what was pressed. After the edit: an edit takes back what was said before. */
export function tellDone(text: string): void {
  notice.value = { tone: 'ok', text };
}

import type { SupportErrorCode } from '@mis-support/protocol';
import type { loadChunk } from './load-chunk.ts';
import type { LauncherPlace, SupportOptions } from './support-options.ts';

/** What the entry has made, given to the chunk that makes a widget of it. */
export interface Frame {
  /** `<mis-support-root>`, at the end of the body. */
  host: HTMLElement;
  root: ShadowRoot;
  /** The entry's own sheet: ours comes after it. */
  sheet: CSSStyleSheet;
  button: HTMLButtonElement;
  /** A copy of the host's options; `user` follows `setUser`. */
  options: SupportOptions;
  russian: boolean;
  place: LauncherPlace | HTMLElement;
  /** `Control+F1`; empty for none. */
  shortcut: string;
  /** Aborted by `unmount`. */
  signal: AbortSignal;
  /** Tells `hooks.onError`. Never throws. */
  report(code: SupportErrorCode, cause: unknown): void;
  /** The entry's own: a module shared with the entry would have to be imported by the entry's address. */
  loadChunk: typeof loadChunk;
}

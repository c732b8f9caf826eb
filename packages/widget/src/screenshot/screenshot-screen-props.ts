import type { DraftAttachment } from '@mis-support/core';

/** What the panel gives to the picture step. */
export interface ScreenshotScreenProps {
  /** The panel's `Translate`; the keys are those of `shot.*`. */
  t(key: string, values?: Record<string, string | number>): string;
  /** `<mis-support-root>`: left out of the picture. */
  hostElement: HTMLElement;
  /** Selectors of the configuration: hidden in addition to what is always hidden. */
  mask: readonly string[];
  /** Selectors of the configuration: shown although they lie inside something hidden. */
  unmask: readonly string[];
  /** The file that comes out is never larger. */
  maxBytes: number;
  /** The picture already added, when the person comes back to it. */
  existing?: DraftAttachment | undefined;
  onDone(attachment: DraftAttachment): void;
  onRemove(): void;
  onBack(): void;
}

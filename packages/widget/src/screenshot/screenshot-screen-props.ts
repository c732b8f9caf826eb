import type { DraftAttachment } from '@mis-support/core';
import type { Translate } from '../messages/translate.ts';

/** What the panel gives to the picture step. */
export interface ScreenshotScreenProps {
  /** The panel's texts; ours are those of `shot.*`. */
  t: Translate;
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

import type { SupportClient, SupportEvent } from '@mis-support/core';
import type { OpenRequest, SupportOptions } from '../mount/support-options.ts';

/**
 * What the small entry gives to the panel's chunk. The client comes as a promise: the panel can be
 * painted and typed in before the outbox has arrived.
 */
export interface PanelDeps {
  /** The open shadow root; the panel adds its own style sheet and element to it. */
  root: ShadowRoot;
  hostElement: HTMLElement;
  options: SupportOptions;
  /** Never rejects without a reason the panel can show: a failed chunk is a `SupportError` of code `chunk_unavailable`. Read again it is tried again. */
  readonly client: Promise<SupportClient>;
  /** Tells the host element and `hooks.onEvent`. Never throws. */
  emit(event: SupportEvent): void;
  /** The panel has closed itself: show the launcher, give focus back. */
  onClosed(): void;
  /** How many tickets wait to be sent or wait for this person, for the launcher's count. */
  onCount(count: number): void;
  /** Milliseconds of a clock that only goes forward, at the event where one is given. Default: the browser's. */
  now?(event?: Event): number;
}

export interface PanelHandle {
  open(request?: OpenRequest): void;
  close(): void;
  isOpen(): boolean;
  /** Puts the focus into the open panel. */
  focus(): void;
  unmount(): void;
}

/** The one export the entry uses of the panel's chunk. */
export type CreatePanel = (deps: PanelDeps) => PanelHandle;

import type { HostUser } from '@mis-support/core';
import type { OpenRequest } from './support-options.ts';

/** What `mountSupport` gives to the host. No method throws, before or after `unmount`. */
export interface Support {
  /** Opens the panel, or puts the focus into the open one. */
  open(request?: OpenRequest): void;
  /** Closes the panel. What was typed is kept as a draft. */
  close(): void;
  /** Tells that another person is at the keyboard now, or nobody. */
  setUser(user: HostUser | undefined): void;
  /** Takes everything off the page. Queued tickets stay in IndexedDB and go at the next visit. */
  unmount(): void;
}

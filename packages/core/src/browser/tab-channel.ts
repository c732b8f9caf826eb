import type { TabChannel, TabMessage } from '../outbox/exclusive.ts';

/** A `BroadcastChannel` where there is one; elsewhere tabs learn of each other's changes when they look. */
export function openTabChannel(onMessage: (message: TabMessage) => void): TabChannel {
  let channel: BroadcastChannel | undefined;
  try {
    channel = new BroadcastChannel('mis-support-outbox-1');
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const { part, registered } = (data ?? {}) as Partial<Record<keyof TabMessage, unknown>>;
      if (typeof part === 'string') onMessage({ part, ...(typeof registered === 'string' ? { registered } : {}) });
    };
  } catch {
    // Missing, or denied in a sandboxed frame.
  }
  return {
    post(message) {
      try {
        channel?.postMessage(message);
      } catch {
        // Closed while the page goes away.
      }
    },
    close: () => channel?.close(),
  };
}

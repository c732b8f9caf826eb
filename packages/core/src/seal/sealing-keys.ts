import type { OutboxStore } from '../outbox/outbox-store.ts';
import { storeKeys } from '../outbox/store-keys.ts';
import { identityCodec, type SealCodec } from './seal-codec.ts';

export interface SealingKeys {
  /** The codec for what is sealed now. */
  codec(): SealCodec;
  /** Gets the gateway's keys ahead, so that a ticket can be sealed when the network is gone. Never rejects. */
  prepare(): Promise<void>;
}

/**
 * The gateway's sealing keys, kept for the day without a network. An empty list, and any algorithm
 * this version does not know, mean that tickets are stored and sent unsealed (`alg: none`); the
 * gateway refuses those where it insists.
 */
export function createSealingKeys(getJson: () => Promise<unknown>, store: OutboxStore): SealingKeys {
  return {
    codec: () => identityCodec,
    async prepare() {
      const answer = (await getJson()) as { keys?: unknown } | null | undefined;
      if (!Array.isArray(answer?.keys)) return;
      const value = { keys: answer.keys as unknown[] };
      await store.change('ctl', storeKeys.keys, () => [{ area: 'ctl', key: storeKeys.keys, value }]);
    },
  };
}

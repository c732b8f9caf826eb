import type { OutboxStore } from './outbox/outbox-store.ts';
import { storeKeys } from './outbox/store-keys.ts';
import { sha256Hex } from './seal/sha256.ts';
import { toHex } from './seal/uuid.ts';

/**
 * Names the part of the store that belongs to one person on this computer: a hash over region,
 * organisation, her id and a random number of this installation, so that keys tell nothing and
 * cannot be guessed from a list of logins. Nobody signed in is a part of its own.
 */
export async function partitionOf(store: OutboxStore, tenant: string, userId: string | undefined): Promise<string> {
  const installId = await readInstallId(store);
  const name = JSON.stringify([tenant, userId ?? null, installId]);
  const part = known.get(name) ?? (await sha256Hex(new TextEncoder().encode(name))).slice(0, 24);
  known.set(name, part);
  return part;
}

/** Asked at every step of the queue; a page knows one person, seldom two. */
const known = new Map<string, string>();

async function readInstallId(store: OutboxStore): Promise<string> {
  let installId = '';
  const proposed = toHex(crypto.getRandomValues(new Uint8Array(16)));
  const stored = parseInstallId(await store.get('ctl', storeKeys.install));
  if (stored) return stored;
  // Two tabs may get here together: the transaction lets one of them win.
  await store.change(
    'ctl',
    storeKeys.install,
    (current) => {
      installId = parseInstallId(current) ?? proposed;
      return installId === proposed ? [{ area: 'ctl', key: storeKeys.install, value: { installId } }] : undefined;
    },
    'strict',
  );
  return installId;
}

function parseInstallId(raw: unknown): string | undefined {
  const id = (raw as { installId?: unknown } | null | undefined)?.installId;
  return typeof id === 'string' && id ? id : undefined;
}

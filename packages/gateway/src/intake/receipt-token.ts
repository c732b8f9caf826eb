import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** Makes and recognises receipts: what opens one ticket's status to somebody without a session. */
export interface ReceiptTokens {
  /**
   * The receipt of a ticket. Always the same for the same ticket, so that a client whose answer was
   * lost gets it again although only its hash is stored.
   */
  issue(ticket: { tenant: string; subject: string; id: string; fp: string }): string;
  /** What is stored of a receipt. */
  hash(receipt: string): string;
  /** Compares in constant time. */
  matches(receipt: string, storedHash: string): boolean;
}

/** @param key at least 32 characters that never leave the gateway. */
export function createReceiptTokens(key: string): ReceiptTokens {
  const hash = (receipt: string): string => createHash('sha256').update(receipt).digest('hex');
  return {
    issue: ({ tenant, subject, id, fp }) =>
      createHmac('sha256', key)
        .update(JSON.stringify([tenant, subject, id, fp]))
        .digest('base64url'),
    hash,
    matches: (receipt, storedHash) => timingSafeEqual(Buffer.from(hash(receipt)), Buffer.from(storedHash)),
  };
}

/** The receipt of `Authorization: Receipt …`. */
export function receiptOf(headers: Headers): string | undefined {
  return /^Receipt +([\w-]{20,200})$/i.exec(headers.get('Authorization') ?? '')?.[1];
}

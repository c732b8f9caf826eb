/** What came out of a seal: how it is closed, and the text that is stored and sent. */
export interface SealedText {
  alg: 'none';
  data: string;
}

/**
 * Closes what lies on the disk. `none` keeps the text as it is; a codec that seals to the gateway's
 * key takes this place without a change of any record, because nothing else ever looks into `data`.
 */
export interface SealCodec {
  alg: SealedText['alg'];
  seal(bytes: Uint8Array<ArrayBuffer>): Promise<SealedText>;
  /** The same within the call, for a page that goes away. Absent where sealing takes longer. */
  sealNow?(bytes: Uint8Array<ArrayBuffer>): SealedText;
  /** `undefined` where this codec, or this person, cannot open it. */
  open(sealed: { alg: string; data: string }): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/** No sealing: UTF-8 text in, the same text out. */
export const identityCodec: SealCodec = {
  alg: 'none',
  seal: (bytes) => Promise.resolve(asText(bytes)),
  sealNow: asText,
  open: (sealed) => Promise.resolve(sealed.alg === 'none' ? new TextEncoder().encode(sealed.data) : undefined),
};

function asText(bytes: Uint8Array<ArrayBuffer>): SealedText {
  return { alg: 'none', data: new TextDecoder().decode(bytes) };
}

/** Seals any JSON value. */
export function sealJson(codec: SealCodec, value: unknown): Promise<SealedText> {
  return codec.seal(new TextEncoder().encode(JSON.stringify(value)));
}

/** Opens what `sealJson` made; `undefined` when it cannot be opened or is no JSON. */
export async function openJson(codec: SealCodec, sealed: { alg: string; data: string }): Promise<unknown> {
  try {
    const bytes = await codec.open(sealed);
    return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as unknown);
  } catch {
    // A damaged text is as good as none; the caller shows the record without it.
    return undefined;
  }
}

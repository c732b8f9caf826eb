import { HttpProblem } from './http-problem.ts';

/**
 * The bytes of a request, read no further than the limit whatever its headers promise.
 *
 * @throws HttpProblem `body_too_large`
 */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  if (Number(request.headers.get('Content-Length') ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = (request.body as ReadableStream<Uint8Array> | null)?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > maxBytes) {
      await reader.cancel();
      throw tooLarge(maxBytes);
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks);
}

/**
 * The JSON of a request, and how many bytes it took.
 *
 * @throws HttpProblem `media_type_unsupported`, `body_too_large` or `body_invalid`
 */
export async function readJson(request: Request, maxBytes: number): Promise<{ value: unknown; size: number }> {
  requireMediaType(request, ['application/json']);
  const bytes = await readBytes(request, maxBytes);
  try {
    // Fatal: bytes that are no UTF-8 must not be repaired silently, the fingerprint would not match anyway.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { value: JSON.parse(text) as unknown, size: bytes.length };
  } catch {
    throw new HttpProblem('body_invalid', { detail: 'The body is not JSON in UTF-8' });
  }
}

/** @throws HttpProblem `media_type_unsupported` */
export function requireMediaType(request: Request, accepted: readonly string[]): void {
  const given = (request.headers.get('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (!accepted.includes(given)) {
    throw new HttpProblem('media_type_unsupported', { detail: `Expected ${accepted.join(' or ')}` });
  }
}

function tooLarge(maxBytes: number): HttpProblem {
  return new HttpProblem('body_too_large', { detail: `At most ${maxBytes} bytes` });
}

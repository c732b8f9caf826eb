import { Receipt } from '@mis-support/protocol';
import * as v from 'valibot';
import { classifyResponse } from './classify-response.ts';
import type { Transport } from './transport.ts';
import type { Wire, WireAnswer } from './wire.ts';

const json = { 'Content-Type': 'application/json' };

/** The outbox's transport over HTTP. One attempt each; the wire never rejects, so neither does this. */
export function createHttpTransport(wire: Wire, now: () => number): Transport {
  return {
    async putTicket(envelope, signal) {
      const body = JSON.stringify(envelope);
      const size = body.length * 2;
      const answer = await wire(
        { method: 'PUT', path: `/v1/tickets/${envelope.id}`, headers: json, body, size },
        signal,
      );
      return classifyResponse(answer, (value) => readReceipt(value, envelope), now());
    },
    async patchAttachment({ ticketId, n, offset, chunk, receipt }, signal) {
      const headers = { 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(offset) };
      const answer = await wire(
        { method: 'PATCH', path: filePath(ticketId, n), headers, body: chunk, size: chunk.size, receipt },
        signal,
      );
      return classifyResponse(answer, () => readUpload(answer, n), now());
    },
    async headAttachment({ ticketId, n, receipt }, signal) {
      const answer = await wire({ method: 'HEAD', path: filePath(ticketId, n), receipt }, signal);
      return classifyResponse(answer, () => readUpload(answer, n), now());
    },
  };
}

function filePath(ticketId: string, n: number): string {
  return `/v1/tickets/${ticketId}/attachments/${n}`;
}

/** A receipt counts only when it names this ticket and this content. */
function readReceipt(value: unknown, expected: { id: string; fp: string }): Receipt | undefined {
  const parsed = v.safeParse(Receipt, value);
  return parsed.success && parsed.output.id === expected.id && parsed.output.fp === expected.fp
    ? parsed.output
    : undefined;
}

/** The offset is in the header on both methods; a proxy's page has none. */
function readUpload(answer: WireAnswer, n: number): { n: number; off: number; complete: boolean } | undefined {
  if ('failure' in answer || answer.uploadOffset === undefined) return undefined;
  const complete = (answer.json as { complete?: unknown } | undefined)?.complete === true;
  return { n, off: answer.uploadOffset, complete };
}

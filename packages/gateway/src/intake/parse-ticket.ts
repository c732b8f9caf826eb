import { createHash } from 'node:crypto';
import { TicketBody, TicketEnvelope } from '@mis-support/protocol';
import { HttpProblem } from '../http/http-problem.ts';
import { parseWith } from '../http/parse-with.ts';

/** An envelope that is what it says, opened. */
export interface ParsedTicket {
  envelope: TicketEnvelope;
  body: TicketBody;
}

/**
 * Checks an envelope against the address it was sent to, its own fingerprint and its manifest.
 *
 * @throws HttpProblem `body_invalid`
 */
export function parseTicket(id: string, value: unknown): ParsedTicket {
  const envelope = parseWith(TicketEnvelope, value);
  if (envelope.id !== id) throw invalid('id', 'expected the id of the address');
  const fp = createHash('sha256').update(envelope.body.data).digest('hex');
  if (envelope.fp !== fp) throw invalid('fp', 'expected the SHA-256 of body.data');
  const body = parseWith(TicketBody, parseJson(envelope.body.data), 'body.data.');
  if (body.id !== id) throw invalid('body.data.id', 'expected the id of the address');
  checkManifest(envelope, body);
  return { envelope, body };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw invalid('body.data', 'expected the JSON text of a ticket');
  }
}

/** As long as bodies come unsealed, what is told inside must be what is sent outside. */
function checkManifest(envelope: TicketEnvelope, body: TicketBody): void {
  const manifest = new Map(envelope.attachments.map((file) => [file.n, file]));
  const named = new Set(body.attachments.map(({ n }) => n));
  if (manifest.size !== envelope.attachments.length || named.size !== body.attachments.length) {
    throw invalid('attachments', 'expected every n once');
  }
  const matches = body.attachments.every(({ n, size, sha256 }) => {
    const file = manifest.get(n);
    return file?.size === size && file.sha256 === sha256;
  });
  if (!matches || manifest.size !== named.size) {
    throw invalid('attachments', 'expected the same files as in body.data, with the same size and sha256');
  }
}

function invalid(path: string, message: string): HttpProblem {
  return new HttpProblem('body_invalid', { errors: [{ path, message }] });
}

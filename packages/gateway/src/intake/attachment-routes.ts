import type { Context, Hono } from 'hono';
import { uploadChunkBytes, type UploadState } from '@mis-support/protocol';
import type { AppEnv } from '../http/app-env.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { readBytes, requireMediaType } from '../http/read-body.ts';
import type { IntakeHooks } from '../intake-hooks.ts';
import type { Store, StoredAttachment, StoredTicket } from '../store/store.ts';
import type { TicketAccess } from './find-for-request.ts';

export interface AttachmentDeps {
  store: Store;
  access: TicketAccess;
  hooks: IntakeHooks;
  now: () => number;
}

/**
 * `HEAD` and `PATCH` of `/v1/tickets/{id}/attachments/{n}`: bytes in order, as tus does it. The
 * address follows from the ticket, so a lost answer can never make a second upload.
 *
 * @see https://tus.io/protocols/resumable-upload section "Core Protocol"
 */
export function attachmentRoutes(app: Hono<AppEnv>, { store, access, hooks, now }: AttachmentDeps): void {
  const path = '/v1/tickets/:id/attachments/:n';

  // hono answers HEAD through GET and drops the body; GET itself shows no bytes to anybody.
  app.get(path, async (context) => {
    const ticket = await access.findTicket(context);
    const file = await findFile(store, ticket, context);
    return context.json(toState(file), 200, uploadHeaders(file));
  });

  app.patch(path, async (context) => {
    requireMediaType(context.req.raw, ['application/offset+octet-stream', 'application/octet-stream']);
    const offset = readOffset(context.req.header('Upload-Offset'));
    const bytes = await readBytes(context.req.raw, uploadChunkBytes);
    const ticket = await access.findTicket(context);
    const before = await findFile(store, ticket, context);
    // Sent again after a lost answer: everything is there and checked, whatever part this was.
    if (before.complete) return context.json(toState(before), 200, uploadHeaders(before));

    const { outcome, file } = await store.transaction(async (tx) => {
      // One chunk of a ticket at a time, so that "all files are in" is seen exactly once.
      const locked = await tx.lockTicket(ticket.no);
      if (!locked) throw new HttpProblem('not_found');
      const appended = await tx.appendChunk(ticket.no, before.n, offset, bytes);
      const files = await tx.listAttachments(ticket.no);
      if (appended === 'appended' && locked.filesCompleteAt === undefined && files.every(({ complete }) => complete)) {
        await tx.markFilesComplete(ticket.no, now());
        await hooks.onFilesComplete?.(tx, locked);
      }
      return { outcome: appended, file: files.find(({ n }) => n === before.n) ?? before };
    });
    switch (outcome) {
      case 'appended':
        return context.json(toState(file), 200, uploadHeaders(file));
      case 'offset_differs':
        // Another request has finished the file in between.
        if (file.complete) return context.json(toState(file), 200, uploadHeaders(file));
        throw new HttpProblem('offset_differs', { detail: `Expected ${file.off}`, headers: uploadHeaders(file) });
      case 'checksum_differs':
        throw new HttpProblem('checksum_differs', { headers: uploadHeaders(file) });
      case 'too_long':
        throw new HttpProblem('body_too_large', {
          detail: `The file has ${file.size} bytes`,
          headers: uploadHeaders(file),
        });
    }
  });
}

async function findFile(store: Store, ticket: StoredTicket, { req }: Context<AppEnv>): Promise<StoredAttachment> {
  const n = /^\d{1,2}$/.test(req.param('n') ?? '') ? Number(req.param('n')) : undefined;
  const file = (await store.listAttachments(ticket.no)).find((candidate) => candidate.n === n);
  if (!file) throw new HttpProblem('not_found');
  return file;
}

function readOffset(header: string | undefined): number {
  if (header === undefined || !/^\d{1,9}$/.test(header)) {
    throw new HttpProblem('body_invalid', {
      errors: [{ path: 'Upload-Offset', message: 'expected a number of bytes' }],
    });
  }
  return Number(header);
}

function toState({ n, off, complete }: StoredAttachment): UploadState {
  return { n, off, complete };
}

function uploadHeaders({ off, size, complete }: StoredAttachment): Record<string, string> {
  return {
    'Cache-Control': 'no-store',
    'Upload-Offset': String(off),
    'Upload-Length': String(size),
    'Upload-Complete': complete ? '?1' : '?0',
  };
}

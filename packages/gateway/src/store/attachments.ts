import { createHash } from 'node:crypto';
import type { Sql } from './database.ts';
import type { AppendOutcome, StoredAttachment } from './store.ts';

interface AttachmentRow {
  n: number;
  kind: 'screenshot' | 'file';
  name: string;
  media_type: string;
  size: number;
  sha256: string;
  off: number;
  complete: boolean;
}

/** Files of a ticket, by position. */
export async function listAttachments(sql: Sql, no: number): Promise<StoredAttachment[]> {
  const rows = await sql.query<AttachmentRow>('select * from attachment where ticket_no = $1 order by n', [no]);
  return rows.map((row) => ({
    n: row.n,
    kind: row.kind,
    name: row.name,
    mediaType: row.media_type,
    size: row.size,
    sha256: row.sha256,
    off: row.off,
    complete: row.complete,
  }));
}

/** @see Store.appendChunk */
export async function appendChunk(
  sql: Sql,
  { no, n, offset, bytes }: { no: number; n: number; offset: number; bytes: Uint8Array },
): Promise<AppendOutcome> {
  const [file] = await sql.query<AttachmentRow>('select * from attachment where ticket_no = $1 and n = $2 for update', [
    no,
    n,
  ]);
  if (!file || file.off !== offset) return 'offset_differs';
  const end = offset + bytes.length;
  if (end > file.size) return 'too_long';
  if (bytes.length > 0) {
    await sql.query('insert into attachment_chunk (ticket_no, n, off, bytes) values ($1, $2, $3, $4)', [
      no,
      n,
      offset,
      bytes,
    ]);
  }
  const whole = end === file.size;
  if (whole && (await hashChunks(sql, no, n)) !== file.sha256) {
    await sql.query('delete from attachment_chunk where ticket_no = $1 and n = $2', [no, n]);
    await sql.query('update attachment set off = 0 where ticket_no = $1 and n = $2', [no, n]);
    return 'checksum_differs';
  }
  await sql.query('update attachment set off = $3, complete = $4 where ticket_no = $1 and n = $2', [no, n, end, whole]);
  return 'appended';
}

/** All bytes that have arrived, in order. */
export async function readAttachment(sql: Sql, no: number, n: number): Promise<Uint8Array> {
  const rows = await sql.query<{ bytes: Uint8Array }>(
    'select bytes from attachment_chunk where ticket_no = $1 and n = $2 order by off',
    [no, n],
  );
  return Buffer.concat(rows.map(({ bytes }) => bytes));
}

/** Chunk by chunk, so that a large file is never in memory whole. */
async function hashChunks(sql: Sql, no: number, n: number): Promise<string> {
  const hash = createHash('sha256');
  const offsets = await sql.query<{ off: number }>(
    'select off from attachment_chunk where ticket_no = $1 and n = $2 order by off',
    [no, n],
  );
  for (const { off } of offsets) {
    const [row] = await sql.query<{ bytes: Uint8Array }>(
      'select bytes from attachment_chunk where ticket_no = $1 and n = $2 and off = $3',
      [no, n, off],
    );
    if (row) hash.update(row.bytes);
  }
  return hash.digest('hex');
}

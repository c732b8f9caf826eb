import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isCompressible, mediaTypeOf } from './media-types.ts';

/** A file ready to be sent. */
export interface CachedFile {
  mediaType: string;
  etag: string;
  plain: Buffer;
  gzip?: Buffer;
  brotli?: Buffer;
}

/** Reads files of a build and keeps them, compressed once, until they change on the disk. */
export type ReadCached = (path: string) => Promise<CachedFile | undefined>;

/** A build has a few dozen small files, so all of them may stay in memory. */
export function createFileCache(): ReadCached {
  const cache = new Map<string, { stamp: string; file: Promise<CachedFile> }>();

  return async function readCached(path) {
    const found = await stat(path).catch(() => undefined);
    if (!found?.isFile()) {
      cache.delete(path);
      return undefined;
    }
    const stamp = `${found.mtimeMs}:${found.size}`;
    const known = cache.get(path);
    if (known?.stamp === stamp) return known.file;
    const file = load(path);
    cache.set(path, { stamp, file });
    // A failed reading must not be remembered.
    file.catch(() => cache.delete(path));
    return file;
  };
}

async function load(path: string): Promise<CachedFile> {
  const plain = await readFile(path);
  const mediaType = mediaTypeOf(path);
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  if (!isCompressible(mediaType)) return { mediaType, etag, plain };
  const [gzipped, brotlied] = await Promise.all([
    promisify(gzip)(plain, { level: 9 }),
    promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  ]);
  return { mediaType, etag, plain, gzip: gzipped, brotli: brotlied };
}

import { mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes beside the file, onto the disk, then in its place: a reader sees the old bytes or the new ones. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const aside = `${path}.${process.pid}.new`;
  const file = await open(aside, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(aside, path);
}

/**
 * Imports a chunk; where that fails, once more under another address, because Chromium 109 remembers
 * a failed module for the life of the page.
 *
 * @param address The chunk's, where the build knows it; else the import is repeated as it is.
 */
export async function loadChunk<T>(importIt: () => Promise<T>, address: string | false): Promise<T> {
  try {
    return await importIt();
  } catch {
    // The second failure, if there is one, gives the reason.
    return address ? (import(/* @vite-ignore */ `${address}?${Date.now()}`) as Promise<T>) : importIt();
  }
}

import type { Timers } from '../guard/timers.ts';

/** Configuration and keys are small; a page that keeps us waiting for them longer does without. */
const timeoutMs = 10_000;

/**
 * Gets a public JSON document; the browser's cache revalidates it by its ETag. `undefined` when it
 * could not be had for any reason. Never rejects.
 */
export async function getJson(fetch: typeof globalThis.fetch, timers: Timers, url: string): Promise<unknown> {
  const controller = new AbortController();
  const timer = timers.set(() => controller.abort(), timeoutMs);
  try {
    const response = await fetch(url, {
      cache: 'no-cache',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: controller.signal,
    });
    if (response.ok) return (await response.json()) as unknown;
    // A body that nobody reads keeps the connection; pages count it as a request under way.
    await response.body?.cancel();
    return undefined;
  } catch {
    // Away, refused, or not JSON: the caller has something older.
    return undefined;
  } finally {
    timers.clear(timer);
  }
}

/** What the library asks its cache; ours is given to it as `cache`. */
export interface ImageCache {
  /** Told of every address as the copy is read. */
  addImage(address: string): Promise<void>;
  /** Asked when it is painted; `undefined` paints nothing. */
  match(address: string): Promise<HTMLImageElement | undefined>;
}

/**
 * Loads the pictures of the page for painting. Only addresses that leave the canvas readable: the
 * page's own origin, `data:` and `blob:`. The library's own cache would first test the browser with
 * an inline picture, which a strict policy reports as a violation.
 */
export function createImageCache(timeoutMs: number, signal: AbortSignal): ImageCache {
  const loading = new Map<string, Promise<HTMLImageElement | undefined>>();
  return {
    addImage(address) {
      if (!loading.has(address) && isReadable(address)) loading.set(address, load(address));
      return Promise.resolve();
    },
    match: (address) => loading.get(address) ?? Promise.resolve(undefined),
  };

  function load(address: string): Promise<HTMLImageElement | undefined> {
    return new Promise((resolve) => {
      const image = new Image();
      const give = () => resolve(undefined);
      const timer = setTimeout(give, timeoutMs);
      signal.addEventListener('abort', give, { once: true });
      image.onload = () => {
        clearTimeout(timer);
        resolve(image);
      };
      // A missing picture costs its place in the picture, nothing else.
      image.onerror = give;
      image.src = address;
    });
  }
}

function isReadable(address: string): boolean {
  // Drawings of the page are painted by `paintSvg`; what the library makes of one is not wanted.
  if (/^(data|blob):/.test(address)) return true;
  try {
    return new URL(address, document.baseURI).origin === location.origin;
  } catch {
    return false;
  }
}

/** The members of `ServiceWorkerGlobalScope` used here; its own library cannot stand beside that of the DOM. */
interface WorkerScope {
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchLike) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  registration: { scope: string };
}
interface Extendable {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchLike extends Extendable {
  request: Request;
  respondWith(response: Promise<Response>): void;
}

const scope = self as unknown as WorkerScope;
const prefix = 'mis-support-page-';
const cacheName = `${prefix}__BUILD__`;
const files = JSON.parse('__FILES__') as string[];
const lastKnown = 'mis-support-config';

// Keeps the stand-alone page openable without the gateway. It sees only addresses under its own
// folder, never the MIS. Tickets do not pass through it: only GET of files and of the configuration.
scope.addEventListener('install', (event) => event.waitUntil(store().then(() => scope.skipWaiting())));
scope.addEventListener('activate', (event) => event.waitUntil(dropOld().then(() => scope.clients.claim())));
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const path =
    request.method === 'GET' && request.url.startsWith(scope.registration.scope)
      ? new URL(request.url).pathname.slice(new URL(scope.registration.scope).pathname.length)
      : undefined;
  if (path === undefined) return;
  if (path.startsWith('assets/')) event.respondWith(fromCache(request));
  else if (path === '' || path === 'mis-support.js') event.respondWith(freshElseCached(request, cacheName));
  else if (path.startsWith('v1/config/')) event.respondWith(freshElseCached(request, lastKnown));
});

async function store(): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.addAll(files.map((file) => new Request(file, { cache: 'reload' })));
}

async function dropOld(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith(prefix) && name !== cacheName) await caches.delete(name);
}

/** A hashed name always means the same content. */
async function fromCache(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreSearch: true, ignoreVary: true })) ?? fetch(request);
}

/** The query of the page names the region and changes nothing in the file. */
async function freshElseCached(request: Request, name: string): Promise<Response> {
  const cached = () => caches.match(request, { ignoreSearch: true, ignoreVary: true });
  try {
    const response = await fetch(request);
    // A proxy in front of a dead gateway answers 502 for it.
    if (response.status >= 500) return (await cached()) ?? response;
    if (response.ok && name === lastKnown) await (await caches.open(name)).put(request, response.clone());
    return response;
  } catch (cause) {
    const kept = await cached();
    if (!kept) throw cause;
    return kept;
  }
}

import { afterEach, expect, test } from 'vitest';
import { createMis, type Mis } from './create-mis.ts';
import { serveSite, type Site } from './serve-site.ts';

let site: Site | undefined;
afterEach(() => site?.stop());

test('answers the program at / and the gateway under its path, on one port', async () => {
  await serve();
  expect(await ask('/')).toBe('200 text/html; charset=utf-8');
  expect(await ask('/support/v1/notices')).toBe('200 application/json');
  expect(await ask('/support')).toBe('200 application/json');
  expect(await ask('/supporters')).toBe('404 text/html; charset=utf-8');
});

test('a cut network drops every connection but those of the stand', async () => {
  const mis = await serve();
  mis.stand.change({ network: 'cut' });
  expect(await ask('/')).toBe('dropped');
  expect(await ask('/support/v1/notices')).toBe('dropped');
  expect(await ask('/stand/')).toBe('200 text/html; charset=utf-8');
  expect(await ask('/page/stand-page.ts')).toBe('200 text/javascript; charset=utf-8');
});

test('a stopped gateway drops its connections and leaves the program alone', async () => {
  const mis = await serve();
  mis.stand.change({ gateway: 'stopped' });
  expect([await ask('/support/v1/notices'), await ask('/')]).toEqual(['dropped', '200 text/html; charset=utf-8']);
});

test('a busy gateway is a 503 of a proxy, and a portal is HTML with 200', async () => {
  const mis = await serve();
  mis.stand.change({ gateway: 'busy' });
  expect(await ask('/support/v1/notices')).toBe('503 text/html; charset=utf-8');
  mis.stand.change({ gateway: 'portal' });
  expect(await ask('/support/v1/notices')).toBe('200 text/html; charset=utf-8');
});

test('with the program down the gateway still answers', async () => {
  const mis = await serve();
  mis.stand.change({ mis: 'down' });
  expect([await ask('/'), await ask('/support/')]).toEqual(['502 text/html; charset=utf-8', '200 application/json']);
});

test('a taken port is told by its code', async () => {
  const mis = await serve();
  await expect(serveSite({ mis, gateway, port: site?.port ?? 0 })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('stopping ends connections that are kept alive', async () => {
  await serve();
  await ask('/');
  await site?.stop();
  expect(await ask('/')).toBe('dropped');
});

const gateway = { fetch: () => Response.json({}) };

async function serve(): Promise<Mis> {
  const mis = createMis({ jwtSecret: 'x'.repeat(32), pause: async () => {} });
  site = await serveSite({ mis, gateway, port: 0 });
  return mis;
}

async function ask(path: string): Promise<string> {
  try {
    const response = await fetch(`http://127.0.0.1:${site?.port}${path}`);
    await response.arrayBuffer();
    return `${response.status} ${response.headers.get('content-type')}`;
  } catch {
    return 'dropped';
  }
}

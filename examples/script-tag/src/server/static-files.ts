import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import { securityHeaders } from './responses.ts';

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  ts: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};
const folders: Record<string, URL> = {
  page: new URL('../page/', import.meta.url),
  public: new URL('../../public/', import.meta.url),
};
const stripped = new Map<string, { text: string; code: string }>();

/**
 * Serves `/page/*` (scripts, written in TypeScript and sent without its types: no build stands between
 * an edit and a reload) and `/public/*`. `undefined` where there is no such file.
 */
export async function serveFile(pathname: string): Promise<Response | undefined> {
  const match = /^\/(page|public)\/([a-z0-9/-]+\.(css|js|ts|svg))$/.exec(pathname);
  if (!match) return undefined;
  const [, folder = '', path = '', extension = ''] = match;
  const file = new URL(path, folders[folder]);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  return new Response(extension === 'ts' ? strip(fileURLToPath(file), text) : text, {
    headers: { ...securityHeaders, 'content-type': types[extension] ?? 'text/plain', 'cache-control': 'no-cache' },
  });
}

function strip(path: string, text: string): string {
  const known = stripped.get(path);
  if (known?.text === text) return known.code;
  const code = stripTypeScriptTypes(text);
  stripped.set(path, { text, code });
  return code;
}

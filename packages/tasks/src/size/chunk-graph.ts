import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';

/** One built file, with what it needs before it can run. */
export interface Chunk {
  /** Path from the folder that was read, with forward slashes. */
  file: string;
  /** Name without folder, hash and ending: `create-panel` of `assets/create-panel-D3kf_9aQ.js`. */
  name: string;
  gzipBytes: number;
  /** Files that it imports statically. */
  imports: string[];
}

/** Reads every script under a folder of built files. Sizes are those of `gzip -9`. */
export function readChunks(folder: string): Chunk[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replace(/\\/g, '/'))
    .filter((path) => path.endsWith('.js'))
    .sort()
    .map((file) => {
      const bytes = readFileSync(join(folder, file));
      return {
        file,
        name: chunkName(file),
        gzipBytes: gzipSync(bytes, { level: 9 }).length,
        imports: staticImports(file, bytes.toString()),
      };
    });
}

/** The files that must have arrived before these chunks run: themselves and all they import statically. */
export function closureOf(chunks: readonly Chunk[], names: readonly string[]): Set<string> {
  const byFile = new Map(chunks.map((chunk) => [chunk.file, chunk]));
  const closure = new Set<string>();
  const waiting = names.flatMap((name) => {
    const named = chunks.filter((chunk) => chunk.name === name).map(({ file }) => file);
    if (named.length === 0)
      throw new Error(
        `no built chunk is named "${name}"; there are ${[...new Set(chunks.map((chunk) => chunk.name))].join(', ')}`,
      );
    return named;
  });
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (closure.has(file)) continue;
    closure.add(file);
    waiting.push(...(byFile.get(file)?.imports ?? []));
  }
  return closure;
}

/** `assets/create-panel-D3kf_9aQ.js` → `create-panel`; a hash is eight characters, which may themselves hold a hyphen. */
function chunkName(file: string): string {
  const base = file.slice(file.lastIndexOf('/') + 1, -'.js'.length);
  return base.replace(/(?<=.)-[\w-]{8}$/, '');
}

function staticImports(file: string, code: string): string[] {
  const { staticImports: imports, staticExports } = parseSync(file, code).module;
  const specifiers = [
    ...imports.map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports.flatMap(({ entries }) => entries.map(({ moduleRequest }) => moduleRequest?.value ?? '')),
  ];
  return [...new Set(specifiers.filter((specifier) => specifier.startsWith('.')))].map((specifier) =>
    new URL(specifier, `file:///${file}`).pathname.slice(1),
  );
}

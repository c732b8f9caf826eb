import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';

/** One built file, with what it needs before it can run. */
export interface Chunk {
  /** Path from the folder that was read, with forward slashes. */
  file: string;
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
    const named = chunks.filter(({ file }) => isNamed(file, name)).map(({ file }) => file);
    if (named.length === 0) throw new Error(`no built chunk is named "${name}"`);
    return named;
  });
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (closure.has(file)) continue;
    closure.add(file);
    waiting.push(...(byFile.get(file)?.imports ?? []));
  }
  return closure;
}

/**
 * Whether a built file is the chunk of that name: `assets/create-panel-D3kf_9aQ.js` is `create-panel`. A hash has eight
 * characters and may itself hold a hyphen; a file that was hashed anew after its first name may keep a piece of the old one.
 */
export function isNamed(file: string, name: string): boolean {
  const base = file.slice(file.lastIndexOf('/') + 1, -'.js'.length);
  return base === name || (base.startsWith(`${name}-`) && /^[\w-]{8,16}$/.test(base.slice(name.length + 1)));
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

import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { rootDir } from '../steps/root-dir.ts';

/** A library of somebody else that our users get together with ours. */
export interface ShippedPackage {
  name: string;
  version: string;
  /** SPDX expression; empty where the package names none. */
  licence: string;
  /** The text of its licence file; empty where it has none. */
  text: string;
}

interface Manifest {
  name: string;
  version: string;
  license?: string | { type?: string };
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/**
 * All that a package of ours brings along at run time: its dependencies and theirs. A superset of what a bundler puts
 * into the files, and the right list for html2canvas, whose single file contains its own dependencies.
 */
export function shippedPackages(ourPackage: string): ShippedPackage[] {
  const found = new Map<string, ShippedPackage>();
  const visited = new Set<string>();
  visit(join(rootDir, 'packages', ourPackage));
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));

  function visit(folder: string) {
    const here = realpathSync(folder);
    if (visited.has(here)) return;
    visited.add(here);
    const manifest = readManifest(here);
    if (!manifest.name.startsWith('@mis-support/'))
      found.set(`${manifest.name}@${manifest.version}`, describe(here, manifest));
    for (const name of Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })) {
      const dependency = findPackage(name, here);
      // What is optional may be left out on this system; what is required cannot be.
      if (dependency) visit(dependency);
      else if (!manifest.optionalDependencies?.[name])
        throw new Error(`${manifest.name} needs ${name}, which is not installed`);
    }
  }
}

function describe(folder: string, { name, version, license }: Manifest): ShippedPackage {
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.|-mit|$)/i.test(entry));
  return {
    name,
    version,
    licence: (typeof license === 'string' ? license : license?.type) ?? '',
    text: file ? readFileSync(join(folder, file), 'utf8').trim() : '',
  };
}

/** Node's own way: the nearest `node_modules` that has it. Not `require.resolve`, which `exports` can refuse. */
function findPackage(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (folder === dirname(folder)) return undefined;
  }
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

/** Who may import whom, as `.config/boundaries.json` says it. */
export interface Boundaries {
  /** Package (without the scope) → the packages of ours that it may import. */
  packages: Record<string, readonly string[]>;
  /** Packages that tests of every package may import as well. */
  testsMayAlso: readonly string[];
  /** Package → how it is divided. A package left out is not. */
  insides: Record<string, Inside>;
}

/** How the folders of one package stand to each other. */
export interface Inside {
  /** From the lowest to the highest. A folder imports itself and those before it. */
  folders: readonly string[];
  /** Files, from `src`, that join folders: they import all. So do all files directly in `src`. */
  wiring?: readonly string[];
  /** Files that any folder may import, though they lie higher: seams, and small helpers directly in `src`. */
  shared?: readonly string[];
}

const scope = '@mis-support/';

/**
 * Says why a file may not import something, or `undefined` when it may.
 *
 * @param file path from the root of the workspace, with forward slashes
 * @param specifier as written in the import
 */
export function forbiddenImport(file: string, specifier: string, boundaries: Boundaries): string | undefined {
  const from = place(file);
  if (!from) return undefined;
  const isTest = /\.test(-d)?\.tsx?$/.test(file);
  if (specifier.startsWith(scope)) {
    // What lies behind the name is up to the `exports` of that package; Node and Vite refuse the rest.
    const target = specifier.slice(scope.length).split('/', 1)[0] ?? '';
    if (target === from.name) return `"${specifier}" is this very package: import the file`;
    const allowed = [...(boundaries.packages[from.name] ?? []), ...(isTest ? boundaries.testsMayAlso : [])];
    if (allowed.includes(target)) return undefined;
    return `${from.name} may not import ${target}; it may import ${allowed.join(', ') || 'nothing of ours'}`;
  }
  if (!specifier.startsWith('.')) return undefined;

  // A style sheet or a picture is part of whoever shows it.
  if (!/\.tsx?$/.test(specifier.replace(/\?.*$/, ''))) return undefined;
  const to = place(resolve(file, specifier));
  if (!to || to.name !== from.name) return `"${specifier}" leaves the package: import another one by its name`;
  const inside = boundaries.insides[from.name];
  if (!inside || isTest || from.folder === undefined || from.folder === to.folder) return undefined;
  if (inside.wiring?.includes(from.path) || inside.shared?.includes(to.path)) return undefined;
  if (to.folder === undefined) return `${from.folder}/ may not import ${to.path}, which wires the folders together`;
  const [fromIndex, toIndex] = [inside.folders.indexOf(from.folder), inside.folders.indexOf(to.folder)];
  if (fromIndex < 0) return `${from.folder}/ has no place in .config/boundaries.json yet`;
  if (toIndex >= 0 && toIndex < fromIndex) return undefined;
  return `${from.folder}/ may not import ${to.folder}/, which stands above it in .config/boundaries.json: what both need belongs lower, what joins them higher`;
}

interface Place {
  /** Name of the package without the scope. */
  name: string;
  /** First folder under `src`; `undefined` for a file that lies directly there. */
  folder: string | undefined;
  /** From `src` on. */
  path: string;
}

function place(path: string): Place | undefined {
  const match = /^(packages|examples)\/([^/]+)\/src\/(?:([^/]+)\/)?([^/].*)$/.exec(path);
  if (!match) return undefined;
  const [, group, name = '', folder, rest = ''] = match;
  return {
    name: group === 'examples' ? `example-${name}` : name,
    folder,
    path: folder === undefined ? rest : `${folder}/${rest}`,
  };
}

function resolve(file: string, specifier: string): string {
  return new URL(specifier, `file:///${file}`).pathname.slice(1);
}

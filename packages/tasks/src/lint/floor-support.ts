import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootDir } from '../steps/root-dir.ts';

/** Oldest versions we run in: `{ chrome: 109, firefox: 115 }`, keys as in the compatibility data. */
export type BrowserFloor = Record<string, number>;

/** One entry of MDN's browser compatibility data, as far as we read it. */
export interface CompatNode {
  __compat?: { support: Record<string, SupportStatement | SupportStatement[]> };
  [name: string]: CompatNode | CompatNode['__compat'] | undefined;
}

interface SupportStatement {
  version_added: string | false;
  version_removed?: string | false;
  flags?: unknown[];
  prefix?: string;
  alternative_name?: string;
}

/** The parts of the data about scripts: interfaces of the browser, and what the language brings. */
export interface CompatData {
  api: CompatNode;
  builtins: CompatNode;
}

/** Reads the data of the development dependency `@mdn/browser-compat-data` (CC0). */
export function readCompatData(): CompatData {
  const path = join(rootDir, 'node_modules/@mdn/browser-compat-data/data.json');
  const data = JSON.parse(readFileSync(path, 'utf8')) as { api: CompatNode; javascript: { builtins: CompatNode } };
  return { api: data.api, builtins: data.javascript.builtins };
}

/**
 * Tells what the floor lacks: `['chrome 109']`, empty when all have it, `undefined` when the data do not know it.
 *
 * @param owners interfaces that may carry the member, the likeliest first; none for a global
 */
export function missingInFloor(
  { api, builtins }: CompatData,
  floor: BrowserFloor,
  member: string,
  owners: readonly string[] = [],
): string[] | undefined {
  const entries =
    owners.length === 0
      ? [own(api, member), own(builtins, member)]
      : owners.flatMap((owner) => [
          own(own(api, owner), member),
          own(own(api, owner), `${member}_static`),
          own(own(builtins, owner), member),
        ]);
  const support = entries.find((entry) => entry?.__compat)?.__compat?.support;
  if (!support) return undefined;
  return Object.entries(floor)
    .filter(([browser, version]) => !supports(support[browser], version))
    .map(([browser, version]) => `${browser} ${version}`);
}

/** Inherited names of the data object itself, such as `constructor`, are no entries. */
function own(node: CompatNode | undefined, name: string): CompatNode | undefined {
  return node && Object.hasOwn(node, name) ? (node[name] as CompatNode) : undefined;
}

function supports(statements: SupportStatement | SupportStatement[] | undefined, version: number): boolean {
  return [statements ?? []].flat().some((statement) => {
    if (statement.flags ?? statement.prefix ?? statement.alternative_name) return false;
    return since(statement.version_added) <= version && since(statement.version_removed) > version;
  });
}

/** `"109"`, `"≤79"`; `"preview"`, `false` and nothing are later than any version. */
function since(version: string | false | undefined): number {
  const number = Number.parseFloat((version || '').replace('≤', ''));
  return Number.isNaN(number) ? Infinity : number;
}

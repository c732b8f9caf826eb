import * as v from 'valibot';
import { defaultConfig } from '../default-config.ts';
import type { ConfigMistake } from '../mistake.ts';
import { SupportConfig } from '../support-config.ts';

/** What is left of a configuration whose shape is wrong in places. */
export interface Remainder {
  config: SupportConfig;
  /** Whether a mistake speaks of something that was left out. */
  concerns(mistake: ConfigMistake): boolean;
}

type Tree = Record<string, unknown>;

/**
 * Leaves out what stands at these places: a key that may be absent, else the entry it belongs to, else
 * the built-in value. `undefined` where nothing usable is left.
 */
export function cutOut(whole: unknown, places: readonly string[][]): Remainder | undefined {
  if (typeof whole !== 'object' || whole === null || Array.isArray(whole)) return undefined;
  const rest = copy(whole) as Tree;
  const out: string[][] = [];
  let left: readonly string[][] = places;
  // Each round shortens the places that were not enough; a path is never longer than this.
  for (let round = 0; round < 60; round++) {
    for (const at of left) out.push(dropAt(rest, round === 0 ? at : at.slice(0, -1)));
    const parsed = v.safeParse(SupportConfig, rest);
    if (parsed.success) return { config: parsed.output, concerns: (mistake) => concerns(mistake, out) };
    left = parsed.issues.map((issue) => (issue.path ?? []).map(({ key }) => String(key)));
    if (left.some((at) => at.length === 0)) return undefined;
    for (const at of left) if (at.length === 1) rest[at[0] as string] = (defaultConfig as Tree)[at[0] as string];
  }
  return undefined;
}

/** Removes the value, or puts the built-in one back. Lists lose the whole list: their places have a meaning. */
function dropAt(tree: Tree, at: readonly string[]): string[] {
  const path: string[] = [];
  let owner: Tree = tree;
  let built: unknown = defaultConfig;
  for (const [index, key] of at.entries()) {
    path.push(key);
    const inner = own(owner, key);
    built = own(built, key);
    const isLast = index === at.length - 1;
    if (isLast || typeof inner !== 'object' || inner === null || Array.isArray(inner)) break;
    owner = inner as Tree;
  }
  const last = path.at(-1);
  if (last === undefined) return path;
  if (built === undefined) delete owner[last];
  else owner[last] = copy(built);
  return path;
}

/** Never what every object has from the language. */
function own(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Tree)[key] : undefined;
}

function concerns({ at, params }: ConfigMistake, out: readonly string[][]): boolean {
  return out.some(
    (path) =>
      path.every((key, index) => at[index] === key) ||
      at.every((key, index) => path[index] === key) ||
      params['found'] === path.at(-1) ||
      (path.length > 1 && path.includes(String(params['found']))),
  );
}

function copy(json: unknown): unknown {
  return JSON.parse(JSON.stringify(json));
}

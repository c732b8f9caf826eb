import { createReport, type ConfigMistake } from '../mistake.ts';

/** Which layer brought in which workplace. */
export interface WorkplaceOwners {
  /** A layer has been laid over those above it. */
  note(layer: object, merged: unknown): void;
  /**
   * The same mistakes, where a layer describes a workplace that one above it describes under another code: with
   * the code to use, for under one code both hold together, and at the place in the lower layer.
   */
  tellCodes(mistakes: readonly ConfigMistake[], merged: unknown): ConfigMistake[];
}

/** Follows the layers while they are laid over each other. */
export function createWorkplaceOwners(): WorkplaceOwners {
  const owner = new Map<string, number>();
  let layers = 0;

  return {
    note(layer, merged) {
      layers += 1;
      const there = treeAt(merged, 'workplaces');
      for (const id of owner.keys()) if (!Object.hasOwn(there, id)) owner.delete(id);
      for (const id of Object.keys(treeAt(layer, 'workplaces'))) if (!owner.has(id)) owner.set(id, layers);
    },
    tellCodes(mistakes, merged) {
      const told: ConfigMistake[] = [];
      const report = createReport(told);
      for (const { at, code, params, severity } of mistakes) {
        const { found, other } = params;
        const id = at[1] ?? '';
        const [first = 0, second = 0] = [owner.get(String(other)), owner.get(id)];
        if (code !== 'sameWorkplace' || first === second) report(at, code, params, severity);
        // Codes that look like numbers stand before all others, whichever layer they are of.
        else if (first < second) report(at, code, { found, other, code: id }, severity);
        else report(placeOf(String(found), String(other), merged), code, { found, other: id, code: other }, severity);
      }
      return told;
    },
  };
}

/** Where a workplace has this name, however it is written there. */
function placeOf(name: string, id: string, merged: unknown): (string | number)[] {
  const { names } = treeAt(treeAt(merged, 'workplaces'), id);
  const fold = (one: unknown): string => String(one).trim().toLowerCase();
  const index = Array.isArray(names) ? names.findIndex((one) => fold(one) === fold(name)) : -1;
  return ['workplaces', id, 'names', Math.max(0, index)];
}

function treeAt(whole: unknown, key: string): Record<string, unknown> {
  if (typeof whole !== 'object' || whole === null || !Object.hasOwn(whole, key)) return {};
  const part = (whole as Record<string, unknown>)[key];
  return typeof part === 'object' && part !== null ? (part as Record<string, unknown>) : {};
}

import * as v from 'valibot';
import { mergePatch, type Json } from '../merge-patch.ts';
import { createReport, identifyMistake, type ConfigMistake, type Report } from '../mistake.ts';
import { SupportConfig } from '../support-config.ts';
import { fixedAtWorkplace } from '../workplace.ts';
import { forbiddenKeysIn } from './forbidden-keys.ts';
import { reportIdleNulls } from './idle-nulls.ts';
import { listsForObjects } from './lists-for-objects.ts';
import type { WholeCheck } from './whole-check.ts';

/** What a configuration without its workplaces is judged by, and what was found there. */
export interface WholeJudge {
  known: readonly ConfigMistake[];
  checks: readonly WholeCheck[];
  /** Judges what has the wrong shape, which takes longer. */
  judgeWhole(config: unknown): ConfigMistake[];
}

type Tree = Record<string, unknown>;

/**
 * Names that stand once, and every layer judged as it will be used: laid over the rest. What is wrong
 * without the layer too is told there and not again. There may be thousands of layers, so each is asked
 * only about what it changes, and one that says what another does is not judged twice.
 */
export function checkWorkplaces(config: SupportConfig, whole: WholeJudge, report: Report): void {
  const owner = new Map<string, string>();
  const judged = new Map<string, ConfigMistake[]>();
  const judge = createLayerJudge({ ...config, workplaces: {} }, whole);
  for (const [id, { names, patch }] of Object.entries(config.workplaces)) {
    const at = ['workplaces', id];
    names.forEach((name, index) => {
      const folded = name.trim().toLowerCase();
      const other = owner.get(folded);
      if (other !== undefined) report([...at, 'names', index], 'sameWorkplace', { found: name, other });
      owner.set(folded, other ?? id);
    });
    const usable: Tree = {};
    for (const [key, value] of Object.entries(patch))
      if ((fixedAtWorkplace as readonly string[]).includes(key)) report([...at, 'patch', key], 'fixedAtWorkplace');
      else usable[key] = value;
    // Such a name is told with the whole; a layer that holds one says nothing that could be judged.
    if (forbiddenKeysIn(usable).length > 0) continue;
    const text = JSON.stringify(usable);
    const mistakes = judged.get(text) ?? judge(usable);
    judged.set(text, mistakes);
    for (const mistake of mistakes)
      report([...at, 'patch', ...mistake.at], mistake.code, mistake.params, mistake.severity);
  }
}

/** What a layer brings in over the rest. */
function createLayerJudge(rest: SupportConfig, whole: WholeJudge): (layer: Tree) => ConfigMistake[] {
  const known = new Set(whole.known.map(identifyMistake));
  const nothing = Object.fromEntries(Object.keys(rest).map((key) => [key, {}])) as unknown as SupportConfig;

  return (layer) => {
    const merged = mergePatch(rest as unknown as Json, layer as Json) as unknown as SupportConfig;
    const changed = changedLists(merged, rest);
    const found: ConfigMistake[] = [];
    const report = createReport(found);
    reportIdleNulls(rest, layer, report);
    if (hasShape(merged, changed, Object.keys(layer))) {
      for (const { isTouched, entriesOf = [], check } of whole.checks)
        if (isTouched(merged, rest)) check(merged, report);
        else if (entriesOf.some((list) => changed[list]))
          check({ ...merged, ...pick(nothing, entriesOf), ...pick(changed, entriesOf) }, report);
    } else found.push(...whole.judgeWhole(merged));
    return found.filter((mistake) => !known.has(identifyMistake(mistake)));
  };
}

/** Of every list that a layer changes, the entries that are not those of the rest. */
function changedLists(merged: SupportConfig, rest: SupportConfig): Partial<SupportConfig> {
  const lists: Tree = {};
  for (const [key, value] of Object.entries(merged)) {
    const before = (rest as unknown as Tree)[key];
    if (value === before || !isTree(value) || !isTree(before)) continue;
    lists[key] = Object.fromEntries(Object.entries(value).filter(([id, entry]) => entry !== before[id]));
  }
  return lists;
}

/** Whether what a layer changes has the shape of a configuration: entries of lists that it leaves alone have it. */
function hasShape(merged: SupportConfig, changed: Partial<SupportConfig>, keys: readonly string[]): boolean {
  return keys.every((name) => {
    if (!Object.hasOwn(SupportConfig.entries, name)) return false;
    const key = name as keyof SupportConfig;
    const schema: v.GenericSchema = SupportConfig.entries[key];
    const value = schema.type === 'record' ? (changed[key] ?? merged[key]) : merged[key];
    const { success, output } = v.safeParse(schema, value);
    return success && listsForObjects(value, output).length === 0;
  });
}

function pick(from: Partial<SupportConfig>, keys: readonly (keyof SupportConfig)[]): Tree {
  return Object.fromEntries(keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]]));
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

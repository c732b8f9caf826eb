import * as v from 'valibot';
import { checkWorkplaces } from './check/check-workplaces.ts';
import { cutOut } from './check/cut-out.ts';
import { isTooDeep, maxDepth } from './check/depth.ts';
import { forbiddenKeysIn } from './check/forbidden-keys.ts';
import { listsForObjects } from './check/lists-for-objects.ts';
import { reportList, reportShape } from './check/shape-mistakes.ts';
import { wholeChecks } from './check/whole-checks.ts';
import { createReport, type ConfigMistake, type Report } from './mistake.ts';
import { SupportConfig } from './support-config.ts';

/** A checked configuration. `mistakes` of a good one are warnings only. */
export interface CheckedConfig {
  /** Absent where one of the mistakes is an error. */
  config?: SupportConfig;
  mistakes: ConfigMistake[];
}

/**
 * Judges a whole configuration, all layers laid over each other: its shape, and whether its parts
 * agree. Every mistake is told at once: what has the wrong shape is left out, and the rest is judged
 * without it. Never throws, whatever JSON it is given.
 */
export function checkConfig(whole: unknown): CheckedConfig {
  const mistakes: ConfigMistake[] = [];
  const config = judge(whole, mistakes, createReport(mistakes), true);
  return config && mistakes.every(({ severity }) => severity === 'warning') ? { config, mistakes } : { mistakes };
}

function judge(
  whole: unknown,
  mistakes: ConfigMistake[],
  report: Report,
  withWorkplaces: boolean,
): SupportConfig | undefined {
  if (isTooDeep(whole)) {
    report([], 'tooDeep', { limit: maxDepth });
    return undefined;
  }
  // The schema passes them over, as if nobody had written them.
  for (const at of forbiddenKeysIn(whole)) report(at, 'forbiddenKey', { id: at.at(-1) });
  const parsed = v.safeParse(SupportConfig, whole);
  const lists = listsForObjects(whole, parsed.output);
  for (const at of lists) reportList(at, report);
  if (parsed.success) {
    judgeMeaning(parsed.output, report, withWorkplaces);
    return parsed.output;
  }
  const rest = cutOut(whole, [...lists, ...reportShape(parsed.issues, lists, report)]);
  if (rest) {
    const told = mistakes.length;
    judgeMeaning(rest.config, report, withWorkplaces);
    // Whatever speaks of a thing that was left out would be a second word about the same mistake.
    for (let index = mistakes.length - 1; index >= told; index--)
      if (rest.concerns(mistakes[index] as ConfigMistake)) mistakes.splice(index, 1);
  }
  return undefined;
}

function judgeMeaning(config: SupportConfig, report: Report, withWorkplaces: boolean): void {
  const found: ConfigMistake[] = [];
  const own = createReport(found);
  for (const { check } of wholeChecks) check(config, own);
  for (const { at, code, params, severity } of found) report(at, code, params, severity);
  if (!withWorkplaces) return;
  const judgeWhole = (one: unknown): ConfigMistake[] => {
    const mistakes: ConfigMistake[] = [];
    judge(one, mistakes, createReport(mistakes), false);
    return mistakes;
  };
  checkWorkplaces(config, { known: found, checks: wholeChecks, judgeWhole }, report);
}

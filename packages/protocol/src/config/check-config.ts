import * as v from 'valibot';
import { checkWorkplaces } from './check/check-workplaces.ts';
import { cutOut, type Remainder } from './check/cut-out.ts';
import { isTooDeep, maxDepth } from './check/depth.ts';
import { fillIn, fillingSign, waysToFill, type WrongPlace } from './check/fill-in.ts';
import { forbiddenKeysIn } from './check/forbidden-keys.ts';
import { listsForObjects } from './check/lists-for-objects.ts';
import { reportList, reportShape } from './check/shape-mistakes.ts';
import { wholeChecks } from './check/whole-checks.ts';
import { createReport, identifyMistake, type ConfigMistake, type Report } from './mistake.ts';
import { SupportConfig } from './support-config.ts';

/** Workplaces of a wrong shape that are judged thoroughly. Of the others some mistakes are told once the shape is right. */
const mostThorough = 30;

/** A checked configuration. `mistakes` of a good one are warnings only. */
export interface CheckedConfig {
  /** Absent where one of the mistakes is an error. */
  config?: SupportConfig;
  mistakes: ConfigMistake[];
}

/**
 * Judges a whole configuration, all layers laid over each other: its shape, and whether its parts
 * agree. Every mistake is told at once: what has the wrong shape is filled in in several ways, and what is
 * wrong in all of them is told. Never throws, whatever JSON it is given.
 */
export function checkConfig(whole: unknown): CheckedConfig {
  const mistakes: ConfigMistake[] = [];
  const config = judge(whole, mistakes, createReport(mistakes), { withWorkplaces: true, isThorough: true });
  return config && mistakes.every(({ severity }) => severity === 'warning') ? { config, mistakes } : { mistakes };
}

function judge(
  whole: unknown,
  mistakes: ConfigMistake[],
  report: Report,
  { withWorkplaces, isThorough }: { withWorkplaces: boolean; isThorough: boolean },
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
  const places = [...lists.map((at) => ({ at })), ...reportShape(parsed.issues, lists, report)];
  const found = isThorough
    ? foundWhateverStands(whole, places, withWorkplaces)
    : foundBeside(
        whole,
        places.map(({ at }) => [...at]),
        withWorkplaces,
      ).found;
  for (const { at, code, params, severity } of found) report(at, code, params, severity);
  return undefined;
}

/** What is wrong besides the wrong places, however these are filled in: each mistake is true whatever was meant there. */
function foundWhateverStands(whole: unknown, places: readonly WrongPlace[], withWorkplaces: boolean): ConfigMistake[] {
  const isAtPlace = (mistake: ConfigMistake): boolean => places.some(({ at }) => isBeneath(mistake.at, at));
  let kept: ConfigMistake[] = [];
  for (let way = 0; way < waysToFill(places); way++) {
    const filled = fillIn(whole, places, way);
    // Two ways are enough for what there may be thousands of.
    const judged = foundBeside(filled.whole, filled.left, withWorkplaces && way < 2);
    if (!judged.rest) return [];
    if (way === 0) kept = judged.found.filter((one) => !isAtPlace(one) && !one.message.includes(fillingSign));
    else {
      const told = new Set(judged.found.map(identifyMistake));
      const isUnseen = (mistake: ConfigMistake): boolean =>
        judged.rest?.concerns(mistake) === true ||
        filled.replaced.some((at) => isBeneath(mistake.at, at)) ||
        (way >= 2 && mistake.at[0] === 'workplaces');
      kept = kept.filter((mistake) => told.has(identifyMistake(mistake)) || isUnseen(mistake));
    }
    if (kept.length === 0) break;
  }
  return kept;
}

/** What is wrong in what is left without these places. A word about what was left out would be a second one. */
function foundBeside(
  whole: unknown,
  places: readonly string[][],
  withWorkplaces: boolean,
): { found: ConfigMistake[]; rest?: Remainder } {
  const found: ConfigMistake[] = [];
  const rest = cutOut(whole, places);
  if (!rest) return { found };
  judgeMeaning(rest.config, createReport(found), withWorkplaces);
  return { found: found.filter((mistake) => !rest.concerns(mistake)), rest };
}

function isBeneath(at: readonly string[], place: readonly string[]): boolean {
  return place.every((key, index) => at[index] === key);
}

function judgeMeaning(config: SupportConfig, report: Report, withWorkplaces: boolean): void {
  const found: ConfigMistake[] = [];
  const own = createReport(found);
  for (const { check } of wholeChecks) check(config, own);
  for (const { at, code, params, severity } of found) report(at, code, params, severity);
  if (!withWorkplaces) return;
  let thorough = mostThorough;
  const judgeWhole = (one: unknown): ConfigMistake[] => {
    const mistakes: ConfigMistake[] = [];
    judge(one, mistakes, createReport(mistakes), { withWorkplaces: false, isThorough: thorough-- > 0 });
    return mistakes;
  };
  checkWorkplaces(config, { known: found, checks: wholeChecks, judgeWhole }, report);
}

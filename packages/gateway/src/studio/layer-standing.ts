import type { ConfigProblem } from '../config/config-source.ts';
import { describeJsonMistake } from '../config/parse-json-text.ts';
import { checkLayers, type StudioMistake } from './check-layers.ts';
import type { LayerJudge } from './judge-layers.ts';
import type { LayerFiles, LayerKind } from './layer-files.ts';
import type { StandingAnswer } from './studio-answers.ts';

/**
 * What keeps a layer out of force in the gateway, once it has looked at the files as they are now; `undefined`:
 * nothing does. Absent where the studio runs by itself, without a gateway.
 */
export type FindProblem = (region: string, organization: string | undefined) => Promise<ConfigProblem | undefined>;

export interface StandingDeps {
  files: LayerFiles;
  judge: LayerJudge;
  findProblem: FindProblem | undefined;
}

/**
 * Whether a layer is in force as it lies there, and what holds instead where it is not.
 *
 * @param layer.region the one an organisation is laid over
 */
export async function layerStanding(
  { files, judge, findProblem }: StandingDeps,
  { kind, id, region }: { kind: LayerKind; id: string; region: string },
): Promise<StandingAnswer> {
  const problem = await (kind === 'regions' ? findProblem?.(id, undefined) : findProblem?.(region, id));
  if (findProblem && !problem) return { status: 'inForce' };
  const mistakes = await mistakesOf();
  if (!problem)
    return mistakes.length === 0 ? { status: 'inForce' } : { status: 'leftOut', mistakes, holds: 'unknown' };
  const { inForce: holds, standIn, layer, mistakesRu } = problem;
  // A file that is gone has no text to judge: the gateway has said all there is.
  const told = mistakesRu.map((line) => ({ path: '(root)', at: [], message: line.replace(`${layer}: `, '') }));
  return {
    status: 'leftOut',
    mistakes: mistakes.length > 0 ? mistakes : told,
    holds,
    ...(standIn && { since: standIn.since, version: standIn.version }),
  };

  async function mistakesOf(): Promise<StudioMistake[]> {
    const found = await files.read(kind, id);
    if (!found) return [];
    if ('mistake' in found) return [{ path: '(root)', at: [], message: describeJsonMistake(found.mistake, 'ru') }];
    if (kind === 'regions') return errorsIn(id, found.text);
    const all = await judge.organization({ organization: id, organizationText: found.text, region });
    const over = await files.read('regions', region);
    const ofRegion = over && 'text' in over ? errorsIn(region, over.text) : [];
    return all.filter((one) => !one.isWarning && !isOfRegion(one, ofRegion));
  }
}

function errorsIn(region: string, regionText: string): StudioMistake[] {
  return checkLayers({ region, regionText }).mistakes.filter(({ isWarning }) => !isWarning);
}

/** Told of the region already, or a consequence of what is: as in the gateway, its organisations are not blamed for it. */
function isOfRegion({ path, at }: StudioMistake, ofRegion: readonly StudioMistake[]): boolean {
  if (path === '(region)') return true;
  if (path === '(organization)') return false;
  return ofRegion.some((one) => one.at.every((key, index) => at[index] === key));
}

import { isLayerId } from '../config/layer-id.ts';
import { describeJsonMistake, parseJsonText } from '../config/parse-json-text.ts';
import { checkLayers, type CheckedLayers, type DraftLayers, type StudioMistake } from './check-layers.ts';
import type { LayerFiles, LayerKind } from './layer-files.ts';

/** An organisation's text, and whom it is for. */
export interface OrganizationText {
  organization: string;
  organizationText: string;
  /** The region it is edited under. */
  region: string;
}

/** Judges what somebody wants to save, or is editing, beside what lies there. */
export interface LayerJudge {
  /** What stands in the way of a layer of this id, whatever it says. */
  idMistakes(kind: LayerKind, id: string): StudioMistake[];
  /** What stands in the way of taking this layer away. */
  removalMistakes(kind: LayerKind, id: string): StudioMistake[];
  /** Whether the region an organisation names is the one it is edited under, and named where there are several. */
  ownerMistakes(text: OrganizationText): Promise<StudioMistake[]>;
  /** An organisation over its region as it lies there. */
  organization(text: OrganizationText): Promise<StudioMistake[]>;
  draft(draft: DraftLayers): Promise<CheckedLayers>;
}

export interface LayerJudgeDeps {
  files: LayerFiles;
  defaultRegion: string;
}

export function createLayerJudge({ files, defaultRegion }: LayerJudgeDeps): LayerJudge {
  return {
    idMistakes,
    removalMistakes(kind, id) {
      if (files.canRemove(kind, id)) return idMistakes(kind, id);
      const message = isLayerId(id) ? 'этот слой назван в настройке самого шлюза; уберите его там' : 'такого кода нет';
      return [{ path: '(id)', at: [], message }];
    },
    ownerMistakes,
    async organization({ organization, organizationText, region }) {
      const under = { organization, organizationText, region };
      const known = await regions();
      if (region !== defaultRegion && !known.includes(region)) {
        const there = known.length > 0 ? `есть: ${known.join(', ')}; ` : '';
        return [atRegion(`региона «${region}» нет; ${there}новый сначала сохраните`)];
      }
      const owner = await ownerMistakes(under);
      if (owner.some(({ isWarning }) => !isWarning)) return owner;
      const over = await files.read('regions', region);
      if (over && 'mistake' in over)
        return [{ path: '(region)', at: [], message: describeJsonMistake(over.mistake, 'ru') }];
      return [...owner, ...checkLayers({ ...under, regionText: over?.text ?? '{}' }).mistakes];
    },
    async draft(draft) {
      const { region, organization, organizationText = '{}' } = draft;
      const before =
        organization === undefined
          ? idMistakes('regions', region)
          : [
              ...idMistakes('organizations', organization),
              ...(await ownerMistakes({ organization, organizationText, region })),
            ];
      const { mistakes, config } = checkLayers(draft);
      const isRefused = before.some(({ isWarning }) => !isWarning);
      return { mistakes: [...before, ...mistakes], config: isRefused ? undefined : config };
    },
  };

  function idMistakes(kind: LayerKind, id: string): StudioMistake[] {
    if (files.canWrite(kind, id)) return [];
    const message = isLayerId(id)
      ? 'этот слой стоит в настройке самого шлюза; измените его там'
      : `«${id}» не может быть кодом; можно буквы, цифры, «_», «-» и точку, первой — букву, цифру или «_», до 100 знаков`;
    return [{ path: '(id)', at: [], message }];
  }

  async function ownerMistakes({ organization, organizationText, region }: OrganizationText): Promise<StudioMistake[]> {
    const named = regionIn(organizationText);
    if (named !== undefined)
      return named === region
        ? []
        : [atRegion(`здесь «${named}», а слой правят под «${region}»; откройте его под своим регионом`)];
    if ((await regions()).length < 2) return [];
    const isNew = (await files.read('organizations', organization)) === undefined;
    const message = `не сказано, чья это организация, а регионов несколько; добавьте "region": "${region}"`;
    return [{ ...atRegion(message), ...(isNew ? {} : { isWarning: true }) }];
  }

  async function regions(): Promise<string[]> {
    return (await files.list()).filter(({ kind }) => kind === 'regions').map(({ id }) => id);
  }
}

/** The region an organisation's text names. A text that is no JSON names none. */
export function regionIn(text: string): string | undefined {
  const read = parseJsonText(text);
  const value = read.ok ? read.value : undefined;
  return typeof value === 'object' && value !== null && 'region' in value && typeof value.region === 'string'
    ? value.region
    : undefined;
}

function atRegion(message: string): StudioMistake {
  return { path: 'region', at: ['region'], message };
}

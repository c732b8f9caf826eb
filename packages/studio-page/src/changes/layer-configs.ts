import type { SupportConfig } from '@mis-support/protocol';
import type { LayerKind } from '../api.ts';
import { changedPlaces } from '../merge/changed-places.ts';
import { isSame } from '../merge/join-three.ts';
import { readJson, valueAt, type JsonPath } from '../model/json-text.ts';
import { mergedAt } from '../model/layers.ts';
import { builtin } from '../state/values.ts';

/** Two texts of one layer, and the region's text that an organisation's lies over. */
export interface ComparedTexts {
  kind: LayerKind;
  before: string;
  after: string;
  regionText: string;
}

/** What each of them brings into force. `undefined`: one of them is no JSON. */
export interface ComparedConfigs {
  before: SupportConfig;
  after: SupportConfig;
  /** Places that are written otherwise and hold what they held. */
  onlyWritten: JsonPath[];
}

export function configsOf({ kind, before, after, regionText }: ComparedTexts): ComparedConfigs | undefined {
  const [old, now] = [before, after].map(readJson);
  const region = kind === 'regions' ? {} : readJson(regionText);
  if (old === undefined || now === undefined || region === undefined) return undefined;
  const over = (layer: unknown) =>
    mergedAt(
      kind === 'regions' ? { builtin, region: layer } : { builtin, region, organization: layer },
      'organization',
    ) as unknown as SupportConfig;
  const configs = { before: over(old), after: over(now) };
  const onlyWritten = changedPlaces(old, now).filter((path) =>
    isSame(valueAt(configs.before, path), valueAt(configs.after, path)),
  );
  return { ...configs, onlyWritten };
}

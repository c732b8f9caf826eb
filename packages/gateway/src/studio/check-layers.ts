import {
  calendarWarnings,
  describeMistake,
  parseConfig,
  type ConfigMistake,
  type SupportConfig,
} from '@mis-support/protocol';
import { describeJsonMistake, parseJsonText, regionMistake } from '../config/parse-json-text.ts';

/** A mistake as the studio shows it. */
export interface StudioMistake {
  /** Place in the layers laid over each other; `(root)` for all of it. */
  path: string;
  /** The same place key by key. */
  at: readonly string[];
  /** What is wrong; what would be right. In Russian, for a region's own people. */
  message: string;
  /** Nothing is refused for it. */
  isWarning?: boolean;
}

/** Texts of the layers that somebody is editing. */
export interface DraftLayers {
  region: string;
  organization?: string | undefined;
  regionText: string;
  organizationText?: string | undefined;
}

export interface CheckedLayers {
  mistakes: StudioMistake[];
  /** Absent where they cannot be laid over each other or do not pass. */
  config?: SupportConfig | undefined;
}

/** Judges texts as the gateway would judge the files. Never throws. */
export function checkLayers(
  { region, organization, regionText, organizationText }: DraftLayers,
  { now = Date.now }: { now?: () => number } = {},
): CheckedLayers {
  const mistakes: StudioMistake[] = [];
  const layers: unknown[] = [readText(regionText, 'region'), { region }];
  if (organization !== undefined)
    layers.push(readText(organizationText ?? '{}', 'organization'), { region, organization });
  if (mistakes.length > 0) return { mistakes };
  const outcome = parseConfig(...layers);
  return outcome.ok
    ? {
        mistakes: [...outcome.warnings, ...calendarWarnings(outcome.config, now())].map(toStudio),
        config: outcome.config,
      }
    : { mistakes: outcome.mistakes.map(toStudio) };

  function readText(text: string, name: string): unknown {
    const read = parseJsonText(text);
    const mistake = read.ok ? name === 'region' && regionMistake(read.value) : read.mistake;
    if (read.ok && !mistake) return read.value;
    if (mistake) mistakes.push({ path: `(${name})`, at: [], message: describeJsonMistake(mistake, 'ru') });
    return {};
  }
}

function toStudio(mistake: ConfigMistake): StudioMistake {
  const { path, at, severity } = mistake;
  const message = describeMistake(mistake, 'ru').slice(path.length + 2);
  return { path, at, message, ...(severity === 'warning' ? { isWarning: true } : {}) };
}

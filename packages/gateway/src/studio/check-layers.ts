import { parseConfig, type SupportConfig } from '@mis-support/protocol';

/** A mistake as the studio shows it. */
export interface StudioMistake {
  /** Place in the layers laid over each other; `(root)` for all of it. */
  path: string;
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
export function checkLayers({ region, organization, regionText, organizationText }: DraftLayers): CheckedLayers {
  const mistakes: StudioMistake[] = [];
  const layers: unknown[] = [read(regionText, 'region'), { region }];
  if (organization !== undefined) layers.push(read(organizationText ?? '{}', 'organization'), { region, organization });
  if (mistakes.length > 0) return { mistakes };
  const outcome = parseConfig(...layers);
  return outcome.ok ? { mistakes, config: outcome.config } : { mistakes: outcome.mistakes };

  function read(text: string, name: string): unknown {
    try {
      return JSON.parse(text) as unknown;
    } catch (error) {
      mistakes.push({ path: `(${name})`, message: (error as Error).message });
      return {};
    }
  }
}

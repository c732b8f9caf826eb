import { calendarWarnings, describeMistake, type SupportConfig } from '@mis-support/protocol';
import type { Log } from '../log.ts';
import type { ConfigWarning } from './config-source.ts';

/** A layer by its name in the log, and whose it is. */
export interface LayerName {
  name: string;
  region: string;
  organization?: string | undefined;
}

/** What the passing of time will make wrong in the configurations in force. */
export interface WarningsAhead {
  /** Looks at a configuration in force. At every request, so it looks anew only when a day has passed. */
  look(whose: LayerName, config: Pick<SupportConfig, 'policy'>, at: number): void;
  forget(name: string): void;
  all(at: number): ConfigWarning[];
}

/** Keeps who is to be warned, and tells the log once of each thing for as long as the gateway runs. */
export function createWarningsAhead(log: Log): WarningsAhead {
  const looked = new Map<
    string,
    { whose: LayerName; config: Pick<SupportConfig, 'policy'>; day: number; warning: ConfigWarning }
  >();
  const told = new Set<string>();

  function look(whose: LayerName, config: Pick<SupportConfig, 'policy'>, at: number): void {
    const day = Math.floor(at / 86_400_000);
    const before = looked.get(whose.name);
    if (before?.config === config && before.day === day) return;
    // Works that are over harm nobody: whoever edits the layer is told, not whoever runs the gateway.
    const found = calendarWarnings({ policy: config.policy }, at);
    const [warnings, warningsRu] = (['en', 'ru'] as const).map((language) =>
      found.map((mistake) => describeMistake(mistake, language)),
    ) as [string[], string[]];
    const { name: layer, region, organization } = whose;
    looked.set(whose.name, { whose, config, day, warning: { layer, region, organization, warnings, warningsRu } });
    // Organisations share the calendar of their region: one line is enough for all of them.
    const fresh = warnings.filter((line) => !told.has(`${region} ${line}`));
    fresh.forEach((line) => told.add(`${region} ${line}`));
    if (fresh.length > 0) log.warn({ layer, warnings: fresh }, 'configuration layer needs a hand before long');
  }

  return {
    look,
    forget: (name) => void looked.delete(name),
    all(at) {
      for (const { whose, config } of [...looked.values()]) look(whose, config, at);
      const all = [...looked.values()].map(({ warning }) => warning);
      const ofRegions = new Map(
        all.flatMap(({ region, organization, warnings }) => (organization === undefined ? [[region, warnings]] : [])),
      );
      return all.flatMap((one) => {
        const above = one.organization === undefined ? [] : (ofRegions.get(one.region) ?? []);
        const isOwn = (_: string, index: number): boolean => !above.includes(one.warnings[index] ?? '');
        const [warnings, warningsRu] = [one.warnings.filter(isOwn), one.warningsRu.filter(isOwn)];
        return warnings.length > 0 ? [{ ...one, warnings, warningsRu }] : [];
      });
    },
  };
}

import type { Report } from '../mistake.ts';
import type { SupportConfig } from '../support-config.ts';

type Key = keyof SupportConfig;

/** One subject of the check of a configuration. */
export interface WholeCheck {
  /**
   * Whether two configurations differ in something the check looks at, by what the very same things are:
   * where they do not, it says the same of both and is not asked again.
   */
  isTouched(now: SupportConfig, before: SupportConfig): boolean;
  /** Lists of which it judges every entry by itself: while nothing else is touched, only entries that are new. */
  entriesOf?: readonly Key[];
  check(config: SupportConfig, report: Report): void;
}

/** A check that looks at whole parts of a configuration, and at the entries of lists one by one. */
export function checkOf(keys: readonly Key[], check: WholeCheck['check'], entriesOf: readonly Key[] = []): WholeCheck {
  return { isTouched: (now, before) => keys.some((key) => now[key] !== before[key]), entriesOf, check };
}

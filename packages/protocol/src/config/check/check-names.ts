import type { LocalText } from '../../text/local-text.ts';
import type { Report } from '../mistake.ts';
import type { SupportConfig } from '../support-config.ts';

/** As much of an entry as is read here. */
interface Named {
  label?: LocalText | undefined;
  enabled?: boolean | undefined;
  shownWhen?: unknown;
}

/** Lists whose entries have names that stand beside each other. */
export const namedLists = [
  'types',
  'critical',
  'fields',
  'categories',
  'modules',
  'integrations',
  'templates',
  'helpLinks',
  'ladder',
] as const;

/** Names that people tell two things apart by. Things with conditions may never meet, and are passed over. */
export function checkNames(config: SupportConfig, report: Report): void {
  for (const list of namedLists) checkList(config[list], [list], report);
  checkList(config.policy.levels, ['policy', 'levels'], report);
  for (const [id, { options }] of Object.entries(config.fields))
    if (options) checkList(options, ['fields', id, 'options'], report);
}

function checkList(entries: Readonly<Record<string, Named>>, at: string[], report: Report): void {
  const owners = new Map<string, string>();
  for (const [id, { label, enabled, shownWhen }] of Object.entries(entries)) {
    if (label === undefined || enabled === false || shownWhen !== undefined) continue;
    const texts = typeof label === 'string' ? { '': label } : label;
    const found = Object.entries(texts).find(([language, text]) => owners.has(keyOf(language, text)));
    if (found)
      report([...at, id, 'label'], 'sameLabel', { found: found[1], other: owners.get(keyOf(...found)) }, 'warning');
    for (const [language, text] of Object.entries(texts)) owners.set(keyOf(language, text), id);
  }
}

function keyOf(language: string, text: string): string {
  return `${language} ${text.trim().toLowerCase()}`;
}

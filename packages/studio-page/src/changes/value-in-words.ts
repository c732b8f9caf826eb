import { textIn, type LocalText, type SupportConfig } from '@mis-support/protocol';
import { calendarName } from '../model/calendar-changes.ts';
import { hoursText } from '../model/clock-text.ts';
import { nameIn } from '../model/config-names.ts';
import { dateLines, dateText } from '../model/date-text.ts';
import { durationText } from '../model/duration.ts';
import { factValues } from '../model/fact-choices.ts';
import type { JsonPath } from '../model/json-text.ts';
import { languageName } from '../model/language-name.ts';
import { asObject } from '../model/layers.ts';
import { zoneName } from '../model/time-zones.ts';
import { daysWords } from '../model/week.ts';
import { clockWords } from '../sections/calendar-choices.ts';
import {
  fieldPlaceWords,
  kindWords,
  launcherWords,
  modeWords,
  needWords,
  pauseWords,
  prefillWords,
  sourceWords,
  textCategoryWords,
  wordFor,
} from '../words.ts';
import { conditionWords } from './condition-words.ts';

/** What is in force where nothing is said. */
export const implied: Record<string, unknown> = { enabled: true, clock: 'businessHours', skippable: true };

/**
 * A value as the forms show it; `undefined` for what is not set. What no form shows is told by its JSON.
 *
 * @param path where it stands in the configuration, from the root
 */
export function valueInWords(config: SupportConfig, path: JsonPath, value: unknown): string | undefined {
  const key = String(path.at(-1) ?? '');
  const told = value ?? implied[key];
  if (told === undefined || told === '' || (Array.isArray(told) && told.length === 0)) return undefined;
  const say = Object.hasOwn(byKey, key) ? byKey[key] : undefined;
  return say?.(told, config, path) ?? plainly(told, config);
}

type Say = (value: unknown, config: SupportConfig, path: JsonPath) => string | undefined;

const quoted = (text: string) => `«${text}»`;

/** One id or several, each by its name. */
const named =
  (nameOf: (config: SupportConfig, id: string) => string): Say =>
  (value, config) => {
    const ids = Array.isArray(value) ? value : [value];
    if (!ids.every((id) => typeof id === 'string')) return undefined;
    return ids.map((id) => quoted(nameOf(config, id))).join(', ');
  };
const word = (words: Record<string, string>): Say => named((_, id) => wordFor(words, id));
const ofList = (list: Parameters<typeof nameIn>[1]): Say => named((config, id) => nameIn(config, list, id));
const ofText =
  (say: (text: string) => string): Say =>
  (value) =>
    typeof value === 'string' ? say(value) : undefined;
const ofDates: Say = (value) => (Array.isArray(value) ? dateLines(value.map(String)).join(', ') : undefined);
const megabytes: Say = (value) =>
  typeof value === 'number'
    ? `${(value / 1_000_000).toLocaleString('ru', { maximumFractionDigits: 2 })} МБ`
    : undefined;
const condition: Say = (value, config) => conditionWords(config, value);
const moment: Say = (value, config) => {
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? undefined : momentOf(at, config.policy.timeZone);
};
const level = named(levelName);

/** How the value of a key is said, wherever it stands. */
const byKey: Record<string, Say> = {
  need: word(needWords),
  kind: word(kindWords),
  place: word({ ...fieldPlaceWords, ...launcherWords }),
  mode: word(modeWords),
  optionsFrom: word(sourceWords),
  prefill: word(prefillWords),
  clock: word(clockWords),
  statuses: word(pauseWords),
  suggestFor: word(textCategoryWords),
  type: ofList('types'),
  types: ofList('types'),
  category: ofList('categories'),
  module: ofList('modules'),
  scope: ofList('scopes'),
  scopes: ofList('scopes'),
  unknownCountsAs: ofList('scopes'),
  urgency: ofList('urgencies'),
  urgencies: ofList('urgencies'),
  requests: level,
  passOnBy: named((config, id) => textIn(config.ladder[id]?.label, config.locale) || id),
  languages: named((_, id) => languageName(id)),
  locale: named((_, id) => languageName(id)),
  calendar: named((_, id) => calendarName(id)),
  timeZone: named((_, id) => zoneName(id)),
  react: ofText(durationText),
  resolve: ofText(durationText),
  hours: ofText(hoursText),
  days: ofText(daysWords),
  breaks: (value) => (Array.isArray(value) ? value.map((each) => hoursText(String(each))).join(', ') : undefined),
  holidays: ofDates,
  workdays: ofDates,
  shortDays: (value) =>
    Object.entries(asObject(value))
      .map(([date, hours]) => `${dateText(date)} ${hoursText(String(hours))}`)
      .join(', '),
  from: moment,
  to: moment,
  next: moment,
  shownWhen: condition,
  requiredWhen: condition,
  demandedWhen: condition,
  startWhen: condition,
  suggestWhen: condition,
  attachmentMaxBytes: megabytes,
  queuedBytes: megabytes,
};

/** What stands in a cell of the matrix or in a floor. */
export function levelName(config: SupportConfig, id: string): string {
  const name = textIn(config.policy.levels[id]?.label, config.locale);
  return name ? `${id}, ${name}` : id;
}

/** An answer that a template fills in, by the names of its field's options. */
export function answerInWords(config: SupportConfig, field: string, value: unknown): string | undefined {
  const options = factValues(config, field) ?? {};
  const ids = Array.isArray(value) ? value : [value];
  return value === undefined ? undefined : ids.map((id) => quoted(wordFor(options, String(id)))).join(', ');
}

function plainly(value: unknown, config: SupportConfig): string {
  if (typeof value === 'boolean') return value ? 'да' : 'нет';
  if (typeof value === 'number') return value.toLocaleString('ru');
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return value.map((each) => plainly(each, config)).join(', ');
  const text = textIn(value as LocalText, config.locale);
  return text ? quoted(text) : JSON.stringify(value);
}

function momentOf(at: number, timeZone: string): string {
  const parts = { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
  try {
    return new Intl.DateTimeFormat('ru', { ...parts, timeZone }).format(at);
  } catch {
    return new Intl.DateTimeFormat('ru', { ...parts, timeZone: 'UTC' }).format(at);
  }
}

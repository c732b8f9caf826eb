import { defaultConfig, mergePatch, type Json, type SupportConfig } from '@mis-support/protocol';
import { isSame } from '../merge/join-three.ts';
import { nameIn, namesIn } from '../model/config-names.ts';
import { factValues } from '../model/fact-choices.ts';
import { hoursText } from '../model/clock-text.ts';
import { valueAt, type JsonPath } from '../model/json-text.ts';
import { languageName } from '../model/language-name.ts';
import { asObject, plainText } from '../model/layers.ts';
import { shortDays } from '../model/week.ts';
import { sectionNames, type Section } from '../sections/section-list.ts';
import { tokenWords } from '../sections/token-words.ts';
import { keyWords, settingWords, wordFor } from '../words.ts';
import { entriesOf, type EntryPlace } from './entry-of.ts';
import { answerInWords, implied, levelName, valueInWords } from './value-in-words.ts';

/** One thing that was changed, as a person who knows the forms would tell it. */
export interface PlainChange {
  section: Section;
  /** Where it stands in the configuration: mistakes there are told beside it. */
  path: JsonPath;
  what: 'added' | 'removed' | 'changed';
  /** «Номер кабинета»; empty where settings of the section itself were changed. */
  entry: string;
  lines: ChangedLine[];
}

/** One property of it. `undefined`: it is not set. */
export interface ChangedLine {
  name: string;
  was: string | undefined;
  now: string | undefined;
}

/** What the panel itself says, by language and key; absent while it is not loaded. */
type PanelWords = Readonly<Record<string, Readonly<Record<string, string>>>>;

interface Sides {
  before: SupportConfig;
  after: SupportConfig;
  words: PanelWords | undefined;
}

/**
 * In what two configurations differ, in the order of the menu. Both are whole: with everything that is
 * inherited, so that a setting which was left to the layer above is told by what held then.
 */
export function plainChanges(before: SupportConfig, after: SupportConfig, words?: PanelWords): PlainChange[] {
  const sides = { before: steady(before), after: steady(after), words };
  const order = Object.keys(sectionNames);
  return entriesOf(before, after)
    .map((place) => changeOf(sides, place))
    .filter((change) => change !== undefined)
    .sort((a, b) => order.indexOf(a.section) - order.indexOf(b.section));
}

function changeOf(sides: Sides, place: EntryPlace): PlainChange | undefined {
  const { before, after } = sides;
  const [was, now] = [valueAt(before, place.path), valueAt(after, place.path)];
  if (isSame(was, now)) return undefined;
  const { section } = place;
  const what = !place.isListed ? 'changed' : was === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
  const entry = place.name(what === 'removed' ? before : after);
  // Of what is gone nobody needs to know how it was, beyond its name.
  const lines = what === 'removed' ? [] : linesOf(sides, place.path, was, now);
  const shown = what === 'added' ? lines.filter((line) => line.now !== undefined && !isTheName(line, entry)) : lines;
  return what === 'changed' && shown.length === 0
    ? undefined
    : { section, path: place.path, what, entry, lines: shown };
}

/** The differences of one entry, property by property. */
function linesOf(sides: Sides, path: JsonPath, was: unknown, now: unknown): ChangedLine[] {
  const [list, part] = path;
  if (list === 'policy' && part === 'matrix') return matrixLines(sides, was, now);
  if (list === 'messages') return messageLines(sides, was, now);
  if (list === 'workplaces') return workplaceLines(sides, was, now);
  const isWhole = !isObject(was ?? now) || isLocal(path.at(-1), was, now);
  if (isWhole) return propertyLines(sides, path, was, now);
  // The place says least of all, and comes last.
  const keys = keysOf(was, now).sort((a, b) => Number(a === 'order') - Number(b === 'order'));
  return keys.flatMap((key) => propertyLines(sides, [...path, key], valueAt(was, [key]), valueAt(now, [key])));
}

function propertyLines(sides: Sides, path: JsonPath, was: unknown, now: unknown): ChangedLine[] {
  if (isSame(was, now)) return [];
  const { before, after } = sides;
  const key = String(path.at(-1) ?? '');
  const line = (name: string, old: string | undefined, told: string | undefined): ChangedLine[] =>
    old === told ? [] : [{ name, was: old, now: told }];
  const inner = (name: (id: string) => string, say: (value: unknown, id: string) => string | undefined) =>
    keysOf(was, now).flatMap((id) => line(name(id), say(valueAt(was, [id]), id), say(valueAt(now, [id]), id)));
  // A box that nobody has ticked is not ticked.
  const isBox = !Object.hasOwn(implied, key);
  const boxed = (value: unknown, other: unknown) =>
    isBox && value === undefined && typeof other === 'boolean' ? false : value;
  const whole = () =>
    line(nameOfKey(path), valueInWords(before, path, boxed(was, now)), valueInWords(after, path, boxed(now, was)));
  if (key === 'order') return line('место в списке', rankIn(before, path), rankIn(after, path));
  if (path[0] === 'theme' && key === 'tokens') return inner((id) => wordFor(tokenWords, id), text);
  if (path[0] === 'policy' && path[1] === 'critical')
    return line(
      `${nameIn(after, 'scopes', key)} и шире`,
      was === undefined ? undefined : levelName(before, plainText(was)),
      now === undefined ? undefined : levelName(after, plainText(now)),
    );
  if (key === 'hoursByDay')
    return inner(
      (day) => `часы, ${shortDays[Number(day) - 1] ?? day}`,
      (hours) => (hours === undefined ? undefined : hoursText(plainText(hours))),
    );
  if (key === 'answers')
    return inner(
      (id) => `ответ «${nameIn(after, 'fields', id)}»`,
      (value, id) => answerInWords(after, id, value),
    );
  if (key === 'options' && path[0] === 'fields') return optionLines(sides, String(path[1]), was, now);
  if (!isLocal(key, was, now)) return whole();
  const languages = [...new Set([after.locale, ...after.languages.map(String), ...keysOf(was, now)])];
  return languages.flatMap((language) => {
    const [old, told] = [was, now].map((value) => text(inLanguage(value, language, after.locale)));
    const suffix = language === after.locale ? '' : `, ${languageName(language).toLowerCase()}`;
    return line(`${nameOfKey(path)}${suffix}`, old, told);
  });
}

/** A row of the matrix, cell by cell, each called by its column. */
function matrixLines({ before, after }: Sides, was: unknown, now: unknown): ChangedLine[] {
  const [old, told] = [cells(before, was), cells(after, now)];
  return keysOf(old, told).flatMap((urgency) => {
    const [one, other] = [old[urgency], told[urgency]];
    if (one === other) return [];
    const config = told[urgency] === undefined ? before : after;
    return [
      {
        name: nameIn(config, 'urgencies', urgency),
        was: one === undefined ? undefined : levelName(before, one),
        now: other === undefined ? undefined : levelName(after, other),
      },
    ];
  });
}

/** Texts of the panel, each by what the panel says of itself there. */
function messageLines({ after, words }: Sides, was: unknown, now: unknown): ChangedLine[] {
  return keysOf(was, now).flatMap((language) =>
    keysOf(valueAt(was, [language]), valueAt(now, [language])).flatMap((key) => {
      const [old, told] = [was, now].map((texts) => valueAt(texts, [language, key]));
      if (isSame(old, told)) return [];
      const ours = words?.[language.startsWith('en') ? 'en' : 'ru']?.[key];
      const suffix = language === after.locale ? '' : `, ${languageName(language).toLowerCase()}`;
      return [{ name: `${nameOfText(after, key, ours)}${suffix}`, was: text(old ?? ours), now: text(told ?? ours) }];
    }),
  );
}

/** What holds at a workplace otherwise than elsewhere, by the same words as elsewhere. */
function workplaceLines(sides: Sides, was: unknown, now: unknown): ChangedLine[] {
  const at = (entry: unknown) =>
    mergePatch(sides.after as unknown as Json, (valueAt(entry, ['patch']) ?? {}) as Json) as unknown as SupportConfig;
  const names = propertyLines(sides, ['names'], valueAt(was, ['names']), valueAt(now, ['names']));
  const inner = plainChanges(at(was), at(now), sides.words).flatMap(({ section, what, entry, lines }) => {
    const place = [sectionNames[section], entry].filter(Boolean).join(', ');
    if (what === 'removed') return [{ name: place, was: 'есть', now: undefined }];
    if (lines.length === 0) return [{ name: place, was: undefined, now: 'есть' }];
    return lines.map((line) => ({ ...line, name: `${place}, ${line.name}` }));
  });
  return [...names, ...inner];
}

/** The values of a choice, each by its name. */
function optionLines({ before, after }: Sides, field: string, was: unknown, now: unknown): ChangedLine[] {
  const [old, told] = [was, now].map((options, index) => {
    const config = index === 0 ? before : after;
    const names = factValues(config, field) ?? {};
    const rank = (id: string) => Number(valueAt(options, [id, 'order']) ?? 0);
    const ids = Object.keys(asObject(options)).sort((a, b) => rank(a) - rank(b));
    return ids.length === 0 ? undefined : ids.map((id) => `«${wordFor(names, id)}»`).join(', ');
  });
  if (old !== told) return [{ name: wordFor(keyWords, 'options'), was: old, now: told }];
  // The names are the same: it is another language that was written otherwise.
  return [{ name: wordFor(keyWords, 'options'), was: old, now: 'те же, иначе на другом языке' }];
}

function cells(config: SupportConfig, row: unknown): Record<string, string> {
  const list = Array.isArray(row) ? row : [];
  const pairs = Object.keys(namesIn(config, 'urgencies')).map((id, index) => [id, list[index] as unknown] as const);
  return Object.fromEntries(pairs.flatMap(([id, cell]) => (cell === undefined ? [] : [[id, plainText(cell)]])));
}

/** «2-е»: the place that an entry's number gives it among the others. */
function rankIn(config: SupportConfig, path: JsonPath): string | undefined {
  const list = asObject(valueAt(config, path.slice(0, -2)));
  const id = String(path.at(-2));
  if (!Object.hasOwn(list, id)) return undefined;
  const rank = (entry: unknown, index: number) => Number(asObject(entry)['order'] ?? index + 1);
  const ids = Object.entries(list)
    .map(([each, entry], index) => ({ each, at: rank(entry, index) }))
    .sort((a, b) => a.at - b.at)
    .map(({ each }) => each);
  return `${ids.indexOf(id) + 1}-е`;
}

function nameOfKey(path: JsonPath): string {
  const key = String(path.at(-1) ?? '');
  if (path[0] === 'launcher' && key === 'place') return 'где стоит кнопка';
  return Object.hasOwn(keyWords, key) ? wordFor(keyWords, key) : wordFor(settingWords, key);
}

function nameOfText(config: SupportConfig, key: string, ours: string | undefined): string {
  const [axis = '', id = ''] = key.split('.');
  if (axis === 'scope' && config.policy.scopes.includes(id)) return 'ответ «У кого так же»';
  if (axis === 'urgency' && config.policy.urgencies.includes(id)) return 'ответ «Можно ли работать»';
  return ours === undefined ? `текст ${key}` : `текст «${ours.length > 60 ? `${ours.slice(0, 59)}…` : ours}»`;
}

const localKeys = [
  'label', 'hint', 'placeholder', 'patternHint', 'contact', 'note', 'title', 'what', 'text', 'workaround', 'source',
  'phoneHours',
  'regionName',
  'organizationName',
]; // prettier-ignore

function isLocal(key: unknown, was: unknown, now: unknown): boolean {
  return localKeys.includes(String(key)) && [was, now].every((value) => typeof value !== 'number');
}

/** One text for all languages counts as that of the main one. */
function inLanguage(value: unknown, language: string, locale: string): unknown {
  if (typeof value === 'string') return language === locale ? value : undefined;
  return asObject(value)[language];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? `«${value}»` : undefined;
}

function isTheName({ name, now }: ChangedLine, entry: string): boolean {
  return ['название', 'текст', 'что делают', 'названия'].includes(name) && now === `«${entry}»`;
}

/**
 * A file that somebody brings may be of any shape. What names are taken from is of the shape they are looked
 * for in; where it is not, the built-in one serves, and the check tells what is wrong.
 */
function steady(config: SupportConfig): SupportConfig {
  const asIn = (given: unknown, model: object): object =>
    Object.fromEntries(
      Object.entries({ ...model, ...asObject(given) }).map(([key, value]) => {
        const ours = (model as Record<string, unknown>)[key];
        const isAlike = ours === undefined || shapeOf(value) === shapeOf(ours);
        return [key, isAlike ? value : ours];
      }),
    );
  const { policy, ...rest } = asIn(config, defaultConfig) as SupportConfig;
  return { ...rest, policy: asIn(policy, defaultConfig.policy) as SupportConfig['policy'] };
}

function shapeOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value;
}

function keysOf(...values: readonly unknown[]): string[] {
  return [...new Set(values.flatMap((value) => Object.keys(asObject(value))))];
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

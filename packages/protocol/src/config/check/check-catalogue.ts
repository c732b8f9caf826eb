import { isEmptyFact, type FactValue } from '../../condition/holds.ts';
import { checkAnswer } from '../../form/check-answer.ts';
import { inOrder } from '../../form/in-order.ts';
import { optionIds } from '../../form/option-ids.ts';
import { defaultConfig } from '../default-config.ts';
import type { Report } from '../mistake.ts';
import { nearest } from '../nearest.ts';
import type { SupportConfig } from '../support-config.ts';
import { checkDate } from './check-calendar.ts';
import { isRealDate, nearestDate } from './real-date.ts';

/** Types that are on offer, and templates, categories and dates that name what exists. */
export function checkCatalogue(config: SupportConfig, report: Report): void {
  if (inOrder(config.types).length === 0) report(['types'], 'noTypes');
  if (config.recipients.length === 0) report(['recipients'], 'emptyList', { list: 'recipients' }, 'warning');
  for (const [id, { types }] of Object.entries(config.categories)) {
    if (types?.length === 0) report(['categories', id, 'types'], 'emptyList', { list: 'types' }, 'warning');
    types?.forEach((type, index) => {
      if (!isOn(config.types, type))
        report(['categories', id, 'types', index], 'switchedOff', { what: type }, 'warning');
    });
  }
  for (const id of Object.keys(config.templates)) checkTemplate(config, id, report);
  for (const [id, notice] of Object.entries(config.notices)) checkMoments(notice, ['notices', id], report);
  for (const [id, work] of Object.entries(config.plannedWorks)) {
    checkMoments(work, ['plannedWorks', id], report);
    checkLength(work, ['plannedWorks', id], report);
  }
  checkSources(config, report);
}

interface Moments {
  from: string;
  to?: string | undefined;
  next?: string | undefined;
}

/** Moments that exist, in their order. */
function checkMoments(moments: Moments, at: string[], report: Report): void {
  const { from } = moments;
  for (const key of ['from', 'to', 'next'] as const)
    if (moments[key] !== undefined) checkDate(moments[key], [...at, key], report);
  for (const key of ['to', 'next'] as const) {
    const to = moments[key];
    // A word that comes at the moment of the beginning is odd and no lie; works without a length are none.
    if (to !== undefined && Date.parse(to) < Date.parse(from) + (key === 'to' ? 1 : 0))
      report([...at, key], 'endBeforeStart', { from, to });
  }
  const { to, next } = moments;
  if (to !== undefined && next !== undefined && Date.parse(next) > Date.parse(to) && Date.parse(to) > Date.parse(from))
    report([...at, 'next'], 'nextAfterEnd', { next, to }, 'warning');
}

/** Works of weeks are mostly a slip in the month or the year, and would stop the clock of every ticket for so long. */
const longWorksDays = 14;

function checkLength({ from, to }: Moments, at: string[], report: Report): void {
  if (to === undefined || !isRealDate(from) || !isRealDate(to)) return;
  const days = Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000);
  if (days > longWorksDays) report([...at, 'to'], 'longWorks', { days }, 'warning');
}

/** A choice of the region's own from a list in which there is nothing stands in no form. */
function checkSources(config: SupportConfig, report: Report): void {
  for (const [id, field] of Object.entries(config.fields)) {
    if (
      field.optionsFrom === undefined ||
      field.options ||
      field.enabled === false ||
      Object.hasOwn(defaultConfig.fields, id)
    )
      continue;
    if (/^choice/.test(field.kind) && optionIds(field, config).length === 0)
      report(['fields', id, 'optionsFrom'], 'emptySource', { list: field.optionsFrom }, 'warning');
  }
}

function checkTemplate(config: SupportConfig, id: string, report: Report): void {
  const template = config.templates[id];
  if (!template) return;
  const at = ['templates', id];
  if (!isOn(config.types, template.type)) report([...at, 'type'], 'switchedOff', { what: template.type }, 'warning');
  const { policy } = config;
  const lists: Record<'category' | 'module' | 'scope' | 'urgency', [string, readonly string[]]> = {
    category: ['categories', categoriesFor(config, template.type)],
    module: ['modules', Object.keys(config.modules)],
    scope: ['policy.scopes', [...policy.scopes, 'unknown']],
    urgency: ['policy.urgencies', policy.urgencies],
  };
  for (const key of ['category', 'module', 'scope', 'urgency'] as const) {
    const found = template[key];
    const [list, known] = lists[key];
    if (found === undefined) continue;
    const entry =
      key === 'category' ? config.categories[found] : key === 'module' ? config.modules[found] : { enabled: true };
    if (!known.includes(found)) unknown([...at, key], found, list, known, report);
    else if (entry?.enabled === false) report([...at, key], 'switchedOff', { what: found }, 'warning');
  }
  for (const [field, value] of Object.entries(template.answers ?? {}))
    checkTemplateAnswer(config, [...at, 'answers', field], value, template.type, report);
}

function checkTemplateAnswer(
  config: SupportConfig,
  at: string[],
  value: FactValue,
  type: string,
  report: Report,
): void {
  const id = at.at(-1) ?? '';
  const field = Object.hasOwn(config.fields, id) ? config.fields[id] : undefined;
  if (!field) return unknown(at, id, 'fields', Object.keys(config.fields), report);
  if (isEmptyFact(value)) return undefined;
  if (field.kind === 'date' || field.kind === 'dateTime') {
    const found = String(value);
    const nearest = nearestDate(found);
    if (nearest !== undefined && nearest !== found.slice(0, 10)) return report(at, 'noSuchDate', { found, nearest });
  }
  const options = optionIds(field, config, type);
  const mistake = checkAnswer(field, value, options);
  if (!mistake) return undefined;
  const found = Array.isArray(value) ? (value as readonly string[]).join(', ') : String(value);
  if (mistake.code === 'notAnOption') return unknown(at, found, `fields.${id}.options`, options, report);
  return report(at, 'notAccepted', { found, field: id });
}

/** What a person who writes a ticket of this type can choose from. */
function categoriesFor({ categories }: SupportConfig, type: string): string[] {
  return Object.entries(categories).flatMap(([id, { types }]) =>
    types === undefined || (types as readonly string[]).includes(type) ? [id] : [],
  );
}

function isOn(types: SupportConfig['types'], type: string): boolean {
  const choice = (types as Record<string, { enabled?: boolean | undefined } | undefined>)[type];
  return choice !== undefined && choice.enabled !== false;
}

function unknown(at: string[], found: string, list: string, known: readonly string[], report: Report): void {
  report(at, 'unknownReference', { found, list, known: known.join(', '), nearest: nearest(found, known) });
}

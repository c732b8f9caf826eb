import { contextKeys } from '../../ticket/ticket-context.ts';
import { maxAnswerLength } from '../../form/check-answer.ts';
import type { Field } from '../../form/field.ts';
import { defaultConfig } from '../default-config.ts';
import type { MistakeCode, MistakeParams, Report } from '../mistake.ts';
import { nearest } from '../nearest.ts';
import type { SupportConfig } from '../support-config.ts';
import { ownFacts } from './facts.ts';
import { patternLengths, type Lengths } from './pattern-lengths.ts';
import { patternParts } from './pattern-parts.ts';
import { patternProblem } from './pattern.ts';

/** Ids of lists: they become keys of answers, parts of paths and of addresses. */
const goodId = /^[\p{L}\p{N}_-]{1,40}$/u;

export const openLists = [
  'fields',
  'categories',
  'modules',
  'integrations',
  'templates',
  'helpLinks',
  'notices',
  'plannedWorks',
  'ladder',
  'workplaces',
] as const;

/** Keys of a field that say nothing for other kinds. */
const keysOfKinds: Partial<Record<keyof Field, readonly Field['kind'][]>> = {
  options: ['choice', 'choices'],
  optionsFrom: ['choice', 'choices'],
  pattern: ['text', 'longText', 'phone', 'recordRef'],
  patternHint: ['text', 'longText', 'phone', 'recordRef'],
  minLength: ['text', 'longText', 'phone', 'recordRef'],
  maxLength: ['text', 'longText', 'phone', 'recordRef'],
  min: ['number'],
  max: ['number'],
};

/** Fields that the program reads itself: what they must stay. */
const fixedKinds: Record<string, readonly Field['kind'][]> = {
  title: ['text'],
  happened: ['text', 'longText'],
  scope: ['choice'],
  urgency: ['choice'],
  category: ['choice'],
  module: ['choice'],
  contact: ['phone', 'text'],
  onBehalfOf: ['text'],
};

/** Ids of every list, and what the parts of a field say together. */
export function checkFields(config: SupportConfig, report: Report): void {
  for (const list of openLists)
    for (const id of Object.keys(config[list])) if (!goodId.test(id)) report([list, id], 'badId');
  for (const [id, field] of Object.entries(config.fields)) checkField(id, field, report);
}

/** The field of the text is there. */
export function checkHappened({ fields }: SupportConfig, report: Report): void {
  if (!Object.hasOwn(fields, 'happened')) report(['fields', 'happened'], 'cannotHide');
}

function checkField(id: string, field: Field, report: Report): void {
  const at = ['fields', id];
  if (isReserved(id)) report(at, 'reservedId', { id });
  const fixed = Object.hasOwn(fixedKinds, id) ? fixedKinds[id] : undefined;
  if (fixed && !fixed.includes(field.kind))
    report([...at, 'kind'], 'fixedField', { key: 'kind', expected: fixed.join(', ') });
  const source = defaultConfig.fields[id]?.optionsFrom;
  if (fixed && source !== undefined && field.optionsFrom !== source)
    report([...at, 'optionsFrom'], 'fixedField', { key: 'optionsFrom', expected: source });
  if (id === 'happened' && (field.enabled === false || field.shownWhen)) report(at, 'cannotHide');
  checkOptions(field, at, report);
  for (const [key, kinds] of Object.entries(keysOfKinds))
    if (field[key as keyof Field] !== undefined && !kinds.includes(field.kind))
      report([...at, key], 'withoutEffect', { kind: field.kind }, 'warning');
  const { min, max } = field;
  if (min !== undefined && max !== undefined && min > max) report([...at, 'min'], 'minOverMax', { min, max });
  checkLengths(field, at, report);
  checkPrefill(field, [...at, 'prefill'], report);
}

/** What the screen and the session can tell fits few kinds of fields: anything else stays empty without a word. */
function checkPrefill({ kind, options, optionsFrom, prefill }: Field, at: string[], report: Report): void {
  if (prefill === undefined) return;
  const [group = '', key = ''] = prefill.split('.');
  const isOwnKey = group === 'context' && !(contextKeys as readonly string[]).includes(key);
  const near = isOwnKey ? nearest(key, contextKeys) : undefined;
  if (near !== undefined)
    report(
      at,
      'oddContextKey',
      { found: prefill, nearest: `context.${near}`, known: contextKeys.join(', ') },
      'warning',
    );
  if (!isOwnKey && !fits()) report(at, 'prefillMisfit', { found: prefill, kind }, 'warning');

  function fits(): boolean {
    switch (kind) {
      case 'text':
      case 'longText':
        return true;
      case 'phone':
        return prefill === 'user.phone';
      case 'recordRef':
      case 'number':
        return group === 'context' && (kind === 'recordRef' || key === 'recordRef');
      case 'choice':
      case 'choices':
        if (optionsFrom) return optionsFrom === 'modules' && key === 'module';
        // Names of roles and parts of the program may be the ids of options.
        return options !== undefined && prefill !== 'user.phone' && prefill !== 'user.name' && prefill !== 'steps';
      case 'date':
      case 'dateTime':
      case 'file':
        return false;
    }
  }
}

/** A pattern that can stand and is hardly meant: written for another language, as a mask, or for everything. */
function oddPattern(pattern: string): { code: MistakeCode; params: MistakeParams } | undefined {
  const inner = /^\/(.+)\/[a-z]*$/su.exec(pattern)?.[1];
  if (inner !== undefined) return { code: 'patternSlashes', params: { nearest: inner } };
  const [parts = [], ...others] = patternParts(pattern);
  const signs = parts.filter(({ atom }) => !/^[$^]$/.test(atom));
  const isPlain = signs.every(
    ({ atom, least, most }) => least === 1 && most === 1 && /^(?:[^.\\([]|\\[^\p{L}\d])$/u.test(atom),
  );
  if (others.length === 0 && signs.length > 0 && isPlain)
    return { code: 'patternLiteral', params: { found: signs.map(({ atom }) => atom.replace(/^\\/, '')).join('') } };
  // Nothing else has signs as different as these.
  if (!/\.|\[\^|\\[SDWP]/.test(pattern)) return undefined;
  const whole = new RegExp(`^(?:${pattern})$`, 'u');
  return oddTexts.every((text) => whole.test(text)) ? { code: 'patternAny', params: {} } : undefined;
}

/** Texts so different that no rule has them all. */
const oddTexts = ['Ж', 'z', '7', '-', 'Кабинет 5-б, «Север»', '(12) 34/56', '\u2026', '1\u00A0000,5 %'];

/** That something can be typed. What says nothing for this kind of field keeps nobody from it. */
function checkLengths({ kind, minLength, maxLength, pattern, patternHint }: Field, at: string[], report: Report): void {
  const problem = pattern === undefined ? undefined : patternProblem(pattern);
  if (problem) report([...at, 'pattern'], problem.code, problem.params);
  const odd =
    pattern !== undefined && !problem && keysOfKinds.pattern?.includes(kind) ? oddPattern(pattern) : undefined;
  if (odd) report([...at, 'pattern'], odd.code, odd.params, 'warning');
  if (minLength !== undefined && maxLength !== undefined && minLength > maxLength)
    return report([...at, 'minLength'], 'minOverMax', { min: minLength, max: maxLength });
  if (!keysOfKinds.pattern?.includes(kind)) return undefined;
  if (patternHint !== undefined && pattern === undefined) report([...at, 'patternHint'], 'hintAlone', {}, 'warning');
  if (maxLength === 0) return report([...at, 'maxLength'], 'tooSmall', { found: 0, limit: 1 });
  if (pattern === undefined || problem) return undefined;
  const found = patternLengths(pattern);
  const limits = { least: Math.max(minLength ?? 1, 1), most: maxLength ?? maxAnswerLength };
  if (found.length === 0) return report([...at, 'pattern'], 'unfillable');
  if (!found.some(({ least, most }) => least <= limits.most && limits.least <= most))
    report([...at, 'pattern'], 'unfillable', { lengths: found.map(shown).join(', '), limits: shown(limits) });
}

/** `3`, `1–4`, `≥ 5`: the same in every language. */
function shown({ least, most }: Lengths): string {
  if (least === most) return String(least);
  return most === Infinity ? `≥ ${least}` : `${least}–${most}`;
}

function checkOptions({ kind, options, optionsFrom }: Field, at: string[], report: Report): void {
  if (kind !== 'choice' && kind !== 'choices') return;
  if (options && optionsFrom) report([...at, 'options'], 'bothOptions');
  else if (!optionsFrom && Object.keys(options ?? {}).length === 0) report(at, 'noOptions');
  for (const id of Object.keys(options ?? {})) if (!goodId.test(id)) report([...at, 'options', id], 'badId');
}

/** Facts that no field may take the name of, and the words of conditions. */
function isReserved(id: string): boolean {
  const isFieldOfOurs = Object.hasOwn(defaultConfig.fields, id);
  return ['all', 'any', 'not'].includes(id) || (!isFieldOfOurs && (ownFacts as readonly string[]).includes(id));
}

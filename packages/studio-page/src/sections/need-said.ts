import type { SupportConfig } from '@mis-support/protocol';
import { conditionWords } from '../changes/condition-words.ts';
import { outsidePresets } from '../model/shown-where.ts';
import { plainText } from '../model/layers.ts';
import { needWords, wordFor } from '../words.ts';

type FieldValues = Readonly<Record<string, unknown>>;

/** How much a field is wanted, in a few words; a condition that makes it more than that is part of it. */
export function needShort(field: FieldValues): string {
  const need = plainText(field['need'], 'optional');
  const stronger = strongerNeed(field);
  if (!stronger) return shortOf(need);
  const { when, condition } = stronger;
  if (isOutsidePresets(condition)) return `${shortOf(when)}, кроме массовых сбоев`;
  return `${shortOf(need)}, при условии ${shortOf(when)}`;
}

/** What the choice of a need leaves unsaid: when more than that holds. `undefined`: it says all. */
export function needHint(field: FieldValues, config: SupportConfig): string | undefined {
  const stronger = strongerNeed(field);
  if (!stronger) return undefined;
  const { when, condition } = stronger;
  const what = wordFor(needWords, when).split(':')[0] ?? when;
  const where = '«Ещё: условия, границы, что подставить»';
  if (isOutsidePresets(condition))
    return `${what}, кроме коротких форм массовых сбоев: выбранное здесь — для них. Условие — ниже, ${where}.`;
  const words = conditionWords(config, condition);
  return `${what} при условии${words === undefined ? '' : ` «${words}»`}: выбранное здесь — для остальных обращений. Условие — ниже, ${where}.`;
}

/** The strongest of the conditions that ask for more than the field's need does always. */
function strongerNeed(field: FieldValues): { when: 'required' | 'demanded'; condition: unknown } | undefined {
  const ranks = ['optional', 'advised', 'demanded', 'required'];
  const always = ranks.indexOf(plainText(field['need'], 'optional'));
  for (const when of ['required', 'demanded'] as const) {
    const condition = field[`${when}When`];
    if (condition !== undefined && condition !== null && ranks.indexOf(when) > always) return { when, condition };
  }
  return undefined;
}

function shortOf(need: string): string {
  return (wordFor(needWords, need).split(':')[0] ?? need).toLowerCase();
}

function isOutsidePresets(condition: unknown): boolean {
  return JSON.stringify(condition) === JSON.stringify(outsidePresets);
}

import type { SupportConfig } from '@mis-support/protocol';
import { groupOf, isGroup, type ConditionPart } from '../model/condition-tree.ts';
import { factNames, factValues } from '../model/fact-choices.ts';
import { testWords, wordFor } from '../words.ts';

/**
 * A condition in one line, by the words of its form: «Вид обращения: Нужен доступ; АРМ: Регистратура».
 * `undefined` for one that the form cannot show either.
 */
export function conditionWords(config: SupportConfig, condition: unknown): string | undefined {
  const group = groupOf(condition);
  return group && partWords(config, group, false);
}

function partWords(config: SupportConfig, part: ConditionPart, isInner: boolean): string {
  if (!isGroup(part)) return rowWords(config, part.fact, part);
  const said = part.parts.map((each) => partWords(config, each, true));
  if (said.length === 0) return 'без условий';
  if (part.joined === 'all') return isInner && said.length > 1 ? `(${said.join('; ')})` : said.join('; ');
  const whole = `${part.joined === 'any' ? 'хотя бы одно' : 'ни одно'} из условий: ${said.join('; ')}`;
  return isInner ? `(${whole})` : whole;
}

function rowWords(
  config: SupportConfig,
  fact: string,
  { test, values }: Extract<ConditionPart, { fact: string }>,
): string {
  const name = wordFor(factNames(config), fact);
  // What keeps a field out of the short forms, or in them alone, is no question that anybody would ask.
  if (fact === 'criticalKind' && test === 'empty') return 'кроме коротких форм массовых сбоев';
  if (fact === 'criticalKind' && test === 'filled') return 'только в коротких формах массовых сбоев';
  if (test === 'filled' || test === 'empty') return `${name}: ${testWords[test]}`;
  const known = factValues(config, fact) ?? {};
  const said = values.map((value) => wordFor(known, String(value))).join(' или ');
  if (test === 'is') return `${name}: ${said}`;
  return `${name}: ${test === 'isNot' ? 'не' : testWords[test]} ${said}`;
}

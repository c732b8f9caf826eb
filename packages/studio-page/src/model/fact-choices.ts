import type { SupportConfig } from '@mis-support/protocol';
import { asObject } from './layers.ts';
import { nameIn, namesIn } from './config-names.ts';

/** Facts that the program, the page and the ticket give, in words. */
const ownFactWords = {
  type: 'Вид обращения',
  criticalKind: 'Массовый сбой',
  category: 'Тема',
  module: 'Раздел МИС',
  scope: 'У кого так же',
  urgency: 'Можно ли работать',
  role: 'Должность',
  workplace: 'АРМ',
  screen: 'Экран МИС',
  orgUnit: 'Подразделение',
  organization: 'Организация',
  region: 'Регион',
  locale: 'Язык панели',
  signedIn: 'Вход в МИС',
} as const;

/** Everything a condition may ask about: id → name. */
export function factNames(config: SupportConfig): Record<string, string> {
  const fields = Object.fromEntries(
    Object.keys(config.fields)
      .filter((id) => !Object.hasOwn(ownFactWords, id))
      .map((id) => [id, `Ответ: ${nameIn(config, 'fields', id)}`]),
  );
  return { ...ownFactWords, ...fields };
}

/** The values a fact can have, where they are a list: id → name. */
export function factValues(config: SupportConfig, fact: string): Record<string, string> | undefined {
  switch (fact) {
    case 'type':
      return namesIn(config, 'types');
    case 'criticalKind':
      return namesIn(config, 'critical');
    case 'category':
      return namesIn(config, 'categories');
    case 'module':
      return namesIn(config, 'modules');
    case 'scope':
      return namesIn(config, 'scopes');
    case 'urgency':
      return namesIn(config, 'urgencies');
    case 'signedIn':
      return { true: 'выполнен', false: 'не выполнен' };
  }
  const { kind, options, optionsFrom } = asObject(config.fields[fact]);
  if (kind !== 'choice' && kind !== 'choices') return undefined;
  if (optionsFrom !== undefined) return namesIn(config, optionsFrom as 'scopes');
  const entries = Object.entries(asObject(options));
  return Object.fromEntries(entries.map(([id, option]) => [id, optionName(config, fact, id, option)]));
}

/** Whether a fact is counted: only then it can be at least or at most something. */
export function isNumber(config: SupportConfig, fact: string): boolean {
  return config.fields[fact]?.kind === 'number';
}

function optionName(config: SupportConfig, field: string, id: string, option: unknown): string {
  const { label } = asObject(option);
  if (typeof label === 'string') return label;
  const inLanguage = asObject(label)[config.locale];
  if (typeof inLanguage === 'string') return inLanguage;
  return config.messages[config.locale]?.[`${field}.${id}`] ?? ourOptions[`${field}.${id}`] ?? id;
}

const ourOptions: Record<string, string> = {
  'when.now': 'Только что',
  'when.today': 'Сегодня',
  'when.earlier': 'Раньше',
  'when.update': 'После обновления',
  'tried.relogin': 'Вышли и вошли снова',
  'tried.otherPc': 'Проверили на другом компьютере',
  'tried.colleague': 'Спросили коллегу',
  'tried.it': 'Обратились к ИТ-специалисту',
};

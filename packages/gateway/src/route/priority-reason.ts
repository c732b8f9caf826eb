import { textIn, type CriticalKind, type Policy, type Priority, type PriorityFacts } from '@mis-support/protocol';
import type { RegionWords } from '../helpdesks/region-words.ts';

/** What a reason is told from besides the priority itself. */
export interface ReasonFacts extends PriorityFacts {
  /** Support has confirmed the scope. */
  scopeConfirmed?: boolean | undefined;
}

interface Words {
  scope: Record<string, string>;
  confirmed: string;
  urgency: Record<string, string>;
  urgencyUnsaid: string;
  critical: Record<CriticalKind, string>;
  priority: (level: string, why: string) => string;
  matrix: (source: string) => string;
  floor: (source: string) => string;
  requests: (source: string) => string;
  unconfirmed: string;
}

const russian: Words = {
  scope: {
    self: 'у одного человека',
    department: 'в отделении',
    organization: 'во всей организации',
    region: 'в нескольких организациях',
    unknown: 'масштаб неизвестен',
  },
  confirmed: 'масштаб подтверждён',
  urgency: {
    blocked: 'работа остановлена',
    degraded: 'работать можно медленно или в обход',
    minor: 'работать можно, но мешает',
  },
  urgencyUnsaid: 'срочность не указана',
  critical: {
    unavailable: 'МИС не открывается',
    login: 'не получается войти',
    remd: 'документы не уходят в РЭМД',
  },
  priority: (level, why) => `Приоритет ${level}: ${why}.`,
  matrix: (source) => `Так установлено правилами региона${source}.`,
  floor: (source) => `Ниже для таких сбоев не бывает, так установлено правилами региона${source}.`,
  requests: (source) => `так по правилам региона${source} идут вопросы и просьбы о доступе или настройке`,
  unconfirmed: 'Масштаб уточнит поддержка.',
};

const english: Words = {
  scope: {
    self: 'one person',
    department: 'a department',
    organization: 'the whole organisation',
    region: 'several organisations',
    unknown: 'the number of people affected is not known',
  },
  confirmed: 'scope confirmed',
  urgency: {
    blocked: 'work has stopped',
    degraded: 'work is slow or needs a workaround',
    minor: 'work can go on',
  },
  urgencyUnsaid: 'urgency was not stated',
  critical: {
    unavailable: 'the system does not open',
    login: 'signing in fails',
    remd: 'documents do not reach the national registry',
  },
  priority: (level, why) => `Priority ${level}: ${why}.`,
  matrix: (source) => `This is set by the rules of the region${source}.`,
  floor: (source) => `Failures of this kind never rank lower; this is set by the rules of the region${source}.`,
  requests: (source) => `the rules of the region${source} rank questions and requests for access or settings this way`,
  unconfirmed: 'Support will confirm how many people are affected.',
};

/** Why a ticket has its priority, in words: «Приоритет высокий: в отделении, работа остановлена. Так установлено правилами региона.» */
export function priorityReason(
  policy: Pick<Policy, 'levels' | 'source'>,
  priority: Priority,
  facts: ReasonFacts,
  { locale, names }: { locale: string; names: RegionWords },
): string {
  const words = locale.startsWith('en') ? english : russian;
  const level = lowerFirst(textIn(policy.levels[priority.level]?.label, locale) || priority.level);
  const source = policy.source ? ` (${textIn(policy.source, locale)})` : '';
  if (priority.rule === 'requests') return words.priority(level, words.requests(source));

  const named = (field: 'scope' | 'urgency', value: string): string => {
    const region = names.values[field];
    const label = region && Object.hasOwn(region, value) ? region[value] : undefined;
    return label === undefined ? (words[field][value] ?? value) : lowerFirst(label);
  };
  const scope = named('scope', priority.scope ?? 'unknown') + (facts.scopeConfirmed ? `, ${words.confirmed}` : '');
  const unconfirmed = priority.scopeUnconfirmed ? ` ${words.unconfirmed}` : '';
  if (priority.rule === 'critical' && priority.criticalKind) {
    const why = `${words.critical[priority.criticalKind]}, ${scope}`;
    return `${words.priority(level, why)} ${words.floor(source)}${unconfirmed}`;
  }
  const urgency = facts.urgency === undefined ? words.urgencyUnsaid : named('urgency', facts.urgency);
  return `${words.priority(level, `${scope}, ${urgency}`)} ${words.matrix(source)}${unconfirmed}`;
}

/** «Высокий» → «высокий», «В корпусе» → «в корпусе»; «МИАЦ» and «P1» stay. */
function lowerFirst(text: string): string {
  return /^\p{Lu}(?:\p{Ll}|\s)/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

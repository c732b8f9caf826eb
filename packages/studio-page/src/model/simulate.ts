import {
  atWorkplace,
  dueDates,
  formFields,
  ladderFor,
  prioritize,
  startingStep,
  textIn,
  type CriticalKind,
  type Facts,
  type OrderedStep,
  type Priority,
  type SupportConfig,
  type TicketType,
} from '@mis-support/protocol';
import { fieldWords, scopeWords, urgencyWords, wordFor } from '../words.ts';

/** What the simulator is told. Empty texts: not known. */
export interface SimulatedFacts {
  type: TicketType;
  criticalKind: string;
  scope: string;
  urgency: string;
  role: string;
  workplace: string;
  category: string;
  /** Epoch milliseconds of registration. */
  at: number;
}

export interface Simulated {
  priority: Priority | undefined;
  levelName: string;
  reason: string;
  reactBy: number | undefined;
  dueAt: number | undefined;
  steps: OrderedStep[];
  start: OrderedStep | undefined;
  /** Names of the fields a ticket is not sent without. */
  required: string[];
  /** Names of all fields that stand in the form. */
  asked: string[];
}

/** What the rules make of these facts: the same functions the panel and the gateway use. */
export function simulate(config: SupportConfig, told: SimulatedFacts): Simulated {
  const local = atWorkplace(config, told.workplace || undefined);
  const { policy } = local;
  const criticalKind = (told.criticalKind || undefined) as CriticalKind | undefined;
  const given = { scope: told.scope || undefined, urgency: told.urgency || undefined };
  const priority = prioritize(policy, { type: told.type, criticalKind, ...given });
  const dates = priority ? dueDates(policy, priority.level, told.at) : {};
  const facts: Facts = {
    type: told.type,
    criticalKind,
    ...given,
    category: told.category || undefined,
    role: told.role || undefined,
    workplace: told.workplace || undefined,
    region: local.region,
    organization: local.organization,
    locale: local.locale,
    signedIn: told.role !== '',
  };
  const steps = ladderFor(local.ladder, facts);
  const fields = formFields(local.fields, facts, {});
  const nameOf = (id: string) => textIn(local.fields[id]?.label, local.locale) || wordFor(fieldWords, id);
  return {
    priority,
    levelName: priority
      ? `${priority.level}, ${textIn(policy.levels[priority.level]?.label, local.locale)}`
      : 'вне сроков',
    reason: reasonOf(local, told, priority),
    reactBy: dates.reactBy,
    dueAt: dates.dueAt,
    steps,
    start: startingStep(local, facts, priority?.level, told.at),
    required: fields.filter(({ need }) => need === 'required').map(({ id }) => nameOf(id)),
    asked: fields.map(({ id }) => nameOf(id)),
  };
}

/** Which rule gave the priority, in words. */
function reasonOf(
  { policy }: SupportConfig,
  { type, scope, urgency }: SimulatedFacts,
  priority: Priority | undefined,
): string {
  if (!priority) return 'Предложения об изменениях рассматривают отдельно, срок не считается.';
  const cell = `«${wordFor(scopeWords, scope || 'unknown')}» и «${wordFor(urgencyWords, urgency || 'не указано')}»`;
  switch (priority.rule) {
    case 'requests':
      return type === 'question' ? 'Вопросы всегда идут этим уровнем.' : 'Заявки всегда идут этим уровнем.';
    case 'matrix':
      return `Строка и столбец матрицы: ${cell}.`;
    case 'critical':
      return `Массовый сбой поднимает приоритет: не ниже ${priority.level} для «${wordFor(scopeWords, scope || (policy.unknownCountsAs ?? 'unknown'))}».`;
  }
}

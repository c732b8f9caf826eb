import {
  atWorkplace,
  dueDates,
  formFields,
  isEmptyFact,
  ladderFor,
  prioritize,
  startingStep,
  textIn,
  worksFor,
  type CriticalKind,
  type Facts,
  type OrderedStep,
  type Priority,
  type PriorityFacts,
  type Stop,
  type SupportConfig,
  type TicketType,
} from '@mis-support/protocol';
import { nameIn } from './config-names.ts';

/** What the simulator is told. Empty texts: not known. */
export interface SimulatedFacts {
  type: TicketType;
  criticalKind: string;
  scope: string;
  urgency: string;
  role: string;
  workplace: string;
  category: string;
  module: string;
  /** Epoch milliseconds of registration. */
  at: number;
  /** When it waited for somebody. */
  pause?: { status: PauseStatus; from: number; to: number } | undefined;
}

export type PauseStatus = 'waiting_user' | 'waiting_external';

export interface Simulated {
  /** What the priority follows from, and all that conditions were asked about. */
  deciding: PriorityFacts;
  facts: Facts;
  priority: Priority | undefined;
  levelName: string;
  reason: string;
  reactBy: number | undefined;
  dueAt: number | undefined;
  /** What was left out of the dates, and what was not although it is there. */
  stops: { what: 'works' | 'pause'; from: number; to: number; counts: boolean }[];
  steps: OrderedStep[];
  start: OrderedStep | undefined;
  /** Names of the fields by how much they are wanted, in the order of the form. */
  asked: Record<'required' | 'demanded' | 'advised' | 'optional', string[]>;
}

/**
 * What the rules make of these facts: the same functions the panel and the gateway use.
 *
 * @param answers what is given already, by field: it is asked no more
 */
export function simulate(config: SupportConfig, told: SimulatedFacts, answers: Facts = {}): Simulated {
  const local = atWorkplace(config, told.workplace || undefined);
  const { policy } = local;
  const criticalKind = (told.criticalKind || undefined) as CriticalKind | undefined;
  const given = { scope: told.scope || undefined, urgency: told.urgency || undefined };
  const deciding = { type: told.type, criticalKind, ...given };
  const priority = prioritize(policy, deciding);
  const facts: Facts = {
    type: told.type,
    criticalKind,
    ...given,
    category: told.category || undefined,
    module: told.module || undefined,
    role: told.role || undefined,
    workplace: told.workplace || undefined,
    region: local.region,
    organization: local.organization,
    locale: local.locale,
    signedIn: told.role !== '',
  };
  const stops = stopsOf(local, told, worksFor(local.plannedWorks, facts));
  const counted = (what: 'works' | 'pause') => stops.filter((stop) => stop.what === what && stop.counts);
  const dates = priority
    ? dueDates(policy, priority.level, told.at, { works: counted('works'), pauses: counted('pause') })
    : {};
  const asked: Simulated['asked'] = { required: [], demanded: [], advised: [], optional: [] };
  for (const { id, need } of formFields(local.fields, facts, answers))
    if (isEmptyFact(answers[id])) asked[need].push(nameIn(local, 'fields', id));
  return {
    deciding,
    facts,
    priority,
    levelName: priority
      ? `${priority.level}, ${textIn(policy.levels[priority.level]?.label, local.locale)}`
      : 'вне сроков',
    reason: reasonOf(local, told, priority),
    reactBy: dates.reactBy,
    dueAt: dates.dueAt,
    stops: stops.filter(({ from, to }) => to > told.at && from < (dates.dueAt ?? told.at)),
    steps: ladderFor(local.ladder, facts),
    start: startingStep(local, facts, priority?.level, told.at),
    asked,
  };
}

function stopsOf({ policy }: SupportConfig, { pause }: SimulatedFacts, works: readonly Stop[]): Simulated['stops'] {
  const statuses: readonly string[] = policy.pauses?.statuses ?? [];
  const ofWorks = works.map(({ from, to = from }) => ({
    what: 'works' as const,
    from,
    to,
    counts: policy.pauses?.plannedWorks === true,
  }));
  if (!pause || !(pause.to > pause.from)) return ofWorks;
  const { status, from, to } = pause;
  return [...ofWorks, { what: 'pause', from, to, counts: statuses.includes(status) }];
}

/** Which rule gave the priority, in words. */
function reasonOf(config: SupportConfig, told: SimulatedFacts, priority: Priority | undefined): string {
  if (!priority) return 'Предложения об изменениях рассматривают отдельно, срок не считается.';
  const scope = (id: string) => `«${nameIn(config, 'scopes', id)}»`;
  const urgency = priority.urgency ?? told.urgency;
  switch (priority.rule) {
    case 'requests':
      return told.type === 'question' ? 'Вопросы всегда идут этим уровнем.' : 'Заявки всегда идут этим уровнем.';
    case 'matrix': {
      const said = urgency === '' ? '«не указано»' : `«${nameIn(config, 'urgencies', urgency)}»`;
      return `Строка и столбец матрицы: ${scope(told.scope || 'unknown')} и ${said}.`;
    }
    case 'critical':
      return `Массовый сбой поднимает приоритет: не ниже ${priority.level} для ${scope(told.scope || (config.policy.unknownCountsAs ?? 'unknown'))}.`;
  }
}

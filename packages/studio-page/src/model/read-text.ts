import { suggestCategory, suggestModule, type SupportConfig } from '@mis-support/protocol';
import type { TextAnalysis } from '@mis-support/core/one-issue';
import { simulate, type Simulated, type SimulatedFacts } from './simulate.ts';

/** One problem of a text as this region would take it. */
export interface ReadProblem {
  title: string;
  text: string;
  facts: SimulatedFacts;
  /** The fields that the text has answered are asked no more. */
  outcome: Simulated;
}

/** What the analysis of a text and the region's own words make of it, problem by problem. */
export function readText(
  config: SupportConfig,
  told: SimulatedFacts,
  text: string,
  { problems }: TextAnalysis,
): ReadProblem[] {
  return problems.map((problem) => {
    const part = text.slice(problem.start, problem.end);
    const type = problem.criticalKind ? 'incident' : problem.ticketType;
    const category = suggestCategory(config.categories, { text: part, type, textCategory: problem.category }) ?? '';
    const module = suggestModule(config.modules, { text: part }) ?? '';
    const facts: SimulatedFacts = {
      ...told,
      type,
      criticalKind: '',
      scope: problem.scope ?? '',
      urgency: problem.urgency ?? '',
      category,
      module,
    };
    const answers = {
      happened: part,
      scope: problem.scope,
      urgency: problem.urgency,
      category: category || undefined,
      module: module || undefined,
    };
    return { title: problem.title, text: part, facts, outcome: simulate(config, facts, answers) };
  });
}

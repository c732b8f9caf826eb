import type { Problem } from '@mis-support/core/one-issue';
import {
  inOrder,
  suggestCategory,
  suggestModule,
  type CriticalKind,
  type TicketBody,
  type TicketType,
} from '@mis-support/protocol';
import { factOf } from '../form/ticket-form.ts';
import { formOf } from './form-model.ts';
import { placeOf } from './place-of.ts';
import type { PanelState } from './panel-state.ts';
import { knownAnalysis, type AnalysedText } from './text-analysis.ts';

/** What the program makes of a text and of the screen. Guesses: nothing of it is taken over by itself. */
export interface Supposed {
  /** Of the types that are on offer here. */
  type?: TicketType | undefined;
  category?: string | undefined;
  module?: string | undefined;
  scope?: string | undefined;
  urgency?: string | undefined;
  criticalKind?: CriticalKind | undefined;
}

/**
 * Guesses for the text that was looked at last. Several problems in one text: only that one of
 * them stops many, for the rest each part will have its own.
 */
export function supposedOf(panel: PanelState, looked: AnalysedText | undefined): Supposed {
  if (!looked) return {};
  const { text, analysis } = looked;
  const problem = analysis?.problems.length === 1 ? analysis.problems[0] : undefined;
  const form = formOf(panel);
  const { categories, modules, critical, types } = form.config.value;
  const kind = analysis?.problems.find(({ criticalKind: one }) => one)?.criticalKind;
  const criticalKind = kind && critical[kind] && critical[kind].enabled !== false ? kind : undefined;
  if (analysis && !problem) return { criticalKind };
  const written = {
    text,
    type: panel.type.value,
    textCategory: problem?.category,
    place: placeOf(panel.context.value),
    facts: form.facts(),
  };
  return {
    type: inOrder(types).find((one) => one === problem?.ticketType),
    category: suggestCategory(categories, written),
    module: suggestModule(modules, written),
    ...ofIncident(panel, problem),
    criticalKind,
  };
}

function ofIncident(panel: PanelState, problem: Problem | undefined): Supposed {
  if (panel.type.value !== 'incident' || !problem) return {};
  const { scopes, urgencies } = formOf(panel).config.value.policy;
  return {
    scope: scopes.find((one) => one === problem.scope),
    urgency: urgencies.find((one) => one === problem.urgency),
  };
}

/** For the ticket: what was supposed and the person has neither chosen nor agreed to. */
export function suggestedFor(panel: PanelState): TicketBody['suggested'] {
  const supposed = supposedOf(panel, knownAnalysis(panel));
  const draft = panel.draft.peek();
  const open = (['category', 'module', 'urgency'] as const).flatMap((id) => {
    const value = factOf(draft, id) === undefined ? supposed[id] : undefined;
    return value === undefined ? [] : [[id, value]];
  });
  return open.length > 0 ? (Object.fromEntries(open) as TicketBody['suggested']) : undefined;
}

import { textIn, type AnswerValue, type CriticalKind, type OrderedStep } from '@mis-support/protocol';
import type { PanelState } from './panel-state.ts';

/**
 * Key of the answer that tells support which advice was taken and which was passed by, in words: «Коллега:
 * спросили». No field of a form has it, and answers that no field asked for are sent as they are.
 */
export const ladderAnswer = 'askedFirst';

export type Passing = 'asked' | 'skipped';

/** Steps of advice: help that is asked for before a ticket is. None of a mass failure: there is no time. */
export function adviceOf(steps: readonly OrderedStep[], criticalKind: CriticalKind | undefined): OrderedStep[] {
  return criticalKind === undefined ? steps.filter(({ advice }) => advice) : [];
}

/** True while an advice that the region lets nobody pass by was not taken: the button asks for it once. */
export function mustAsk(
  panel: PanelState,
  steps: readonly OrderedStep[],
  criticalKind: CriticalKind | undefined,
): boolean {
  return adviceOf(steps, criticalKind).some((step) => step.skippable === false && passingOf(panel, step) !== 'asked');
}

/** What the person has done with a step of advice; `undefined` while she has said nothing. */
export function passingOf(panel: PanelState, step: OrderedStep): Passing | undefined {
  const lines = linesOf(panel);
  return (['asked', 'skipped'] as const).find((how) => lines.includes(lineOf(panel, step, how)));
}

/** Writes down that she has asked there, or passes the step by. */
export function pass(panel: PanelState, step: OrderedStep, how: Passing): void {
  const other = lineOf(panel, step, how === 'asked' ? 'skipped' : 'asked');
  panel.setFact(ladderAnswer, [...linesOf(panel).filter((line) => line !== other), lineOf(panel, step, how)]);
  // A colleague who was asked has been tried: the question of the form is answered by it.
  if (how !== 'asked' || step.id !== 'colleague') return;
  const tried = panel.fact('tried');
  const before = Array.isArray(tried) ? tried : [];
  if (!before.includes('colleague')) panel.setFact('tried', [...before, 'colleague']);
}

/** Takes back that the step was passed by, or that she has asked there: as if she had said nothing of it. */
export function unpass(panel: PanelState, step: OrderedStep): void {
  const wasAsked = passingOf(panel, step) === 'asked';
  const said = [lineOf(panel, step, 'asked'), lineOf(panel, step, 'skipped')];
  const lines = linesOf(panel).filter((line) => !said.includes(line));
  panel.setFact(ladderAnswer, lines.length > 0 ? lines : undefined);
  const tried = panel.fact('tried');
  if (!wasAsked || step.id !== 'colleague' || !Array.isArray(tried)) return;
  const others = tried.filter((one) => one !== 'colleague');
  panel.setFact('tried', others.length > 0 ? others : undefined);
}

/** «Спросили», «Шаг пропущен» of a ticket that is sent; `undefined` where nothing was said. */
export function passingWords(
  panel: PanelState,
  answers: Readonly<Record<string, AnswerValue>>,
  step: OrderedStep,
): string | undefined {
  const lines = answers[ladderAnswer];
  if (!Array.isArray(lines)) return undefined;
  if (lines.includes(lineOf(panel, step, 'asked'))) return capitalized(panel.t('ladder.asked.word'));
  return lines.includes(lineOf(panel, step, 'skipped')) ? panel.t('ladder.skipped') : undefined;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function linesOf(panel: PanelState): readonly string[] {
  const lines = panel.fact(ladderAnswer);
  return Array.isArray(lines) ? lines : [];
}

function lineOf({ t, locale }: PanelState, step: OrderedStep, how: Passing): string {
  return `${textIn(step.label, locale.value).slice(0, 150)}: ${t(how === 'asked' ? 'ladder.asked.word' : 'ladder.skipped.word')}`;
}

import { textIn, type AnswerValue, type CriticalKind, type OrderedStep } from '@mis-support/protocol';
import type { MessageKey } from '../messages/ru.ts';
import type { PanelState } from './panel-state.ts';

/**
 * Key of the answer that tells support which advice was taken and which was passed by, in words: «Коллега:
 * спросили». No field of a form has it, and answers that no field asked for are sent as they are.
 */
export const ladderAnswer = 'askedFirst';

export type Passing = 'asked' | 'skipped';

const wordKeys = { asked: 'ladder.asked.word', skipped: 'ladder.skipped.word' } as const satisfies Record<
  Passing,
  MessageKey
>;

/**
 * The same words in both our languages: only that of the panel is loaded, and the line may have been written in the
 * other. A test holds them to the texts.
 */
export const ownWords: Readonly<Record<Passing, readonly string[]>> = {
  asked: ['спросили', 'asked'],
  skipped: ['шаг пропущен', 'step skipped'],
};

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
  return passingIn(panel, panel.fact(ladderAnswer), step);
}

/** Writes down that she has asked there, or passes the step by. */
export function pass(panel: PanelState, step: OrderedStep, how: Passing): void {
  const line = `${textIn(step.label, panel.locale.value).slice(0, 150)}: ${panel.t(wordKeys[how])}`;
  panel.setFact(ladderAnswer, [...othersThan(panel, step), line]);
  // A colleague who was asked has been tried: the question of the form is answered by it.
  if (how !== 'asked' || step.id !== 'colleague') return;
  const tried = panel.fact('tried');
  const before = Array.isArray(tried) ? tried : [];
  if (!before.includes('colleague')) panel.setFact('tried', [...before, 'colleague']);
}

/** Takes back that the step was passed by, or that she has asked there: as if she had said nothing of it. */
export function unpass(panel: PanelState, step: OrderedStep): void {
  const wasAsked = passingOf(panel, step) === 'asked';
  const lines = othersThan(panel, step);
  panel.setFact(ladderAnswer, lines.length > 0 ? lines : undefined);
  const tried = panel.fact('tried');
  if (!wasAsked || step.id !== 'colleague' || !Array.isArray(tried)) return;
  const others = tried.filter((one) => one !== 'colleague');
  panel.setFact('tried', others.length > 0 ? others : undefined);
}

/** What was said of a step, and the words for it: «Спросили», «Шаг пропущен». */
export interface PassedStep {
  how: Passing;
  words: string;
}

/**
 * What was said of a step in a ticket that is sent; `undefined` where nothing was.
 *
 * @param lines the answer `askedFirst` of the ticket
 */
export function passedIn(panel: PanelState, lines: AnswerValue | undefined, step: OrderedStep): PassedStep | undefined {
  const how = passingIn(panel, lines, step);
  return (
    how && { how, words: how === 'skipped' ? panel.t('ladder.skipped') : capitalized(panel.t('ladder.asked.word')) }
  );
}

/** A line of a ticket that is sent, in the language of the panel as far as the configuration knows the step. */
export function readPassed(
  panel: PanelState,
  line: string,
  steps: readonly OrderedStep[],
): { name: string } & Partial<PassedStep> {
  const step = steps.find((one) => wordOf(line, one) !== undefined);
  if (!step) return { name: line };
  const words = capitalized(wordOf(line, step) ?? '');
  return { name: textIn(step.label, panel.locale.value), words, ...passedIn(panel, [line], step) };
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What lines say of a step, in whatever language each was written: the panel may have another one by now. */
function passingIn(panel: PanelState, lines: AnswerValue | undefined, step: OrderedStep): Passing | undefined {
  const said = listOf(lines).map((line) => wordOf(line, step));
  return (['asked', 'skipped'] as const).find((how) => {
    const words = [panel.t(wordKeys[how]), ...ownWords[how], ...regionWords(panel, how)].map(plain);
    return said.some((word) => word !== undefined && words.includes(word));
  });
}

/** The word of a line that tells of this step. */
function wordOf(line: string, { label }: OrderedStep): string | undefined {
  const name = namesOf(label).find((one) => plain(line).startsWith(`${plain(one)}: `));
  return name === undefined ? undefined : plain(line).slice(name.length + 2);
}

/** The name of a step in every language of the configuration, as a line has room for it. */
function namesOf(label: OrderedStep['label']): string[] {
  return (typeof label === 'string' ? [label] : Object.values(label)).map((name) => name.slice(0, 150));
}

/** A region may have a word of its own for it in each of its languages. */
function regionWords({ config }: PanelState, how: Passing): string[] {
  return Object.values(config.value.messages).flatMap((texts) => texts[wordKeys[how]] ?? []);
}

/** The lines that tell of other steps than this. */
function othersThan(panel: PanelState, step: OrderedStep): string[] {
  return listOf(panel.fact(ladderAnswer)).filter((line) => wordOf(line, step) === undefined);
}

function listOf(lines: AnswerValue | undefined): readonly string[] {
  return Array.isArray(lines) ? lines : [];
}

/** As it was typed: texts hold short words to the next one. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

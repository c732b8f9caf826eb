import type { Model, TextParts } from '@mis-support/core/one-issue/training';
import {
  bias,
  blockedColumn,
  categories,
  characterOf,
  columnCount,
  criticalColumn,
  fold,
  partsOf,
  rowsOfProblem,
  walkBorders,
  weightOf,
} from '@mis-support/core/one-issue/training';
import { lexicon } from './expressions.ts';
import type { LabelledText } from './labelled-text.ts';
import { fitWeights } from './minimize.ts';
import { objectGroups } from './object-groups.ts';
import { recombine } from './recombine.ts';

/** What may be turned when a model is made; chosen by cross-validation, by what a text of another author scores. */
export interface TrainOptions {
  /** How weights are held down, by kind: `L1` leaves out what explains little, `L2` draws the rest towards zero. */
  topicL1: number;
  topicL2: number;
  gravityL1: number;
  gravityL2: number;
  signL1: number;
  signL2: number;
  /** Steps of the fit. */
  rounds: number;
  /** Rows and signs seen less often than this are not learned. */
  rarest: number;
  /** How many recombined texts are made of each one with several problems, and how much one counts. */
  copies: number;
  copyWeight: number;
  /** Taken off every cut: how much surer one has to be than one half. */
  caution: number;
  /**
   * Moves the borders of «blocked» and «critical». Our own texts hold more grave problems than real mail, so blocked is
   * made rarer; a critical one that is missed costs more than one that is asked about in vain.
   */
  blockedShift: number;
  criticalShift: number;
}

export const chosen: TrainOptions = {
  topicL1: 3.6e-3,
  topicL2: 1e-4,
  gravityL1: 2.2e-3,
  gravityL2: 1e-4,
  signL1: 3e-4,
  signL2: 1e-4,
  rounds: 200,
  rarest: 5,
  copies: 2,
  copyWeight: 0.4,
  caution: 0.5,
  blockedShift: -0.5,
  criticalShift: 0.75,
};

/** The whole model from labelled texts. The same texts give the same model. */
export function trainModel(texts: readonly LabelledText[], options: TrainOptions = chosen): Model {
  const objects = new Map(
    objectGroups.flatMap((stems, group) =>
      stems.split(' ').map((stem) => [fold(stem).slice(0, 5), 1 << group] as const),
    ),
  );
  const model = { lexicon, objects, words: new Map<string, number[]>(), signs: new Map<string, number>() };
  const samples = samplesOf(texts, model);
  fitTopics(samples, options, model.words);
  fitGravity(samples, options, model.words);
  fitSigns(texts, options, model);
  return model;
}

/** One problem, apart from its text. */
interface Sample {
  rows: string[];
  category: string | undefined;
  text: LabelledText;
}

function samplesOf(texts: readonly LabelledText[], model: Model): Sample[] {
  return texts.flatMap((text) =>
    text.segments.map(({ start, end, category }) => {
      const parts = partsOf(text.text.slice(start, end), model);
      const span = { start: 0, end: end - start, from: 0, to: parts.words.length };
      return { rows: [...rowsOfProblem(parts, span)], category, text };
    }),
  );
}

function fitTopics(all: readonly Sample[], options: TrainOptions, into: Map<string, number[]>): void {
  const samples = all.filter(({ category }) => category !== undefined);
  const table = tableOf(
    samples.map(({ rows }) => rows),
    options.rarest,
  );
  const labels = samples.map(({ category }) => categories.findIndex((each) => each === category));
  const weights = fitWeights(table.examples, labels, categories.length, {
    ...table,
    l1: options.topicL1,
    l2: options.topicL2,
    rounds: options.rounds,
  });
  for (const [at, name] of table.names.entries())
    for (let k = 0; k < categories.length; k++) put(into, name, k, weights[at * categories.length + k] ?? 0);
}

/** Of several problems only the gravest is known to be as grave as the text says; which one, a first fit guesses. */
function fitGravity(samples: readonly Sample[], options: TrainOptions, into: Map<string, number[]>): void {
  const labelled = samples.filter(({ text }) => text.urgency !== undefined);
  for (const [column, urgencies, shift] of [
    [blockedColumn, ['critical', 'high'], options.blockedShift],
    [criticalColumn, ['critical'], options.criticalShift],
  ] as const) {
    const isGrave = ({ text }: Sample) => urgencies.some((urgency) => urgency === text.urgency);
    const isSure = (sample: Sample) => sample.text.segments.length === 1 || !isGrave(sample);
    const first = fit(labelled.filter(isSure));
    const gravest = new Map<LabelledText, Sample>();
    const score = ({ rows }: Sample) => rows.reduce((sum, row) => sum + (first.get(row) ?? 0), 0);
    for (const sample of labelled) {
      const other = gravest.get(sample.text);
      if (!other || score(sample) > score(other)) gravest.set(sample.text, sample);
    }
    const second = fit(labelled.filter((sample) => isSure(sample) || gravest.get(sample.text) === sample));
    for (const [name, weight] of second) put(into, name, column, weight + (name === bias ? shift : 0));

    function fit(used: readonly Sample[]): Map<string, number> {
      const table = tableOf(
        used.map(({ rows }) => rows),
        options.rarest,
      );
      const weights = fitWeights(
        table.examples,
        used.map((sample) => Number(isGrave(sample))),
        1,
        {
          ...table,
          l1: options.gravityL1,
          l2: options.gravityL2,
          rounds: options.rounds,
        },
      );
      return new Map(table.names.map((name, at) => [name, weights[at] ?? 0]));
    }
  }
}

/** The file of examples that the documentation promises: they count for more than one message of many. */
const promised = 'examples';

function fitSigns(
  texts: readonly LabelledText[],
  options: TrainOptions,
  model: Model & { signs: Map<string, number> },
): void {
  const told: string[][] = [];
  const labels: number[] = [];
  const importance: number[] = [];
  const real = new Set(texts);
  for (const text of [...texts, ...recombine(texts, options.copies)]) {
    const parts = partsOf(text.text, model);
    const cuts = cutsOf(parts, text);
    walkBorders(parts, (border, tell) => {
      const names = [bias];
      tell((name) => names.push(name));
      told.push(names);
      labels.push(Number(cuts.has(border)));
      importance.push(real.has(text) ? (text.author === promised ? 6 : 1) : options.copyWeight);
      return cuts.has(border);
    });
  }
  const table = tableOf(told, options.rarest);
  const weights = fitWeights(table.examples, labels, 1, {
    ...table,
    l1: options.signL1,
    l2: options.signL2,
    rounds: options.rounds,
    importance,
  });
  for (const [at, name] of table.names.entries())
    if (weights[at]) model.signs.set(name, asShipped(weights[at] - (name === bias ? options.caution : 0)));
}

/** Where people cut: for each gap between two problems the first border in it. A gap without one teaches nothing. */
export function cutsOf({ borders, words }: TextParts, { segments }: LabelledText): Set<number> {
  const cuts = new Set<number>();
  for (let at = 1; at < segments.length; at++) {
    const [from, to] = [segments[at - 1]?.end ?? 0, segments[at]?.start ?? 0];
    const border = borders.findIndex(
      ({ lead, body }, index) => index > 0 && (words[body]?.start ?? 0) >= from && (words[lead]?.start ?? 0) <= to + 1,
    );
    if (border > 0) cuts.add(border);
  }
  return cuts;
}

/** Names as numbers, those that are seen often enough; the bias first. */
function tableOf(lists: readonly (readonly string[])[], rarest: number) {
  const counts = new Map<string, number>([[bias, Infinity]]);
  for (const list of lists) for (const name of list) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= rarest).map(([name]) => name);
  const numbers = new Map(names.map((name, at) => [name, at]));
  const examples = lists.map((list) => list.flatMap((name) => numbers.get(name) ?? []));
  return { names, examples, features: names.length, bias: 0, thrift: names.map(thriftOf) };
}

/** Rounded as the shipped file rounds, so that what is scored is what is shipped. */
function asShipped(weight: number): number {
  return weightOf(characterOf(weight).charCodeAt(0));
}

/** A stem costs bytes, and speaks for the few texts that hold it; a cue or a group of things costs one letter. */
function thriftOf(name: string): number {
  return /^[#^@~=l]/.test(name) ? 0.25 : 1;
}

function put(into: Map<string, number[]>, name: string, column: number, weight: number): void {
  const kept = asShipped(weight);
  if (kept === 0) return;
  let row = into.get(name);
  if (!row) into.set(name, (row = new Array<number>(columnCount).fill(0)));
  row[column] = kept;
}

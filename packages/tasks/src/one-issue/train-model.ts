import type { Model, TextParts } from '@mis-support/core/one-issue/training';
import {
  blockedColumn,
  categories,
  criticalColumn,
  cutColumn,
  levels,
  numberOf,
  packClasses,
  partsOf,
  placeOf,
  rowsOfProblem,
  saidIn,
  unpackClasses,
  unpackWeights,
  walkBorders,
} from '@mis-support/core/one-issue/training';
import { lexicon } from './expressions.ts';
import type { LabelledText } from './labelled-text.ts';
import type { FitOptions } from './minimize.ts';
import { fitWeights } from './minimize.ts';
import { recombine } from './recombine.ts';
import { wordClasses } from './word-classes.ts';

/** What may be turned when a model is made; chosen by cross-validation, by what a text of another author scores. */
export interface TrainOptions {
  /** How weights are held down, by kind: `L1` leaves out what explains little, `L2` draws the rest towards zero. */
  topicL1: number;
  topicL2: number;
  gravityL1: number;
  gravityL2: number;
  signL1: number;
  signL2: number;
  /** The part of `L1` that holds when what is left is fitted once more. */
  relaxed: number;
  /** The part of `L1` that holds for signs that are no stems: they speak for more than the few texts that hold them. */
  handmade: number;
  /** How many weights there may be: of topics, of each gravity, of signs. */
  topicCount: number;
  gravityCount: number;
  signCount: number;
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
  topicL1: 4e-4,
  topicL2: 1e-4,
  gravityL1: 1e-4,
  gravityL2: 3e-3,
  signL1: 2e-4,
  signL2: 1e-4,
  relaxed: 0.5,
  handmade: 0.6,
  topicCount: 580,
  gravityCount: 75,
  signCount: 400,
  rounds: 60,
  rarest: 4,
  copies: 2,
  copyWeight: 0.4,
  caution: 0.85,
  blockedShift: -1,
  criticalShift: 0.75,
};

/** A model whose weights are not yet all there. */
type Unfinished = Model & { biases: number[] };

/** The whole model from labelled texts. The same texts give the same model. */
export function trainModel(texts: readonly LabelledText[], options: TrainOptions = chosen): Model {
  const model: Unfinished = {
    lexicon,
    classes: unpackClasses(packClasses(wordClasses)),
    weights: unpackWeights(''),
    biases: [],
  };
  const samples = samplesOf(texts, model);
  if (options.topicCount) fitTopics(samples, options, model);
  if (options.gravityCount) fitGravity(samples, options, model);
  if (options.signCount) fitSigns(texts, options, model);
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
      return { rows: [...rowsOfProblem(parts, span, saidIn(parts, span))], category, text };
    }),
  );
}

function fitTopics(all: readonly Sample[], options: TrainOptions, model: Unfinished): void {
  const samples = all.filter(({ category }) => category !== undefined);
  const table = tableOf(
    samples.map(({ rows }) => rows),
    0,
    options,
  );
  const labels = samples.map(({ category }) => categories.findIndex((each) => each === category));
  const weights = fitFew(table, labels, categories.length, options.topicCount, {
    l1: options.topicL1,
    l2: options.topicL2,
    ...options,
  });
  for (let k = 0; k < categories.length; k++) put(model, table, weights, k, categories.length, k);
}

/** Of several problems only the gravest is known to be as grave as the text says; which one, a first fit guesses. */
function fitGravity(samples: readonly Sample[], options: TrainOptions, model: Unfinished): void {
  const labelled = samples.filter(({ text }) => text.urgency !== undefined);
  for (const [column, urgencies, shift] of [
    [blockedColumn, ['critical', 'high'], options.blockedShift],
    [criticalColumn, ['critical'], options.criticalShift],
  ] as const) {
    const isGrave = ({ text }: Sample) => urgencies.some((urgency) => urgency === text.urgency);
    const isSure = (sample: Sample) => sample.text.segments.length === 1 || !isGrave(sample);
    const first = fit(labelled.filter(isSure));
    const gravest = new Map<LabelledText, Sample>();
    const score = ({ rows }: Sample) =>
      rows.reduce((sum, row) => sum + (first.byPlace.get(placeOf(numberOf(row), column)) ?? 0), 0);
    for (const sample of labelled) {
      const other = gravest.get(sample.text);
      if (!other || score(sample) > score(other)) gravest.set(sample.text, sample);
    }
    const { table, weights } = fit(labelled.filter((sample) => isSure(sample) || gravest.get(sample.text) === sample));
    put(model, table, weights, column, 1, 0, shift);

    function fit(used: readonly Sample[]) {
      const table = tableOf(
        used.map(({ rows }) => rows),
        column,
        options,
      );
      const weights = fitFew(
        table,
        used.map((sample) => Number(isGrave(sample))),
        1,
        options.gravityCount,
        {
          l1: options.gravityL1,
          l2: options.gravityL2,
          ...options,
          importance: used.map(({ text }) => importanceOf(text)),
        },
      );
      return { table, weights, byPlace: new Map(table.places.map((place, at) => [place, weights[at] ?? 0])) };
    }
  }
}

/** The file of examples that the documentation promises: they count for more than one message of many. */
const promised = 'examples';
function importanceOf({ author }: LabelledText): number {
  return author === promised ? 6 : 1;
}

function fitSigns(texts: readonly LabelledText[], options: TrainOptions, model: Unfinished): void {
  const told: string[][] = [];
  const labels: number[] = [];
  const importance: number[] = [];
  const real = new Set(texts);
  for (const text of [...texts, ...recombine(texts, options.copies)]) {
    const parts = partsOf(text.text, model);
    const cuts = cutsOf(parts, text);
    walkBorders(parts, (border, tell) => {
      const names: string[] = [];
      tell((name) => names.push(name));
      told.push(names);
      labels.push(Number(cuts.has(border)));
      importance.push(real.has(text) ? importanceOf(text) : options.copyWeight);
      return cuts.has(border);
    });
  }
  const table = tableOf(told, cutColumn, options);
  const weights = fitFew(table, labels, 1, options.signCount, {
    l1: options.signL1,
    l2: options.signL2,
    ...options,
    importance,
  });
  put(model, table, weights, cutColumn, 1, 0, -options.caution);
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

interface Table {
  examples: number[][];
  /** By feature: its place in the column; the first feature is the bias. */
  places: number[];
  thrift: number[];
}

/** Names as the places they fall on, those that are seen often enough; the bias first. */
function tableOf(lists: readonly (readonly string[])[], column: number, options: TrainOptions): Table {
  const asPlaces = lists.map((names) => [...new Set(names.map((name) => placeOf(numberOf(name), column)))]);
  const counts = new Map<number, number>([[-1, Infinity]]);
  for (const list of asPlaces) for (const place of list) counts.set(place, (counts.get(place) ?? 0) + 1);
  const places = [...counts].filter(([, count]) => count >= options.rarest).map(([place]) => place);
  const numbers = new Map(places.map((place, at) => [place, at]));
  const examples = asPlaces.map((list) => [0, ...list.flatMap((place) => numbers.get(place) ?? [])]);
  const thrift = places.map(() => 1);
  for (const list of lists)
    for (const name of list) {
      const at = numbers.get(placeOf(numberOf(name), column)) ?? 0;
      if (column === cutColumn && !'FABm'.includes(name.charAt(0))) thrift[at] = options.handmade;
    }
  return { examples, places, thrift };
}

/** Fits twice: the second time only the weights that are the largest of the first, held down less. */
function fitFew(
  { examples, places, thrift }: Table,
  labels: readonly number[],
  classes: number,
  count: number,
  options: Pick<FitOptions, 'l1' | 'l2' | 'rounds' | 'importance'> & { relaxed: number },
): Float64Array {
  const all = { ...options, features: places.length, bias: 0, thrift };
  const first = fitWeights(examples, labels, classes, all);
  const least = [...first.subarray(classes)].map(Math.abs).sort((a, b) => b - a)[count] ?? 0;
  const allowed = Uint8Array.from(first, (weight, at) => Number(at < classes || Math.abs(weight) > least));
  return fitWeights(examples, labels, classes, { ...all, l1: options.l1 * options.relaxed, allowed });
}

/** Rounds as the shipped file does, so that what is scored is what is shipped. */
function put(
  model: Unfinished,
  { places }: Table,
  weights: Float64Array,
  column: number,
  classes: number,
  k: number,
  shift = 0,
): void {
  // Topics are all counted in the first column.
  const offset = classes > 1 ? placeOf(0, column) : 0;
  for (const [at, place] of places.entries()) {
    const weight = (weights[at * classes + k] ?? 0) * 4;
    if (at === 0) model.biases[column] = Math.round((weight + shift * 4) * 10) / 10;
    else model.weights[place + offset] = nearest(weight);
  }
}

function nearest(weight: number): number {
  return [0, ...levels].reduce((best, level) => (Math.abs(level - weight) < Math.abs(best - weight) ? level : best));
}

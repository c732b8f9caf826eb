import type { Border, Model, TextParts } from '@mis-support/core/one-issue/training';
import {
  blockedColumn,
  categories,
  columnCount,
  criticalColumn,
  partsOf,
  placeOf,
  readModel,
  rowsOfProblem,
  saidIn,
  signLevels,
  slotCount,
  slotOf,
  walkBorders,
} from '@mis-support/core/one-issue/training';
import { composeTexts } from './composed.ts';
import { lexicon } from './expressions.ts';
import type { LabelledText } from './labelled-text.ts';
import { fitLevels, fitSparse } from './prune.ts';
import { packModel } from './weights-file.ts';
import { wordClasses } from './word-classes.ts';

/** What may be turned when a model is made; chosen by cross-validation, by what a text of another author scores. */
export interface TrainOptions {
  /** How hard weights are left out, of topics and of gravities: only those stay that explain more than this. */
  topicL1: number;
  gravityL1: number;
  /** How signs are drawn towards zero, divided by the number of borders. */
  signPull: number;
  /** How many messages are composed of single problems. */
  composedCount: number;
  /** Steps of a fit. */
  rounds: number;
  /** Rows and signs seen less often than this are not learned. */
  rarest: number;
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
  topicL1: 8.9e-4,
  gravityL1: 5e-4,
  signPull: 5.2,
  composedCount: 400,
  rounds: 120,
  rarest: 4,
  caution: 0.7,
  blockedShift: -0.7,
  criticalShift: 0.1,
};

/** A model whose weights are not yet all there. */
interface Unfinished extends Model {
  rows: Map<number, [column: number, weight: number][]>;
  signs: number[];
  biases: number[];
}

/** The whole model from labelled texts, as it comes out of the file. The same texts give the same model. */
export function trainModel(texts: readonly LabelledText[], options: TrainOptions = chosen): Model {
  const model = emptyModel();
  const samples = samplesOf(texts, model);
  fitTopics(samples, options, model);
  fitGravity(texts, options, model);
  fitSigns([...texts, ...composeTexts(texts, options.composedCount)], samples, options, model);
  return readModel(packModel(model));
}

function emptyModel(): Unfinished {
  const biases = new Array<number>(columnCount + 1).fill(0);
  return { lexicon, classes: wordClasses, rows: new Map(), signs: new Array<number>(slotCount).fill(0), biases };
}

/** One problem, apart from its text. */
interface Sample {
  rows: number[];
  category: string | undefined;
  text: LabelledText;
}

function samplesOf(texts: readonly LabelledText[], model: Model): Sample[] {
  return texts.flatMap((text) =>
    text.segments.map(({ start, end, category }) => ({
      rows: rowsOfText(text.text.slice(start, end), model),
      category,
      text,
    })),
  );
}

function rowsOfText(text: string, model: Model): number[] {
  const parts = partsOf(text, model);
  const span = { start: 0, end: text.length, from: 0, to: parts.words.length };
  return [...rowsOfProblem(parts, span, saidIn(parts, span))];
}

function fitTopics(all: readonly Sample[], options: TrainOptions, model: Unfinished): void {
  const samples = all.filter(({ category }) => category !== undefined);
  const table = tableOf(
    samples.map(({ rows }) => rows),
    options.rarest,
  );
  const labels = samples.map(({ category }) => categories.findIndex((each) => each === category));
  const weights = fitSparse(table.examples, labels, categories.length, {
    ...table,
    thrift: table.places.map(thriftOf),
    l1: options.topicL1,
    l2: 1e-4,
    rounds: options.rounds,
    importance: samples.map(({ text }) => Math.min(4, importanceOf(text)) * weightOfCategory(text)),
  });
  for (let column = 0; column < categories.length; column++)
    put(model, table, column, (at) => weights[at * categories.length + column] ?? 0);
}

/** How grave a message is, the whole of it tells: a deadline or a waiting patient may stand apart from the problem. */
function fitGravity(texts: readonly LabelledText[], options: TrainOptions, model: Unfinished): void {
  const labelled = texts.filter(({ urgency }) => urgency !== undefined);
  const table = tableOf(
    labelled.map(({ text }) => rowsOfText(text, model)),
    options.rarest,
  );
  for (const [column, urgencies, shift] of [
    [blockedColumn, ['critical', 'high'], options.blockedShift],
    [criticalColumn, ['critical'], options.criticalShift],
  ] as const) {
    const labels = labelled.map((text) => Number(urgencies.some((urgency) => urgency === text.urgency)));
    const weights = fitSparse(table.examples, labels, 1, {
      ...table,
      thrift: table.places.map(thriftOf),
      l1: options.gravityL1,
      l2: 1e-4,
      rounds: options.rounds,
      importance: labelled.map((text) => Math.min(4, importanceOf(text)) * weightOfUrgency(text)),
    });
    put(model, table, column, (at) => weights[at] ?? 0);
    model.biases[column] = (model.biases[column] ?? 0) + shift;
  }
}

/**
 * The examples that the documentation promises count for more than one message of many; composed messages for less, for
 * people do not send them this often.
 */
function importanceOf({ author }: LabelledText): number {
  return author === 'examples' ? 20 : author === 'english' ? 5 : author === 'composed' ? 0.3 : 1;
}

/** What a problem is about the development set says by the guide of the labels, our own files by our reading of it. */
function weightOfCategory({ development }: LabelledText): number {
  return development ? 2.5 : 1;
}

/**
 * How grave a message is the development set says by the guide too, the everyday files by our reading of it. Of
 * the files of departments every fourth message is grave, of those every sixth, so they count for less.
 */
function weightOfUrgency({ author, development }: LabelledText): number {
  if (development) return 3;
  return /^everyday|^english$|^examples$/.test(author) ? 1 : 0.4;
}

/** In so many parts texts are taken to learn cuts: what a model says of texts it has learned topics from is too sure. */
const partCount = 2;

function fitSigns(
  texts: readonly LabelledText[],
  samples: readonly Sample[],
  options: TrainOptions,
  model: Unfinished,
): void {
  const isIn = (text: LabelledText, part: number) => texts.indexOf(text) % partCount === part;
  const strangers = Array.from({ length: partCount }, (_, part) => {
    const stranger = emptyModel();
    fitTopics(
      samples.filter(({ text }) => !isIn(text, part)),
      options,
      stranger,
    );
    return readModel(packModel(stranger));
  });
  const told: number[][] = [];
  const labels: number[] = [];
  const importance: number[] = [];
  for (const [number, text] of texts.entries()) {
    const parts = partsOf(text.text, strangers[number % partCount] ?? model);
    const cuts = cutsOf(parts, text);
    walkBorders(parts, (border, tell) => {
      const slots = new Set<number>();
      tell((kind, seen) => slots.add(slotOf(kind, seen)));
      told.push([...slots]);
      labels.push(Number(cuts.has(border)));
      importance.push(importanceOf(text));
      return cuts.has(border);
    });
  }
  const table = tableOf(told, options.rarest);
  const weights = fitLevels(table.examples, labels, [0, ...signLevels], {
    ...table,
    l2: options.signPull / told.length,
    rounds: options.rounds,
    importance,
  });
  for (const [at, slot] of table.places.entries()) if (at > 0) model.signs[slot] = weights[at] ?? 0;
  model.biases[columnCount] = (weights[0] ?? 0) - options.caution;
}

/** Where people cut: for each gap between two problems the first border in it. A gap without one teaches nothing. */
export function cutsOf({ borders, words }: TextParts, { segments }: LabelledText): Set<Border> {
  const cuts = new Set<Border>();
  for (let at = 1; at < segments.length; at++) {
    const from = segments[at - 1]?.end ?? 0;
    // A problem may be marked from its list mark or its dash on.
    const next = words.findIndex(({ end }) => end > (segments[at]?.start ?? 0));
    const border = borders.find(
      ({ lead, body }, index) => index > 0 && (words[body]?.start ?? 0) >= from && lead <= next,
    );
    if (border) cuts.add(border);
  }
  return cuts;
}

interface Table {
  examples: number[][];
  /** By feature: its place; the first feature is the bias. */
  places: number[];
  features: number;
  bias: number;
}

/** Places as features, those that are seen often enough; the bias first. */
function tableOf(lists: readonly (readonly number[])[], rarest: number): Table {
  const counts = new Map<number, number>([[-1, Infinity]]);
  for (const list of lists) for (const place of list) counts.set(place, (counts.get(place) ?? 0) + 1);
  const places = [...counts].filter(([, count]) => count >= rarest).map(([place]) => place);
  const features = new Map(places.map((place, at) => [place, at]));
  const examples = lists.map((list) => [0, ...list.flatMap((place) => features.get(place) ?? [])]);
  return { examples, places, features: places.length, bias: 0 };
}

/** A stem speaks for the few texts that hold it; a cue, a phrase or a group of things for more, and is left out later. */
const handmade = new Set([...'#^@?~'].flatMap((kind) => Array.from({ length: 32 }, (_, seen) => placeOf(kind, seen))));

function thriftOf(place: number): number {
  return handmade.has(place) ? 0.25 : 1;
}

function put(model: Unfinished, { places }: Table, column: number, weightOf: (feature: number) => number): void {
  for (const [at, place] of places.entries()) {
    const weight = weightOf(at);
    if (at === 0) model.biases[column] = weight;
    else if (weight !== 0) {
      const row = model.rows.get(place);
      if (row) row.push([column, weight]);
      else model.rows.set(place, [[column, weight]]);
    }
  }
}

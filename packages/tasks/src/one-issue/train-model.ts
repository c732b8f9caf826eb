import type { Model, TextParts } from '@mis-support/core/one-issue/training';
import {
  biasRow,
  blockedColumn,
  categories,
  columnCount,
  createCueReader,
  criticalColumn,
  partsOf,
  rowsOfProblem,
  signColumns,
  walkBorders,
  wordsOf,
} from '@mis-support/core/one-issue/training';
import type { LabelledText } from './labelled-text.ts';
import { fitLogistic, fitSoftmax } from './minimize.ts';

/** What may be turned when a model is made; chosen by cross-validation, see `docs/reference/one-issue.md`. */
export interface TrainOptions {
  topicL1: number;
  topicL2: number;
  signL1: number;
  signL2: number;
  gravityL1: number;
  gravityL2: number;
  rounds: number;
  /** Stems seen in fewer texts than this are not learned. */
  rarest: number;
}

export const defaults: TrainOptions = {
  topicL1: 1e-4,
  topicL2: 3e-4,
  signL1: 5e-5,
  signL2: 2e-4,
  gravityL1: 2e-4,
  gravityL2: 3e-4,
  rounds: 250,
  rarest: 3,
};

/** One problem, apart from its text. */
export interface Sample {
  rows: string[];
  category?: string;
  text: LabelledText;
}

export function samplesOf(texts: readonly LabelledText[]): Sample[] {
  return texts.flatMap((text) =>
    text.segments.map(({ start, end, category }) => ({
      rows: rowsFor(text.text.slice(start, end)),
      ...(category ? { category } : {}),
      text,
    })),
  );
}

function rowsFor(text: string): string[] {
  const words = wordsOf(text);
  return [...rowsOfProblem(text, words, words.map(createCueReader()))];
}

/** Names ↔ numbers. */
function createIndex() {
  const numbers = new Map<string, number>();
  return {
    numbers,
    of(name: string) {
      let number = numbers.get(name);
      if (number === undefined) numbers.set(name, (number = numbers.size));
      return number;
    },
  };
}

type Rows = Map<string, number[]>;

export function fitTopics(texts: readonly LabelledText[], o: TrainOptions, into: Rows): void {
  const samples = samplesOf(texts).filter(({ category }) => category !== undefined);
  const kept = frequent(
    samples.map(({ rows }) => rows),
    o.rarest,
  );
  const index = createIndex();
  index.of(biasRow);
  const examples = samples.map(({ rows }) => rows.filter((row) => kept.has(row)).map(index.of));
  const labels = samples.map(({ category }) => categories.indexOf(category as (typeof categories)[number]));
  const weights = fitSoftmax(examples, labels, {
    features: index.numbers.size,
    classes: categories.length,
    l1: o.topicL1,
    l2: o.topicL2,
    rounds: o.rounds,
    free: 0,
  });
  for (const [name, at] of index.numbers)
    for (let k = 0; k < categories.length; k++) put(into, name, k, weights[at * categories.length + k] ?? 0);
}

export function fitGravity(texts: readonly LabelledText[], o: TrainOptions, into: Rows): void {
  for (const [column, isIt] of [
    [blockedColumn, (urgency: string) => urgency === 'critical' || urgency === 'high'],
    [criticalColumn, (urgency: string) => urgency === 'critical'],
  ] as const) {
    const samples = samplesOf(texts.filter(({ urgency }) => urgency !== undefined));
    // Of several problems only the gravest is known to be as grave as the text; which one, the first fit guesses.
    let used = samples.filter(({ text }) => text.segments.length === 1 || !isIt(text.urgency ?? ''));
    for (let round = 0; round < 2; round++) {
      const kept = frequent(
        used.map(({ rows }) => rows),
        o.rarest,
      );
      const index = createIndex();
      index.of(biasRow);
      const examples = used.map(({ rows }) => rows.filter((row) => kept.has(row)).map(index.of));
      const weights = fitLogistic(
        examples,
        used.map(({ text }) => isIt(text.urgency ?? '')),
        {
          features: index.numbers.size,
          l1: o.gravityL1,
          l2: o.gravityL2,
          rounds: o.rounds,
          free: 0,
        },
      );
      if (round === 1) for (const [name, at] of index.numbers) put(into, name, column, weights[at] ?? 0);
      const score = ({ rows }: Sample) =>
        rows.reduce((sum, row) => sum + (weights[index.numbers.get(row) ?? -1] ?? 0), 0);
      const gravest = new Map<LabelledText, Sample>();
      for (const sample of samples) {
        const best = gravest.get(sample.text);
        if (!best || score(sample) > score(best)) gravest.set(sample.text, sample);
      }
      used = samples.filter(
        (sample) =>
          sample.text.segments.length === 1 || !isIt(sample.text.urgency ?? '') || gravest.get(sample.text) === sample,
      );
    }
  }
}

/** Which borders people cut at: for each gap between two problems the first border in it. */
export function goldCuts(parts: TextParts, { segments }: LabelledText): Set<number> {
  const cuts = new Set<number>();
  for (let at = 1; at < segments.length; at++) {
    const [from, to] = [segments[at - 1]?.end ?? 0, segments[at]?.start ?? 0];
    const inGap = parts.borders.findIndex(({ lead, body }, index) => {
      const [leadAt, bodyAt] = [parts.words[lead]?.start ?? 0, parts.words[body]?.start ?? 0];
      return index > 0 && bodyAt >= from && leadAt <= to + 1;
    });
    if (inGap > 0) cuts.add(inGap);
  }
  return cuts;
}

export function fitSigns(
  texts: readonly LabelledText[],
  topicsFor: (text: LabelledText) => Model,
  o: TrainOptions,
  into: Rows,
  signs: Map<string, number>,
): void {
  const names: string[][] = [];
  const labels: boolean[] = [];
  for (const text of texts) {
    const parts = partsOf(text.text);
    const gold = goldCuts(parts, text);
    walkBorders(parts, topicsFor(text), (border, tell) => {
      const seen: string[] = [biasRow];
      tell({ sign: (name) => seen.push(name), word: (kind, stem) => seen.push(`${kind} ${stem}`) });
      names.push([...new Set(seen)]);
      labels.push(gold.has(border));
      return gold.has(border);
    });
  }
  const kept = frequent(names, o.rarest);
  const index = createIndex();
  index.of(biasRow);
  const examples = names.map((row) => row.filter((name) => kept.has(name)).map(index.of));
  const weights = fitLogistic(examples, labels, {
    features: index.numbers.size,
    l1: o.signL1,
    l2: o.signL2,
    rounds: o.rounds * 2,
    free: 0,
  });
  for (const [name, at] of index.numbers) {
    const weight = weights[at] ?? 0;
    const [kind = '', stem] = name.split(' ');
    if (stem === undefined || !(kind in signColumns)) {
      if (weight !== 0) signs.set(name, weight);
    } else put(into, stem, signColumns[kind as keyof typeof signColumns], weight);
  }
}

function put(into: Rows, name: string, column: number, weight: number): void {
  if (weight === 0) return;
  let row = into.get(name);
  if (!row) into.set(name, (row = new Array<number>(columnCount).fill(0)));
  row[column] = weight;
}

function frequent(lists: readonly (readonly string[])[], least: number): Set<string> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const name of list) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= least).map(([name]) => name));
}

/** The whole model. Topics that the signs look at come from the other halves, as they will for a text never seen. */
export function trainModel(texts: readonly LabelledText[], o: TrainOptions = defaults): Model {
  const folds = 4;
  const words: Rows = new Map();
  const signs = new Map<string, number>();
  const partial = Array.from({ length: folds }, (_, fold) => {
    const rows: Rows = new Map();
    fitTopics(
      texts.filter((_text, at) => at % folds !== fold),
      o,
      rows,
    );
    return { words: rows, signs: new Map<string, number>() };
  });
  const order = new Map(texts.map((text, at) => [text, at]));
  fitTopics(texts, o, words);
  fitGravity(texts, o, words);
  fitSigns(texts, (text) => partial[(order.get(text) ?? 0) % folds] as Model, o, words, signs);
  return { words, signs };
}

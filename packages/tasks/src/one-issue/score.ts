import type { LabelledText } from './labelled-text.ts';

/** What is said of one text. */
export interface Prediction {
  segments: readonly { start: number; end: number }[];
  category: string;
  urgency: string;
}

/** Shares of one hundred. */
export interface Scores {
  texts: number;
  /** F1 of "holds several problems". */
  multi: number;
  /** Single texts that are said to hold several. */
  falseAlarms: number;
  /** F1 of the places where one problem ends and the next begins, give or take eight characters. */
  cuts: number;
  category: number;
  urgency: number;
  /** F1 of "critical". */
  critical: number;
}

const tolerance = 8;

/** Scores predictions by the rules of the data's own scorer; against it this one was checked. */
export function score(pairs: readonly (readonly [LabelledText, Prediction])[]): Scores {
  const several = { hit: 0, extra: 0, missed: 0 };
  const cuts = { hit: 0, extra: 0, missed: 0 };
  const critical = { hit: 0, extra: 0, missed: 0 };
  const categories = { right: 0, all: 0 };
  const urgencies = { right: 0, all: 0 };
  let singles = 0;
  for (const [{ segments, urgency }, said] of pairs) {
    if (segments.length === 1) singles++;
    count(several, segments.length > 1, said.segments.length > 1);
    const gaps = segments
      .slice(1)
      .map(({ start }, at) => [(segments[at]?.end ?? 0) - tolerance, start + tolerance] as const);
    const found = new Set<number>();
    for (const { start } of said.segments.slice(1)) {
      const gap = gaps.findIndex(([from, to], at) => !found.has(at) && start >= from && start <= to);
      if (gap < 0) cuts.extra++;
      else found.add(gap);
    }
    cuts.hit += found.size;
    cuts.missed += gaps.length - found.size;
    const category = segments[0]?.category;
    if (category) tally(categories, category === said.category);
    if (!urgency) continue;
    tally(urgencies, urgency === said.urgency);
    count(critical, urgency === 'critical', said.urgency === 'critical');
  }
  return {
    texts: pairs.length,
    multi: f1(several),
    falseAlarms: share(several.extra, singles),
    cuts: f1(cuts),
    category: share(categories.right, categories.all),
    urgency: share(urgencies.right, urgencies.all),
    critical: f1(critical),
  };
}

interface Counts {
  hit: number;
  extra: number;
  missed: number;
}

function count(counts: Counts, is: boolean, isSaid: boolean): void {
  if (is && isSaid) counts.hit++;
  else if (isSaid) counts.extra++;
  else if (is) counts.missed++;
}

function tally(counts: { right: number; all: number }, isRight: boolean): void {
  counts.all++;
  if (isRight) counts.right++;
}

function f1({ hit, extra, missed }: Counts): number {
  return share(2 * hit, 2 * hit + extra + missed);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole;
}

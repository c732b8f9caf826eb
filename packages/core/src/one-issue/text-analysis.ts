import type { CriticalKind, TextCategory, TicketType } from '@mis-support/protocol';

/**
 * What a problem is about. The codes are stable: they are on the wire, in configurations and in counts by topic.
 * What has to be repaired decides: a form that prints empty is `print`, a document that does not reach РЭМД is
 * `integration`, a document that cannot be signed is `eds`.
 */
export { textCategories as categories } from '@mis-support/protocol';
export type Category = TextCategory;

/** How far a problem reaches, as the text tells it; the values of the protocol that a text can tell. */
export type ImpactScope = 'self' | 'department' | 'organization' | 'region';

/** Whether work can go on, as the text tells it. */
export type Stoppage = 'blocked' | 'degraded' | 'minor';

/** One problem of a text, with what the text says of it. Suggestions all: the person has the last word. */
export interface Problem {
  /** Where it begins, in UTF-16 code units. */
  readonly start: number;
  /** Where it ends, exclusive. A greeting, a connecting word, a list mark stay outside; of a single problem nothing does. */
  readonly end: number;
  /** How sure the cut right before it is, 0 to 1; 1 for the first problem, which has none. */
  readonly confidence: number;
  /** In the author's own words, at most 90 characters; empty when there is nothing to name. */
  readonly title: string;
  readonly category: Category;
  readonly ticketType: TicketType;
  /** Only when the text says so. */
  readonly scope?: ImpactScope;
  /** Only when the text says so. */
  readonly urgency?: Stoppage;
  /** Only when the text tells of a mass failure's kind, be it of one person. */
  readonly criticalKind?: CriticalKind;
}

/** A text taken apart. */
export interface TextAnalysis {
  /** How likely it is that the text holds several problems, 0 to 1; above one half they are told apart in `problems`. */
  readonly severalLikelihood: number;
  /** At least one, in order, not overlapping. A single one covers the whole text. */
  readonly problems: readonly Problem[];
}

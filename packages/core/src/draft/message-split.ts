import { CriticalKind, TicketType, type AnswerValue } from '@mis-support/protocol';
import { isObject } from '../guard/is-object.ts';

/** One part of a message that is split: a piece of its text, and what the person has decided about it herself. */
export interface DraftPart {
  /** Stays the same while borders move, so that its files and its focus find it. */
  id: string;
  /** Where its piece ends, exclusive, in UTF-16 code units; it begins where the piece before it ends. */
  end: number;
  title?: string;
  type?: TicketType;
  /** She has agreed that this is a failure of many: the part is a preset then. */
  criticalKind?: CriticalKind;
  scope?: string;
  urgency?: string;
  category?: string;
  module?: string;
  /** Answers that hold for this part alone, by field id. */
  answers?: Record<string, AnswerValue>;
}

/** A message cut into the parts that will be tickets of their own. */
export interface MessageSplit {
  /** The message as it was cut. The pieces cover it from its beginning to its end. */
  text: string;
  parts: DraftPart[];
}

/** «Это одна проблема»: said of this text, when so many problems had been found in it. */
export interface OneProblem {
  text: string;
  problems: number;
}

const picked = [
  ['type', TicketType],
  ['criticalKind', CriticalKind],
] as const;
const texts = ['title', 'scope', 'urgency', 'category', 'module'] as const;

/** Reads a stored split; `undefined` where its pieces do not cover its text, for then nobody knows what belongs to what. */
export function parseSplit(raw: unknown): MessageSplit | undefined {
  if (!isObject(raw) || typeof raw['text'] !== 'string' || !Array.isArray(raw['parts'])) return undefined;
  const { text } = raw;
  const parts = (raw['parts'] as unknown[]).map(parsePart);
  const known = parts.filter((part) => part !== undefined);
  const ends = [0, ...known.map(({ end }) => end)];
  const grows = ends.every((end, at) => at === 0 || end > (ends[at - 1] ?? 0));
  const whole = known.length > 0 && known.length === parts.length && ends.at(-1) === text.length && grows;
  return whole ? { text, parts: known } : undefined;
}

/** Reads the stored word that a text is one problem. */
export function parseOneProblem(raw: unknown): OneProblem | undefined {
  if (!isObject(raw)) return undefined;
  const { text, problems } = raw;
  return typeof text === 'string' && typeof problems === 'number' ? { text, problems } : undefined;
}

function parsePart(raw: unknown): DraftPart | undefined {
  if (!isObject(raw) || typeof raw['id'] !== 'string' || typeof raw['end'] !== 'number') return undefined;
  const part: DraftPart = { id: raw['id'], end: raw['end'] };
  for (const key of texts) if (typeof raw[key] === 'string') part[key] = raw[key];
  for (const [key, { options }] of picked)
    if ((options as readonly unknown[]).includes(raw[key])) part[key] = raw[key] as never;
  if (isObject(raw['answers'])) part.answers = raw['answers'] as Record<string, AnswerValue>;
  return part;
}

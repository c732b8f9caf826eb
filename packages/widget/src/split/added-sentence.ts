/** Fewer words than this ask no question of their own: «Спасибо.», «С утра так.» */
const leastWords = 3;

/** Words that make two sentences the same one, changed. */
const sameShare = 0.5;

interface Sentence {
  start: number;
  text: string;
  words: readonly string[];
}

/**
 * The sentence that was added to a text since it was `before`: perhaps a question of its own. Nothing where sentences
 * were only changed, nor where the whole was written anew. Pure.
 */
export function addedSentence(before: string, now: string): { start: number; text: string } | undefined {
  const known = sentencesOf(before);
  const all = sentencesOf(now);
  const isKnown = (one: Sentence): boolean => known.some((old) => overlap(one, old) >= sameShare);
  if (all.length <= known.length || !all.some(isKnown)) return undefined;
  const [first] = all.filter((one) => one.words.length >= leastWords && !isKnown(one));
  return first && { start: first.start, text: first.text };
}

function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(/[^\s.!?;\n][^.!?;\n]*[.!?;]*/gu)].map((match) => ({
    start: match.index,
    text: match[0].trim(),
    words: match[0].toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [],
  }));
}

function overlap(one: Sentence, other: Sentence): number {
  const words = new Set(other.words);
  return one.words.filter((word) => words.has(word)).length / Math.max(1, Math.min(one.words.length, words.size));
}

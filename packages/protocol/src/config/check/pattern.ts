import type { MistakeCode, MistakeParams } from '../mistake.ts';
import { patternParts, type PatternPart } from './pattern-parts.ts';

/**
 * Why a pattern cannot stand: no regular expression, or one that may take a page for minutes. The
 * second is judged by shape, on the safe side: something endless inside something endless, endless
 * alternatives that may begin alike, and two endless neighbours that are the same.
 */
export function patternProblem(pattern: string): { code: MistakeCode; params: MistakeParams } | undefined {
  try {
    new RegExp(`^(?:${pattern})$`, 'u');
  } catch (error) {
    const why = String((error as Error).message).replace(/^.*?\/u: /, '');
    return { code: 'patternInvalid', params: { why } };
  }
  const slow = slowPart(patternParts(pattern));
  return slow === undefined ? undefined : { code: 'patternSlow', params: { part: slow } };
}

function slowPart(alternatives: readonly PatternPart[][]): string | undefined {
  for (const sequence of alternatives)
    for (const [index, node] of sequence.entries()) {
      const inner = node.alternatives.flat();
      if (node.isEndless && inner.some((one) => one.hasEndless)) return node.text;
      if (node.isEndless && node.alternatives.length > 1 && !beginApart(node.alternatives)) return node.text;
      const next = sequence[index + 1];
      if (node.isEndless && next?.isEndless && core(node.text) === core(next.text)) return node.text + next.text;
      const deeper = slowPart(node.alternatives);
      if (deeper !== undefined) return deeper;
    }
  return undefined;
}

/** True when each alternative begins with another plain character. */
function beginApart(alternatives: readonly PatternPart[][]): boolean {
  const first = alternatives.map(([node]) => node?.text ?? '');
  return first.every((text) => /^[\p{L}\p{N} -]$/u.test(text)) && new Set(first).size === first.length;
}

function core(text: string): string {
  return text.replace(/(?:[*+?]|\{\d+(?:,\d*)?\})\??$/, '');
}

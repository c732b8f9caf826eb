import type { MistakeCode, MistakeParams } from '../mistake.ts';

interface Node {
  /** The text of it, for the words. */
  text: string;
  /** Repeated without an end, or so often that it is the same. */
  isEndless: boolean;
  /** Something inside, or the node itself, is endless. */
  hasEndless: boolean;
  alternatives: Node[][];
}

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
  const slow = slowPart(parse(pattern));
  return slow === undefined ? undefined : { code: 'patternSlow', params: { part: slow } };
}

function slowPart(alternatives: readonly Node[][]): string | undefined {
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
function beginApart(alternatives: readonly Node[][]): boolean {
  const first = alternatives.map(([node]) => node?.text ?? '');
  return first.every((text) => /^[\p{L}\p{N} -]$/u.test(text)) && new Set(first).size === first.length;
}

function core(text: string): string {
  return text.replace(/(?:[*+?]|\{\d+(?:,\d*)?\})\??$/, '');
}

/** Splits a valid pattern into what is repeated and what stands inside groups. */
function parse(pattern: string): Node[][] {
  let at = 0;
  return alternatives();

  function alternatives(): Node[][] {
    const all: Node[][] = [[]];
    while (at < pattern.length && pattern[at] !== ')') {
      if (pattern[at] === '|') {
        at += 1;
        all.push([]);
      } else all.at(-1)?.push(node());
    }
    return all;
  }

  function node(): Node {
    const start = at;
    const inner = atom();
    const repeat = /^(?:([*+])|\{\d+,(\d*)\}|(\?|\{\d+\}))\??/.exec(pattern.slice(at));
    at += repeat?.[0].length ?? 0;
    const isEndless = repeat?.[1] !== undefined || repeat?.[2] === '' || Number(repeat?.[2] ?? 0) > 20;
    return {
      text: pattern.slice(start, at),
      isEndless,
      hasEndless: isEndless || inner.flat().some((one) => one.hasEndless),
      alternatives: inner,
    };
  }

  /** What stands inside a group; nothing for a single character or a class. */
  function atom(): Node[][] {
    const rest = pattern.slice(at);
    const single = /^(?:\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|k<[^>]*>|.)|\[(?:\\.|[^\]\\])*\]|[^(])/su.exec(rest);
    if (single) {
      at += single[0].length;
      return [];
    }
    at += /^\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?/.exec(rest)?.[0].length ?? 1;
    const inner = alternatives();
    at += 1;
    return inner;
  }
}

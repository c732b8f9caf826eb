/** A piece of a regular expression. */
export interface PatternPart {
  /** The text of it, for the words. */
  text: string;
  /** The same without what repeats it. */
  atom: string;
  /** How often it stands, at least and at most. */
  least: number;
  most: number;
  /** Repeated without an end, or so often that it is the same. */
  isEndless: boolean;
  /** Something inside, or the part itself, is endless. */
  hasEndless: boolean;
  /** What stands inside a group, one list for each way; none for a single character or a class. */
  alternatives: PatternPart[][];
}

const single =
  /^(?:\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-f]{4}(?:\\u[dD][c-f][\da-f]{2})?|x[\da-f]{2}|c[a-z]|k<[^>]*>|[1-9]\d*|.)|\[(?:\\.|[^\]\\])*\]|[^(])/isu;

/** Splits a valid pattern into what is repeated and what stands inside groups. */
export function patternParts(pattern: string): PatternPart[][] {
  let at = 0;
  return alternatives();

  function alternatives(): PatternPart[][] {
    const all: PatternPart[][] = [[]];
    while (at < pattern.length && pattern[at] !== ')') {
      if (pattern[at] === '|') {
        at += 1;
        all.push([]);
      } else all.at(-1)?.push(part());
    }
    return all;
  }

  function part(): PatternPart {
    const start = at;
    const inner = inside();
    const atom = pattern.slice(start, at);
    const [repeat = '', sign, least, range, most] = /^(?:([*+?])|\{(\d+)(,(\d*))?\})\??/.exec(pattern.slice(at)) ?? [];
    at += repeat.length;
    const times = sign
      ? { least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Infinity }
      : { least: Number(least ?? 1), most: most === '' ? Infinity : Number((range && most) ?? least ?? 1) };
    // `{30}` is as often as it is written, `{2,30}` is for an engine to find out.
    const isEndless = times.most === Infinity || (range !== undefined && times.most > 20);
    return {
      text: pattern.slice(start, at),
      atom,
      ...times,
      isEndless,
      hasEndless: isEndless || inner.flat().some((one) => one.hasEndless),
      alternatives: inner,
    };
  }

  function inside(): PatternPart[][] {
    const rest = pattern.slice(at);
    const alone = single.exec(rest);
    if (alone) {
      at += alone[0].length;
      return [];
    }
    at += /^\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?/.exec(rest)?.[0].length ?? 1;
    const inner = alternatives();
    at += 1;
    return inner;
  }
}

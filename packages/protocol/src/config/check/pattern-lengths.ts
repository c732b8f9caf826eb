import { patternParts, type PatternPart } from './pattern-parts.ts';

/** How long a text can be, in the units that `length` of a string counts. */
export interface Lengths {
  least: number;
  most: number;
}

const nothing: Lengths = { least: 0, most: 0 };
const anything: Lengths = { least: 0, most: Infinity };

/**
 * Bounds on the length of an answer that a valid pattern matches as a whole, for each of its alternatives.
 * Wide where the pattern is hard to read (back references, what looks ahead or behind): no answer that
 * matches lies outside all of them.
 *
 * @returns empty where surely none does; blanks alone are no answer
 */
export function patternLengths(pattern: string): Lengths[] {
  return patternParts(pattern).flatMap((sequence) => {
    const signs = leaves([sequence]).filter(({ atom }) => !isBorder(atom));
    if (signs.length > 0 && signs.every(({ atom }) => /^(?: |\\[stnrvf])$/.test(atom))) return [];
    const found = ofSequence(sequence);
    return found && found.most > 0 ? [found] : [];
  });
}

function leaves(alternatives: readonly PatternPart[][]): PatternPart[] {
  return alternatives.flat().flatMap((part) => (part.atom.startsWith('(') ? leaves(part.alternatives) : [part]));
}

function isBorder(atom: string): boolean {
  return /^(?:[$^]|\\[bB])$/.test(atom);
}

function ofAlternatives(alternatives: readonly PatternPart[][]): Lengths | undefined {
  const found = alternatives.map(ofSequence).filter((one) => one !== undefined);
  if (found.length === 0) return undefined;
  return { least: Math.min(...found.map(({ least }) => least)), most: Math.max(...found.map(({ most }) => most)) };
}

function ofSequence(parts: readonly PatternPart[]): Lengths | undefined {
  const sum = { ...nothing };
  let isOver = false;
  for (const part of parts) {
    if (part.atom === '^') {
      if (sum.least > 0) return undefined;
      sum.most = 0;
    }
    isOver ||= part.atom === '$';
    const own = ofPart(part);
    // After the end nothing more is read.
    if (!own || (isOver && own.least > 0)) return undefined;
    sum.least += own.least;
    sum.most += isOver ? 0 : own.most;
  }
  return sum;
}

function ofPart(part: PatternPart): Lengths | undefined {
  if (part.most === 0) return nothing;
  const once = ofAtom(part);
  if (!once) return part.least === 0 ? nothing : undefined;
  return { least: once.least * part.least, most: once.most === 0 ? 0 : once.most * part.most };
}

function ofAtom({ atom, alternatives }: PatternPart): Lengths | undefined {
  if (atom.startsWith('(')) {
    if (/^\(\?(?:[=!]|<[=!])/.test(atom)) return nothing;
    // A group of a form that has come to the language later.
    return /^\((?!\?)|^\(\?(?::|<)/.test(atom) ? ofAlternatives(alternatives) : anything;
  }
  if (atom === '[]') return undefined;
  if (isBorder(atom)) return nothing;
  if (/^\\(?:k<|[1-9])/.test(atom)) return anything;
  // Letters beyond the first 65,536, such as pictures, count as two.
  const two = [...atom].some((sign) => sign.length === 2);
  const maybeTwo = two || atom === '.' || /\\[DWSpPu]|^\[\^/.test(atom);
  return { least: two && !atom.startsWith('[') ? 2 : 1, most: maybeTwo ? 2 : 1 };
}

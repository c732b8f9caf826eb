import type { DraftPart, MessageSplit } from '@mis-support/core';

/** More parts than anybody has problems in one message; each is a ticket that somebody must read. */
export const maxParts = 10;

/** A word and the signs that stick to it: what a border moves by. */
export interface Word {
  start: number;
  end: number;
  text: string;
}

/** A part with its place in the message. */
export interface Piece {
  part: DraftPart;
  start: number;
  end: number;
  words: readonly Word[];
}

/** The whole message as one part. */
export function uncut(text: string): MessageSplit {
  return { text, parts: [{ id: newId([]), end: text.length }] };
}

/**
 * Cuts a message where its problems were found. A border stands right after what belongs to the problem
 * before it: a connecting word or a list mark goes with the problem that follows.
 */
export function cutByProblems(text: string, problems: readonly { start: number; end: number }[]): MessageSplit {
  let split = uncut(text);
  for (const { end } of problems.slice(0, Math.min(problems.length, maxParts) - 1)) {
    const rest = text.slice(end);
    const at = end + (/^[^\s\p{L}\p{N}]*\s*/u.exec(rest)?.[0].length ?? 0);
    split = addBorder(split, at);
  }
  return split;
}

/** The parts with their words. */
export function piecesOf({ text, parts }: MessageSplit): Piece[] {
  return parts.map((part, n) => {
    const start = parts[n - 1]?.end ?? 0;
    return { part, start, end: part.end, words: wordsOf(text, start, part.end) };
  });
}

/**
 * What a piece says as a text of its own: without the comma that led on, and without its number in a list. Where it
 * is several items of the list, all of them keep their marks: of one alone nobody would know what it counts.
 */
export function saidIn(text: string, { start, end }: Pick<Piece, 'start' | 'end'>): string {
  const whole = text.slice(start, end).trim();
  const [mark = '', number, sign = ''] = /^(?:(\d{1,2})[.)]|([-–—•*]))\s+/u.exec(whole) ?? [];
  const next = number === undefined ? [sign] : [`${Number(number) + 1}.`, `${Number(number) + 1})`];
  const isList =
    mark !== '' &&
    whole
      .split(/\s+/u)
      .slice(1)
      .some((word) => next.includes(word));
  const piece = isList ? whole : whole.slice(mark.length);
  return piece.slice(0, endWithout(/[\s,;–—-]/u, piece));
}

/** Puts the border after part `n` before the word that begins at `at`, as far as its neighbours let it. */
export function moveBorder(split: MessageSplit, n: number, at: number): MessageSplit {
  const { here, least, most } = borderRange(split, n);
  const starts = startsOf(split.text);
  const wanted = starts.filter((start) => start <= at).length - 1;
  const index = Math.min(most, Math.max(least, wanted));
  const end = starts[index];
  if (n >= split.parts.length - 1 || index === here || end === undefined || least > most) return split;
  return withParts(split, (part, at) => (at === n ? { ...part, end } : part));
}

/** Moves the border after part `n` by so many words. */
export function stepBorder(split: MessageSplit, n: number, words: number): MessageSplit {
  const starts = startsOf(split.text);
  return moveBorder(split, n, starts[borderRange(split, n).here + words] ?? (words < 0 ? 0 : split.text.length));
}

/** Where the border after part `n` stands and how far it may go, counted in words from the beginning of the message. */
export function borderRange(split: MessageSplit, n: number): { here: number; least: number; most: number } {
  const starts = startsOf(split.text);
  const index = (offset: number): number => starts.filter((start) => start < offset).length;
  const { parts } = split;
  return {
    here: index(parts[n]?.end ?? 0),
    least: index(parts[n - 1]?.end ?? 0) + 1,
    most: index(parts[n + 1]?.end ?? split.text.length) - 1,
  };
}

/**
 * Makes one part of part `n` and the next. What was decided about the first holds, then what was about the second.
 * A part that was emptied leaves no blanks behind.
 */
export function removeBorder(before: MessageSplit, n: number): MessageSplit {
  const lighter = withoutBlank(before, n);
  // Of two without a word one place stays, as of any such part.
  const split = lighter === before ? withoutBlank(before, n + 1) : lighter;
  const first = split.parts[n];
  const second = split.parts[n + 1];
  if (!first || !second) return split;
  const { answers: more, ...rest } = second;
  const answers = { ...more, ...first.answers };
  const merged: DraftPart = { ...rest, ...first, end: second.end };
  if (Object.keys(answers).length > 0) merged.answers = answers;
  return { ...split, parts: split.parts.flatMap((part, at) => (at === n ? merged : at === n + 1 ? [] : part)) };
}

/** The same parts, but of one without a word not even its place is left in the text; nor the blanks before it, where it ends the text. */
function withoutBlank(split: MessageSplit, n: number): MessageSplit {
  const { text, parts } = split;
  const part = parts[n];
  const start = parts[n - 1]?.end ?? 0;
  if (!part || part.end === start || wordsOf(text, start, part.end).length > 0) return split;
  const before = text.slice(0, start);
  const kept = part.end < text.length ? before : before.slice(0, endWithout(/\s/u, before));
  const cut = kept + text.slice(part.end);
  const shift = text.length - cut.length;
  return {
    text: cut,
    parts: parts.map((one, at) =>
      at < n ? { ...one, end: Math.min(one.end, cut.length) } : { ...one, end: one.end - shift },
    ),
  };
}

/** A new border before the word that begins at `at`; the part it cuts keeps what was decided about it. */
export function addBorder(split: MessageSplit, at: number): MessageSplit {
  const { text, parts } = split;
  const n = parts.findIndex(({ end }) => at < end);
  const part = parts[n];
  const isInside = at > (parts[n - 1]?.end ?? 0) && startsOf(text).includes(at);
  if (!part || !isInside || parts.length >= maxParts || wordsOf(text, parts[n - 1]?.end ?? 0, at).length === 0) {
    return split;
  }
  const second: DraftPart = { id: newId(parts), end: part.end };
  return { text, parts: [...parts.slice(0, n), { ...part, end: at }, second, ...parts.slice(n + 1)] };
}

/** Replaces the text of part `n`; the others keep theirs. */
export function editPiece(split: MessageSplit, n: number, said: string): MessageSplit {
  const { text, parts } = split;
  const part = parts[n];
  if (!part) return split;
  const start = parts[n - 1]?.end ?? 0;
  const gap = n === parts.length - 1 ? '' : gapAfter(text.slice(start, part.end));
  // A part without a word still holds a place, or nobody could tell it from its neighbour.
  const piece = said.trim() + gap || ' ';
  const shift = piece.length - (part.end - start);
  return {
    text: text.slice(0, start) + piece + text.slice(part.end),
    parts: parts.map((one, at) => (at < n ? one : { ...one, end: one.end + shift })),
  };
}

/**
 * The same parts for a text that was typed on in the form. Borders outside the change stay where they are, those
 * inside it go to its end; a part that has lost its last word is gone.
 */
export function followText(split: MessageSplit, text: string): MessageSplit {
  if (text === split.text) return split;
  const same = commonStart(split.text, text);
  const tail = Math.min(commonStart(mirror(split.text), mirror(text)), Math.min(text.length, split.text.length) - same);
  const shift = text.length - split.text.length;
  const starts = startsOf(text);
  const snap = (offset: number): number => starts.find((start) => start >= offset) ?? text.length;
  const parts: DraftPart[] = [];
  for (const [n, part] of split.parts.entries()) {
    const moved = part.end <= same ? part.end : Math.max(part.end + shift, text.length - tail);
    const end = n === split.parts.length - 1 ? text.length : snap(moved);
    if (end > (parts.at(-1)?.end ?? 0)) parts.push({ ...part, end });
  }
  const last = parts.at(-1);
  if (!last) return uncut(text);
  return { text, parts: [...parts.slice(0, -1), { ...last, end: text.length }] };
}

function wordsOf(text: string, start: number, end: number): Word[] {
  return [...text.slice(start, end).matchAll(/\S+/gu)].map((match) => {
    const from = start + match.index;
    return { start: from, end: from + match[0].length, text: match[0] };
  });
}

function startsOf(text: string): number[] {
  return wordsOf(text, 0, text.length).map(({ start }) => start);
}

function withParts(split: MessageSplit, change: (part: DraftPart, n: number) => DraftPart): MessageSplit {
  return { ...split, parts: split.parts.map(change) };
}

/** Short, and one that no part of this message has. */
function newId(parts: readonly DraftPart[]): string {
  return `q${1 + Math.max(0, ...parts.map(({ id }) => Number(id.slice(1)) || 0))}`;
}

/** Where a text ends when such signs are left off its end. One by one: a pattern would begin anew at each blank. */
function endWithout(sign: RegExp, text: string): number {
  let end = text.length;
  while (end > 0 && sign.test(text.charAt(end - 1))) end -= 1;
  return end;
}

function gapAfter(piece: string): string {
  return piece.slice(endWithout(/\s/u, piece)) || ' ';
}

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
}

function mirror(text: string): string {
  return text.split('').reverse().join('');
}

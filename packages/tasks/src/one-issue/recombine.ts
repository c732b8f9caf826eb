import type { LabelledText } from './labelled-text.ts';

/**
 * More texts of several problems from those there are: the connecting words, marks and line breaks of one, filled with
 * problems of others in its manner of writing. Which go where is drawn by a fixed rule, so it is the same each time.
 */
export function recombine(texts: readonly LabelledText[], copies: number): LabelledText[] {
  const frames = texts.filter(({ segments }) => segments.length > 1);
  const pool = texts.flatMap((text) =>
    text.segments
      .map(({ start, end }) => withoutCourtesy(text.text.slice(start, end)))
      .filter((words) => words.length > 8 && words.length < 260),
  );
  const draw = createDraw();
  return Array.from({ length: copies }, () =>
    frames.map((frame) => fill(frame, () => pool[draw(pool.length)] ?? '')),
  ).flat();
}

function fill(frame: LabelledText, next: () => string): LabelledText {
  let text = '';
  let done = 0;
  const loud = frame.text === frame.text.toUpperCase();
  const segments = frame.segments.map(({ start, end }) => {
    text += frame.text.slice(done, start);
    done = end;
    const words = inMannerOf(frame.text.slice(start, end), next(), loud);
    const from = text.length;
    text += words;
    return { start: from, end: text.length };
  });
  return { ...frame, text: text + frame.text.slice(done), segments };
}

/** The same case at the beginning and the same end. */
function inMannerOf(model: string, words: string, loud: boolean): string {
  const bare = words.replace(/[.!;,\s]+$/, '');
  const end = /[.!]+$/.exec(model)?.[0] ?? '';
  const text = bare.endsWith('?') ? bare : bare + end;
  if (loud) return text.toUpperCase();
  const first = text.charAt(0);
  if (/^\p{Lu}/u.test(model)) return first.toUpperCase() + text.slice(1);
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : first.toLowerCase() + text.slice(1);
}

function withoutCourtesy(text: string): string {
  return text
    .replace(/^(?:(?:добр|здрав|здраст|уважаем|коллеги|девочки|привет)[^.!,\n]*[.!,\n]+\s*)+/iu, '')
    .replace(/[.!]\s*(?:с уважением|спасибо|заранее)[^]*$/iu, '.');
}

/** Numbers that look drawn, by the rule of Lehmer; all the same on every machine. */
function createDraw(): (below: number) => number {
  let state = 20_261;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

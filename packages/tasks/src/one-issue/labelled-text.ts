import type { Category } from '@mis-support/core/one-issue';

/** Urgency as the labelled texts have it. */
export type UrgencyLabel = 'critical' | 'high' | 'normal' | 'low';

/** A text whose problems people have marked. Offsets are UTF-16 code units, `end` exclusive. */
export interface LabelledText {
  id: string;
  /** Whose hand it is: a file of our own, a style of the development set, or `retold`. */
  author: string;
  /** Whether it is of the development set, which was composed apart from our own texts. */
  development: boolean;
  text: string;
  segments: { start: number; end: number; category?: Category }[];
  urgency?: UrgencyLabel;
}

/** Reads one of our own files: blocks between lines of `===`, problems in braces. */
export function parseMarkedTexts(file: string, author: string): LabelledText[] {
  return file
    .split(/^===$/m)
    .map((block) => block.trim())
    .filter(Boolean)
    .map((block, index) => {
      const [header = '', ...lines] = block.split('\n');
      const urgency = /urgency=(critical|high|normal|low)/.exec(header)?.[1] as UrgencyLabel | undefined;
      if (!urgency) throw new Error(`${author} ${index + 1}: no urgency in "${header}"`);
      const { text, segments } = unmark(lines.join('\n'));
      const one = { id: `${author}-${index + 1}`, author, development: false, text };
      // Public reports are about other programs: where their problems end holds for ours, what they are about does not.
      if (/ source=/.test(header)) return { ...one, segments: segments.map(({ start, end }) => ({ start, end })) };
      return { ...one, segments, urgency };
    });
}

/** Reads the development set. */
export function parseDevelopmentTexts(file: string): LabelledText[] {
  return file
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => {
      const { id, author, kind, text, segments, urgency } = JSON.parse(line) as LabelledText & { kind: string };
      return {
        id,
        author: author ?? kind,
        development: true,
        text,
        segments,
        ...(urgency === undefined ? {} : { urgency }),
      };
    });
}

function unmark(marked: string): Pick<LabelledText, 'text' | 'segments'> {
  let text = '';
  const segments: LabelledText['segments'] = [];
  let done = 0;
  for (const { 0: all, 1: category, 2: words = '', index } of marked.matchAll(/\{([a-z-]+)\|([^{}|]*)\}/g)) {
    text += marked.slice(done, index);
    segments.push({ start: text.length, end: text.length + words.length, category: category as Category });
    text += words;
    done = index + all.length;
  }
  text += marked.slice(done);
  if (segments.length === 0 || /[{}|]/.test(text)) throw new Error(`not well marked: ${marked}`);
  return { text, segments };
}

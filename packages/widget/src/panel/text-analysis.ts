import type { TextAnalysis } from '@mis-support/core/one-issue';
import { effect, signal, type ReadonlySignal } from '@preact/signals';
import { factOf } from '../form/ticket-form.ts';
import { isInWord } from './in-word.ts';
import type { PanelState } from './panel-state.ts';

/** What a text was found to be about. `text` is the one that was looked at; she may have typed on since. */
export interface AnalysedText {
  text: string;
  /** Absent where its chunk did not come: then nothing is supposed from it. */
  analysis: TextAnalysis | undefined;
}

/** Nobody is interrupted while typing: this long after the last letter, longer where her last word may not be finished. */
const pauseMs = 700;
const inWordPauseMs = 1800;

/** Shorter than this says nothing of a problem. */
const leastLength = 8;

const analyses = new WeakMap<PanelState, ReadonlySignal<AnalysedText | undefined>>();

/** The text of the form, taken apart after each pause in typing. Begins with the first call. */
export function analysisOf(panel: PanelState): ReadonlySignal<AnalysedText | undefined> {
  const known = analyses.get(panel);
  if (known) return known;
  const result = signal<AnalysedText | undefined>(undefined);
  analyses.set(panel, result);
  // Where it does not come now, it is asked for again when there is a text.
  import('./analysis-chunk.ts').then(({ readAhead }) => readAhead()).catch(() => undefined);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = effect(() => {
    const value = factOf(panel.draft.value, 'happened');
    const text = typeof value === 'string' ? value : '';
    if (text === (result.peek()?.text ?? '')) return clearTimeout(timer);
    clearTimeout(timer);
    timer = setTimeout(() => void look(text), isInWord(panel.deps.root, text) ? inWordPauseMs : pauseMs);
  });
  panel.undo.push(() => {
    clearTimeout(timer);
    stop();
  });
  return result;

  async function look(text: string): Promise<void> {
    if (text.trim().length < leastLength) {
      result.value = undefined;
      return;
    }
    let analysis: TextAnalysis | undefined;
    try {
      analysis = (await import('./analysis-chunk.ts')).analyseText(text);
    } catch {
      // Without the chunk nothing is supposed from the text; words of the configuration still speak.
    }
    if (factOf(panel.draft.peek(), 'happened') === text) result.value = { text, analysis };
  }
}

/** The same, where somebody has asked for it already; never begins it. */
export function knownAnalysis(panel: PanelState): AnalysedText | undefined {
  return analyses.get(panel)?.peek();
}

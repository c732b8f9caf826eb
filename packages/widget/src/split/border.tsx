import type { MessageSplit } from '@mis-support/core';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { usePanel } from '../panel/panel-context.ts';
import { borderRange, type Word } from './message-split.ts';

export interface BorderProps {
  /** It stands after this part. */
  n: number;
  split: MessageSplit;
  words: readonly Word[];
  onStep: (words: number) => void;
  /** Dragged to before the word that begins there. */
  onMove: (start: number) => void;
  onRemove: () => void;
  /** Asked for a new one, for which a border is no place. */
  onNew: () => void;
}

/** Half of what lies between two lines of the text. */
const lineGapPx = 7;

/** A border between two parts: dragged, or moved by arrows word by word; Delete takes it away. */
export function Border({ n, split, words, onStep, onMove, onRemove, onNew }: BorderProps) {
  const { t } = usePanel();
  const { here, least, most } = borderRange(split, n);
  const ref = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const border = ref.current;
    // A long text scrolls by itself: the border that is moved stays in sight.
    if (border && (border.getRootNode() as ShadowRoot).activeElement === border)
      border.scrollIntoView({ block: 'nearest' });
  }, [here]);
  const onKey = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -1, ArrowRight: 1, Home: least - here, End: most - here }[event.key];
    if (by !== undefined) onStep(by);
    else if (event.key === 'Delete' || event.key === 'Backspace') onRemove();
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) onNew();
    else return;
    event.preventDefault();
  };
  const drag = (event: PointerEvent & { currentTarget: HTMLElement }): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const root = event.currentTarget.getRootNode() as ShadowRoot;
    const box = event.currentTarget.closest('.split-text')?.getBoundingClientRect();
    // Out of the text, as when a text is selected: above is its beginning, below its end.
    if (box && event.clientY < box.top) return onMove(0);
    if (box && event.clientY > box.bottom) return onMove(words.at(-1)?.start ?? 0);
    const x = box ? Math.min(box.right - 1, Math.max(box.left + 1, event.clientX)) : event.clientX;
    // The words around a border flow anew as it moves, so they are asked each time where they are now.
    const word =
      root.elementFromPoint(x, event.clientY)?.closest<HTMLElement>('[data-word]') ??
      nearestIn(event.currentTarget, x, event.clientY);
    const at = words.findIndex(({ start }) => String(start) === word?.dataset['word']);
    if (!word || at < 0) return;
    const { left, width } = word.getBoundingClientRect();
    const to = words[x > left + width / 2 ? at + 1 : at] ?? words[at];
    if (to) onMove(to.start);
  };
  return (
    <span
      ref={ref}
      class="cut"
      role="separator"
      tabIndex={0}
      data-border={n}
      aria-orientation="vertical"
      aria-label={t('split.border', { a: n + 1, b: n + 2 })}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={here}
      aria-valuetext={t('split.before', { word: words[here]?.text ?? '' })}
      aria-describedby="split-keys"
      onKeyDown={onKey}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        event.currentTarget.focus();
        // Or the page would begin to select the text.
        event.preventDefault();
      }}
      onPointerMove={drag}
    />
  );
}

/** The word of the same line that is nearest, for a pointer at the edge of the text or between its words. */
function nearestIn(border: HTMLElement, x: number, y: number): HTMLElement | undefined {
  const all = [...(border.closest('.split-text')?.querySelectorAll<HTMLElement>('[data-word]') ?? [])];
  const away = (word: HTMLElement): number => {
    const { left, right } = word.getBoundingClientRect();
    return Math.max(left - x, x - right, 0);
  };
  const inLine = all.filter((word) => {
    const { top, bottom } = word.getBoundingClientRect();
    return y >= top - lineGapPx && y <= bottom + lineGapPx;
  });
  return inLine.sort((a, b) => away(a) - away(b))[0];
}

import type { MessageSplit } from '@mis-support/core';
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
}

/** A border between two parts: dragged, or moved by arrows word by word; Delete takes it away. */
export function Border({ n, split, words, onStep, onMove, onRemove }: BorderProps) {
  const { t } = usePanel();
  const { here, least, most } = borderRange(split, n);
  const onKey = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -1, ArrowRight: 1, Home: least - here, End: most - here }[event.key];
    if (by !== undefined) onStep(by);
    else if (event.key === 'Delete' || event.key === 'Backspace') onRemove();
    else return;
    event.preventDefault();
  };
  const drag = (event: PointerEvent & { currentTarget: HTMLElement }): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const root = event.currentTarget.getRootNode() as ShadowRoot;
    // The words around a border flow anew as it moves, so they are asked each time where they are now.
    const word = root.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-word]');
    const at = words.findIndex(({ start }) => String(start) === word?.dataset['word']);
    if (!word || at < 0) return;
    const { left, width } = word.getBoundingClientRect();
    const to = words[event.clientX > left + width / 2 ? at + 1 : at];
    if (to) onMove(to.start);
  };
  return (
    <span
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

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { usePanel } from '../panel/panel-context.ts';
import { Border } from './border.tsx';
import { addBorder, maxParts, moveBorder, piecesOf, stepBorder, type Word } from './message-split.ts';
import { PartNumber } from './part-number.tsx';
import { mergeInto, splitOf } from './split-form.ts';
import { isDoAgain, isTakeBack } from './take-back-key.ts';

/** Where the focus goes once the text has been drawn anew. */
type Wanted = { border: number } | { word: number } | undefined;

/**
 * The message with its parts marked, and the borders between them. One Tab stop for the words (arrows go from word
 * to word, Enter puts a border before one) and one for each border.
 */
export function SourceText() {
  const panel = usePanel();
  const { t, announce } = panel;
  const form = splitOf(panel);
  const split = form.split.value;
  const pieces = piecesOf(split);
  const words = pieces.flatMap((piece) => piece.words);
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const [wanted, setWanted] = useState<Wanted>(() => {
    // Back from a further step the focus goes to what led there; from a picture, to the part it was taken for.
    if (form.focusAt.current !== undefined || form.shotOf.peek() !== undefined) return undefined;
    return pieces.length > 1 ? { border: 0 } : { word: 0 };
  });
  const [hint, setHint] = useState(false);
  const current = words[Math.min(at, words.length - 1)];

  useLayoutEffect(() => {
    if (!wanted) return;
    const name = 'border' in wanted ? `[data-border="${wanted.border}"]` : '[data-word][tabindex="0"]';
    box.current?.querySelector<HTMLElement>(name)?.focus();
    setWanted(undefined);
  }, [wanted]);

  const cutAt = (word: Word | undefined): void => {
    const next = word ? addBorder(split, word.start) : split;
    if (next === split) {
      const isFull = split.parts.length >= maxParts;
      announce(isFull ? t('split.enough', { n: maxParts }) : t('split.byHand'));
      setHint(!isFull);
      return;
    }
    setHint(false);
    form.changeBorder(next);
    announce(t('split.now', { n: next.parts.length }));
    setWanted({ border: next.parts.findIndex(({ end }) => end === word?.start) });
  };
  const uncutAt = (n: number): void => {
    mergeInto(panel, n);
    const left = split.parts.length - 3;
    setWanted(left < 0 ? { word: 0 } : { border: Math.min(n, left) });
  };
  const go = (way: 'undo' | 'redo'): void => {
    form[way]();
    setWanted(form.split.peek().parts.length > 1 ? { border: 0 } : { word: 0 });
  };
  const goTo = (index: number): void => {
    setAt(Math.min(words.length - 1, Math.max(0, index)));
    setWanted({ word: index });
  };
  const onKey = (event: KeyboardEvent, index: number): void => {
    const to = { ArrowLeft: index - 1, ArrowRight: index + 1, Home: 0, End: words.length - 1 }[event.key];
    if (to !== undefined) goTo(to);
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) cutAt(words[index]);
    else return;
    event.preventDefault();
  };

  const wordOf = (word: Word) => {
    const index = words.indexOf(word);
    const isCurrent = word === current;
    return (
      <span
        key={word.start}
        data-word={word.start}
        // Only the one the focus is on: the rest is to be read as a text.
        role={isCurrent ? 'button' : undefined}
        tabIndex={isCurrent ? 0 : undefined}
        aria-label={isCurrent ? t('split.word', { word: word.text }) : undefined}
        onClick={() => goTo(index)}
        onKeyDown={(event) => onKey(event, index)}
      >
        {word.text}
      </span>
    );
  };

  return (
    <div
      class="stack small-gap"
      onKeyDown={(event) => {
        const way = isTakeBack(event) ? 'undo' : isDoAgain(event) ? 'redo' : undefined;
        if (!way) return;
        event.preventDefault();
        go(way);
      }}
    >
      <div class="split-text" ref={box} role="group" aria-label={t('split.text')} aria-describedby="split-keys">
        {pieces.map(({ part, words: own }, n) => (
          <>
            <span key={part.id} class={`span p${(n % 4) + 1}`}>
              <span class="lead-word">
                <PartNumber n={n} />
                {own[0] && wordOf(own[0])}
              </span>{' '}
              {own.slice(1).map((word) => (
                <>{wordOf(word)} </>
              ))}
            </span>
            {n < pieces.length - 1 && (
              <Border
                key={`${part.id}-border`}
                n={n}
                split={split}
                words={words}
                onStep={(by) => form.changeBorder(stepBorder(split, n, by), { sort: `move ${n}` })}
                onMove={(to) => form.changeBorder(moveBorder(form.split.peek(), n, to), { sort: `move ${n}` })}
                onRemove={() => uncutAt(n)}
                onNew={() => cutAt(undefined)}
              />
            )}
          </>
        ))}
      </div>
      {hint && pieces.length > 1 && <p class="mute">{t('split.byHand')}</p>}
      <ul class="keys" id="split-keys">
        {pieces.length > 1 && (
          <>
            <li>
              <kbd>←</kbd> <kbd>→</kbd> {t('split.key.move')}
            </li>
            <li>
              <kbd>Delete</kbd> {t('split.key.remove')}
            </li>
          </>
        )}
        <li>
          <button type="button" class="link" onClick={() => cutAt(current)}>
            <kbd>Enter</kbd> {t('split.key.new')}
          </button>
        </li>
        {pieces.length > 1 && (
          <li>
            <kbd>Tab</kbd> {t('split.key.next')}
          </li>
        )}
        <li class={form.canUndo.value ? undefined : 'nothing'}>
          <button type="button" class="link" onClick={() => go('undo')}>
            <kbd>Ctrl + Z</kbd> {t('split.key.undo')}
          </button>
        </li>
        <li class={form.canRedo.value ? undefined : 'nothing'}>
          <button type="button" class="link" onClick={() => go('redo')}>
            <kbd>Ctrl + Y</kbd> {t('split.key.redo')}
          </button>
        </li>
      </ul>
    </div>
  );
}

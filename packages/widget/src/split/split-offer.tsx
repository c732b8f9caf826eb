import type { Problem } from '@mis-support/core/one-issue';
import { useComputed } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { isInWord } from '../panel/in-word.ts';
import { usePanel } from '../panel/panel-context.ts';
import { Note } from '../panel/parts.tsx';
import { useFormStyles } from '../styles/use-form-styles.ts';
import { useStyles } from '../styles/use-styles.ts';
import { isSettled } from './one-problem.ts';
import { PartNumber } from './part-number.tsx';
import { fetchAnalysis, splitOf, withoutSplit } from './split-form.ts';
import css from './split.css?inline';

/** A pause in typing after which the person may be spoken to; a longer one where her last word may not be finished. */
const pauseMs = 1000;
const inWordPauseMs = 1800;

/**
 * «Похоже, здесь несколько вопросов»: under the text, after a pause in typing, without taking the focus. Parts that
 * were begun are offered to be gone on with.
 */
export function SplitOffer() {
  const panel = usePanel();
  const { t, push, draft, deps, view } = panel;
  const form = splitOf(panel);
  // Of the draft, only this: a letter in another field draws nothing here.
  const text = String(panel.fact('happened') ?? '');
  const isCut = useComputed(() => draft.value.split !== undefined).value;
  const isBegun = useComputed(() => (draft.value.split?.parts.length ?? 0) > 1 && form.ids.value.length > 1).value;
  const [found, setFound] = useState<readonly Problem[]>([]);
  const offered = useRef(false);

  useEffect(() => void fetchAnalysis(), []);
  // While another screen stands before the form, nothing is offered behind it.
  const isShown = panel.isOpen.value && (view.value.name === 'home' || view.value.name === 'form');
  useEffect(() => {
    if (!isShown || panel.signedOut.peek()) return;
    const timer = setTimeout(look, isInWord(deps.root, text) ? inWordPauseMs : pauseMs);
    return () => clearTimeout(timer);

    function look(): void {
      // Typed over until one part was left: there is nothing to go on with, and the text is as good as any other.
      if (draft.peek().split && form.ids.peek().length === 1) draft.value = withoutSplit(draft.peek());
      const problems = form.problemsIn(text)?.problems ?? [];
      const { oneProblem, split } = draft.peek();
      const several = problems.length > 1 && !split && !isSettled(oneProblem, text, problems.length);
      setFound(several ? problems : []);
      if (several && !offered.current) {
        deps.emit({ type: 'split-offered' });
        panel.announce(`${t('split.offer')} ${t('split.benefit')}`);
      }
      offered.current = several;
    }
  }, [text, isCut, isShown]);

  const settle = (): void => {
    form.settle();
    setFound([]);
    offered.current = false;
    panel.sending.focusField.value = 'happened';
    panel.announce(t('split.oneNoted'));
  };
  const open = (): void => {
    if (!isBegun) deps.emit({ type: 'split-accepted' });
    push({ name: 'split' });
  };
  if (!isBegun && found.length < 2) return null;
  return (
    <Note icon="fork">
      <OfferStyles />
      <p>
        <b>{isBegun ? t('split.kept', { n: form.ids.value.length }) : t('split.offer')}</b>
      </p>
      {!isBegun && <p>{t('split.benefit')}</p>}
      <ol class="found">
        {(isBegun
          ? form.ids.value.map((id) => form.part(id).panel.draft.value.title ?? form.part(id).said.value)
          : found.map(({ title }) => title)
        ).map((title, n) => (
          <li key={n}>
            <PartNumber n={n} />
            <span>{title}</span>
          </li>
        ))}
      </ol>
      <div class="row">
        <button type="button" class="btn tonal small" onClick={open}>
          {t(isBegun ? 'draft.continue' : 'split.do')}
        </button>
        <button type="button" class="btn small" onClick={settle}>
          {t('split.one')}
        </button>
      </div>
    </Note>
  );
}

/** A sheet costs the whole panel its styles anew: not before there is something to offer. */
function OfferStyles() {
  useFormStyles();
  useStyles(css);
  return null;
}

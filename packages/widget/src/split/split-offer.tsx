import { useComputed } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { checkBeforeSend } from '../panel/before-send.ts';
import { isInWord } from '../panel/in-word.ts';
import { usePanel } from '../panel/panel-context.ts';
import { Note } from '../panel/parts.tsx';
import { useFormStyles } from '../styles/use-form-styles.ts';
import { useStyles } from '../styles/use-styles.ts';
import { makeRoom } from './make-room.ts';
import { isSettled, isStillIn } from './one-problem.ts';
import { PartNumber } from './part-number.tsx';
import { fetchAnalysis, splitOf, withoutSplit } from './split-form.ts';
import { usePause } from './use-pause.ts';
import css from './split.css?inline';

/** A problem as it is offered, with the words of the text that it was found in. */
interface Found {
  title: string | undefined;
  words: string;
}

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
  const said = useComputed(() => draft.value.oneProblem).value;
  const isCut = useComputed(() => draft.value.split !== undefined).value;
  const isBegun = useComputed(() => (draft.value.split?.parts.length ?? 0) > 1 && form.ids.value.length > 1).value;
  const [looked, setLooked] = useState<readonly Found[]>([]);
  const [isReady, setReady] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const offered = useRef(false);
  // Asked again at each drawing: what was settled in the editor is settled here, before the text is looked at anew.
  const isThere = looked.every(({ words }) => isStillIn(words, text));
  const found = isCut || !isThere || isSettled(said, text, looked.length) ? [] : looked;

  useEffect(() => void fetchAnalysis().then(() => setReady(true)), []);
  // While another screen stands before the form, nothing is offered behind it.
  const isShown = panel.isOpen.value && (view.value.name === 'home' || view.value.name === 'form');
  usePause(
    () => {
      // Typed over until one part was left: there is nothing to go on with, and the text is as good as any other.
      if (isShown && draft.peek().split && form.ids.peek().length === 1) draft.value = withoutSplit(draft.peek());
      // Never in the middle of a word: its end, that of the visit to the field, or a long rest brings us here again.
      if (isShown && !isInWord(deps.root, text)) look();
    },
    [text, isCut, isShown, isReady],
    () => isShown && look(),
  );
  // A failure of many goes at the first press: its form has no place for the offer.
  useEffect(() => checkBeforeSend(panel, () => !draft.peek().criticalKind && !offered.current && look()));
  // What stood in a text that was replaced is gone with it, and what is found in the new one is offered as new.
  useLayoutEffect(() => {
    if (!isThere) offered.current = false;
  }, [isThere]);
  const isOffered = isBegun || found.length > 1;
  useLayoutEffect(() => {
    if (isOffered) makeRoom(box.current);
  }, [isOffered]);

  /** @returns whether several problems are offered to be split, now for the first time. */
  function look(): boolean {
    if (panel.signedOut.peek()) return false;
    const problems = form.problems();
    const { oneProblem, split } = draft.peek();
    const several = problems.length > 1 && !split && !isSettled(oneProblem, text, problems.length);
    const isNew = several && !offered.current;
    setLooked(several ? problems.map(({ title, start, end }) => ({ title, words: text.slice(start, end) })) : []);
    offered.current = several;
    if (!isNew) return false;
    deps.emit({ type: 'split-offered' });
    panel.announce(`${t('split.offer')} ${t('split.benefit')}`);
    if (view.peek().name === 'review') panel.back();
    return true;
  }

  const settle = (): void => {
    form.settle();
    setLooked([]);
    offered.current = false;
    panel.sending.focusField.value = 'happened';
    panel.announce(t('split.oneNoted'));
  };
  const open = (): void => {
    if (!isBegun) {
      // Typed over so lately that it was not looked at again: of a single part there is nothing to split.
      look();
      if (!offered.current) return void (panel.sending.focusField.value = 'happened');
      deps.emit({ type: 'split-accepted' });
    }
    push({ name: 'split' });
  };
  if (!isOffered) return null;
  return (
    <div ref={box}>
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
        {isBegun && <AddedNote />}
        <div class="row">
          <button type="button" class="btn tonal small" onClick={open}>
            {t(isBegun ? 'draft.continue' : 'split.do')}
          </button>
          <button type="button" class="btn small" onClick={settle}>
            {t('split.one')}
          </button>
        </div>
      </Note>
    </div>
  );
}

/** A sentence was typed to a part: it is named, and the editor is where it can be cut off. */
function AddedNote() {
  const { t, announce } = usePanel();
  const form = splitOf(usePanel());
  const pieces = form.ids.value.flatMap((id) => form.part(id).piece.value ?? []);
  const n = pieces.findIndex((piece) => form.added(piece));
  const text = pieces[n] && form.added(pieces[n])?.text;
  const [told, setTold] = useState<string>();
  const { root } = usePanel().deps;
  usePause(() => {
    if (isInWord(root, String(form.split.peek().text))) return;
    setTold(text);
    if (text !== undefined) announce(t('split.added', { n: n + 1, text }));
  }, [text, n]);
  if (told === undefined || told !== text) return null;
  return <p class="mute">{t('split.added', { n: n + 1, text })}</p>;
}

/** A sheet costs the whole panel its styles anew: not before there is something to offer. */
function OfferStyles() {
  useFormStyles();
  useStyles(css);
  return null;
}

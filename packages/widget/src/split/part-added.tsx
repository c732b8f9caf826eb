import { useState } from 'preact/hooks';
import { isInWord } from '../panel/in-word.ts';
import { usePanel } from '../panel/panel-context.ts';
import type { PanelState } from '../panel/panel-state.ts';
import { addBorder } from './message-split.ts';
import type { PartForm } from './part-form.ts';
import { splitOf } from './split-form.ts';
import { usePause } from './use-pause.ts';

export interface PartAddedProps {
  part: PartForm;
  /** The panel of the whole message. */
  whole: PanelState;
}

/** A sentence was typed to this part: a quiet line with the way to cut it off. Neither title nor type changes by it. */
export function PartAdded({ part, whole }: PartAddedProps) {
  const { t, announce, deps } = usePanel();
  const form = splitOf(whole);
  const piece = part.piece.value;
  const added = piece && form.added(piece);
  const [told, setTold] = useState<string>();
  const n = part.at.value + 1;
  const text = added?.text;
  usePause(() => {
    const field = deps.root.activeElement;
    if (field instanceof HTMLTextAreaElement && isInWord(deps.root, field.value)) return;
    setTold(text);
    if (text !== undefined && text !== told) announce(t('split.added', { n, text }));
  }, [text]);
  if (!added || told !== added.text) return null;
  const cut = (): void => {
    const next = addBorder(form.split.peek(), added.start);
    form.changeBorder(next);
    announce(t('split.now', { n: next.parts.length }));
    form.part(form.ids.peek()[n] ?? '').panel.sending.focusField.value = 'title';
  };
  return (
    <div class="part-more row part-added">
      <span class="grow">{t('split.added', { n, text: added.text })}</span>
      <button type="button" class="btn small" onClick={cut}>
        {t('split.added.cut')}
      </button>
      <button
        type="button"
        class="btn plain small"
        onClick={() => {
          form.settlePart(part.id);
          part.panel.sending.focusField.value = 'title';
        }}
      >
        {t('split.added.no')}
      </button>
    </div>
  );
}

import { textIn, type TicketType } from '@mis-support/protocol';
import { useState } from 'preact/hooks';
import { isInWord } from '../panel/in-word.ts';
import { usePanel } from '../panel/panel-context.ts';
import type { PartForm } from './part-form.ts';
import type { SplitForm } from './split-form.ts';
import { usePause } from './use-pause.ts';

/**
 * «Похоже, это „…“»: the part reads like another type than the one that was guessed when it was cut. One press changes
 * it; by itself it never does. Silent while a sentence that was added may yet be cut off, and once she has chosen.
 */
export function PartType({ part, whole }: { part: PartForm; whole: SplitForm }) {
  const { t, locale, type, setType, announce, deps } = usePanel();
  const [told, setTold] = useState<TicketType>();
  const [declined, setDeclined] = useState<TicketType>();
  const piece = part.piece.value;
  const meant = piece && part.isProposed('type') && !whole.added(piece) ? whole.typeMeant(piece) : undefined;
  const offer = meant === type.value || meant === declined ? undefined : meant;
  const name = (one: TicketType): string =>
    textIn(part.form.config.value.types[one]?.label, locale.value) || t(`type.${one}`);
  const tell = (): void => {
    setTold(offer);
    if (offer !== undefined && offer !== told) announce(t('suggest.type', { type: name(offer) }));
  };
  usePause(
    () => {
      // Not in the middle of a word of this text; after a long rest the last one counts as finished.
      const { activeElement: field } = deps.root;
      const isHere = field instanceof HTMLTextAreaElement && field.id === `${part.id}-happened`;
      if (!isHere || !isInWord(deps.root, field.value)) tell();
    },
    [offer],
    tell,
  );
  if (offer === undefined || told !== offer) return null;
  const answer = (change: () => void): void => {
    change();
    // The line goes with the question: the focus stays in the row.
    part.panel.sending.focusField.value = 'type';
  };
  const take = (): void => {
    setType(offer);
    announce(t('suggest.taken', { field: t('type'), value: name(offer) }));
  };
  return (
    <div class="part-more row part-added">
      <span class="grow">{t('suggest.type', { type: name(offer) })}</span>
      <button type="button" class="btn small" onClick={() => answer(take)}>
        {t('suggest.type.take')}
      </button>
      <button type="button" class="btn plain small" onClick={() => answer(() => setDeclined(offer))}>
        {t('suggest.type.no')}
      </button>
    </div>
  );
}

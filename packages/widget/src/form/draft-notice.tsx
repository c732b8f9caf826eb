import { useEffect } from 'preact/hooks';
import { useDates } from '../panel/dates.ts';
import { notAmong, takeFormer, takeUnsigned } from '../panel/draft-disk.ts';
import { usePanel } from '../panel/panel-context.ts';
import { emptyDraft } from './ticket-form.ts';

/**
 * What has become of what she wrote, above the form: «Сохранили черновик от 10:15.», which files are to be added
 * again, that another tab has sent it. A former text that could not be put back offers itself here.
 */
export function DraftNotice() {
  const { t, note, keeper, attachments } = usePanel();
  const names = notAmong(keeper.lost.value, attachments.value).map(({ kind, name }) =>
    kind === 'screenshot' ? t('draft.again.shot') : name,
  );
  const lost = [...new Set(names)];
  return (
    <>
      {note.value && <p class="draft">{t(note.value)}</p>}
      <UnsignedDraft />
      <SavedDraft />
      {lost.length > 0 && <p class="draft">{t('draft.again', { names: lost.join(', ') })}</p>}
    </>
  );
}

/** Asked, not shown: it may be another one's. */
function UnsignedDraft() {
  const panel = usePanel();
  const { t, keeper, announce, sending } = panel;
  const isThere = keeper.unsigned.value !== undefined;
  useEffect(() => {
    if (isThere) announce(t('draft.unsigned'));
  }, [isThere]);
  if (!isThere) return null;
  const end = (act: () => void): void => {
    act();
    sending.focusField.value = 'happened';
  };
  const remove = (): void => {
    keeper.unsigned.value = undefined;
    announce(t('draft.discarded'));
  };
  return (
    <div class="row draft">
      <span>{t('draft.unsigned')}</span>
      <button type="button" class="btn plain small" onClick={() => end(() => takeUnsigned(panel))}>
        {t('draft.continue')}
      </button>
      <button type="button" class="btn plain small" onClick={() => end(remove)}>
        {t('draft.discard')}
      </button>
    </div>
  );
}

function SavedDraft() {
  const panel = usePanel();
  const { t, keeper } = panel;
  const dates = useDates();
  const former = keeper.former.value;
  const at = former?.savedAt ?? keeper.restoredAt.value;
  if (at === undefined) return null;
  const remove = (): void => {
    if (former) keeper.former.value = undefined;
    else {
      keeper.discard();
      panel.draft.value = { ...emptyDraft(), ...(panel.user.value?.phone && { contact: panel.user.value.phone }) };
    }
    panel.announce(t('draft.discarded'));
    panel.sending.focusField.value = 'happened';
  };
  return (
    <div class="row draft">
      <span class="grow">{t('draft.saved', { time: dates.time(at) })}</span>
      {former && (
        <button type="button" class="btn plain small" onClick={() => takeFormer(panel)}>
          {t('draft.continue')}
        </button>
      )}
      <button type="button" class="btn plain small" onClick={remove}>
        {t('draft.discard')}
      </button>
    </div>
  );
}

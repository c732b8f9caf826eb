import { useRef } from 'preact/hooks';
import { Line } from '../panel/parts.tsx';
import { useDates } from '../panel/dates.ts';
import { usePanel } from '../panel/panel-context.ts';
import { placeOf } from '../panel/place-of.ts';

/** The picture: offered, or added and checked. Absent where nobody is signed in. */
export function ShotLine() {
  const { t, attachments, setAttachments, push, signedOut } = usePanel();
  const dates = useDates();
  const open = useRef<HTMLButtonElement>(null);
  if (signedOut.value) return null;
  const shot = attachments.value.find(({ kind }) => kind === 'screenshot');
  return (
    <Line
      icon="camera"
      note={shot ? undefined : t('shot.before')}
      act={
        <>
          <button ref={open} type="button" class="btn plain small" onClick={() => push({ name: 'shot' })}>
            {t(shot ? 'button.open' : 'shot.take')}
          </button>
          {shot && (
            <button
              type="button"
              class="btn plain small"
              aria-label={t('file.remove', { name: t('shot.title') })}
              onClick={() => {
                setAttachments(attachments.peek().filter((one) => one !== shot));
                open.current?.focus();
              }}
            >
              {t('button.remove')}
            </button>
          )}
        </>
      }
    >
      {shot ? t('shot.checked', { size: dates.size(shot.blob.size) }) : t('shot')}
    </Line>
  );
}

/**
 * Where the person was: one line, with the way to the whole.
 *
 * @param several it goes with more than one ticket
 * @param id of its button, where the focus is to find it again
 */
export function ContextLine({ several, id }: { several?: boolean; id?: string }) {
  const { t, context, push } = usePanel();
  return (
    <Line
      icon="screen"
      note={placeOf(context.value) || t('context.none')}
      act={
        <button
          type="button"
          class="btn plain small"
          id={id}
          aria-label={t('context.edit', { name: t('context') })}
          onClick={() => push({ name: 'context' })}
        >
          {t('button.edit')}
        </button>
      }
    >
      {t(several ? 'split.context' : 'context')}
    </Line>
  );
}

import type { DraftAttachment } from '@mis-support/core';
import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { Line } from '../panel/parts.tsx';
import { useDates } from '../panel/dates.ts';
import { usePanel } from '../panel/panel-context.ts';
import { placeOf } from '../panel/place-of.ts';
import { shotName, shotsOf } from '../panel/shots.ts';

/** Lines of the form: at expert depth they say less, for there they stand two in a row. */
export interface LinesProps {
  dense: boolean;
}

/** The picture: offered, or added and checked; each, where parts of the message had their own. Absent where nobody is signed in. */
export function ShotLines({ dense }: LinesProps) {
  const { attachments, signedOut } = usePanel();
  const open = useRef<HTMLButtonElement>(null);
  if (signedOut.value) return null;
  const [first, ...more] = shotsOf(attachments.value);
  return (
    <>
      <ShotLine shot={first} open={open} dense={dense} />
      {more.map((shot) => (
        <ShotLine key={shot.blob} shot={shot} open={open} dense={dense} />
      ))}
    </>
  );
}

interface ShotLineProps extends LinesProps {
  shot: DraftAttachment | undefined;
  /** The button of the first line, to which the focus goes from one that is taken out. */
  open: RefObject<HTMLButtonElement | null>;
}

function ShotLine({ shot, open, dense }: ShotLineProps) {
  const { t, attachments, setAttachments, push } = usePanel();
  const dates = useDates();
  const shots = shotsOf(attachments.value);
  const name = shot ? shotName(t, shot, shots) : t('shot');
  return (
    <Line
      icon="camera"
      note={shot || dense ? undefined : t('shot.before')}
      act={
        <>
          <button
            ref={shot === shots[0] ? open : null}
            type="button"
            class="btn plain small"
            aria-label={shots.length > 1 ? `${t('button.open')}: ${name}` : undefined}
            onClick={() => push({ name: 'shot', of: shot })}
          >
            {t(shot ? 'button.open' : 'shot.take')}
          </button>
          {shot && (
            <button
              type="button"
              class="btn plain small"
              aria-label={t('file.remove', { name })}
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
      {shot ? t('shot.checked', { name, size: dates.size(shot.blob.size) }) : name}
    </Line>
  );
}

/**
 * Where the person was: one line, with the way to the whole.
 *
 * @param several it goes with more than one ticket
 */
export function ContextLine({ several, dense }: Partial<LinesProps> & { several?: boolean }) {
  const { t, context, push } = usePanel();
  const place = placeOf(context.value);
  const screen = context.value?.values['screen']?.value;
  return (
    <Line
      icon="screen"
      note={dense ? undefined : place || t('context.none')}
      act={
        <button
          type="button"
          class="btn plain small"
          aria-label={t('context.edit', { name: t('context') })}
          onClick={() => push({ name: 'context' })}
        >
          {t('button.edit')}
        </button>
      }
    >
      {(dense && (screen ?? place)) || t(several ? 'split.context' : 'context')}
    </Line>
  );
}

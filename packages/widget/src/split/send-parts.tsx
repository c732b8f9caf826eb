import { useLayoutEffect, useRef } from 'preact/hooks';
import { usePanel } from '../panel/panel-context.ts';
import { askedIn, pressSendParts } from './send-group.ts';
import { splitOf } from './split-form.ts';

/** A press sooner than this after «Отправить так» has appeared was begun for the name before it. */
const noticeMs = 600;

/** The main button of the parts. Never disabled: the first press names what is missing, the second sends without it. */
export function SendParts() {
  const panel = usePanel();
  const { t, sending, deps } = panel;
  const form = splitOf(panel);
  const n = form.ids.value.length;
  const busy = sending.busy.value;
  const isAnyway = (): boolean => {
    const all = askedIn(form);
    return (
      form.attempted.value && all.some(({ asked }) => asked.length > 0) && all.every(({ walls }) => walls.length === 0)
    );
  };
  const anyway = isAnyway();
  const now = (event?: Event): number => deps.now?.(event) ?? event?.timeStamp ?? performance.now();
  const acceptsFrom = useRef(Infinity);
  useLayoutEffect(() => {
    acceptsFrom.current = anyway ? now() + noticeMs : Infinity;
  }, [anyway]);
  return (
    <button
      type="button"
      class="btn main"
      data-main
      aria-busy={busy || undefined}
      aria-keyshortcuts="Control+Enter"
      onClick={(event) => {
        // Asked anew: a second click may come before the button has been drawn with its new name.
        if (isAnyway() && (event.detail > 1 || now(event) < acceptsFrom.current)) return;
        pressSendParts(panel);
      }}
      onKeyDown={(event) => {
        // A held Enter clicks again and again; only a press of its own may confirm.
        if (event.repeat && event.key === 'Enter') event.preventDefault();
      }}
    >
      {t(busy ? 'button.sending' : anyway ? 'button.sendAnyway' : n > 1 ? 'split.send' : 'button.send', { n })}
    </button>
  );
}

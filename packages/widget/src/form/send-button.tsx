import { useLayoutEffect, useRef } from 'preact/hooks';
import { formOf } from '../panel/form-model.ts';
import { usePanel } from '../panel/panel-context.ts';
import { pressSend } from '../panel/send-ticket.ts';

/** A press sooner than this after «Отправить так» has appeared was begun for «Отправить». */
const noticeMs = 600;

/** The one filled button of a form. Never disabled: it says what is missing, and sends with gaps on the second press. */
export function SendButton() {
  const panel = usePanel();
  const { t, sending, expert, deps, fact } = panel;
  const form = formOf(panel);
  const busy = sending.busy.value;
  const isAnyway = (): boolean =>
    sending.attempted.value && form.asked.value.length > 0 && form.walls.value.length === 0;
  const anyway = isAnyway();
  const now = (event?: Event): number => deps.now?.(event) ?? event?.timeStamp ?? performance.now();
  const acceptsFrom = useRef(Infinity);
  useLayoutEffect(() => {
    acceptsFrom.current = anyway ? now() + noticeMs : Infinity;
  }, [anyway]);
  const press = (event: MouseEvent): void => {
    // Asked anew: a second click may come before the button has been drawn with its new name.
    if (isAnyway() && (event.detail > 1 || now(event) < acceptsFrom.current)) return;
    pressSend(panel);
  };
  return (
    <button
      type="button"
      class="btn main"
      data-main
      aria-busy={busy || undefined}
      aria-keyshortcuts="Control+Enter"
      onClick={press}
      onKeyDown={(event) => {
        // A held Enter clicks again and again; only a press of its own may confirm.
        if (event.repeat && event.key === 'Enter') event.preventDefault();
      }}
    >
      {t(busy ? 'button.sending' : anyway ? 'button.sendAnyway' : 'button.send')}
      {expert.value && !form.criticalKind.value && String(fact('happened') ?? '') !== '' && !busy && (
        <kbd aria-hidden="true">Ctrl + Enter</kbd>
      )}
    </button>
  );
}

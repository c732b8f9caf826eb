import { useLayoutEffect, useRef } from 'preact/hooks';
import { usePanel } from '../panel/panel-context.ts';
import { pressSend } from '../panel/send-ticket.ts';
import { demandedFacts, factOf, missingFacts } from './ticket-form.ts';

/** A press sooner than this after «Отправить так» has appeared was begun for «Отправить». */
const noticeMs = 600;

/** The one filled button of a form. Never disabled: it says what is missing, and sends with gaps on the second press. */
export function SendButton() {
  const panel = usePanel();
  const { t, draft, sending, expert, deps } = panel;
  const busy = sending.busy.value;
  const isAnyway = (): boolean => {
    const gaps = missingFacts(draft.value, demandedFacts(draft.value));
    return sending.attempted.value && gaps.length > 0 && !gaps.includes('happened');
  };
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
      {expert.value && !draft.value.criticalKind && factOf(draft.value, 'happened') !== undefined && !busy && (
        <kbd aria-hidden="true">Ctrl + Enter</kbd>
      )}
    </button>
  );
}

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { MessageKey } from '../messages/ru.ts';
import { usePanel } from '../panel/panel-context.ts';

/** A press sooner than this after «Отправить так» has appeared was begun for the name before it. */
const noticeMs = 600;

export interface MainSendProps {
  /** True where the next press sends with gaps. A function: a click may come before the button is drawn anew. */
  isAnyway(): boolean;
  onPress(): void;
  /** What stands on it while nothing is sent and nothing is asked for. */
  name: MessageKey;
  /** How many are sent. */
  n?: number;
  children?: ComponentChildren;
}

/** The main button of a form. Never disabled: the first press names what is missing, the second sends without it. */
export function MainSend({ isAnyway, onPress, name, n = 1, children }: MainSendProps) {
  const { t, sending, deps } = usePanel();
  const busy = sending.busy.value;
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
        onPress();
      }}
      onKeyDown={(event) => {
        // A held Enter clicks again and again; only a press of its own may confirm.
        if (event.repeat && event.key === 'Enter') event.preventDefault();
      }}
    >
      {t(busy ? 'button.sending' : anyway ? 'button.sendAnyway' : name, { n })}
      {children}
    </button>
  );
}

import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * A dialog over the studio. Escape and the cross close it; the focus goes back to where it came from,
 * also when the dialog ends by itself.
 */
export function Dialog({
  title,
  isNarrow = false,
  onClose,
  children,
}: {
  title: string;
  /** For a few lines; otherwise it has room for two texts side by side. */
  isNarrow?: boolean;
  onClose(): void;
  children: ComponentChildren;
}) {
  const box = useRef<HTMLDialogElement>(null);
  const isGone = useRef(false);
  const heading = useId();
  // At once: a key pressed meanwhile would go to the page behind.
  useLayoutEffect(() => {
    const dialog = box.current;
    const before = document.activeElement;
    dialog?.showModal();
    return () => {
      // Its event comes when something else may be asked already: nobody has closed that.
      isGone.current = true;
      if (dialog?.open) dialog.close();
      if (before instanceof HTMLElement && before !== document.body) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={box}
      class={isNarrow ? 'dialog narrow' : 'dialog'}
      aria-labelledby={heading}
      onClose={() => !isGone.current && onClose()}
    >
      <div class="dialog-head">
        <h2 id={heading}>{title}</h2>
        <button type="button" class="button quiet" onClick={() => box.current?.close()}>
          Закрыть
        </button>
      </div>
      {children}
    </dialog>
  );
}

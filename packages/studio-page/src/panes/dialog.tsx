import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A wide dialog over the studio. Escape and the cross close it. */
export function Dialog({ title, onClose, children }: { title: string; onClose(): void; children: ComponentChildren }) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    box.current?.showModal();
  }, []);
  return (
    <dialog ref={box} class="dialog" aria-label={title} onClose={onClose}>
      <div class="dialog-head">
        <h2>{title}</h2>
        <button type="button" class="button quiet" onClick={() => box.current?.close()}>
          Закрыть
        </button>
      </div>
      {children}
    </dialog>
  );
}

import { useEffect, useRef, useState } from 'preact/hooks';

/** A button that asks for the name first: the id comes of it and stays for ever. */
export function AddByName({ button, label, onName }: { button: string; label: string; onName(name: string): void }) {
  const [isOpen, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isOpen) input.current?.focus();
  }, [isOpen]);
  if (!isOpen) {
    return (
      <button type="button" class="button quiet" onClick={() => setOpen(true)}>
        {button}
      </button>
    );
  }
  return (
    <form
      class="inline"
      onSubmit={(event) => {
        event.preventDefault();
        const name = input.current?.value.trim() ?? '';
        if (name !== '') onName(name);
        setOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false);
      }}
    >
      <label>
        {label}
        <input ref={input} />
      </label>
      <button class="button quiet">Добавить</button>
    </form>
  );
}

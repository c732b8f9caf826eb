import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** A button that asks for the name first: the id comes of it and stays for ever. */
export function AddByName({
  button,
  label,
  taken = [],
  refuse,
  onName,
}: {
  button: string;
  label: string;
  /** Names that are there already: two alike cannot be told apart. */
  taken?: readonly string[];
  /** What is wrong with a name, if anything. */
  refuse?(name: string): string | undefined;
  onName(name: string): void;
}) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [wrong, setWrong] = useState<string | undefined>();
  const input = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  // Before the next key comes, and back to where it was opened: the hand stays where it works.
  useLayoutEffect(() => {
    if (isOpen) input.current?.focus();
    else if (wasOpen.current) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (!isOpen) {
    return (
      <button ref={opener} type="button" class="button quiet" onClick={() => setOpen(true)}>
        {button}
      </button>
    );
  }
  const close = () => {
    setWrong(undefined);
    setOpen(false);
  };
  const wrongWith = (name: string): string | undefined => {
    if (name === '') return 'Сначала напишите название.';
    if (taken.some((each) => each.trim().toLowerCase() === name.toLowerCase())) return 'Такое название уже есть.';
    return refuse?.(name);
  };
  return (
    <form
      class="add-by-name"
      onSubmit={(event) => {
        event.preventDefault();
        const name = input.current?.value.trim() ?? '';
        const found = wrongWith(name);
        setWrong(found);
        if (found !== undefined) {
          input.current?.focus();
          return;
        }
        close();
        onName(name);
        requestAnimationFrame(goToOpenRow);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <span class="inline">
        <label>
          {label}
          <input
            ref={input}
            data-own-undo
            aria-invalid={wrong === undefined ? undefined : true}
            aria-describedby={wrong === undefined ? undefined : `${id}-wrong`}
            onInput={() => setWrong(undefined)}
          />
        </label>
        <button class="button quiet">Добавить</button>
        <button type="button" class="link" onClick={close}>
          Отмена
        </button>
      </span>
      {wrong !== undefined && (
        <p class="small wrong" id={`${id}-wrong`} role="alert">
          {wrong}
        </p>
      )}
    </form>
  );
}

/** What was added stands open in its list, maybe out of sight: there the work goes on. */
function goToOpenRow(): void {
  const row = document.querySelector('.rows > .row.open');
  row?.querySelector<HTMLElement>('.row-name')?.focus();
  row?.scrollIntoView({ block: 'nearest' });
}

import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LayerKind } from '../api.ts';
import { layerIdRule, wrongLayerId } from '../model/layer-id.ts';
import { idPattern, regionDoc } from '../state/docs.ts';
import { Dialog } from './dialog.tsx';

/** Asks what a new region or organisation is called; the code stays for ever, so it is judged before anything begins. */
export function NewLayerDialog({
  kind,
  taken,
  onClose,
  onId,
}: {
  kind: LayerKind;
  taken: readonly string[];
  onClose(): void;
  onId(id: string): void;
}) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState<string | undefined>();
  const isRegion = kind === 'regions';
  useLayoutEffect(() => input.current?.focus(), []);
  const begin = (event: Event) => {
    event.preventDefault();
    const code = input.current?.value.trim() ?? '';
    const found = wrongLayerId(code, taken, idPattern.value);
    setWrong(found);
    if (found !== undefined) return input.current?.focus();
    onClose();
    onId(code);
  };
  return (
    <Dialog title={isRegion ? 'Новый регион' : 'Новая организация'} isNarrow onClose={onClose}>
      <form onSubmit={begin}>
        <p>
          {isRegion
            ? 'Тем же кодом регион назван в настройке кнопки «Помощь» на страницах МИС.'
            : `Организация будет принадлежать региону ${regionDoc.value?.id ?? ''}. Тем же кодом её называет МИС.`}
        </p>
        <div class="control">
          <label for={id}>Код</label>
          <input
            ref={input}
            id={id}
            autocomplete="off"
            spellcheck={false}
            aria-invalid={wrong === undefined ? undefined : true}
            aria-describedby={`${id}-rule${wrong === undefined ? '' : ` ${id}-wrong`}`}
            onInput={() => setWrong(undefined)}
          />
          {wrong !== undefined && (
            <p class="small wrong" id={`${id}-wrong`} role="alert">
              {wrong}
            </p>
          )}
          <p class="small" id={`${id}-rule`}>
            {layerIdRule}
          </p>
        </div>
        <div class="dialog-foot">
          <button class="button">Начать</button>
        </div>
      </form>
    </Dialog>
  );
}

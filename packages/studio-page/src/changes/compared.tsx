import { signal } from '@preact/signals';
import type { Mistake } from '../api.ts';
import { TextCompare } from '../editor/text-compare.tsx';
import { ChangeList } from './change-list.tsx';
import type { ComparedConfigs } from './layer-configs.ts';

/** The way somebody likes to read differences stays with them from one dialog to the next. */
const isText = signal(false);

/** Two texts of a layer: what differs in plain words, and beside it the texts themselves. */
export function Compared({
  texts: [left, right],
  names,
  configs,
  mistakes = [],
}: {
  texts: readonly [left: string, right: string];
  names: readonly [left: string, right: string];
  /** What the texts bring into force; `undefined` where one of them is no JSON. */
  configs: ComparedConfigs | undefined;
  mistakes?: readonly Mistake[];
}) {
  if (left === right) return <p class="empty">Отличий нет.</p>;
  const asText = isText.value || !configs;
  return (
    <>
      <div class="switch" role="group" aria-label="Как показать">
        <button type="button" aria-pressed={!asText} disabled={!configs} onClick={() => (isText.value = false)}>
          Словами
        </button>
        <button type="button" aria-pressed={asText} onClick={() => (isText.value = true)}>
          Текстом (JSON)
        </button>
      </div>
      {!configs && <p class="notice warn">Текст записан с ошибкой, поэтому словами отличия не сказать.</p>}
      {asText ? (
        <TextCompare left={left} right={right} names={names} />
      ) : (
        <ChangeList {...configs} mistakes={mistakes} />
      )}
    </>
  );
}

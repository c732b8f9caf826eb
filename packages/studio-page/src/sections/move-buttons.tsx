/**
 * Up and down by one place, for the keyboard as well as for the mouse. At the end of the way a button does
 * nothing and is not `disabled`: it would drop the focus, and with it the place in the list.
 */
export function MoveButtons({
  name,
  isFirst,
  isLast,
  onMove,
}: {
  name: string;
  isFirst: boolean;
  isLast: boolean;
  onMove(by: -1 | 1): void;
}) {
  return (
    <span class="row-moves">
      <button type="button" aria-label={`Выше: ${name}`} aria-disabled={isFirst} onClick={() => !isFirst && onMove(-1)}>
        ↑
      </button>
      <button type="button" aria-label={`Ниже: ${name}`} aria-disabled={isLast} onClick={() => !isLast && onMove(1)}>
        ↓
      </button>
    </span>
  );
}

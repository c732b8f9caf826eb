/** Up and down by one place, for the keyboard as well as for the mouse. */
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
      <button type="button" aria-label={`Выше: ${name}`} disabled={isFirst} onClick={() => onMove(-1)}>
        ↑
      </button>
      <button type="button" aria-label={`Ниже: ${name}`} disabled={isLast} onClick={() => onMove(1)}>
        ↓
      </button>
    </span>
  );
}

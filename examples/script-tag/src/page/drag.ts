/** Moves a window with the pointer, as long as the title bar stays on the screen. */
export function startDrag(event: PointerEvent, element: HTMLElement): void {
  if (event.button !== 0 || (event.target as Element).closest('button')) return;
  const handle = event.currentTarget as HTMLElement;
  const fromX = event.clientX - element.offsetLeft;
  const fromY = event.clientY - element.offsetTop;
  const move = (moved: PointerEvent) => {
    element.style.left = `${clamp(moved.clientX - fromX, 80 - element.offsetWidth, innerWidth - 80)}px`;
    element.style.top = `${clamp(moved.clientY - fromY, 0, innerHeight - 30)}px`;
  };
  const end = () => {
    handle.removeEventListener('pointermove', move);
    handle.removeEventListener('pointerup', end);
    handle.removeEventListener('pointercancel', end);
  };
  handle.setPointerCapture(event.pointerId);
  handle.addEventListener('pointermove', move);
  handle.addEventListener('pointerup', end);
  handle.addEventListener('pointercancel', end);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

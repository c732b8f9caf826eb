import type { Area } from './annotation.ts';

/** How far one press moves or resizes an area, in pixels of the picture; with `Ctrl` one pixel. */
const STEP_PX = 8;

const DIRECTIONS: Record<string, readonly [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What a key means in the picture. Letters are compared by their place: «Я» is on the key of Z. */
export type EditKey =
  | { act: 'undo' | 'redo' | 'add' | 'remove' | 'leave' | 'larger' | 'smaller' }
  | { act: 'change'; area: Area; gesture: string };

/** Translates a key press; `undefined` leaves it to the panel and the browser. */
export function readKey(event: KeyboardEvent, selected: Area | undefined): EditKey | undefined {
  const ctrl = event.ctrlKey || event.metaKey;
  if (ctrl && event.code === 'KeyZ') return { act: event.shiftKey ? 'redo' : 'undo' };
  if (ctrl && event.code === 'KeyY') return { act: 'redo' };
  const direction = DIRECTIONS[event.key];
  if (direction && selected) return change(selected, direction, ctrl ? 1 : STEP_PX, event.shiftKey);
  if (ctrl || event.altKey) return undefined;
  switch (event.key) {
    case 'Enter':
      return { act: 'add' };
    case 'Delete':
    case 'Backspace':
      return selected && { act: 'remove' };
    case 'Escape':
      return selected && { act: 'leave' };
    case '+':
    case '=':
      return { act: 'larger' };
    case '-':
    case '−':
      return { act: 'smaller' };
    default:
      return undefined;
  }
}

function change(area: Area, [x, y]: readonly [number, number], step: number, resizes: boolean): EditKey {
  const moved = resizes
    ? { ...area, width: area.width + x * step, height: area.height + y * step }
    : { ...area, x: area.x + x * step, y: area.y + y * step };
  return { act: 'change', area: moved, gesture: resizes ? 'size keys' : 'move keys' };
}

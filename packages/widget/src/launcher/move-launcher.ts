import type { Launcher } from './launcher.ts';
import type { Edge, Place } from './place.ts';

/** A press that moves less is a click by an unsteady hand. */
const dragFromPx = 6;
const edgeOfArrow: Record<string, Edge> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowDown: 'bottom' };

/**
 * Lets the person choose the launcher's place: by dragging it, by arrows along its edge, by Shift and
 * an arrow to another edge. The choice is remembered; a control of the page is stepped over.
 */
export function moveLauncher(launcher: Launcher, remember: (place: Place) => void, signal: AbortSignal): void {
  const { button } = launcher;
  let press: { x: number; y: number } | undefined;
  let dragged = false;

  const choose = (place: Place) => {
    launcher.settle(place);
    remember(launcher.place());
  };
  const drop = () => {
    if (button.classList.contains('dragging')) {
      button.classList.remove('dragging');
      choose(launcher.place());
    }
    press = undefined;
  };
  const on = <K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (event: HTMLElementEventMap[K]) => void,
    capture = false,
  ) => button.addEventListener(type, listener, { signal, capture });

  on('pointerdown', (event) => {
    dragged = false;
    if (event.button === 0) press = { x: event.clientX, y: event.clientY };
  });
  on('pointermove', (event) => {
    if (!press) return;
    if (!dragged && Math.hypot(event.clientX - press.x, event.clientY - press.y) < dragFromPx) return;
    if (!dragged) button.setPointerCapture(event.pointerId);
    dragged = true;
    button.classList.add('dragging');
    launcher.follow(event.clientX, event.clientY);
  });
  on('pointerup', drop);
  on('pointercancel', drop);
  on('lostpointercapture', drop);
  // The press that moved the button is not the press that opens the panel. Keys make clicks of detail 0.
  on('click', (event) => dragged && event.detail > 0 && event.stopImmediatePropagation(), true);
  on('keydown', (event) => {
    const edge = event.shiftKey ? edgeOfArrow[event.key] : undefined;
    const direction = directionOf(event.key, launcher.place().edge);
    if (event.ctrlKey || event.altKey || event.metaKey || (event.shiftKey ? !edge : !direction)) return;
    event.preventDefault();
    if (edge) choose({ edge, at: launcher.place().at });
    else if (direction && launcher.step(direction)) choose(launcher.place());
  });
}

function directionOf(key: string, edge: Edge): 1 | -1 | undefined {
  const [back, forth] = edge === 'bottom' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
  return key === forth ? 1 : key === back ? -1 : undefined;
}

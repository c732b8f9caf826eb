const types = 'pointerdown pointerup mousedown mouseup click dblclick contextmenu touchstart touchend';

/**
 * Keeps presses of the mouse and the finger inside our elements from the host's listeners behind us: its modal closes
 * on a press outside of it, its handler refuses the press that should put the caret into our text.
 *
 * Listeners in the capture phase hear a press before us, and that is well: a menu of the host that closes on any press
 * listens there. One that refuses every press there would refuse ours too.
 */
export function keepPresses(host: Element, signal: AbortSignal): void {
  for (const type of types.split(' ')) host.addEventListener(type, (event) => event.stopPropagation(), { signal });
}

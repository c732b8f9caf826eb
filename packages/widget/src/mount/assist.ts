import { keepClear } from '../launcher/keep-clear.ts';
import type { Launcher } from '../launcher/launcher.ts';
import { moveLauncher } from '../launcher/move-launcher.ts';
import type { Place } from '../launcher/place.ts';
import { addTooltip } from '../launcher/tooltip.ts';
import type { PanelHandle } from '../panel/panel-api.ts';
import { followModal } from './follow-modal.ts';
import type { Frame } from './frame.ts';
import { keepPresses } from './keep-presses.ts';
import { listenForF6 } from './keys.ts';
import { watchFocusLoss } from './move-keeping-state.ts';
import { returnFocus } from './return-focus.ts';

/** What the widget hands over. Functions, not modules: a chunk shared with the widget's could not be listed in it. */
export interface AssistParts {
  frame: Frame;
  launcher: Launcher;
  /** False where the host decides on the place: a slot, or no button. */
  movable: boolean;
  panel(): PanelHandle | undefined;
  rememberPlace(place: Place): void;
}

/** All that neither the first look nor the first click needs. Ends with `frame.signal`. */
export function assist({ frame, launcher, movable, panel, rememberPlace }: AssistParts): void {
  const { host, russian, shortcut, signal } = frame;
  if (movable) {
    keepClear(launcher, signal);
    moveLauncher(launcher, rememberPlace, signal);
  }
  addTooltip(launcher, russian, shortcut, signal);
  listenForF6(host, panel, signal);
  returnFocus(host, launcher.button, signal);
  keepPresses(host, signal);
  watchFocusLoss(host, signal);
  followModal(host, () => launcher.button.hidden || launcher.settle(), signal);
}

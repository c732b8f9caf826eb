import { ruLater } from '../messages/ru-later.ts';
import { addIcons } from './icons.tsx';
import { laterShapes } from './later-icons.ts';
import type { PanelState } from './panel-state.ts';

/** Completes texts and icons of the first paint. A language other than Russian has come whole and stays as it is. */
export function addLater({ texts }: PanelState): void {
  addIcons(laterShapes);
  if (texts.peek()['button.send'] === undefined) texts.value = { ...ruLater, ...texts.peek() };
}

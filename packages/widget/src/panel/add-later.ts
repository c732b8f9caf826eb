import { ruLater } from '../messages/ru-later.ts';
import { addIcons } from './icons.tsx';
import { keepFocus } from './keep-focus.ts';
import { laterShapes } from './later-icons.ts';
import { watchOtherTabs } from './other-tabs.ts';
import { refusePictures } from './refuse-pictures.ts';
import type { PanelState } from './panel-state.ts';

const completed = new WeakSet<PanelState>();

/** Completes the first paint: texts, icons, and what a panel watches. A language other than Russian has come whole. */
export function addLater(panel: PanelState): void {
  const { texts } = panel;
  addIcons(laterShapes);
  if (texts.peek()['button.send'] === undefined) texts.value = { ...ruLater, ...texts.peek() };
  if (completed.has(panel)) return;
  completed.add(panel);
  panel.undo.push(watchOtherTabs(panel), keepFocus(panel), refusePictures(panel));
}

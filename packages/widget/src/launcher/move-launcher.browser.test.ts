import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createLauncher, type Launcher } from './launcher.ts';
import { keepClear } from './keep-clear.ts';
import launcherCss from './launcher.css?inline';
import { moveLauncher } from './move-launcher.ts';
import { usualPlace, type Place } from './place.ts';
import { addTooltip } from './tooltip.ts';

let stop: AbortController;
let host: HTMLElement;
let launcher: Launcher;
let chosen: Place[];
let clicks: number;

beforeEach(async () => {
  await page.viewport(1000, 700);
  stop = new AbortController();
  chosen = [];
  clicks = 0;
  host = document.createElement('mis-support-root');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${launcherCss} .launcher { position: fixed; box-sizing: border-box }`);
  root.adoptedStyleSheets = [sheet];
  const button = document.createElement('button');
  button.addEventListener('click', () => clicks++);
  root.append(button);
  document.body.append(host);
  const isOurs = (element: Element) => element === host;
  launcher = createLauncher({
    button,
    sheet,
    russian: true,
    shortcut: 'Control+F1',
    variant: 'edge',
    wanted: usualPlace,
    isOurs,
  });
  launcher.settle();
  keepClear(launcher, stop.signal);
  moveLauncher(launcher, (place) => chosen.push(place), stop.signal);
  addTooltip(launcher, true, 'Control+F1', stop.signal);
});

afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  document.body.replaceChildren();
});

function drag(...points: [number, number][]): void {
  const { left, top } = launcher.button.getBoundingClientRect();
  const at = ([x, y]: [number, number]) => ({ clientX: x, clientY: y, pointerId: 1, button: 0, bubbles: true });
  vi.spyOn(launcher.button, 'setPointerCapture').mockImplementation(() => {});
  launcher.button.dispatchEvent(new PointerEvent('pointerdown', at([left + 10, top + 10])));
  for (const point of points) launcher.button.dispatchEvent(new PointerEvent('pointermove', at(point)));
  launcher.button.dispatchEvent(new PointerEvent('pointerup', at(points.at(-1) ?? [0, 0])));
  launcher.button.dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true }));
}

const boxOf = () => launcher.button.getBoundingClientRect();

test('is a tab of 28 by 100 on the right edge, and of 100 by 28 on the bottom edge', () => {
  expect([boxOf().width, boxOf().height, boxOf().right]).toEqual([28, 100, 1000]);

  launcher.settle({ edge: 'bottom', at: 0 });

  expect([boxOf().width, boxOf().height, boxOf().bottom, boxOf().left]).toEqual([100, 28, 700, 0]);
  expect(launcher.button.hasAttribute('style')).toBe(false);
});

test('goes with the pointer to another edge, stays there, is remembered and does not open', () => {
  drag([500, 500], [100, 400], [12, 250]);

  expect(launcher.place().edge).toBe('left');
  expect(boxOf().left).toBe(0);
  expect(boxOf().top).toBe(200);
  expect(chosen).toEqual([{ edge: 'left', at: 200 / 600 }]);
  expect(clicks).toBe(0);
});

test('takes a press with a trembling hand for a click', () => {
  const { left, top } = boxOf();
  drag([left + 12, top + 13]);

  expect(chosen).toEqual([]);
  expect(clicks).toBe(1);
});

test('dropped on a control, goes to the nearest free stretch', () => {
  const control = document.createElement('button');
  Object.assign(control.style, { position: 'fixed', left: '0', top: '240px', width: '60px', height: '20px' });
  document.body.append(control);

  drag([300, 300], [12, 250]);

  const box = boxOf();
  expect(box.left).toBe(0);
  expect(box.bottom <= 240 || box.top >= 260).toBe(true);
});

test('goes along its edge by arrows and to another edge by Shift and an arrow', async () => {
  launcher.button.focus();
  const from = boxOf().top;

  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
  expect(boxOf().top).toBe(from + 16);
  await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
  expect(launcher.place().edge).toBe('bottom');
  const along = boxOf().left;
  await userEvent.keyboard('{ArrowLeft}');
  expect(boxOf().left).toBe(along - 16);
  await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
  expect(launcher.place().edge).toBe('left');
  await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
  expect(boxOf().right).toBe(1000);
  expect(chosen.length).toBe(7);
});

test('still opens by Enter after it was moved', async () => {
  drag([500, 500], [12, 250]);
  launcher.button.focus();
  await userEvent.keyboard('{Enter}');

  expect(clicks).toBe(1);
});

test('moves off a control that has appeared under it, a second after the page has changed', async () => {
  vi.useFakeTimers();
  const control = document.createElement('button');
  Object.assign(control.style, { position: 'fixed', right: '0', top: '350px', width: '80px', height: '30px' });
  document.body.append(control);
  // The observer speaks in a microtask.
  await Promise.resolve();
  expect(boxOf().top).toBe(336);

  vi.advanceTimersByTime(1000);

  expect(boxOf().bottom <= 350 || boxOf().top >= 380).toBe(true);
});

test('stays where it is while it has the focus, and moves when it has lost it', async () => {
  vi.useFakeTimers();
  launcher.button.focus();
  const control = document.createElement('button');
  Object.assign(control.style, { position: 'fixed', right: '0', top: '350px', width: '80px', height: '30px' });
  document.body.append(control);
  await Promise.resolve();

  vi.advanceTimersByTime(3000);
  expect(boxOf().top).toBe(336);
  launcher.button.blur();
  vi.advanceTimersByTime(1000);
  expect(boxOf().top).not.toBe(336);
});

test('finds a place again when the window has become lower', async () => {
  launcher.settle({ edge: 'right', at: 1 });
  expect(boxOf().bottom).toBe(700);

  await page.viewport(1000, 400);

  await vi.waitFor(() => expect(boxOf().bottom).toBe(400));
});

test('says what it does on hover and by keyboard, with its keys, and what the count means', async () => {
  const tip = () => host.shadowRoot?.querySelector<HTMLElement>('[role=tooltip]');
  await userEvent.hover(launcher.button);
  expect(tip()?.hidden).toBe(false);
  expect(tip()?.textContent).toBe('Сообщить о проблеме или задать вопросCtrl + F1');
  expect((tip()?.getBoundingClientRect().right ?? 0) < boxOf().left).toBe(true);
  await userEvent.unhover(launcher.button);
  expect(tip()?.hidden).toBe(true);

  launcher.setCount(2);
  await userEvent.keyboard('{Tab}');
  launcher.button.focus();
  expect(tip()?.textContent).toBe('Ожидают отправки: 2. Уйдут сами, когда появится связь.');
  await userEvent.keyboard('{Escape}');
  expect(tip()?.hidden).toBe(true);
});

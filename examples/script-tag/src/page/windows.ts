import { freshId, h } from './dom.ts';
import { startDrag } from './drag.ts';
import { enterWindow, type WindowPlace } from './place.ts';

/** A window inside the page. */
export interface WindowOptions extends WindowPlace {
  widthPx: number;
  content: HTMLElement;
  footer?: HTMLElement | undefined;
  /** Lies over a mask: nothing behind it can be clicked. */
  modal?: boolean | undefined;
  /** @default 'dialog' */
  role?: 'dialog' | 'alertdialog' | undefined;
  onClose?: (() => void) | undefined;
}

export interface MisWindow {
  element: HTMLElement;
  close(): void;
}

interface OpenWindow extends MisWindow {
  place: WindowPlace;
  modal: boolean;
}

const stack: OpenWindow[] = [];

/** Opens a window in front of the others, moves the focus in, and back when it closes. */
export function openWindow(options: WindowOptions): MisWindow {
  const { screen, widthPx, content, footer, modal = false, role = 'dialog' } = options;
  const titleId = freshId('window-title');
  const before = document.activeElement;
  const titleBar = h(
    'div',
    { class: 'window-bar' },
    h('h2', { class: 'window-title', id: titleId }, screen),
    h(
      'button',
      {
        type: 'button',
        class: 'window-close',
        'aria-label': 'Закрыть',
        title: 'Закрыть (Esc)',
        onclick: () => opened.close(),
      },
      '×',
    ),
  );
  const element = h(
    'section',
    {
      class: modal ? 'window is-modal' : 'window',
      role,
      'aria-labelledby': titleId,
      'aria-modal': modal ? 'true' : undefined,
      tabindex: -1,
    },
    titleBar,
    h('div', { class: 'window-body' }, content),
    footer && h('div', { class: 'window-foot' }, footer),
  );
  const mask = modal ? h('div', { class: 'mask' }) : undefined;
  const opened: OpenWindow = {
    element,
    modal,
    place: { screen, module: options.module, recordRef: options.recordRef },
    close() {
      const at = stack.indexOf(opened);
      if (at < 0) return;
      stack.splice(at, 1);
      element.remove();
      mask?.remove();
      arrange();
      options.onClose?.();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    },
  };
  titleBar.addEventListener('pointerdown', (event) => startDrag(event, element));
  element.addEventListener('pointerdown', () => bringToFront(opened), true);
  element.addEventListener('keydown', (event) => handleKeys(event, opened));

  if (mask) document.body.append(mask);
  document.body.append(element);
  stack.push(opened);
  place(element, widthPx, stack.length);
  arrange();
  (
    element.querySelector<HTMLElement>('[data-autofocus]') ??
    element.querySelector<HTMLElement>('.window-body :is(input, select, textarea):not([readonly])') ??
    element
  ).focus();
  return opened;
}

/** The window in front, if there is one. */
export function frontWindow(): MisWindow | undefined {
  return stack.at(-1);
}

function place(element: HTMLElement, widthPx: number, depth: number): void {
  const step = (depth - 1) * 22;
  element.style.width = `${Math.min(widthPx, innerWidth - 40)}px`;
  element.style.left = `${Math.max(12, Math.round((innerWidth - widthPx) / 2.6) + step)}px`;
  element.style.top = `${Math.max(44, Math.round((innerHeight - element.offsetHeight) / 2.8) + step)}px`;
}

function bringToFront(opened: OpenWindow): void {
  if (stack.at(-1) === opened || stack.at(-1)?.modal) return;
  stack.splice(stack.indexOf(opened), 1);
  stack.push(opened);
  arrange();
}

function arrange(): void {
  stack.forEach(({ element }, i) => {
    const layer = 100 + i * 2;
    element.style.zIndex = String(layer + 1);
    if (element.previousElementSibling?.classList.contains('mask'))
      (element.previousElementSibling as HTMLElement).style.zIndex = String(layer);
    element.classList.toggle('is-front', i === stack.length - 1);
  });
  enterWindow(stack.filter(({ element }) => element.getAttribute('role') === 'dialog').at(-1)?.place);
}

function handleKeys(event: KeyboardEvent, opened: OpenWindow): void {
  if (event.key === 'Escape') {
    event.stopPropagation();
    opened.close();
  }
  if (event.key !== 'Tab' || !opened.modal) return;
  const stops = [
    ...opened.element.querySelectorAll<HTMLElement>('button, input, select, textarea, [tabindex="0"]'),
  ].filter((stop) => !stop.hasAttribute('disabled'));
  const edge = event.shiftKey ? stops[0] : stops.at(-1);
  if (document.activeElement !== edge) return;
  event.preventDefault();
  (event.shiftKey ? stops.at(-1) : stops[0])?.focus();
}

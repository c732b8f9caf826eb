import { h } from './dom.ts';
import { openWindow } from './windows.ts';

/** Tells something over a mask and waits for «ОК». */
export function messageBox(title: string, text: string, kind: 'error' | 'info' = 'info'): void {
  const ok = h(
    'button',
    { type: 'button', class: 'button is-main', 'data-autofocus': true, onclick: () => box.close() },
    'ОК',
  );
  const box = openWindow({
    screen: title,
    widthPx: 380,
    modal: true,
    role: 'alertdialog',
    content: h(
      'div',
      { class: `message is-${kind}` },
      h('span', { class: 'message-mark', 'aria-hidden': 'true' }, kind === 'error' ? '!' : 'i'),
      h('p', {}, text),
    ),
    footer: ok,
  });
}

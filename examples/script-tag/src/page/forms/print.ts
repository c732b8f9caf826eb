import { toolbar } from '../button.ts';
import { h } from '../dom.ts';
import { openWindow } from '../windows.ts';

/** Print preview: the sheet in a frame of the same origin. */
export function openPrint(title: string, address: string): void {
  const sheet = h('iframe', { class: 'print-sheet', src: address, title: 'Печатная форма', 'data-mis-private': true });
  const opened = openWindow({
    screen: title,
    module: 'Печать',
    widthPx: 560,
    content: sheet,
    footer: toolbar(
      'Печать',
      { label: 'Печать', icon: 'print', main: true, run: () => sheet.contentWindow?.print() },
      { label: 'Закрыть', run: () => opened.close() },
    ),
  });
}

import { h } from './dom.ts';

const message = h('span', { class: 'status-message', role: 'status' }, 'Готово');
const count = h('span', { class: 'status-count' });

/** The line at the foot of the program. */
export function statusBar(...parts: string[]): HTMLElement {
  const clock = h('span', { class: 'status-clock' });
  const tick = () => {
    clock.textContent = new Intl.DateTimeFormat('ru-RU', { dateStyle: 'short', timeStyle: 'short' }).format(Date.now());
  };
  tick();
  setInterval(tick, 15_000);
  return h(
    'footer',
    { class: 'status-bar' },
    message,
    count,
    h('span', { class: 'status-space' }),
    ...parts.map((part) => h('span', {}, part)),
    clock,
  );
}

/** Says what just happened. */
export function showStatus(text: string): void {
  message.textContent = text;
}

/** Says how long the list in front is. */
export function showCount(records: number | undefined): void {
  count.textContent = records === undefined ? '' : `Записей: ${records}`;
}

/** Says that something takes its time, until the returned function is called. */
export function showBusy(label: string): () => void {
  showStatus(`${label}…`);
  document.body.classList.add('is-busy');
  return () => {
    document.body.classList.remove('is-busy');
    if (message.textContent === `${label}…`) showStatus('Готово');
  };
}

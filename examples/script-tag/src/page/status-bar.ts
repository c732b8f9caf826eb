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

/** Remembers how long the list of a screen is, and says so while that screen is in front. */
export function noteCount(list: HTMLElement, records: number): void {
  const panel = list.closest<HTMLElement>('.tab-panel');
  if (!panel) return;
  panel.dataset['count'] = String(records);
  if (!panel.hidden) showCountOf(panel);
}

/** Says how long the list of the screen in front is. */
export function showCountOf(panel: HTMLElement): void {
  const records = panel.dataset['count'];
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

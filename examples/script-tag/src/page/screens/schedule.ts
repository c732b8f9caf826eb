import { toolbar } from '../button.ts';
import { h } from '../dom.ts';
import { field, form } from '../fields.ts';
import { showStatus } from '../status-bar.ts';
import type { Screen } from '../tabs.ts';
import { openWindow } from '../windows.ts';

/** What the columns of a schedule are: days of one doctor, or doctors on one day. */
export interface ScheduleOptions {
  title: string;
  tab: string;
  module: string;
  menuPath: readonly string[];
  columns: readonly string[];
}

const taken = [
  'Берёзкина А. П.',
  'Кленов В. И.',
  'Осинкина М. Д.',
  'Рябинин О. С.',
  'Дубова Е. Е.',
  'Тополев Г. Н.',
  'Ивушкина С. Р.',
  'Липин К. А.',
];

/** A schedule of slots of twelve minutes; a click on a free one books it. */
export function scheduleScreen({ title, tab, module, menuPath, columns }: ScheduleOptions): Screen {
  return { screen: title, tab, module, menuPath, create };

  function create(): HTMLElement {
    const times = Array.from({ length: 25 }, (_, i) => clock(8 * 60 + i * 12));
    const body = times.map((time, row) =>
      h(
        'tr',
        {},
        h('th', { scope: 'row' }, time),
        ...columns.map((column, i) => h('td', {}, slot(column, time, row, i))),
      ),
    );
    return h(
      'div',
      { class: 'screen' },
      toolbar(
        title,
        { label: 'Сегодня', run: () => showStatus('Показан сегодняшний день') },
        '|',
        h('span', { class: 'legend is-free' }, 'свободно'),
        h('span', { class: 'legend is-taken' }, 'занято'),
        h('span', { class: 'legend is-closed' }, 'нет приёма'),
      ),
      h(
        'div',
        { class: 'list', tabindex: 0 },
        h(
          'table',
          { class: 'schedule', 'aria-label': title },
          h(
            'thead',
            {},
            h(
              'tr',
              {},
              h('th', { class: 'is-time', scope: 'col' }, 'Время'),
              ...columns.map((column) => h('th', { scope: 'col' }, column)),
            ),
          ),
          h('tbody', {}, ...body),
        ),
      ),
    );
  }

  function slot(column: string, time: string, row: number, i: number): HTMLElement {
    const mixed = (row * 7 + i * 11 + ((row * i) % 5)) % 9;
    if ((row > 18 && i % 3 === 2) || (row < 4 && i % 4 === 3)) return h('span', { class: 'slot is-closed' }, '');
    if (mixed < 5) return h('span', { class: 'slot is-taken' }, taken[(row + i * 3) % taken.length] ?? '');
    const free = h(
      'button',
      { type: 'button', class: 'slot is-free', onclick: () => book(column, time, free) },
      'записать',
    );
    return free;
  }

  function book(column: string, time: string, free: HTMLButtonElement): void {
    const patient = field({ label: 'Пациент', choices: taken, span: 3 });
    const opened = openWindow({
      screen: 'Запись на приём',
      module: 'Расписание',
      widthPx: 520,
      content: form(
        field({ label: 'Приём', value: `${column}, ${time}`, readonly: true, span: 3 }),
        patient,
        field({ label: 'Вид приёма', choices: ['Первичный', 'Повторный', 'Диспансерный', 'Справка'] }),
        field({ label: 'Источник', choices: ['Регистратура', 'Телефон', 'ЕПГУ'] }),
      ),
      footer: toolbar(
        'Запись',
        {
          label: 'Записать',
          icon: 'save',
          main: true,
          run: () => {
            free.replaceWith(h('span', { class: 'slot is-taken' }, patient.control.value));
            showStatus(`Записан: ${time}`);
            opened.close();
          },
        },
        { label: 'Закрыть', run: () => opened.close() },
      ),
    });
  }
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

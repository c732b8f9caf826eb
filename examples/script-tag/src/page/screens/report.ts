import { toolbar } from '../button.ts';
import { h } from '../dom.ts';
import { showStatus } from '../status-bar.ts';
import type { Screen } from '../tabs.ts';

/** «Посещения по видам»: a report that the server draws into a frame, under a mask while it takes its time. */
export function reportScreen(menuPath: readonly string[]): Screen {
  return { screen: 'Посещения по видам', tab: 'Отчёты', module: 'Отчёты', menuPath, create };

  function create(): HTMLElement {
    const frame = h('iframe', { class: 'report-frame', title: 'Отчёт «Посещения по видам»' });
    const wait = h(
      'div',
      { class: 'report-wait', role: 'status', hidden: true },
      h('span', { class: 'spinner', 'aria-hidden': 'true' }),
      'Формирование отчёта…',
    );
    const empty = h('p', { class: 'details-empty' }, 'Укажите период и нажмите «Сформировать».');
    const area = h('div', { class: 'report-area' }, empty, wait);
    const build = () =>
      new Promise<void>((resolve) => {
        empty.remove();
        wait.hidden = false;
        frame.addEventListener(
          'load',
          () => {
            wait.hidden = true;
            showStatus('Отчёт сформирован');
            resolve();
          },
          { once: true },
        );
        frame.src = `/report/visits?at=${Date.now()}`;
        if (!frame.isConnected) area.prepend(frame);
      });
    const select = (label: string, ...choices: string[]) =>
      h('label', {}, `${label}: `, h('select', {}, ...choices.map((choice) => h('option', {}, choice))));
    return h(
      'div',
      { class: 'screen' },
      toolbar(
        'Отчёт',
        { label: 'Сформировать', icon: 'report', main: true, run: build },
        { label: 'Печать', icon: 'print', run: () => frame.contentWindow?.print() },
        '|',
        select('Отчёт', 'Посещения по видам'),
        select('Период', 'Сегодня', 'Неделя', 'Месяц'),
        select('Отделение', 'Все', 'Терапевтическое № 1', 'Хирургический кабинет'),
      ),
      area,
    );
  }
}

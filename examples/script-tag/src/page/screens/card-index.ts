import { api } from '../api.ts';
import { attempt, toolbar } from '../button.ts';
import { h } from '../dom.ts';
import { openPatient } from '../forms/patient.ts';
import { messageBox } from '../message-box.ts';
import { noteRecord } from '../place.ts';
import type { PatientRecord } from '../records.ts';
import { noteCount } from '../status-bar.ts';
import { createTable } from '../table.ts';
import type { Screen } from '../tabs.ts';

/** «Картотека»: everybody attached to the clinic, found by surname or card. */
export function cardIndexScreen(): Screen {
  return {
    screen: 'Картотека',
    tab: 'Картотека',
    module: 'Картотека',
    menuPath: ['Рабочее место регистратора', 'Картотека'],
    create,
  };

  function create(): HTMLElement {
    const query = h('input', { class: 'is-wide', 'aria-label': 'Поиск пациента', placeholder: 'фамилия или карта' });
    const table = createTable<PatientRecord>({
      label: 'Картотека',
      columns: [
        { title: '№ карты', widthPx: 92, text: ({ card }) => card },
        { title: 'Фамилия', widthPx: 140, text: ({ surname }) => surname },
        { title: 'Имя', widthPx: 100, text: ({ name }) => name },
        { title: 'Отчество', widthPx: 120, text: ({ patronymic }) => patronymic },
        { title: 'Дата рожд.', widthPx: 86, text: ({ born }) => born },
        { title: 'Полис ОМС', widthPx: 140, text: ({ policy }) => policy },
        { title: 'Телефон', widthPx: 130, text: ({ phone }) => phone },
        { title: 'Адрес', text: ({ address }) => address },
      ],
      onSelect: (patient) => noteRecord(patient?.card),
      onOpen: openPatient,
    });
    async function load(): Promise<void> {
      const { patients } = await api<{ patients: PatientRecord[] }>(
        `/api/patients?query=${encodeURIComponent(query.value)}`,
      );
      table.show(patients);
      noteCount(table.element, patients.length);
    }
    query.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') void attempt('Поиск', load);
    });
    void attempt('Загрузка', load);
    const open = () => {
      const patient = table.selected();
      if (patient) openPatient(patient);
      else messageBox('Картотека', 'Выберите пациента в списке.');
    };
    return h(
      'div',
      { class: 'screen' },
      toolbar(
        'Картотека',
        h('label', {}, 'Пациент: ', query),
        { label: 'Найти', icon: 'search', main: true, run: load },
        '|',
        { label: 'Открыть карту', icon: 'person', run: open },
      ),
      table.element,
    );
  }
}

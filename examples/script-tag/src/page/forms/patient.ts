import { toolbar } from '../button.ts';
import { field, form, group } from '../fields.ts';
import { h } from '../dom.ts';
import type { PatientRecord } from '../records.ts';
import { openWindow } from '../windows.ts';

/** «Карта пациента»: who it is and how to reach him. */
export function openPatient(patient: PatientRecord): void {
  const opened = openWindow({
    screen: 'Карта пациента',
    module: 'Картотека',
    recordRef: patient.card,
    widthPx: 640,
    content: h(
      'div',
      {},
      h(
        'div',
        { class: 'record-line' },
        h('b', {}, 'Карта ', h('span', { 'data-mis-private': '' }, patient.card)),
        h('span', {}, 'Прикреплён: участок 4'),
      ),
      group(
        'Личные данные',
        form(
          field({ label: 'Фамилия', value: patient.surname }),
          field({ label: 'Имя', value: patient.name }),
          field({ label: 'Отчество', value: patient.patronymic }),
          field({ label: 'Дата рождения', value: patient.born }),
          field({ label: 'Полис ОМС', value: patient.policy }),
          field({ label: 'Телефон', value: patient.phone }),
          field({ label: 'Адрес', value: patient.address, span: 3 }),
        ),
      ),
    ),
    footer: toolbar('Действия с картой', { label: 'Закрыть', main: true, run: () => opened.close() }),
  });
}

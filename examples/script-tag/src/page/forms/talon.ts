import { api } from '../api.ts';
import { toolbar, type Command } from '../button.ts';
import { h } from '../dom.ts';
import { field, form, group } from '../fields.ts';
import type { VisitRecord } from '../records.ts';
import { showStatus } from '../status-bar.ts';
import { openWindow } from '../windows.ts';
import { openPrescription } from './prescription.ts';
import { openReferral } from './referral.ts';
import { openSickLeave } from './sick-leave.ts';

/** «Талон амбулаторного пациента» (ТАП): the form of a visit. */
export function openTalon(visit: VisitRecord, onSaved: (visit: VisitRecord) => void): void {
  const { patient } = visit;
  const result = field({
    label: 'Результат',
    choices: ['', 'Выздоровление', 'Улучшение', 'Без перемен', 'Ухудшение', 'Направлен на консультацию'],
    value: visit.result,
  });
  const save: Command = {
    label: 'Сохранить',
    icon: 'save',
    hotKey: 'F8',
    main: true,
    async run() {
      onSaved(await api<VisitRecord>(`/api/talons/${visit.talon}`, { result: result.control.value }));
      showStatus(`Талон № ${visit.talon} сохранён`);
      opened.close();
    },
  };
  const slip = { patient: patient.shortName, card: patient.card };
  const opened = openWindow({
    screen: 'Талон амбулаторного пациента',
    module: 'Амбулаторный приём',
    recordRef: visit.talon,
    widthPx: 790,
    content: h(
      'div',
      { class: 'talon' },
      h(
        'div',
        { class: 'record-line' },
        h('b', {}, `Талон № ${visit.talon}`),
        h('span', {}, `Приём ${visit.time}`),
        h('span', {}, 'Карта ', h('span', { 'data-mis-private': '' }, patient.card)),
        h('span', {}, visit.state),
      ),
      group(
        'Пациент',
        form(
          field({
            label: 'ФИО',
            value: `${patient.surname} ${patient.name} ${patient.patronymic}`,
            readonly: true,
            span: 2,
          }),
          field({ label: 'Дата рождения', value: patient.born, readonly: true }),
          field({ label: 'Пол', value: patient.sex, readonly: true }),
          field({ label: 'Полис ОМС', value: patient.policy, readonly: true }),
          field({ label: 'Вид оплаты', choices: ['ОМС', 'ДМС', 'Бюджет', 'Платные услуги'] }),
        ),
      ),
      group(
        'Посещение',
        form(
          field({
            label: 'Цель визита',
            choices: ['Заболевание', 'Диспансерное наблюдение', 'Профилактический осмотр', 'Справка'],
          }),
          field({ label: 'Место', choices: ['В поликлинике', 'На дому', 'Дистанционно'] }),
          field({ label: 'Диагноз (МКБ-10)', value: visit.diagnosis }),
          field({ label: 'Характер', choices: ['Острое', 'Хроническое, впервые', 'Хроническое, ранее'] }),
          field({ label: 'Наименование', value: visit.diagnosisName, span: 3 }),
          result,
          field({ label: 'Исход', choices: ['Лечение закончено', 'Лечение продолжено', 'Направлен в стационар'] }),
        ),
      ),
      group(
        'Осмотр',
        form(
          field({ label: 'Жалобы', value: visit.complaints, lines: 2, span: 3 }),
          field({ label: 'Назначения', lines: 2, span: 3 }),
        ),
      ),
    ),
    footer: toolbar(
      'Действия с талоном',
      save,
      { label: 'Закрыть', run: () => opened.close() },
      '|',
      { label: 'Рецепт', run: () => openPrescription(slip) },
      { label: 'Направление', run: () => openReferral(slip) },
      { label: 'Больничный лист', run: () => openSickLeave(slip) },
    ),
  });
  opened.element.addEventListener('keydown', (event) => {
    if (event.code !== 'F8') return;
    event.stopPropagation();
    opened.element.querySelector<HTMLButtonElement>('.window-foot .is-main')?.click();
  });
}

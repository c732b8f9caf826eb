import { api } from '../api.ts';
import { attempt, toolbar, type Command } from '../button.ts';
import { h } from '../dom.ts';
import { openPrescription } from '../forms/prescription.ts';
import { openReferral } from '../forms/referral.ts';
import { openSickLeave } from '../forms/sick-leave.ts';
import { openTalon } from '../forms/talon.ts';
import { openPatient } from '../forms/patient.ts';
import { messageBox } from '../message-box.ts';
import { noteRecord } from '../place.ts';
import { stateTone, type VisitRecord } from '../records.ts';
import { noteCount } from '../status-bar.ts';
import { createTable } from '../table.ts';
import type { Screen } from '../tabs.ts';

/** The journal of visits: the list a doctor lives in, and what the hot keys act on. */
export interface Journal {
  screen: Screen;
  commands: { open: Command; add: Command; refresh: Command };
}

/** @param office shown in the filter of the tool bar. */
export function createJournal(office: string, menuPath: readonly string[]): Journal {
  const date = h('input', { class: 'is-date', 'aria-label': 'Дата', readonly: true });
  const filter = h(
    'select',
    { 'aria-label': 'Состояние', onchange: () => fill() },
    ...['Все', 'Записан', 'Открыт', 'Закрыт', 'Не явился'].map((state) => h('option', {}, state)),
  );
  const details = h('div', { class: 'details' });
  const table = createTable<VisitRecord>({
    label: 'Журнал приёма',
    columns: [
      { title: 'Время', widthPx: 62, text: ({ time }) => time },
      { title: 'Пациент', text: ({ patient }) => `${patient.surname} ${patient.name} ${patient.patronymic}` },
      { title: 'Дата рожд.', widthPx: 86, text: ({ patient }) => patient.born },
      { title: '№ карты', widthPx: 92, text: ({ patient }) => patient.card },
      { title: 'Вид приёма', widthPx: 110, text: ({ kind }) => kind },
      { title: 'Диагноз', widthPx: 70, text: ({ diagnosis }) => diagnosis || '—' },
      { title: 'Талон', widthPx: 72, text: ({ talon }) => talon },
      { title: 'Состояние', widthPx: 88, text: ({ state }) => state, tone: ({ state }) => stateTone(state) },
      { title: 'Документ в РЭМД', widthPx: 146, text: ({ remd }) => remd, tone: ({ remd }) => stateTone(remd) },
    ],
    onSelect: (visit) => {
      noteRecord(visit?.talon);
      showDetails(visit);
    },
    onOpen: (visit) => openTalon(visit, replace),
  });
  let visits: VisitRecord[] = [];

  const open: Command = {
    label: 'Открыть талон',
    icon: 'open',
    hotKey: 'F4',
    run: () => withSelected((visit) => openTalon(visit, replace)),
  };
  const add: Command = { label: 'Новый талон', icon: 'add', hotKey: 'Н', run: () => addTalon() };
  const refresh: Command = { label: 'Обновить', icon: 'refresh', hotKey: 'О', run: load };
  return {
    screen: { screen: 'Журнал приёма', tab: 'Журнал приёма', module: 'Амбулаторный приём', menuPath, create },
    commands: { open, add, refresh },
  };

  function create(): HTMLElement {
    void attempt('Загрузка', load);
    return h(
      'div',
      { class: 'screen' },
      toolbar(
        'Журнал приёма',
        add,
        open,
        refresh,
        '|',
        h('label', {}, 'Дата: ', date),
        h('label', {}, 'Кабинет: ', h('input', { class: 'is-short', value: office, readonly: true })),
        h('label', {}, 'Состояние: ', filter),
        '|',
        { label: 'Печать', icon: 'print', run: () => window.print() },
      ),
      table.element,
      details,
    );
  }

  async function load(): Promise<void> {
    const journal = await api<{ date: string; visits: VisitRecord[] }>('/api/journal');
    visits = journal.visits;
    date.value = journal.date;
    fill();
  }

  function fill(): void {
    const shown = visits.filter(({ state }) => filter.value === 'Все' || state === filter.value);
    table.show(shown);
    noteCount(table.element, shown.length);
  }

  function replace(saved: VisitRecord): void {
    visits = visits.map((visit) => (visit.talon === saved.talon ? saved : visit));
    fill();
  }

  function withSelected(act: (visit: VisitRecord) => void): void {
    const visit = table.selected();
    if (visit) act(visit);
    else messageBox('Журнал приёма', 'Выберите пациента в списке.');
  }

  function addTalon(): void {
    const next = visits.find(({ state }) => state === 'Записан');
    if (next) openTalon(next, replace);
    else messageBox('Новый талон', 'На сегодня записанных пациентов больше нет.');
  }

  function showDetails(visit: VisitRecord | undefined): void {
    if (!visit)
      return details.replaceChildren(
        h('p', { class: 'details-empty' }, 'Выберите пациента, чтобы увидеть сведения о случае.'),
      );
    const { patient } = visit;
    const slip = { patient: patient.shortName, card: patient.card };
    const facts: [string, string][] = [
      ['Пациент', `${patient.surname} ${patient.name} ${patient.patronymic}`],
      ['Дата рожд.', `${patient.born}, ${patient.sex}`],
      ['Полис ОМС', patient.policy],
      ['Телефон', patient.phone],
      ['Адрес', patient.address],
      ['Диагноз', visit.diagnosis ? `${visit.diagnosis} ${visit.diagnosisName}` : 'не указан'],
      ['Жалобы', visit.complaints || '—'],
    ];
    details.replaceChildren(
      h('div', { class: 'panel-title' }, `Случай по талону № ${visit.talon}`),
      h(
        'dl',
        { class: 'facts' },
        ...facts.flatMap(([term, value]) => [h('dt', {}, `${term}:`), h('dd', { 'data-mis-private': true }, value)]),
      ),
      toolbar(
        'Действия со случаем',
        open,
        { label: 'Карта пациента', icon: 'person', run: () => openPatient(patient) },
        { label: 'Рецепт', run: () => openPrescription(slip) },
        { label: 'Направление', run: () => openReferral(slip) },
        { label: 'Больничный лист', run: () => openSickLeave(slip) },
      ),
    );
  }
}

import type { Command } from './button.ts';
import { messageBox } from './message-box.ts';
import type { Menu } from './menu-bar.ts';
import type { Branch } from './navigator.ts';
import type { SessionRecord } from './records.ts';
import { cardIndexScreen } from './screens/card-index.ts';
import { documentsScreen, prescriptionsScreen, referralsScreen, sickLeavesScreen } from './screens/doctor-registers.ts';
import { createJournal, type Journal } from './screens/journal.ts';
import { reportScreen } from './screens/report.ts';
import { scheduleScreen } from './screens/schedule.ts';
import type { Screen } from './tabs.ts';

/** A workplace (АРМ): its screens, how the navigator orders them, and which one it starts with. */
export interface Workplace {
  screens: Record<string, Screen>;
  navigator: readonly Branch[];
  first: readonly string[];
  journal: Journal;
  menus: (
    open: (screen: string) => void,
    common: { signOut: Command; about: Command; support: Command },
  ) => readonly Menu[];
}

/** «АРМ врача поликлиники». */
export function doctorWorkplace({ person }: SessionRecord): Workplace {
  const journal = createJournal(person.office, ['Рабочее место врача', 'Журнал приёма']);
  return {
    journal,
    first: ['schedule', 'journal'],
    screens: {
      journal: journal.screen,
      schedule: scheduleScreen({
        title: 'Расписание врача',
        tab: 'Расписание',
        module: 'Расписание',
        menuPath: ['Рабочее место врача', 'Расписание'],
        columns: ['Пн', 'Вт', 'Ср', 'Чт', 'Пт', 'Сб'],
      }),
      prescriptions: prescriptionsScreen(),
      referrals: referralsScreen(),
      sickLeaves: sickLeavesScreen(),
      documents: documentsScreen(),
      report: reportScreen(['Отчёты', 'Посещения по видам']),
    },
    navigator: [
      {
        title: 'Рабочее место врача',
        children: [
          { title: 'Журнал приёма', screen: 'journal' },
          { title: 'Расписание', screen: 'schedule' },
          { title: 'Рецепты', screen: 'prescriptions' },
          { title: 'Направления', screen: 'referrals' },
          { title: 'Больничные листы', screen: 'sickLeaves' },
        ],
      },
      { title: 'Документы', children: [{ title: 'Документы РЭМД', screen: 'documents' }] },
      { title: 'Отчёты', children: [{ title: 'Посещения по видам', screen: 'report' }] },
    ],
    menus: (open, common) => [
      {
        title: 'Приём',
        items: [
          journal.commands.add,
          journal.commands.open,
          '|',
          go(open, 'Журнал приёма', 'journal'),
          go(open, 'Расписание', 'schedule'),
        ],
      },
      { title: 'Назначения', items: [go(open, 'Рецепты', 'prescriptions'), go(open, 'Направления', 'referrals')] },
      { title: 'Больничные листы', items: [go(open, 'Больничные листы', 'sickLeaves')] },
      { title: 'Документы', items: [go(open, 'Документы РЭМД', 'documents')] },
      { title: 'Отчёты', items: [go(open, 'Посещения по видам', 'report')] },
      { title: 'Сервис', items: [settings(), '|', common.signOut] },
      { title: 'Справка', items: [common.support, '|', common.about] },
    ],
  };
}

/** «АРМ регистратора поликлиники». */
export function registryWorkplace({ person }: SessionRecord): Workplace {
  const journal = createJournal(person.office, ['Рабочее место регистратора', 'Журнал записей']);
  return {
    journal,
    first: ['cardIndex', 'booking'],
    screens: {
      booking: scheduleScreen({
        title: 'Запись к врачу',
        tab: 'Запись к врачу',
        module: 'Запись на приём',
        menuPath: ['Рабочее место регистратора', 'Запись к врачу'],
        columns: [
          'Орлова Н. С.',
          'Гордеев П. А.',
          'Полозов И. М.',
          'Стрелецкая В. А.',
          'Ковригина Е. Ю.',
          'Дежурный врач',
        ],
      }),
      cardIndex: cardIndexScreen(),
      journal: journal.screen,
      report: reportScreen(['Отчёты', 'Посещения по видам']),
    },
    navigator: [
      {
        title: 'Рабочее место регистратора',
        children: [
          { title: 'Запись к врачу', screen: 'booking' },
          { title: 'Картотека', screen: 'cardIndex' },
          { title: 'Журнал приёма', screen: 'journal' },
        ],
      },
      { title: 'Отчёты', children: [{ title: 'Посещения по видам', screen: 'report' }] },
    ],
    menus: (open, common) => [
      { title: 'Запись', items: [go(open, 'Запись к врачу', 'booking'), go(open, 'Журнал приёма', 'journal')] },
      { title: 'Картотека', items: [go(open, 'Картотека', 'cardIndex')] },
      { title: 'Отчёты', items: [go(open, 'Посещения по видам', 'report')] },
      { title: 'Сервис', items: [settings(), '|', common.signOut] },
      { title: 'Справка', items: [common.support, '|', common.about] },
    ],
  };
}

function go(open: (screen: string) => void, label: string, screen: string): Command {
  return { label, run: () => open(screen) };
}

function settings(): Command {
  return {
    label: 'Настройки',
    run: () => messageBox('Настройки', 'Настройки этого рабочего места задаёт администратор МИС, доб. 115.'),
  };
}

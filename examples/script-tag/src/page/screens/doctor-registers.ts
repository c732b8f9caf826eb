import { api } from '../api.ts';
import { openPrescription } from '../forms/prescription.ts';
import { openPrint } from '../forms/print.ts';
import { openReferral } from '../forms/referral.ts';
import { openSickLeave } from '../forms/sick-leave.ts';
import { askSignature } from '../forms/signature.ts';
import { messageBox } from '../message-box.ts';
import type { RegisterRecord } from '../records.ts';
import { showStatus } from '../status-bar.ts';
import type { Table } from '../table.ts';
import type { Screen } from '../tabs.ts';
import { createRegister } from './register.ts';

/** «Рецепты». */
export function prescriptionsScreen(): Screen {
  return createRegister({
    title: 'Рецепты',
    name: 'prescriptions',
    menuPath: ['Рабочее место врача', 'Рецепты'],
    subject: 'Препарат',
    note: 'Оплата',
    commands: (table, load) => [
      { label: 'Выписать', icon: 'add', run: () => withRow(table, (row) => openPrescription(row, () => void load())) },
      {
        label: 'Печать рецепта',
        icon: 'print',
        run: () => withRow(table, (row) => openPrint('Печать рецепта', `/print/prescription/${row.number}`)),
      },
    ],
  });
}

/** «Направления» of one kind: the laboratory, studies and consultations show the same list here. */
export function referralsScreen(): Screen {
  return createRegister({
    title: 'Направления',
    name: 'referrals',
    menuPath: ['Рабочее место врача', 'Направления'],
    subject: 'Услуга',
    note: 'Куда направлен',
    commands: (table, load) => [
      { label: 'Создать', icon: 'add', run: () => withRow(table, (row) => openReferral(row, () => void load())) },
    ],
  });
}

/** «Больничные листы». */
export function sickLeavesScreen(): Screen {
  return createRegister({
    title: 'Больничные листы',
    name: 'sick-leaves',
    menuPath: ['Рабочее место врача', 'Больничные листы'],
    subject: 'Причина',
    note: 'Продолжительность',
    commands: (table, load) => [
      { label: 'Открыть ЭЛН', icon: 'add', run: () => withRow(table, (row) => openSickLeave(row, () => void load())) },
      {
        label: 'Подписать',
        icon: 'sign',
        run: () => withRow(table, (row) => sign('sick-leaves', `ЭЛН № ${row.number}`, row, load)),
      },
    ],
  });
}

/** «Документы РЭМД»: signed documents on their way into the federal register. */
export function documentsScreen(): Screen {
  return createRegister({
    title: 'Документы РЭМД',
    name: 'documents',
    menuPath: ['Документы', 'Документы РЭМД'],
    subject: 'Документ',
    note: 'Вид документа',
    commands: (table, load) => [
      {
        label: 'Подписать',
        icon: 'sign',
        run: () => withRow(table, (row) => sign('documents', `${row.subject} № ${row.number}`, row, load)),
      },
      {
        label: 'Отправить в РЭМД',
        icon: 'send',
        main: true,
        run: () =>
          withRow(table, async (row) => {
            try {
              const sent = await api<RegisterRecord>(`/api/documents/${row.number}/send`, {});
              showStatus(`Документ № ${sent.number} отправлен`);
            } finally {
              await load();
            }
          }),
      },
    ],
  });
}

async function sign(
  register: 'documents' | 'sick-leaves',
  what: string,
  row: RegisterRecord,
  load: () => Promise<void>,
): Promise<void> {
  if (!(await askSignature(what))) return;
  await api<RegisterRecord>(`/api/${register}/${row.number}/sign`, {});
  showStatus(`${what}: подписано`);
  await load();
}

async function withRow(
  table: Table<RegisterRecord>,
  act: (row: RegisterRecord) => void | Promise<void>,
): Promise<void> {
  const row = table.selected();
  if (row) await act(row);
  else messageBox('Нет выбора', 'Выберите строку в списке.');
}

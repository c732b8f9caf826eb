import { api } from '../api.ts';
import { toolbar } from '../button.ts';
import { field, form } from '../fields.ts';
import type { RegisterRecord } from '../records.ts';
import { showStatus } from '../status-bar.ts';
import { openWindow } from '../windows.ts';
import { askSignature } from './signature.ts';
import type { SlipFor } from './slip.ts';

/** «Электронный листок нетрудоспособности» (ЭЛН): signed before it is filed. */
export function openSickLeave({ patient, card }: SlipFor, onSaved?: () => void): void {
  const cause = field({
    label: 'Причина',
    choices: ['Заболевание (01)', 'Бытовая травма (02)', 'Карантин (03)', 'Уход за больным (09)'],
  });
  const days = field({ label: 'Дней', value: '5' });
  const opened = openWindow({
    screen: 'Листок нетрудоспособности (ЭЛН)',
    module: 'Больничные листы',
    recordRef: card,
    widthPx: 640,
    content: form(
      field({ label: 'Пациент', value: patient, readonly: true }),
      field({ label: 'Карта', value: card, readonly: true }),
      cause,
      field({ label: 'Режим', choices: ['Амбулаторный', 'Домашний', 'Стационарный'] }),
      days,
      field({ label: 'Место работы', value: '' }),
      field({ label: 'Номер ЭЛН', value: 'присваивается при подписании', readonly: true, span: 3 }),
      field({ label: 'Заключение', lines: 2, span: 3 }),
    ),
    footer: toolbar(
      'Действия с ЭЛН',
      {
        label: 'Подписать и отправить',
        icon: 'sign',
        main: true,
        async run() {
          if (!(await askSignature('Листок нетрудоспособности'))) return;
          const row = await api<RegisterRecord>('/api/sick-leaves', {
            patient,
            card,
            subject: cause.control.value,
            note: `${days.control.value} дн.`,
          });
          showStatus(`ЭЛН № ${row.number} подписан`);
          onSaved?.();
          opened.close();
        },
      },
      { label: 'Закрыть', run: () => opened.close() },
    ),
  });
}

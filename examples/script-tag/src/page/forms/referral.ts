import { api } from '../api.ts';
import { toolbar } from '../button.ts';
import { field, form } from '../fields.ts';
import type { RegisterRecord } from '../records.ts';
import { showStatus } from '../status-bar.ts';
import { openWindow } from '../windows.ts';
import type { SlipFor } from './slip.ts';

/** «Направление»: to the laboratory, to a study or to a consultation. */
export function openReferral({ patient, card }: SlipFor, onSaved?: () => void): void {
  const subject = field({
    label: 'Услуга',
    choices: [
      'Общий анализ крови',
      'Биохимический анализ крови',
      'Рентгенография органов грудной клетки',
      'УЗИ щитовидной железы',
      'Консультация кардиолога',
    ],
    span: 3,
  });
  const target = field({
    label: 'Куда',
    choices: ['Клиническая лаборатория', 'Кабинет лучевой диагностики', 'Кабинет УЗИ', 'Городская больница № 1'],
    span: 3,
  });
  const opened = openWindow({
    screen: 'Направление',
    module: 'Направления',
    recordRef: card,
    widthPx: 620,
    content: form(
      field({ label: 'Пациент', value: patient, readonly: true }),
      field({ label: 'Карта', value: card, readonly: true }),
      field({ label: 'Вид', choices: ['Лаборатория', 'Исследование', 'Консультация', 'Госпитализация'] }),
      field({ label: 'Срочность', choices: ['Планово', 'Cito'] }),
      subject,
      target,
      field({ label: 'Обоснование', lines: 2, span: 3 }),
    ),
    footer: toolbar(
      'Действия с направлением',
      {
        label: 'Создать направление',
        icon: 'save',
        main: true,
        async run() {
          const row = await api<RegisterRecord>('/api/referrals', {
            patient,
            card,
            subject: subject.control.value,
            note: target.control.value,
          });
          showStatus(`Направление № ${row.number} создано`);
          onSaved?.();
          opened.close();
        },
      },
      { label: 'Закрыть', run: () => opened.close() },
    ),
  });
}

import { api } from '../api.ts';
import { toolbar } from '../button.ts';
import { field, form } from '../fields.ts';
import type { RegisterRecord } from '../records.ts';
import { showStatus } from '../status-bar.ts';
import { openWindow } from '../windows.ts';
import { openPrint } from './print.ts';
import type { SlipFor } from './slip.ts';

/** «Рецепт»: writes one out; printing it saves it first. */
export function openPrescription({ patient, card }: SlipFor, onSaved?: () => void): void {
  const drug = field({
    label: 'Препарат (МНН)',
    choices: [
      'Амоксициллин 500 мг, капс. № 20',
      'Ибупрофен 400 мг, табл. № 20',
      'Лозартан 50 мг, табл. № 30',
      'Метформин 850 мг, табл. № 60',
      'Омепразол 20 мг, капс. № 28',
    ],
    span: 3,
  });
  const payment = field({ label: 'Оплата', choices: ['За полную стоимость', 'Льготный', 'Скидка 50 %'] });
  let saved: RegisterRecord | undefined;
  async function save(): Promise<RegisterRecord> {
    saved ??= await api<RegisterRecord>('/api/prescriptions', {
      patient,
      card,
      subject: drug.control.value,
      note: payment.control.value,
    });
    onSaved?.();
    showStatus(`Рецепт № ${saved.number} выписан`);
    return saved;
  }
  const opened = openWindow({
    screen: 'Рецепт',
    module: 'Рецепты',
    recordRef: card,
    widthPx: 620,
    content: form(
      field({ label: 'Пациент', value: patient, readonly: true }),
      field({ label: 'Карта', value: card, readonly: true }),
      drug,
      field({ label: 'Способ применения', value: 'Внутрь, после еды', span: 3 }),
      field({ label: 'Кратность', choices: ['1 раз в день', '2 раза в день', '3 раза в день'] }),
      field({ label: 'Длительность, дней', value: '10' }),
      field({ label: 'Срок действия', choices: ['15 дней', '30 дней', '60 дней', '1 год'] }),
      payment,
    ),
    footer: toolbar(
      'Действия с рецептом',
      { label: 'Выписать', icon: 'save', main: true, run: async () => void (await save()) },
      {
        label: 'Печать рецепта',
        icon: 'print',
        run: async () => openPrint('Печать рецепта', `/print/prescription/${(await save()).number}`),
      },
      { label: 'Закрыть', run: () => opened.close() },
    ),
  });
}

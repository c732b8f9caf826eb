import { h } from '../dom.ts';
import { field } from '../fields.ts';

/**
 * «Подписание ЭП»: a native modal dialog, under which nothing else of the page takes clicks or keys.
 * Settles with whether the person signed.
 */
export function askSignature(what: string): Promise<boolean> {
  const certificate = field({
    label: 'Сертификат',
    choices: [`${window.mis?.session?.person.shortName ?? ''}, до 14.03.2027`, 'ГП № 3, до 02.09.2027'],
  });
  const dialog = h(
    'dialog',
    { class: 'signature', 'aria-label': 'Подписание ЭП' },
    h(
      'form',
      { method: 'dialog' },
      h('h2', { class: 'window-title' }, 'Подписание ЭП'),
      h('p', {}, `Документ: ${what}. Выберите сертификат электронной подписи.`),
      certificate.label,
      certificate.control,
      h(
        'div',
        { class: 'signature-actions' },
        h('button', { class: 'button is-main', value: 'sign' }, 'Подписать'),
        h('button', { class: 'button', value: 'cancel' }, 'Отмена'),
      ),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'sign');
    });
  });
}

import { recall } from './recall.ts';

/**
 * Says that the panel could not be fetched, whom to call, and offers another try. Its code and texts
 * come with the entry: when this is shown nothing else can be had.
 */
export function showNotice(
  root: ShadowRoot,
  russian: boolean,
  phone: string | null = recall('phone'),
  retry: () => void,
): void {
  root.querySelector('.notice')?.remove();
  const notice = document.createElement('div');
  const button = document.createElement('button');
  notice.className = 'notice';
  notice.setAttribute('role', 'alert');
  notice.textContent = russian
    ? `Панель помощи не загрузилась: нет связи со службой поддержки.${phone ? `\nЕсли ждать нельзя, позвоните: ${phone}.` : ''}\n`
    : `The help panel did not load: no connection to support.${phone ? `\nIf you cannot wait, call ${phone}.` : ''}\n`;
  button.textContent = russian ? 'Попробовать ещё раз' : 'Try again';
  button.onclick = () => {
    notice.remove();
    retry();
  };
  notice.append(button);
  root.append(notice);
}

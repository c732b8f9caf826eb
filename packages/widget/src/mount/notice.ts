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
  const returnTo = document.activeElement;
  const notice = document.createElement('div');
  const button = document.createElement('button');
  const cross = document.createElement('button');
  const close = () => {
    notice.remove();
    (returnTo as HTMLElement | null)?.focus?.();
  };
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
  cross.textContent = '×';
  cross.setAttribute('aria-label', russian ? 'Закрыть' : 'Close');
  cross.onclick = close;
  notice.onkeydown = ({ key }) => key === 'Escape' && close();
  notice.append(button, cross);
  root.append(notice);
  button.focus();
}

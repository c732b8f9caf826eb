import type { TicketContext } from '@mis-support/protocol';

/** «Журнал приёма → Талон → „Сохранить“»: the person's place in one line, empty when nothing is known. */
export function placeOf(context: TicketContext | undefined): string {
  const values = context?.values ?? {};
  const menu = values['menuPath']?.value;
  const parts = [...(Array.isArray(menu) ? menu : menu ? [menu] : [])];
  for (const key of ['screen', 'tab', 'action']) {
    const value = values[key]?.value;
    if (typeof value === 'string' && value !== '' && !parts.includes(value)) parts.push(value);
  }
  if (parts.length === 0) {
    const title = values['pageTitle']?.value ?? values['workplace']?.value;
    if (typeof title === 'string') parts.push(title);
  }
  return parts.join(' → ');
}

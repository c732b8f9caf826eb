import type { DelayCode, TicketStatus } from '@mis-support/protocol';

/** States as support reads them: the reporter's «Нужен ваш ответ» is «Ждём автора» here. */
export const statusWords: Record<TicketStatus, string> = {
  registered: 'Новое',
  in_progress: 'В работе',
  waiting_user: 'Ждём автора',
  waiting_external: 'Ждём другую систему',
  escalated: 'Передано выше',
  merged: 'Объединено с общей проблемой',
  resolved: 'Решено, проверяет автор',
  closed: 'Закрыто',
  reopened: 'Открыто снова',
};

/** What colour a state has. The word always stands beside it. */
export const statusTones: Record<TicketStatus, 'info' | 'warn' | 'ok' | 'plain' | 'danger'> = {
  registered: 'info',
  in_progress: 'info',
  waiting_user: 'warn',
  waiting_external: 'warn',
  escalated: 'info',
  merged: 'plain',
  resolved: 'ok',
  closed: 'plain',
  reopened: 'danger',
};

/** Why a date moves, in the words the reporter reads. `detail` names what the code leaves open. */
export const delayReasons: Record<DelayCode, { words: string; detail?: 'system' | 'date' | 'holder' }> = {
  waiting_user: { words: 'ждём ваш ответ' },
  waiting_external: { words: 'ждём другую систему', detail: 'system' },
  needs_code_change: { words: 'нужна доработка, её делает третья линия' },
  needs_release: { words: 'исправление готово, выйдет с обновлением', detail: 'date' },
  higher_priority: { words: 'сначала устраняем сбой, который остановил работу многих' },
  cannot_reproduce: { words: 'пока не удаётся повторить, нужны подробности' },
  needs_region_decision: { words: 'нужно решение региона' },
  local_cause: { words: 'причина в настройках на месте, передано', detail: 'holder' },
};

/** «ждём другую систему — ЛИС» */
export function delaySentence(code: DelayCode, params: Record<string, string> = {}): string {
  const { words, detail } = delayReasons[code];
  const value = detail && params[detail];
  return value ? `${words} — ${value}` : words;
}

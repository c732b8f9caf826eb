import type { Trouble } from './api.ts';
import { serverWords } from './saved-words.ts';
import { hasGateway } from './state/docs.ts';

/** What stands in the way of the gateway's answer, in words; what to do about it where that is known. */
export function troubleWords(trouble: Trouble): string {
  switch (trouble.reason) {
    case 'signedOut':
      return 'вход устарел. Откройте студию в другой вкладке, войдите и нажмите «Повторить».';
    case 'unreachable':
      return `${serverWords()} не отвечает.`;
    case 'tooLarge':
      return 'слой слишком большой, можно до мегабайта. Уберите лишнее.';
    case 'answered':
      return hasGateway.value
        ? `шлюз ответил ошибкой ${trouble.status}. Если она повторится, назовите этот номер тому, кто ведёт шлюз.`
        : `программа студии ответила ошибкой ${trouble.status}. Если она повторится, запустите студию заново.`;
  }
}

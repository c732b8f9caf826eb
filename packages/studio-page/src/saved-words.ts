import { hasGateway } from './state/docs.ts';

/** What saving will do to what a person is looking at; to be followed by «когда вы сохраните». */
export function willHoldWords(): string {
  return hasGateway.value ? 'Начнёт действовать' : 'Запишется в папку';
}

/** Where layers lie: «на шлюзе», «в папке». */
export function whereWords(): string {
  return hasGateway.value ? 'на шлюзе' : 'в папке';
}

/** What answers this page. */
export function serverWords(): string {
  return hasGateway.value ? 'шлюз' : 'программа студии';
}

/** What saving has done: nothing is in force by it where no gateway reads the folder. */
export function savedWords(): string {
  return hasGateway.value ? 'Сохранено и действует' : 'Сохранено в папке';
}

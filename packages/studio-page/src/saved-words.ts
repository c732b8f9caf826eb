import { hasGateway } from './state/docs.ts';

/** What saving has done: nothing is in force by it where no gateway reads the folder. */
export function savedWords(): string {
  return hasGateway.value ? 'Сохранено и действует' : 'Сохранено в папке';
}

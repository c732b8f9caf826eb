// How the panel makes its sentences, for the studio's page. From source only: it is no interface of the package.
export { createTranslate } from './messages/translate.ts';
export type { Translate } from './messages/translate.ts';
export { createDates } from './panel/dates.ts';
export type { MessageKey } from './messages/ru.ts';

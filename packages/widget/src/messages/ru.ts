import { ruFirst } from './ru-first.ts';
import { ruLater } from './ru-later.ts';

/**
 * The Russian texts: the source of all keys. `{name}` is a place; `{n|поле|поля|полей}` chooses a
 * plural form by the number in `n`. A region may replace any of them in its configuration.
 */
export const ru = { ...ruFirst, ...ruLater };

export type MessageKey = keyof typeof ru;

import { textIn } from '@mis-support/protocol';
import { valueAt, type JsonPath } from '../model/json-text.ts';
import {
  criticalWords,
  fieldWords,
  keyWords,
  scopeWords,
  settingWords,
  shortTypeWords,
  urgencyWords,
  wordFor,
} from '../words.ts';

/** What the lists of a configuration are called. */
const listWords: Record<string, string> = {
  fields: 'Поля формы',
  ladder: 'Лестница',
  categories: 'Темы',
  modules: 'Разделы МИС',
  integrations: 'Другие системы',
  workplaces: 'Список АРМ',
  types: 'Виды обращений',
  critical: 'Массовые сбои',
  policy: 'Приоритеты',
  matrix: 'матрица',
  levels: 'уровни',
  calendars: 'Календари',
  templates: 'Типовые обращения',
  notices: 'Объявления',
  messages: 'Тексты',
  theme: 'Оформление',
  tokens: 'цвета и шрифт',
  plannedWorks: 'Плановые работы',
  helpLinks: 'Справка',
  help: 'Основное',
  launcher: 'Кнопка «Помощь»',
  privacy: 'Личные данные',
  retention: 'Хранение',
  limits: 'Ограничения',
};

/** Ids that have words of their own below a key. */
const idWords: Record<string, Record<string, string>> = {
  fields: fieldWords,
  critical: criticalWords,
  types: shortTypeWords,
  matrix: { ...scopeWords, ...urgencyWords },
};

/**
 * A place in a layer as a person would say it: «Поля формы → Номер кабинета → обязательность». Entries are
 * called by their names in one of the `layers`; what has no word is called by its key.
 */
export function placeWords(path: JsonPath, layers: readonly unknown[]): string {
  if (path.length === 0) return 'Весь слой';
  return path.map((key, index) => wordOf(String(key), path.slice(0, index), layers)).join(' → ');
}

function wordOf(key: string, above: JsonPath, layers: readonly unknown[]): string {
  const list = [...above].reverse().find((each) => Object.hasOwn(idWords, each)) ?? '';
  for (const layer of layers) {
    const found = nameIn(valueAt(layer, [...above, key]));
    if (found !== undefined) return found;
  }
  const parent = String(above.at(-1) ?? '');
  const known = idWords[parent] ?? (list === 'matrix' ? idWords['matrix'] : undefined);
  if (known && Object.hasOwn(known, key)) return wordFor(known, key);
  const words = [listWords, keyWords, settingWords].find((each) => Object.hasOwn(each, key)) ?? {};
  return wordFor(words, key);
}

/** The name an entry gives itself. */
function nameIn(entry: unknown): string | undefined {
  const label = valueAt(entry, ['label']);
  if (typeof label === 'string') return label;
  if (typeof label === 'object' && label !== null) return textIn(label as Record<string, string>, 'ru') || undefined;
  const names = valueAt(entry, ['names']);
  return Array.isArray(names) && typeof names[0] === 'string' ? names[0] : undefined;
}

/**
 * What would be right, by the words of our schemas. A schema says it in English, where it is written;
 * a test holds that every such phrase is here.
 */
const russian: Record<string, string> = {
  text: 'текст',
  'a text': 'текст',
  'a number': 'число',
  'true or false': 'true или false',
  'a list': 'список [ … ]',
  'an object': 'набор { … }',
  nothing: 'пусто',
  null: 'null',
  'a text, or one by language such as { "ru": "…" }': 'текст или тексты по языкам, например { "ru": "…" }',
  'a value, a list of values or a test such as { "is": "…" }': 'значение, список значений или проверка { "is": "…" }',
  'a text, a number, true or false, or a list of texts': 'текст, число, true или false либо список текстов',
  'hours such as "08:00-20:00"': 'часы, например "08:00-20:00"',
  'a date such as "2026-01-01"': 'дата, например "2026-01-01"',
  'weekdays such as "1-5"': 'дни недели, например "1-5"',
  'a duration such as "PT4H", "PT1.5H" or "P3D"': 'срок, например "PT4H", "PT1.5H" или "P3D"',
  'a language tag such as "ru"': 'код языка, например "ru"',
  'an address such as "https://help.local/" or a path such as "/help"':
    'адрес, например "https://help.local/", или путь, например "/help"',
  'keys such as "Control+F1" or "Control+Alt+KeyH"': 'клавиши, например "Control+F1" или "Control+Alt+KeyH"',
  'a moment with its zone such as "2026-11-24T10:00:00+05:00"':
    'момент с часовым поясом, например "2026-11-24T10:00:00+05:00"',
  '"user.phone", "steps" or "context.recordRef"': '"user.phone", "steps" или "context.recordRef"',
  'a colour such as "#0b6670"': 'цвет, например "#0b6670"',
  'a time such as "120ms"': 'время, например "120ms"',
  'a value of CSS without addresses': 'значение CSS без адресов',
};

/** Phrases that `expectedWords` can say in Russian. @internal */
export const expectedPhrases: readonly string[] = Object.keys(russian);

/** A phrase of a schema in the reader's language; what is not a phrase stays as it is. */
export function expectedWords(phrase: string, language: 'ru' | 'en'): string {
  return language === 'ru' && Object.hasOwn(russian, phrase) ? (russian[phrase] ?? phrase) : phrase;
}

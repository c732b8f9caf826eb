import type { Test } from './model/condition-tree.ts';
import type { Level } from './model/layers.ts';

/** Everything the page says that names something of a configuration. */
export const levelWords: Record<Level, string> = {
  builtin: 'Встроенный',
  region: 'Регион',
  organization: 'Организация',
  workplace: 'АРМ',
};

/** In «унаследовано: …». */
export const originWords: Record<Level, string> = {
  builtin: 'встроенное',
  region: 'от региона',
  organization: 'от организации',
  workplace: 'этого АРМ',
};

export const typeWords: Record<string, string> = {
  incident: 'Не работает или работает неправильно',
  serviceRequest: 'Нужен доступ или настройка',
  question: 'Как это сделать?',
  changeRequest: 'Нужно изменить или добавить',
};

/** In one line of a list. */
export const shortTypeWords: Record<string, string> = {
  incident: 'сбой',
  serviceRequest: 'доступ',
  question: 'вопрос',
  changeRequest: 'изменение',
};

export const criticalWords: Record<string, string> = {
  unavailable: 'МИС не открывается',
  login: 'Не получается войти',
  remd: 'Документы не уходят в РЭМД',
};

export const scopeWords: Record<string, string> = {
  self: 'Только у меня',
  department: 'В нашем отделении',
  organization: 'Во всей организации',
  region: 'И в других организациях',
  unknown: 'Не знаю',
};

export const urgencyWords: Record<string, string> = {
  blocked: 'Нельзя, работа остановлена',
  degraded: 'Можно, но медленно или в обход',
  minor: 'Можно, но мешает',
};

export const systemWords: Record<string, string> = {
  mis: 'МИС',
  remd: 'РЭМД',
  oms: 'ОМС',
  lab: 'ЛИС',
  pacs: 'Архив изображений',
  epgu: 'ЕПГУ',
  signature: 'Электронная подпись',
  network: 'Сеть',
};

/** What the analysis of a text may find it to be about. */
export const textCategoryWords: Record<string, string> = {
  incident: 'сбой в работе',
  access: 'доступ и права',
  integration: 'обмен с другими системами',
  eds: 'электронная подпись',
  print: 'печать',
  report: 'отчёты',
  performance: 'медленная работа',
  hardware: 'компьютер и сеть',
  consultation: 'как сделать',
  'data-fix': 'исправление данных',
  'change-request': 'изменение МИС',
};

/** Names of the fields that are ours; the panel has its own texts for them. */
export const fieldWords: Record<string, string> = {
  title: 'Краткое название',
  happened: 'Что произошло',
  expected: 'Что ожидалось',
  steps: 'Шаги',
  scope: 'У кого так же',
  urgency: 'Можно ли работать',
  when: 'Когда началось',
  recordRef: 'Номер записи',
  tried: 'Что уже пробовали',
  suspectedSystem: 'Где, по-вашему, сбой',
  reason: 'Для чего нужно',
  dateInForce: 'С какого числа',
  affected: 'Кого касается',
  category: 'Тема',
  module: 'Раздел МИС',
  onBehalfOf: 'За коллегу',
  contact: 'Телефон',
};

export const kindWords: Record<string, string> = {
  text: 'Строка',
  longText: 'Длинный текст',
  choice: 'Один вариант',
  choices: 'Несколько вариантов',
  date: 'Дата',
  dateTime: 'Дата и время',
  number: 'Число',
  phone: 'Телефон',
  recordRef: 'Номер записи в МИС',
  file: 'Файл',
};

export const needWords: Record<string, string> = {
  required: 'Обязательно: без него не отправить',
  demanded: 'Спросить один раз',
  advised: 'Желательно',
  optional: 'По желанию',
};

/** Where the values of a choice come from. */
export const sourceWords: Record<string, string> = {
  '': 'свои, ниже',
  scopes: 'ответы «У кого так же»',
  urgencies: 'ответы «Можно ли работать»',
  categories: 'темы',
  modules: 'разделы МИС',
  integrations: 'другие системы',
};

/** What may stand in a field from the start. */
export const prefillWords: Record<string, string> = {
  '': 'ничего',
  'user.phone': 'телефон из МИС',
  'user.role': 'должность из МИС',
  'user.name': 'имя из МИС',
  steps: 'последние действия (по нажатию)',
  'context.recordRef': 'номер открытой записи (по нажатию)',
  'context.module': 'раздел МИС',
  'context.screen': 'экран МИС',
  'context.workplace': 'АРМ',
  'context.orgUnit': 'подразделение',
};

/** States in which a norm may stand still. */
export const pauseWords: Record<string, string> = {
  waiting_user: 'Ждём ответа автора обращения',
  waiting_external: 'Ждём другую организацию или систему',
};

export const modeWords: Record<string, string> = { light: 'Светлое', dark: 'Тёмное', auto: 'Как в системе' };

/** Where the button «Помощь» stands. */
export const launcherWords: Record<string, string> = {
  edge: 'Вкладка у края окна',
  corner: 'Кнопка в углу окна',
  none: 'Нигде: свою кнопку показывает МИС',
};

/** How a fact of a condition is judged. */
export const testWords: Record<Test, string> = {
  is: 'одно из',
  isNot: 'ни одно из',
  contains: 'содержит',
  filled: 'указано',
  empty: 'не указано',
  atLeast: 'не меньше',
  atMost: 'не больше',
};

/** Where a field stands in the form. */
export const fieldPlaceWords: Record<string, string> = {
  always: 'Сразу в форме',
  whenAsked: 'По нажатию на подсказку',
};

/** Keys of an entry, in «изменено здесь: …». */
export const keyWords: Record<string, string> = {
  order: 'порядок',
  kind: 'вид',
  label: 'название',
  hint: 'подсказка',
  need: 'обязательность',
  shownWhen: 'где показывать',
  requiredWhen: 'когда обязательно',
  demandedWhen: 'когда спросить',
  place: 'место',
  options: 'варианты',
  enabled: 'включено',
  contact: 'контакт',
  hours: 'часы',
  note: 'пояснение',
  advice: 'совет',
  endpoint: 'последняя инстанция',
  chat: 'чат',
  types: 'обращения',
  words: 'слова',
  react: 'ответ',
  resolve: 'решение',
  clock: 'часы работы',
  phone: 'телефон',
  calendar: 'календарь',
  startWhen: 'когда начинают отсюда',
  passOnBy: 'кто передаёт сюда',
  skippable: 'можно ли пропустить',
  suggestFor: 'тема по тексту',
  suggestWhen: 'когда предлагать',
  placeholder: 'пример',
  optionsFrom: 'откуда варианты',
  pattern: 'образец',
  patternHint: 'подсказка к образцу',
  minLength: 'наименьшая длина',
  maxLength: 'наибольшая длина',
  min: 'не меньше',
  max: 'не больше',
  prefill: 'что подставить',
  days: 'дни недели',
  hoursByDay: 'часы по дням',
  breaks: 'перерывы',
  holidays: 'выходные',
  workdays: 'перенесённые рабочие дни',
  shortDays: 'короткие дни',
  timeZone: 'часовой пояс',
  type: 'вид обращения',
  category: 'тема',
  module: 'раздел',
  text: 'текст',
  scope: 'у кого так же',
  urgency: 'можно ли работать',
  answers: 'ответы',
  url: 'адрес',
  title: 'текст',
  what: 'что делают',
  from: 'начало',
  to: 'конец',
  next: 'когда следующая весть',
  workaround: 'как работать пока',
  names: 'названия',
  patch: 'отличия',
};

/** Keys of settings that stand alone, in a list of what was changed. */
export const settingWords: Record<string, string> = {
  unknownCountsAs: 'чем считать «Не знаю» при массовом сбое',
  requests: 'уровень вопросов и заявок',
  version: 'редакция',
  source: 'документ',
  policyId: 'имя правил',
  calendars: 'календари',
  scopes: 'ответы «У кого так же»',
  urgencies: 'ответы «Можно ли работать»',
  statuses: 'когда срок стоит',
  plannedWorks: 'срок стоит во время плановых работ',
  phoneHours: 'когда отвечают по телефону',
  regionName: 'название региона',
  organizationName: 'название организации',
  recipients: 'кто увидит обращение',
  languages: 'языки',
  locale: 'основной язык',
  privacyPolicyUrl: 'страница о персональных данных',
  shortcut: 'клавиши',
  mode: 'светлое или тёмное',
  mask: 'закрыть ещё на снимках',
  unmask: 'можно показать на снимках',
  draftDays: 'хранить неотправленный черновик, дней',
  registeredDays: 'хранить номер отправленного, дней',
  unsentDays: 'сколько дней пытаться отправить',
  queuedTickets: 'обращений в очереди у одного человека',
  attachmentMaxBytes: 'одно вложение',
  queuedBytes: 'вся очередь одного человека',
  region: 'регион',
  organization: 'организация',
  v: 'версия формата',
  $schema: 'описание ключей',
};

/** A word for an id, or the id itself. */
export function wordFor(words: Record<string, string>, id: string): string {
  return Object.hasOwn(words, id) ? (words[id] ?? id) : id;
}

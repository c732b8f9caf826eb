import type { ContextSource, CriticalKind, TicketType } from '@mis-support/protocol';

/** Words of people who work in support, for what the wire calls by code. A region's own values appear as they are. */
export const typeWords: Record<TicketType, string> = {
  incident: 'Не работает или работает неправильно',
  serviceRequest: 'Нужен доступ или настройка',
  question: 'Вопрос: как это сделать',
  changeRequest: 'Нужно изменить или добавить',
};

export const criticalWords: Record<CriticalKind, string> = {
  unavailable: 'МИС не открывается',
  login: 'Не получается войти',
  remd: 'Документы не уходят в РЭМД',
};

export const scopeWords: Record<string, string> = {
  self: 'только у автора',
  department: 'в отделении',
  organization: 'во всей организации',
  region: 'и в других организациях',
  unknown: 'автор не знает',
};

export const urgencyWords: Record<string, string> = {
  blocked: 'нельзя, работа остановлена',
  degraded: 'можно, но медленно или в обход',
  minor: 'можно, но мешает',
};

/** Answers and gaps, by field id. */
export const fieldWords: Record<string, string> = {
  title: 'Кратко',
  happened: 'Что произошло',
  expected: 'Что должно было получиться',
  steps: 'Что делали по шагам',
  when: 'Когда началось',
  tried: 'Что уже пробовали',
  askedFirst: 'К кому уже обращались',
  recordRef: 'Номер записи',
  suspectedSystem: 'Где, по мнению автора, сбой',
  reason: 'Основание',
  dateInForce: 'С какой даты нужно',
  affected: 'Кого затрагивает',
  onBehalfOf: 'Пишет за коллегу',
  contact: 'Телефон для связи',
  scope: 'У кого так же',
  urgency: 'Можно ли работать',
  category: 'Раздел',
  module: 'Модуль',
  screenshot: 'Снимок экрана',
  context: 'Сведения об экране',
};

/** Codes that a form's choices send, by field. A text that happens to read like a code of another field stays as it is. */
export const answerWords: Record<string, Record<string, string>> = {
  when: { now: 'только что', today: 'сегодня', earlier: 'раньше', update: 'после обновления' },
  tried: {
    relogin: 'вышли и вошли снова',
    otherPc: 'проверили на другом компьютере',
    colleague: 'спросили коллегу',
    it: 'обратились к ИТ-специалисту',
  },
  suspectedSystem: {
    mis: 'МИС',
    remd: 'РЭМД',
    oms: 'ОМС',
    lab: 'ЛИС',
    pacs: 'архив изображений',
    epgu: 'ЕПГУ',
    signature: 'электронная подпись',
    network: 'сеть',
  },
};

export const contextWords: Record<string, string> = {
  workplace: 'АРМ',
  screen: 'Экран',
  menuPath: 'Путь в меню',
  tab: 'Вкладка',
  action: 'Действие',
  module: 'Модуль',
  recordRef: 'Номер записи',
  organization: 'Организация',
  orgUnit: 'Отделение',
  region: 'Регион',
  role: 'Роль',
  build: 'Сборка МИС',
  pageTitle: 'Заголовок страницы',
  path: 'Адрес',
  browser: 'Браузер',
  os: 'ОС',
  screenSize: 'Экран, точек',
  viewport: 'Окно, точек',
  timeZone: 'Часовой пояс',
  language: 'Язык',
  widget: 'Сборка виджета',
};

export const sourceWords: Record<ContextSource, string> = {
  host: 'от МИС',
  extjs: 'из окна МИС',
  aria: 'со страницы',
  route: 'из адреса',
  heuristic: 'догадка',
  browser: 'от браузера',
  person: 'указал автор',
};

export const trailWords: Record<string, string> = {
  menu: 'меню',
  tab: 'вкладка',
  button: 'кнопка',
  link: 'ссылка',
  window: 'окно',
  error: 'ошибка',
};

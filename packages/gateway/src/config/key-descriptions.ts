import { formDescriptions } from './key-descriptions-form.ts';
import { rulesDescriptions } from './key-descriptions-rules.ts';

export type KeyDescriptions = Record<string, readonly [ru: string, en: string]>;

/**
 * What each key of a configuration is for, by its path; `*` stands for an id. `*.key` serves every
 * place that has no words of its own. A test holds that no key is without words.
 */
const descriptions: KeyDescriptions = {
  $schema: [
    'Путь к описанию ключей: по нему редактор подсказывает.',
    'Where this schema is: editors use it to complete and explain keys.',
  ],
  v: ['Версия формата, всегда 1.', 'Version of the format; always 1.'],
  region: ['Имя региона, как в имени файла.', 'Name of the region, as in the name of its file.'],
  organization: ['ОИД организации, чей это слой.', 'OID of the organisation whose layer this is.'],
  regionName: [
    'Как регион называют люди: показываем вместе с кодом.',
    'What people call the region: shown beside its code.',
  ],
  organizationName: [
    'Как организацию называют люди: показываем вместе с кодом.',
    'What people call the organisation: shown beside its code.',
  ],
  locale: ['Язык панели, если МИС не назвала другого.', 'Language of the panel unless the host names another.'],
  languages: [
    'Языки, на которых здесь работают: каждый текст настройки должен быть на каждом из них.',
    'Languages people use here: every text of the configuration must be there in each.',
  ],
  help: ['Телефон поддержки.', 'How to reach support by phone.'],
  'help.phone': ['Куда звонить, если ждать нельзя.', 'The number to call when something cannot wait.'],
  'help.phoneHours': [
    'Когда отвечают по телефону, словами.',
    'When the phone is answered, in words or in words by language.',
  ],
  helpLinks: ['Страницы, которые могут помочь; показываем до формы.', 'Pages that may help, offered before the form.'],
  'helpLinks.*.url': ['Адрес страницы внутри вашей сети или путь.', 'Address inside your network, or a path.'],
  recipients: ['Кто увидит обращение, по порядку.', 'Who will see a ticket, in order.'],
  privacyPolicyUrl: [
    'Правила обработки данных: куда ведёт «Подробнее».',
    'Rules on personal data: the page that “More” opens.',
  ],
  limits: ['Пределы.', 'Limits.'],
  'limits.attachmentMaxBytes': ['Самое большое вложение, байт.', 'Size limit of an attachment, in bytes.'],
  'limits.queuedTickets': [
    'Сколько обращений одного человека ждут отправки на одном компьютере.',
    'Tickets of one person that may wait on one computer.',
  ],
  'limits.queuedBytes': [
    'Сколько места занимают ждущие обращения одного человека, байт.',
    'Bytes that one person’s waiting tickets may take up on one computer.',
  ],
  'limits.unsentDays': ['Сколько дней пробуем отправить.', 'For how many days sending is retried.'],
  retention: ['Сколько храним на компьютере врача.', 'How long data is kept on a doctor’s computer.'],
  'retention.draftDays': ['Начатый и не отправленный текст, дней.', 'An unfinished text, in days.'],
  'retention.registeredDays': [
    'Номер и краткое название зарегистрированного, дней.',
    'Number and title of a registered ticket, in days.',
  ],
  privacy: ['Что закрывать на снимках.', 'What is covered in pictures.'],
  'privacy.mask': [
    'Селекторы CSS: что закрыть, кроме полей, таблиц и data-mis-private.',
    'CSS selectors of what is covered in addition to inputs, tables and data-mis-private.',
  ],
  'privacy.unmask': [
    'Селекторы CSS: что можно показать внутри закрытого.',
    'CSS selectors of what may be shown inside something covered.',
  ],
  launcher: ['Кнопка «Помощь».', 'The help button.'],
  'launcher.place': ['Место: у края, в углу или без кнопки.', 'Its place: at the edge, in the corner, or none.'],
  'launcher.shortcut': ['Клавиши, например Control+F1; пусто — без клавиш.', 'Keys, such as Control+F1; empty: none.'],
  theme: ['Вид панели.', 'Look of the panel.'],
  'theme.mode': ['Светлая, тёмная или как в системе.', 'Light, dark, or as set in the system.'],
  'theme.tokens': [
    'Цвета и шрифты панели по имени, без приставки --mis-support-.',
    'Colours and fonts by name, without --mis-support-.',
  ],
  messages: [
    'Тексты панели, которые вы заменяете: язык → ключ → текст.',
    'Texts of the panel that you replace: language → key → text.',
  ],
  workplaces: ['Что отличается на отдельных АРМ.', 'What differs at individual workplaces.'],
  'workplaces.*.names': [
    'Как МИС называет это рабочее место; большие и малые буквы не важны.',
    'What the host calls this workplace; case does not matter.',
  ],
  'workplaces.*.patch': [
    'Слой поверх остальной настройки: только то, что здесь иначе.',
    'A layer over all the rest: only what differs here.',
  ],

  '*.order': ['Место в списке, меньшее раньше.', 'Position in the list; smaller numbers come first.'],
  '*.label': ['Название: один текст или тексты по языкам.', 'Name: one text, or texts by language.'],
  '*.hint': ['Подсказка под названием.', 'A hint under the name.'],
  '*.enabled': ['false — не показывать.', 'false: not shown.'],
  '*.shownWhen': ['Показывать, только пока верно это условие.', 'Shown only while this condition holds.'],
  '*.words': ['Начала слов: «рецепт» найдёт «рецепта» и «рецептов».', 'Beginnings of words that suggest this entry.'],
  ...formDescriptions,
  ...rulesDescriptions,
};

/** The words for a path such as `fields.*.need`; `undefined` where nobody has written any. */
export function describeKey(path: string, language: 'ru' | 'en'): string | undefined {
  const own = path.replace('policy.calendars.*.', 'policy.calendar.').replace(/^critical\b/, 'types');
  const found = descriptions[path] ?? descriptions[own] ?? descriptions[`*.${path.split('.').at(-1) ?? ''}`];
  return found?.[language === 'ru' ? 0 : 1];
}

/** Everything of a configuration that has a form of its own, in the groups of the menu; the text is the last. */
export const sectionGroups = {
  Форма: {
    fields: 'Поля формы',
    types: 'Виды обращений',
    categories: 'Темы',
    modules: 'Разделы МИС',
    integrations: 'Другие системы',
    templates: 'Типовые обращения',
  },
  Правила: {
    matrix: 'Приоритеты',
    calendars: 'Календари',
    ladder: 'Лестница',
    works: 'Плановые работы',
  },
  Сообщения: {
    notices: 'Объявления',
    helpLinks: 'Справка',
    texts: 'Тексты',
  },
  Прочее: {
    main: 'Основное',
    theme: 'Оформление',
    privacy: 'Личные данные',
    workplaces: 'Список АРМ',
    json: 'Текст (JSON)',
  },
} as const;

type KeyOf<Group> = Group extends object ? keyof Group : never;
export type Section = KeyOf<(typeof sectionGroups)[keyof typeof sectionGroups]>;

/** The name of each section, as the menu has it. */
export const sectionNames = Object.assign({}, ...Object.values(sectionGroups)) as Record<Section, string>;

/** Which form shows what a path of the configuration leads to. */
export function sectionFor([first, second]: readonly string[]): Section | undefined {
  if (first === 'policy')
    return second === 'calendar' || second === 'calendars' || second === 'timeZone' || second === 'pauses'
      ? 'calendars'
      : 'matrix';
  return Object.hasOwn(byKey, first ?? '') ? byKey[first ?? ''] : undefined;
}

const byKey: Record<string, Section> = {
  fields: 'fields',
  types: 'types',
  critical: 'types',
  categories: 'categories',
  modules: 'modules',
  integrations: 'integrations',
  templates: 'templates',
  ladder: 'ladder',
  plannedWorks: 'works',
  notices: 'notices',
  helpLinks: 'helpLinks',
  messages: 'texts',
  help: 'main',
  regionName: 'main',
  organizationName: 'main',
  recipients: 'main',
  languages: 'main',
  locale: 'main',
  privacyPolicyUrl: 'main',
  launcher: 'main',
  theme: 'theme',
  privacy: 'privacy',
  retention: 'privacy',
  limits: 'privacy',
  workplaces: 'workplaces',
};

/** The entry a path leads into, as `openRow` names it. */
export function rowFor(at: readonly string[]): string {
  const isDeep = at[0] === 'policy' && (at[1] === 'levels' || at[1] === 'calendars');
  return at.slice(0, isDeep ? 3 : 2).join('.');
}

/** Languages of the page around the panel. */
export type PageLanguage = 'ru' | 'en';

/** The words of `index.html`, which holds the Russian ones itself: it has to be readable with no script at all. */
export const english = {
  title: 'Clinic system support',
  about:
    'This page works when the system itself does not open or does not let you in. Describe what happened: your request is kept on this computer and sent automatically when the connection is back.',
  password: 'No password is needed.',
  call: 'If it cannot wait, call:',
  open: 'Write to support',
};

/** What the page says by itself while there is no connection. */
export const offlineWords: Record<PageLanguage, string> = {
  ru: 'Нет связи. Обращение сохранится на этом компьютере и уйдёт само, когда связь появится.',
  en: 'No connection. The request is kept on this computer and will be sent when the connection is back.',
};

/** `?lang=en` in the address of the shortcut; Russian otherwise. */
export function pageLanguage(asked: string | null): PageLanguage {
  return asked?.toLowerCase().startsWith('en') ? 'en' : 'ru';
}

/** Puts the page into a language: its words, its title, and the `lang` that the panel takes its own from. */
export function wordPage(page: Document, language: PageLanguage): void {
  page.documentElement.lang = language;
  if (language === 'ru') return;
  page.title = english.title;
  for (const place of page.querySelectorAll<HTMLElement>('[data-word]')) {
    place.textContent = english[place.dataset['word'] as keyof typeof english];
  }
}

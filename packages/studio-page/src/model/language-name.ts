/** «Татарский» for `tt`. */
export function languageName(id: string): string {
  try {
    const name = new Intl.DisplayNames('ru', { type: 'language' }).of(id) ?? id;
    return name.charAt(0).toUpperCase() + name.slice(1);
  } catch {
    return id;
  }
}

/**
 * «После вчерашнего обновления», "after the update". Not of a page or a list, which are brought up to date by hand.
 * Narrow on purpose: whoever is asked once more loses a tap, whoever is not asked costs a question of support.
 */
const sinceUpdate =
  /(?:после|after)\s(?:[^\s.]+\s){0,2}(?:обновлени[яй]|релиза|версии|update|release)(?!\s(?:страниц|списк|экран))/i;

/** Whether the text of the person tells by itself what a field asks for: line 1 reads it there. Pure. */
export function isTold(id: string, text: unknown): boolean {
  return id === 'when' && sinceUpdate.test(String(text));
}

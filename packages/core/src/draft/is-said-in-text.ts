/**
 * Since when a problem is there, as people tell it. Narrow on purpose: whoever is asked once more loses a tap, whoever
 * is not asked costs a question of support.
 *
 * - «После вчерашнего обновления», "after the update". Not of a page or a list, which are brought up to date by hand.
 * - «С утра», «со вчерашнего дня», «с понедельника», "since yesterday". Not «с утра до обеда» and not «с понедельника по
 *   пятницу», which are hours of work.
 * - «Третий день». Not «на третий день», which is how an illness goes.
 */
const sinceWhen = [
  /(?:после|after)\s(?:[^\s.]+\s){0,2}(?:обновлени.|релиза|версии|update|release)(?!\s(?:страниц|списк|экран))/i,
  /(?<![а-я])(?:со?|since)\s(?:самого\s|this\s)?(?:(?:утра|(?:вчера|понед|вторни|среды|четверга|пятни|суббо|воскр)[а-я]*)(?![а-я]|\s[дп]о\s)|morning|\w+day)/i,
  /(?<!на\s)(?:втор|трет)\S+\s(?:день|неде)/i,
];

/** Whether the text of the person tells by itself what a field asks for: line 1 reads it there. Pure. */
export function isSaidInText(id: string, text: unknown): boolean {
  return id === 'when' && sinceWhen.some((words) => words.test(String(text)));
}

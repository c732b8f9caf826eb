/** What stands in place of what may be personal. */
export const hidden = '[скрыто]';

/** Endings of Russian surnames in every case, of men and women. Some ordinary words go with them: that is the cheaper mistake. */
const surname =
  /^\p{L}{1,}(?:[оеё]в|[иы]н|[сц]к(?:ий|ого|ому|им|ом)|[сц]к(?:ая|ой|ую)|[оеё]в(?:а|у|ым|е|ой)|[иы]н(?:а|у|ым|е|ой)|енко|[чщ]ук|юк|[кч]ян|дзе|швили|[оеё]вич)$/iu;
const patronymic = /^\p{L}+(?:[оеё]вич|[ьи]ич|[оеё]вн|ичн|иничн)(?:а|у|ем|е|ы|ой)?$/iu;
/** Whoever follows these words is a person, however written. */
const leadsToPerson = /^(?:пациент|больн|гражд|ребён|ребен|patient)/iu;
/** Words of every day that look like surnames. */
const ordinary = new Set(
  (
    'один одна готов готова новый нового новой снова готовы картина причина машина магазин витамин часов талонов ' +
    'документов пациентов приёмов приемов анализов рецептов врачей вызовов отчётов отчетов случаев раньше раздел ' +
    'основа основы основной диспансерный вакцин вакцина вакцины терапевтов русский русская детский детская городской ' +
    'городская медицинский медицинская врачебная хирург медицинской медицинского детской городской логин логина админ ' +
    'админа термин справка направлений экранов вход входа права здоровья условий старый старой слова слов слово данных'
  ).split(' '),
);

/**
 * A text without what may name a person: numbers of four digits and more however they are grouped, dates,
 * addresses of mail, full names and initials, and every capitalised word that begins no sentence and stands in
 * no quotation marks. It hides too much rather than too little; a surname written small with nothing around it
 * is beyond it. Pure.
 */
export function hidePersonal(text: string): string {
  const rough = text
    .replace(/\S+@\S+/g, hidden)
    .replace(/\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b/g, hidden)
    .replace(/[+(]?\d(?:[\d\s()–-]*\d)?/g, (run) => (run.replace(/\D/g, '').length < 4 ? run : hidden))
    .replace(/(?:\p{Lu}\.\s?){1,2}\p{Lu}\p{L}+|\p{Lu}\p{L}+\s(?:\p{Lu}\.\s?){1,2}/gu, `${hidden} `);
  const words = rough.split(/(\s+)/);
  const isHidden = words.map((word, at) => at % 2 === 0 && mayBePerson(words, at));
  // A patronymic is never alone: the name before it and the surname around it go too, however they are written.
  for (let at = 0; at < words.length; at += 2) {
    if (!patronymic.test(bare(words[at]))) continue;
    for (const near of [at - 4, at - 2, at]) if (near >= 0 && bare(words[near]).length > 2) isHidden[near] = true;
  }
  const kept = words.map((word, at) => (isHidden[at] ? word.replace(/[\p{L}-]+/u, hidden) : word)).join('');
  return kept.replace(/\[скрыто\](?:\s*\[скрыто\])+/g, hidden).replace(/\s+(?=[.,;:!?]|$)/g, '');
}

function mayBePerson(words: readonly string[], at: number): boolean {
  const word = bare(words[at]);
  const before = words[at - 2];
  if (word.length < 2 || word.includes('скрыто')) return false;
  if (before !== undefined && leadsToPerson.test(bare(before)) && !/[.,:;!?]$/.test(before))
    return word.length > 3 || /^\p{Lu}/u.test(word);
  const isOrdinary = ordinary.has(word.toLowerCase());
  if (/^\p{Lu}\p{Lu}/u.test(word)) return word.length > 4 && surname.test(word) && !isOrdinary;
  if (!/^\p{Lu}/u.test(word)) return false;
  const isQuoted = /^[«"“„]/.test(words[at] ?? '');
  const begins = before === undefined || /[.!?:→]$/.test(before);
  return begins || isQuoted ? surname.test(word) && word.length > 4 && !isOrdinary : true;
}

/** The word without what stands around it. */
function bare(word: string | undefined): string {
  return (word ?? '').replace(/^[^\p{L}[]+|[^\p{L}\]]+$/gu, '');
}

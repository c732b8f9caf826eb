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

/** Buttons and windows as they are called in the middle of a sentence: verbs, as no name ends, and few nouns. */
const ofProgram = /^(?:\p{L}{3,}[аеиоуыя]ть(?:ся)?|код|ошибк[аиу]|окно|кнопк[ауи]|вкладк[аеу])$/iu;

/** A number behind one of these is a person's, a record's or a phone's, however short. */
const numberOf =
  /((?:№|(?<![\p{L}])(?:номер|доб|добавочн|тел|телефон|карт|талон|случа|истори|полис|снилс|направлени|рецепт|паспорт|ивс|инн)\p{L}*\.?)[\s:№.-]*)(?:\p{L}{1,2}[\s-]?)?\d[\d/-]*/giu;
/** Names of accounts: Latin letters with a digit, a dot, an underscore or a hyphen inside. */
const account = /(?<![\p{L}\d])[a-z]+[._-][a-z\d._-]+|(?<![\p{L}\d])[a-z]{2,}\d[a-z\d._-]*/giu;
/** Capitals that name no person: systems, documents, formats. */
const abbreviations = new Set(
  (
    'мис арм тап квс элн рэмд сэмд емиас егисз еиэс лис рис имэк иэмк омс дмс тфомс фомс сфр фсс фэр эцп эп укэп кэп мсэ узи экг ' +
    'мрт кт ээг фио снилс инн огрн оид миац епгу рпгу днв двн дн пмп смп вк вмп мкб ид api pacs dicom pdf xml json http ' +
    'https vpn usb ip hl7 fhir excel word ok id не нет'
  ).split(' '),
);
/** Beginnings of words that open a sentence about work. Any other opening with a capital may be a name. */
const openingStems = (
  'button error form login open page please print report save screen system авар авт адрес акт анал арх база ' +
  'без бел бланк блок бол бум был вак верн верси верху вес виде видим видн виж вкл вме внес вниз вой воп вос ' +
  'вра вре втор вход вчер вчёр выб выд вые выз вып выск вых граф груп дайт дата диаг дисп доба добр доку дол ' +
  'дост если есть жалоб журн заве завед завер зави завис заг зад заказ закл законч закр зап зачем заяв звон ' +
  'здрав зел знач измен инст инте испр исто итог кабин календ карт кнопк когда колон комисс комп корп куда ' +
  'лабор лекар лист логи медиц медл медсест меню меня мод мож монит набо надо назн найд нап настр нач наш ' +
  'неверн невозм некор нель нельз неоткры неполн неправ нет никак никто ничего нуж обн обр обс общ объед один ' +
  'окн опер орг отв отд отк отм отобр отп отс отч очен очер ошиб паци пер печа план под пож поле полис полн ' +
  'полу поля помо попр посл поч появ пояс прав при пров прог проп прос прош пуст сайт самост сбо сво сегод ' +
  'сейч серв серт сеть сис ска сним снов сох спис спра срок срочн стат стоит столб страни схем счет счёт талон ' +
  'тел тест тормоз тре уваж удал устан учет учр учёт файл фам фор хот хоч част чис экр элек эпик эта эти это ' +
  'эту'
).split(' ');
const openingWords = new Set(
  (
    'a after an can do does how i in it my no on since some the there this we when а в во все вся всё где да два ' +
    'день для до еще ещё за и из или к как код кто мы на нам нас наш не него нет неё ни них но о об он она они ' +
    'оно от по с со так там тут у час что я'
  ).split(' '),
);

/**
 * A text without what may name a person: numbers of four digits and more however they are grouped, shorter ones
 * behind «№», «доб.», «талон», dates, addresses of mail, names of accounts, full names and initials, words in
 * capitals that are no known abbreviation, and every capitalised word that is not a usual beginning of a sentence
 * and stands in no quotation marks. It hides too much rather than too little; a surname written small with nothing
 * around it is beyond it. Pure.
 *
 * @param isLabel the text is a name of a menu or a workplace: its first words are the program's own
 */
export function hidePersonal(text: string, isLabel = false): string {
  const rough = text
    .replace(/\S+@\S+/g, hidden)
    .replace(account, hidden)
    .replace(/\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b/g, hidden)
    .replace(/[+(]?\d(?:[\d\s()–-]*\d)?/g, (run) => (run.replace(/\D/g, '').length < 4 ? run : hidden))
    .replace(numberOf, (_, lead: string) => lead + hidden)
    .replace(/(?:\p{Lu}\.\s?){1,2}\p{Lu}\p{L}+|\p{Lu}\p{L}+\s(?:\p{Lu}\.\s?){1,2}/gu, `${hidden} `);
  const words = rough.split(/(\s+)/);
  const isHidden = words.map((word, at) => at % 2 === 0 && mayBePerson(words, at, isLabel));
  // A patronymic is never alone: the name before it and the surname around it go too, however they are written.
  for (let at = 0; at < words.length; at += 2) {
    if (!patronymic.test(bare(words[at]))) continue;
    for (const near of [at - 4, at - 2, at]) if (near >= 0 && bare(words[near]).length > 2) isHidden[near] = true;
  }
  const kept = words.map((word, at) => (isHidden[at] ? word.replace(/[\p{L}-]+/u, hidden) : word)).join('');
  return kept.replace(/\[скрыто\](?:\s*\[скрыто\])+/g, hidden).replace(/\s+(?=[.,;:!?]|$)/g, '');
}

function mayBePerson(words: readonly string[], at: number, isLabel: boolean): boolean {
  const word = bare(words[at]);
  const before = words[at - 2];
  if (word.length < 2 || word.includes('скрыто')) return false;
  if (before !== undefined && leadsToPerson.test(bare(before)) && !/[.,:;!?]$/.test(before))
    return word.length > 3 || /^\p{Lu}/u.test(word);
  if (ofProgram.test(word)) return false;
  const isOrdinary = ordinary.has(word.toLowerCase());
  if (/^\p{Lu}\p{Lu}/u.test(word)) return !isLabel && !abbreviations.has(word.toLowerCase());
  if (!/^\p{Lu}/u.test(word)) return false;
  const isQuoted = /^[«"“„]/.test(words[at] ?? '');
  const begins = before === undefined || /[.!?:→]$/.test(before);
  const looksLikeName = surname.test(word) && word.length > 4 && !isOrdinary;
  if (isQuoted || isLabel) return looksLikeName;
  return !begins || looksLikeName || !(isOrdinary || opensSentence(word.toLowerCase()));
}

function opensSentence(word: string): boolean {
  return openingWords.has(word) || openingStems.some((stem) => word.startsWith(stem));
}

/** The word without what stands around it. */
function bare(word: string | undefined): string {
  return (word ?? '').replace(/^[^\p{L}[]+|[^\p{L}\]]+$/gu, '');
}

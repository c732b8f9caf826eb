import type { Lexicon } from '@mis-support/core/one-issue/training';
import { fold, readLexicon } from '@mis-support/core/one-issue/training';

/**
 * What single words give away, in the order of `cueNames`. Each is tried on one folded word from its beginning. Written
 * from how people write, not from one set of texts; what a cue is worth is learned.
 */
const cues: readonly string[] = [
  // F: something fails.
  'пропа[дл]|исчез|слет|зави|вис[ия]т|торм|глюч|ошиб|пуст|крив|дубли|двоит|двоят|теря|сб[ио]|слом|упал|пада[ел]|вылет|молчи|погас|отвал|отказ|медл|долго|подви|крути|задво|невер|непра|отсут|обре|съеха|невоз|недос|нельзя|err|fail|broken',
  // N: a negation.
  '(?:нет?|ни|нету|нельзя|без|not|cannot|no|doesn)$',
  // R: an errand.
  'прош[уи]|просим|просьб|дай?те|нуж[ен]|необх|требу|надо$|пожал|please|need|[а-я]{3,}(?:ите|йте|ьте)$',
  // Q: a question.
  '(?:как|где|когда|можно|куда|почему|зачем|кто|как(?:ой|ую|ие|им|ая)|ли|вопрос|сколько|откуда|чем|how|where|why)$|подска|разъя|поясн',
  // W: a wish.
  'хотел|хорошо|здоро|удобн|предл|пожел|добав|преду|реали|дораб|сдела|возмо|рассм|(?:бы|б|чтобы?)$',
  // A: a step of one's own.
  '(?:я|мы)$|[а-я]{2,}(?:[аяуеио]ю|[жшщч]у|[иоа]жу|[ыеая]ла|ила|[уаяие]ли)$|откры[лтв]|нажа|нажи|захо|зайт|зашл|выб[ри]|вв[ое]|жм[уе]|став|сохран[ия][лтю]|заполн[ия][лтю]|пере[хй]',
  // T: an attempt.
  'по?проб|перез|переу|прове(?:ря|ри)|почис|очист|обращ|звони|обновл',
  // D: something named before.
  '(?:эт[оауи]|это[йтм]|этого|этих|там|тут|он[аои]?|его|ее|их|им|ему|не[йме]|него|так(?:ой|ая|ое|ие)?|тоже|т[отае]|той|том|того|все|it|this)$',
  // O: what the screen says.
  'пишет|выда[ею]т|появ|выхо|выска|выбив|показ|отобр|стоит|вид[ин]|говор|требу',
  // P: courtesy.
  'спас|зара|уваж|извин|прост[иь]|помог|помощ|добр|здра|приве|благо|жд[уе]|пожал|колле|thank|hello',
  // G: an errand that any message holds.
  'помо[чгщ]|разоб|прове[рь]|испра|устра|реш[ие]|сообщ|перед|прим|посмо|восст|подск|срочн|ускор|help|fix',
  // M: many.
  'ни(?:кто|кого)$|все[хм]?$|вс[яею]$|все(?:й|го)$|цел[оы]|люб[ыо]|кажд|массо|отдел|орган',
];

/** Widest first, see `tellableScopes`. Tried on a whole problem. */
const scopes: readonly string[] = [
  '(?:все|всех|других) (?:мо |орган)|по (?:всей )?(?:облас|регио)',
  '(?:вс[яюе]|всей|всех|по) (?:наш[а-я]* )?(?:полик|больниц|клини|орган|учреж|стаци|корпу|подра)|ни с одног',
  'никто|ни у к|у всех|на всех|все врачи|вс(?:е|его|ем|я|ей) (?:отдел|регис|лабор|прием)|сосед',
  'только у меня|у (?:остал|други)[а-я]* (?:раб|нор|все )',
];

/** See `tellableStoppages`. */
const stoppages: readonly string[] = ['медл|тормо|долго|вручн|в обход', 'мелоч|терпит|не срочн|неудоб'];

/** What tells how grave a problem is, one letter each (`~A` …) among the rows of `problem-rows.ts`. */
const gravities: readonly string[] = [
  // A: people wait, or are in danger.
  'очередь (?:до|из|у|уже|на|в )|жд[уе]т|люди |(?:пацие|больн|чело|дет)[а-я]* (?:на|сид|жд|тяж|посту)|родст|у меня прием|реаним|тяжел|новоро|опера',
  // B: a deadline.
  'сегодня (?:посл|сда|до |кра|же|срок|нужн)|срок[а-я]* (?:сда|пода|исте|сег)|конца дня|крайн|последний д|через (?:\\S+ )?час|горит',
  // C: work goes on without the system.
  'от руки|на бума|по телеф|по раци|стала? при|(?:прием|работа|тура|рия|ние) (?:вст|сто)|невоз|остано',
  // D: the whole system.
  'белый экр|(?:систем|програм|мис|сайт|ецп|сервер)[а-я]* (?:\\S+ )?(?:не (?:откр|раб|груз|отв|зап)|леж|вис|упал|лег|зав|нед)|ничего не (?:отк|раб|гру)|вс[ея] (?:вис|леж|вст|сто|упа|тор)|50[234]',
  // E: somebody does not get in (`ticketTypeOf` asks for it too).
  '(?:войти|зайти|вход[а-я]*) не|не (?:\\S+ ){0,2}(?:войти|зайти|пуск)|запис[а-я]* (?:\\S+ )?(?:заб|отк)|заблок|неверн[а-я]* (?:лог|пар)',
  // F: everything of a kind, nothing at all.
  'ни од|никто|никог|ни у к|ничего|у всех|полност|вообще|все (?:док|отп|сэм|вра|зап|раб|кор)|массов',
  // G: a number of them.
  '(?:\\d\\d+|сот|тысяч|нескол|тр[её]х|двух|восьми|все[хм]?)[а-я]* (?:\\S+ )?(?:док|чел|пац|вра|карт|слу|мест|окн|каб|шт|поль|люд|отд)',
];

const ends = '(?![\\p{L}\\p{N}])';

const bare =
  '^(?:и|а|еще|также|плюс|кстати|вдобавок|заодно|попутно|подскажите|прошу|просим|(?:втор|трет)[а-я]{2,3}|and|also)$';

const lead = [
  'и|а|да|ну|еще|также|так же|к тому же|в ?добавок|за ?одно|попутно|кстати',
  '(?:кроме|помимо) (?:того|этого)|плюс(?: к (?:то|это)му)?|(?:отдель|дополнитель|параллель|одновремен)но',
  'дал(?:ее|ьше)|потом|затем|теперь|наконец|(?:последн|следующ)(?:ее|ий|ая)|друг(?:ое|ой|ая)',
  'во?-? ?(?:перв|втор|трет|четверт)ых|(?:перв|втор|трет|четверт|пят)(?:ое|ый|ий|ая|ой|ья|ье)',
  'p\\. ?s|and|also',
].join('|');

const going = 'од(?:ин|на|но)|вопрос|момент|проблема|просьба|тема|кейс';

/** All expressions as they are shipped: folded, in the order that `readLexicon` takes. */
export const expressions: Parameters<typeof readLexicon>[0] = [
  cues.map((cue) => foldSource(`^(?:${cue})`)),
  scopes.map(foldSource),
  stoppages.map(foldSource),
  gravities.map(foldSource),
  foldSource(bare),
  foldSource(`(?:${lead})${ends}`),
  foldSource(`(?:${going})${ends}`),
];

/** The lexicon that training reads texts with: the very one that is shipped. */
export const lexicon: Lexicon = readLexicon(expressions);

/** An expression for folded text. Classes like `\p{L}` keep their capital: folding leaves Latin capitals to small ones. */
function foldSource(source: string): string {
  return source
    .replaceAll('[а-я]', '[A-Za-z]')
    .split(/(\\p\{.\})/)
    .map((part) => (part.startsWith('\\p') ? part : foldLetters(part)))
    .join('');
}

function foldLetters(part: string): string {
  return part.replace(/[а-яё]/g, (letter) => fold(letter));
}

import type { Lexicon } from '@mis-support/core/one-issue/training';
import { fold } from '@mis-support/core/one-issue/training';

/** Endings that give a word away, whatever it is: of an errand, of a step of one's own. */
const endings: readonly string[] = ['[а-я]{3}[ийь]те$', '[а-я]{2}(?:[аяуеио]ю|[жшщч]у|[ыеаяи]ла|[уаяие]ли)$'];

/** Widest first, see `tellableScopes`. Tried on a whole problem. */
const scopes: readonly string[] = [
  '(?:все|всех|других) мо|по (?:всей )?(?:облас|регио)',
  '(?:вс[яюе]|всей|всех|по) (?:наш[а-я]* )?(?:полик|больниц|клини|учреж|стаци)',
  'никто|ни у к|[ун]а? всех|вс[а-я]+ (?:отдел|регис|лабор|прием)|сосед',
  'только у меня|у (?:остал|други)[а-я]* ',
];

/** See `tellableStoppages`. */
const stoppages: readonly string[] = ['медл|тормо|долго|вручн|в обход', 'мелоч|терпит|не срочн'];

/** Somebody new who is to work with the system: an errand, though «добавить» is what people wish for too. */
const staff = 'добав[а-я]* (?:\\S+ )?(?:медс|врач|сотр|польз)';

/** What tells how grave a problem is, `~0` … among the rows of `problem-rows.ts`. */
const gravities: readonly string[] = [
  // 0: people wait, or are in danger.
  'очередь (?:до|из|у|на|в )|жд[уе]т|люди |(?:пацие|больн|чело|дет)[а-я]* (?:на|сид|жд|тяж|посту)|родст|у меня прием|реаним|тяжел|новоро|опера',
  // 1: a deadline.
  'сегодня (?:посл|сда|до |кра|же|срок|нужн)|срок[а-я]* (?:сда|пода|исте|сег)|конца дня|крайн|последний д|через (?:\\S+ )?час|горит',
  // 2: work goes on without the system.
  'от руки|на бума|по телеф|стала? при|(?:прием|работа|тура|рия) (?:вст|сто)|невоз|остано',
  // 3: the whole system, or the exchange with the national register.
  'белый экр|(?:систем|програм|мис|сайт|ецп|сервер)[а-я]* (?:\\S+ )?(?:не (?:откр|раб|груз|отв|зап)|леж|вис|упал|лег|зав|нед)|ничего не (?:отк|раб|гру)|вс[ея] (?:вис|леж|вст|сто|упа|тор)|50[234]|не (?:уход|отправля)[а-я]* в рэмд',
  // 4: everything of a kind, nothing at all.
  'ни од|никто|никог|ни у к|ничего|у всех|полност|вообще|все (?:док|отп|вра|зап|раб|кор)|массов',
  // 5: a number of them.
  '(?:\\d\\d|сот|тысяч|нескол|тр[её]х|двух|восьми|все[хм]?)[а-я]* (?:\\S+ )?(?:док|чел|пац|вра|карт|слу|мест|окн|каб|шт|поль|отд)',
  // 6: somebody does not get in (`ticketTypeOf` asks for it too).
  '(?:войти|зайти|вход[а-я]*) не|не (?:\\S+ ){0,2}(?:войти|зайти|пуск)|запис[а-я]* (?:\\S+ )?(?:заб|отк)|заблок|неверн[а-я]* (?:лог|пар)',
];

/** Folded letters are Latin ones. */
const ends = '(?!\\w)';

const lead = [
  'и|а|да|ну|еще|также|так же|к тому же|в ?добавок|за ?одно|попутно|кстати',
  '(?:кроме|помимо) (?:того|этого)|плюс(?: к (?:то|это)му)?|(?:отдель|дополнитель|параллель|одновремен)но',
  'дал(?:ее|ьше)|потом|затем|теперь|наконец|(?:последн|следующ)(?:ее|ий|ая)|друг(?:ое|ой|ая)',
  'во?-? ?(?:перв|втор|трет|четверт)ых|(?:перв|втор|трет|четверт|пят)(?:ое|ый|ий|ая|ой|ья|ье)',
  'p\\. ?s|and|also',
].join('|');

const going = 'од(?:ин|на|но)|вопрос|момент|проблема|просьба|тема';

/** All expressions as they are shipped, folded. */
export const lexicon: Lexicon = {
  endings: endings.map((ending) => new RegExp(foldSource(ending))),
  phrases: [...gravities, ...scopes, ...stoppages, staff].map((phrase) => new RegExp(foldSource(phrase))),
  lead: new RegExp(foldSource(`(?:${lead})${ends}`), 'y'),
  going: new RegExp(foldSource(`(?:${going})${ends}`), 'y'),
};

/** An expression for folded text. */
function foldSource(source: string): string {
  return source.replaceAll('[а-я]', '[A-Za-z]').replace(/[а-яё]/g, (letter) => fold(letter));
}

import type { Lexicon } from '@mis-support/core/one-issue/training';
import { fold } from '@mis-support/core/one-issue/training';

/** Endings that give a word away, whatever it is: of an errand, of a step of one's own. */
const endings: readonly string[] = ['[а-я]{3}[ийь]те$', '[а-я]{2}(?:[аяуеио]ю|[жшщч]у|[ыеаяи]ла|[уаяие]ли)$'];

/** Widest first, see `tellableScopes`. Tried on a whole problem. */
const scopes: readonly string[] = [
  '(?:все|всех|других) мо|по (?:всей )?(?:облас|регио)',
  '(?:вс[яюе]|всей|всех|по) (?:\\S+ )?(?:полик|больниц|клини|учреж|стаци)|(?:полик|больниц)[а-я]* (?:\\S+ )?ни',
  'никто|ни у к|[ун]а? всех|вс[а-я]+ (?:отдел|регис|лабор|прием)|сосед',
  'только у меня|у (?:остал|други)[а-я]* ',
];

/** See `tellableStoppages`. */
const stoppages: readonly string[] = ['медл|тормо|долго|вручн|в обход', 'мелоч|терпит|не срочн'];

/** Somebody new who is to work with the system: an errand, though «добавить» is what people wish for too. */
const staff = 'добав[а-я]* (?:\\S+ )?(?:медс|врач|сотр|польз)';

/** That nobody can work, said outright. */
const stopped = '(?:прием|работа|тура|атория) (?:вст|сто|ост)|работать не(?:в| мо)|не мо[а-я]+ раб';

/** What tells how grave a problem is, `~0` and `~1` among the rows of `problem-rows.ts`. */
const gravities: readonly string[] = [
  // 0: work goes on without the system.
  'от руки|на бума|по телеф|стала? при|(?:прием|работа|тура|рия) (?:вст|сто)|невоз|остано',
  // 1: somebody does not get in (`ticketTypeOf` asks for it too).
  '(?:войти|зайти|вход[а-я]*) не|не (?:\\S+ ){0,2}(?:войти|зайти|пуск)|запис[а-я]* (?:\\S+ )?(?:заб|отк)|заблок|неверн[а-я]* (?:лог|пар)',
];

/** All expressions as they are shipped, folded. */
export const lexicon: Lexicon = {
  endings: endings.map((ending) => new RegExp(foldSource(ending))),
  phrases: [...gravities, ...scopes, ...stoppages, staff, stopped].map((phrase) => new RegExp(foldSource(phrase))),
};

/** An expression for folded text. It is only ever tested, so a group may as well capture: that is two characters less. */
function foldSource(source: string): string {
  return source
    .replaceAll('(?:', '(')
    .replaceAll('[а-я]', '\\w')
    .replace(/[а-яё]/g, (letter) => fold(letter));
}

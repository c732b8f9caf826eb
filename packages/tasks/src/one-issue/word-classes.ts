import { beginningPlace, cueNames, fold, numberOf } from '@mis-support/core/one-issue/training';
import { objectGroups } from './object-groups.ts';

/**
 * What single words give away, in the order of `cueNames`: beginnings of words, whole words with `$`. Written from how
 * people write, not from one set of texts; what a cue is worth is learned.
 */
const cues: Readonly<Record<string, string>> = {
  // Something fails.
  F: 'пропа исчез слет зави висит висят торм ошиб пуст крив дубли двои теря сбо сби слом упал пада вылет молчи погас отвал отказ медл долго крути задво невер непра отсут обре съеха невоз недос нельз err fail slow$',
  // A negation.
  N: 'не$ нет$ ни$ нельзя$ без$ not$ cannot$ nobody$',
  // An errand.
  R: 'прошу просим просьб дайте дате нуже нужн необх требу надо$ пожал',
  // A question.
  Q: 'как$ где$ когда$ можно$ куда$ почему$ кто$ какой$ какую$ какие$ каким$ какая$ ли$ вопрос$ скольк отку чем$ подска разъя поясн how$ where$ when$ can$',
  // A wish.
  W: 'хотел хорош здоро удобн предл пожел добав преду дораб сдела возмо рассм бы$ б$ чтоб',
  // A step of one's own.
  A: 'я$ мы$ откры нажа нажи захо зайт выбр выби вво вве став сохраня сохрани заполня заполни перех',
  // An attempt.
  T: 'попроб пробо перез переу прове почис очист обращ звони обновл',
  // Something named before.
  D: 'это эта$ эту$ эти$ этих$ там$ тут$ он$ она$ оно$ они$ его$ ее$ их$ им$ ему$ ней$ нему$ нем$ него$ так$ тако такая$ таки тоже$ то$ тот$ та$ те$ той$ том$ все$',
  // What the screen says.
  O: 'пишет выдае появ выхо выска показ отобр стоит види видн говор треб',
  // Courtesy.
  P: 'спас зара уваж извин прост помог помощ добр здра приве благо жду жде пожа колле hello$ dear$ morning team$ colleag',
  // An errand that any message holds.
  G: 'помоч помо разоб прове исправ устра реши реше сообщ перед прим посмо восст подск срочн',
  // Many.
  M: 'никто$ никого$ все всем$ всех$ вся$ всей$ всего$ цело люб кажд массо отдел орган',
  // A border, even with no mark before it.
  B: 'и$ а$ еще$ также$ плюс$ кстати$ заодно$ второе$ вторая$ третье$ во-втор в-треть',
  // Connects two problems and belongs to neither, as those of the line before do.
  L: 'да$ ну$ попут отдель дополн одновр дальше$ далее$ потом$ затем$ теперь$ наконе другое$ во-перв первое$ четвер also$ and$ p$',
  // Goes on after such a word; two of them connect too: «кроме того», «к тому же».
  K: 'кроме$ помимо$ того$ этого$ к$ тому$ этому$ же$ один$ одна$ одно$ момент$ тема$ s$',
};

/** By the place of a beginning: the cues, then the groups of things. Of two that fall on one place the first stays. */
export const wordClasses: ReadonlyMap<number, number> = placed();

function placed(): Map<number, number> {
  const classes = new Map<number, number>();
  const lists = [...[...cueNames].map((name) => cues[name] ?? ''), ...objectGroups];
  for (const [one, list] of lists.entries())
    for (const beginning of list.split(' ')) {
      const place = beginningPlace(numberOf(fold(beginning)));
      if (!classes.has(place)) classes.set(place, one);
    }
  return classes;
}

import { analyseText } from '@mis-support/core/one-issue';

// Runs in the browser of the bench. Reached through `window.bench`.

const sentences = [
  'Добрый день, пишу из терапевтического отделения, извините за длинное сообщение.',
  'При закрытии талона система требует указать вид оплаты, хотя он выбран, приходится удалять и создавать заново.',
  'Пробовали выйти и зайти снова, проверили на другом компьютере, результат один.',
  'Также не печатается рецепт, и ещё у меня пропали пациенты из расписания на завтра.',
  'Подскажите, где теперь искать журнал направлений и кто даёт к нему доступ новой медсестре?',
];
const text = Array.from({ length: 40 }, (_, at) => sentences[at % sentences.length])
  .join(' ')
  .split(' ')
  .slice(0, 200)
  .join(' ');

Object.assign(window, {
  bench: { analyseMs: () => spent(() => analyseText(text)), wordsMs: () => spent(words) / wordRounds },
});

/** Once is quicker than the clock of a browser can tell. */
const wordRounds = 50;
function words(): void {
  for (let round = 0; round < wordRounds; round++) (round % 2 ? text : `${text} `).match(/\p{L}+/gu);
}

function spent(work: () => unknown): number {
  const startMs = performance.now();
  work();
  return performance.now() - startMs;
}

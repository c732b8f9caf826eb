import type { Mistake } from '../api.ts';
import { tokenWords } from '../sections/token-words.ts';
import { criticalWords, keyWords, levelWords, settingWords, testWords, wordFor } from '../words.ts';
import { dateText } from './date-text.ts';
import { durationText } from './duration.ts';
import { languageName } from './language-name.ts';
import { oddSigns } from './odd-signs.ts';

/**
 * What a mistake says, in the words of the forms. The gateway speaks to those who write the file: of keys,
 * quotes and braces. A test holds these replacements against what the check really says.
 */
export function mistakeSays({ at, message }: Pick<Mistake, 'at' | 'message'>): string {
  if (at.at(-1) === 'order' && message.startsWith('не задано'))
    return 'не задано; поставьте строку на место стрелкой «↑» или «↓»';
  if (isOfId(message)) return wrongId(at.at(-1) ?? '', message);
  if (isOfKey({ at, message })) return wrongKey(at, message);
  const own = at[0] === 'policy' ? [...policyPhrases, ...phrases] : phrases;
  const spoken = own
    .reduce((text, [pattern, words]) => text.replace(pattern, words), inLanguages(message))
    .replace(/^текста с таким ключом нет/, `текста с ключом ${at.at(-1) ?? ''} нет`);
  const words = at[0] === 'theme' ? tokenWords : { ...keyWords, ...testWords, ...otherKeys };
  return spoken
    .replace(/"([^"]*)"/g, '«$1»')
    .replace(/«([\w-]+)»/g, (whole, key: string) => (Object.hasOwn(words, key) ? `«${wordFor(words, key)}»` : whole))
    .replace(/\bP(?:\d+[WD])*(?:T[\d.]+[HM](?:\d+M)?)?(?![\w-])/g, (iso) => (iso === 'P' ? iso : durationText(iso)))
    .replace(/\b(\d{4}-\d{2}-\d{2})(?![\dT-])/g, (_, date: string) => dateText(date));
}

/** «на языке: английский» for the codes of languages. */
function inLanguages(message: string): string {
  const named = (codes: string) =>
    codes
      .split(', ')
      .map((code) => languageName(code).toLowerCase())
      .join(', ');
  const other = message.replace(
    /(?<=и на другом языке: )([a-z]{2}(?:-\w+)?(?:, [a-z]{2}(?:-\w+)?)*)/,
    (codes: string) => named(codes),
  );
  return other.replace(
    /нет (текста|перевода)(?: \(|: )([a-z]{2}(?:-\w+)?(?:, [a-z]{2}(?:-\w+)?)*)\)?/,
    (_, what: string, codes: string) => `нет ${what} на языке: ${named(codes)}`,
  );
}

/** Whether it is about an id: no form can change one, the text can. */
export function isOfId(message: string): boolean {
  return /^(в имени есть лишние знаки|имя «.*» занято)/.test(message);
}

/** Whether it is about a key that does not exist, below the first: no form shows what is written under it. */
export function isOfKey({ at, message }: Pick<Mistake, 'at' | 'message'>): boolean {
  return at.length > 1 && message.startsWith('такого ключа нет');
}

/** The key is told as it is written, for it has to be found; what may have been meant is told as the form has it. */
function wrongKey(at: readonly string[], message: string): string {
  const words = at[1] === 'critical' ? criticalWords : { ...settingWords, ...keyWords };
  const [, kind = '', list = ''] = /; (возможно|можно)[^«:]*[«:]\s*([^»]+)/.exec(message) ?? [];
  const names = list.split(', ').map((key) => `«${wordFor(words, key)}»`);
  const known = kind === 'возможно' ? `возможно, ${names.join(', ')}` : `можно: ${names.join(', ')}`;
  return `ключа «${at.at(-1) ?? ''}» нет${list === '' ? '' : `; ${known}`}`;
}

function wrongId(id: string, message: string): string {
  const howTo = 'Поменяйте его в тексте слоя или удалите строку и добавьте её заново.';
  if (message.startsWith('имя')) return `код «${id}» занят программой. ${howTo}`;
  const signs = oddSigns(id, /[\p{L}\p{N}_-]/gu);
  if (signs !== '') return `в коде «${id}» лишние знаки: ${signs} — а можно только буквы, цифры, «-» и «_». ${howTo}`;
  return id === ''
    ? `код пустой, нужна хотя бы одна буква. ${howTo}`
    : `код «${id}» слишком длинный: ${id.length}, можно до 40 знаков. ${howTo}`;
}

/** Of the rules of priority, where an answer of an axis is named beside itself. */
const policyPhrases: readonly (readonly [RegExp, string])[] = [
  [/; добавьте «[^»]*» в «messages»/, '; впишите его рядом с этим ответом в разделе «Приоритеты»'],
  [
    /укажите его в «matrix», «critical» или «requests» или/,
    'выберите его в матрице, у массовых сбоев или у заявок, или',
  ],
  [/укажите его в «calendar» у уровня/, 'выберите его у уровня, «По какому календарю»,'],
  [/а срочностей (\d+); по одному на каждую/, 'а столбцов матрицы $1; по одному на каждый'],
  [/^масштаба («[^»]*») нет/, 'ответа $1 на «У кого так же» нет'],
];

const phrases: readonly (readonly [RegExp, string])[] = [
  [/ или тексты по языкам, например \{ "ru": "…" \}/, ', если языков несколько — на каждом'],
  [/нужно: текст, если языков/, 'нужен текст, если языков'],
  [/, например \{ "ru": "…".*\}/, ' его'],
  [/(значение, список значений или проверка) \{ "is": "…" \}/, '$1'],
  [/список \[ … \]/, 'список'],
  [/набор \{ … \}/, 'набор значений'],
  [/true или false/, 'да или нет'],
  [/срок, например ".*"/, 'срок, например «4 часа» или «3 дня»'],
  [/часы, например ".*"/, 'часы, например «8:00–20:00»'],
  [/дата, например ".*"/, 'дата, например «01.01.2026»'],
  [/момент с часовым поясом, например ".*"/, 'день и время, например «24.11.2026 08:00»'],
  [/дни недели, например ".*"/, 'дни недели, отметьте их'],
  [/клавиши, например ".*"/, 'клавиши, например Ctrl + F1'],
  [/"user\.phone", "steps" или "context\.recordRef"/, 'одно из списка «Что подставить сразу»'],
  [/задайте «order», 1 — самый срочный/, 'поставьте его выше стрелкой «↑» или измените срок'],
  [
    /; дайте другое, (?:1 — самый срочный|или между собой .*|иначе не задано.*)$/,
    '; передвиньте одну из двух стрелкой «↑» или «↓»',
  ],
  [/задайте «resolve», например "PT8H"/, 'впишите «Решить за», например «8 часов»'],
  [/добавьте «options» или «optionsFrom»/, 'впишите варианты или выберите, откуда их взять'],
  [/заданы и «options», и «optionsFrom»/, 'варианты и вписаны, и взяты из списка'],
  [/отметьте "endpoint": true тот, кто принимает/, 'выберите «Последняя инстанция» у той ступени, которая принимает'],
  [/нужен "endpoint" без «shownWhen»/, 'нужна последняя инстанция, у которой нет условий'],
  [/уберите «advice» или «/, 'измените, что делает ступень, или уберите «'],
  [/добавьте "advice": true или уберите/, 'выберите «Совет» или уберите'],
  [/передают \(«passOnBy»\), и начинают \(«startWhen»\)/, 'передают, и начинают'],
  [/нет названия; добавьте «label».*/, 'нет названия; напишите его'],
  [/; добавьте «[^»]*» в «messages»/, '; напишите его в разделе «Тексты»'],
  [/уже есть в «[^»]*»; оставьте в одном месте/, 'уже есть в другой строке списка АРМ; оставьте в одной'],
  [/или уберите ключ/, 'или сотрите'],
  [/ключи перечислены в \S+/, 'найдите нужный в разделе «Тексты»'],
  [/нет в «languages»/, 'нет среди языков региона'],
];

/** Keys that are told of a whole, not of an entry. */
const otherKeys: Record<string, string> = {
  region: levelWords.region.toLowerCase(),
  categories: 'Темы',
  modules: 'Разделы МИС',
  integrations: 'Другие системы',
  languages: 'Языки',
  messages: 'Тексты',
  critical: 'Массовые сбои',
};

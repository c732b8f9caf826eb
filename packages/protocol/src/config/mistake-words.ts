import { expectedWords } from './expected-words.ts';
import type { MistakeCode } from './mistake-codes.ts';

export type MistakeLanguage = 'ru' | 'en';

/** What is named in the words. Lists are joined already; an absent value leaves its clause out. */
export type MistakeParams = Readonly<Record<string, string | number | undefined>>;

type Say = (params: Record<string, string>) => string;

/** `wrong; right` in both languages, by code. */
const words: Record<MistakeCode, [ru: Say, en: Say]> = {
  // What the schema says.
  unknownKey: [
    (p) => `такого ключа нет; ${p['nearest'] ? `возможно, имелось в виду «${p['nearest']}»` : `можно: ${p['known']}`}`,
    (p) =>
      `there is no such key; ${p['nearest'] ? `did you mean "${p['nearest']}"` : `the known keys are ${p['known']}`}`,
  ],
  missing: [
    (p) => `не задано; нужно: ${p['expected']}${p['nearest'] ? `. Или это опечатка в «${p['nearest']}»` : ''}`,
    (p) => `is missing; it must be ${p['expected']}${p['nearest'] ? `, or did you mean "${p['nearest']}"` : ''}`,
  ],
  wrongType: [
    (p) => `сейчас ${p['found']}; нужно: ${p['expected']}`,
    (p) => `is ${p['found']}; expected ${p['expected']}`,
  ],
  notOneOf: [
    (p) =>
      `«${p['found']}» нет среди допустимых; ${p['nearest'] ? `возможно, «${p['nearest']}»; ` : ''}можно: ${p['known']}`,
    (p) =>
      `"${p['found']}" is not allowed; ${p['nearest'] ? `did you mean "${p['nearest']}"; ` : ''}expected one of ${p['known']}`,
  ],
  wrongForm: [
    (p) =>
      `«${p['found']}» записано не по правилам; ${p['nearest'] ? `возможно, «${p['nearest']}»; ` : ''}нужно: ${p['expected']}`,
    (p) =>
      `"${p['found']}" is not in the right form; ${p['nearest'] ? `did you mean "${p['nearest']}"; ` : ''}expected ${p['expected']}`,
  ],
  tooSmall: [
    (p) => `${p['found']} — слишком мало; не меньше ${p['limit']}`,
    (p) => `${p['found']} is too small; it must be at least ${p['limit']}`,
  ],
  tooLarge: [
    (p) => `${p['found']} — слишком много; не больше ${p['limit']}`,
    (p) => `${p['found']} is too large; it must be at most ${p['limit']}`,
  ],
  tooShort: [
    (p) => `длина ${p['found']} — слишком мало; не меньше ${p['limit']}`,
    (p) => `has a length of ${p['found']}, which is too short; it must be at least ${p['limit']}`,
  ],
  tooLong: [
    (p) => `длина ${p['found']} — слишком много; не больше ${p['limit']}`,
    (p) => `has a length of ${p['found']}, which is too long; it must be at most ${p['limit']}`,
  ],
  notWhole: [
    (p) => `${p['found']} — не целое число; нужно целое`,
    (p) => `${p['found']} is not a whole number; round it`,
  ],
  tooDeep: [
    (p) => `вложено глубже ${p['limit']} уровней; так глубоко настройка не бывает`,
    (p) => `is nested deeper than ${p['limit']} levels; no configuration is that deep`,
  ],
  nothingToRemove: [
    (p) =>
      `«${p['found']}» здесь нет, убирать нечего; ${p['nearest'] ? `возможно, «${p['nearest']}»` : 'сотрите строку'}`,
    (p) =>
      `there is no "${p['found']}" here, so null removes nothing; ${p['nearest'] ? `did you mean "${p['nearest']}"` : 'delete the line'}`,
  ],

  // Ids and conditions.
  badId: [
    () => 'в имени есть лишние знаки; можно буквы, цифры, «-» и «_», до 40 знаков',
    () => 'the id contains characters that are not allowed; use up to 40 letters, digits, "-" or "_"',
  ],
  reservedId: [
    (p) => `имя «${p['id']}» занято программой; дайте полю другое имя`,
    (p) => `the id "${p['id']}" is already used by the program; give the field another one`,
  ],
  forbiddenKey: [
    (p) => `имя «${p['id']}» занято языком программы и здесь не действует; дайте другое имя`,
    (p) => `the name "${p['id']}" belongs to the programming language and has no effect here; choose another`,
  ],
  unknownFact: [
    (p) =>
      `условие спрашивает «${p['found']}», такого нет; ${p['nearest'] ? `возможно, «${p['nearest']}»` : `можно: ${p['known']} и имена полей`}`,
    (p) =>
      `the condition asks about "${p['found']}", which does not exist; ${p['nearest'] ? `did you mean "${p['nearest']}"` : `use ${p['known']} or the id of a field`}`,
  ],
  unknownValue: [
    (p) =>
      `значения «${p['found']}» у «${p['of']}» не бывает; ${p['nearest'] ? `возможно, «${p['nearest']}»; ` : ''}${p['known'] === undefined ? 'пока нет ни одного, сначала опишите его' : `можно: ${p['known']}`}`,
    (p) =>
      `"${p['of']}" is never "${p['found']}"; ${p['nearest'] ? `did you mean "${p['nearest']}"; ` : ''}${p['known'] === undefined ? 'there are none yet, describe it first' : `expected one of ${p['known']}`}`,
  ],
  cycle: [
    (p) => `условия ходят по кругу: ${p['ring']}; уберите одну из ссылок`,
    (p) => `the conditions form a loop: ${p['ring']}; remove one of the references`,
  ],
  unreachableField: [
    () => 'условие не выполнится никогда, поле никто не увидит; проверьте, не спорят ли его части',
    () => 'the condition can never hold, so nobody will ever see the field; look for parts that contradict each other',
  ],
  neverHolds: [
    () => 'условие не выполнится никогда; проверьте, не спорят ли его части',
    () => 'the condition can never hold; look for parts that contradict each other',
  ],
  alwaysHolds: [
    (p) =>
      `условие пустое и верно всегда${p['key'] === 'startWhen' ? ', сюда попало бы каждое обращение' : ''}; допишите, о чём оно, или уберите ключ`,
    (p) =>
      `the condition is empty and always holds${p['key'] === 'startWhen' ? ', so every ticket would start here' : ''}; say what it asks, or remove the key`,
  ],
  switchedOff: [
    (p) => `сейчас не сработает: ${p['what'] || 'то, о чём спрашивает условие,'} выключено; включите или уберите`,
    (p) =>
      `has no effect at the moment: ${p['what'] || 'what the condition asks about'} is switched off; switch it on or remove this`,
  ],

  notWhileShown: [
    () => 'пока это показано, условие не выполнится никогда: оно спорит с «shownWhen»; измените одно из двух',
    () => 'can never hold while this is shown, because "shownWhen" contradicts it; change one of them',
  ],

  notOffered: [
    () =>
      'категорию и тип, о которых здесь речь, вместе не предлагают, условие не выполнится; измените его или «types» у категории',
    () =>
      'cannot hold, because the category is not offered for that type of ticket; change the condition or "types" of the category',
  ],
  notShownThen: [
    (p) =>
      `в обращении типа «${p['type']}» поля «${p['field']}» нет, ответ пропадёт; уберите его, смените «type» или «shownWhen» поля`,
    (p) =>
      `a ticket of type "${p['type']}" does not show the field "${p['field']}", so this is lost; remove it, or change "type" or "shownWhen" of the field`,
  ],
  notCompared: [
    (p) =>
      `«${p['key']}» сравнивает числа, а «${p['of']}» — не число${p['kind'] ? ` (вид «${p['kind']}»)` : ''}; возьмите «is», «contains» или «filled»`,
    (p) =>
      `"${p['key']}" compares numbers, and "${p['of']}" is none${p['kind'] ? ` (kind "${p['kind']}")` : ''}; use "is", "contains" or "filled"`,
  ],
  neverTogether: [
    (p) =>
      `«${p['other']}» и этот шаг не бывают у одного обращения: их «shownWhen» спорят; измените одно из них или назовите другой шаг`,
    (p) =>
      `no ticket has both "${p['other']}" and this step, because their "shownWhen" contradict each other; change one or name another step`,
  ],

  // Fields.
  prefillMisfit: [
    (p) => `«${p['found']}» не подходит полю вида «${p['kind']}», оно останется пустым; смените «kind» или уберите`,
    (p) =>
      `"${p['found']}" does not fit a field of kind "${p['kind']}", which would stay empty; change "kind" or remove this`,
  ],
  oddContextKey: [
    (p) => `такого ключа мы не знаем; возможно, «${p['nearest']}»; если «${p['found']}» передаёт сама МИС, оставьте`,
    (p) => `is no key that we know; did you mean "${p['nearest']}"; if the host itself gives "${p['found']}", leave it`,
  ],
  patternSlashes: [
    (p) => `косые черты по краям — тоже знаки, их пришлось бы набирать; возможно, «${p['nearest']}»`,
    (p) => `the slashes around it count as signs that would have to be typed; did you mean "${p['nearest']}"`,
  ],
  patternLiteral: [
    (p) =>
      `подойдёт только сам текст «${p['found']}»; любая цифра пишется \\d, буква — [А-Я], например «\\d{2}-\\d{2}»`,
    (p) =>
      `only the text "${p['found']}" itself would do; write \\d for any digit, [A-Z] for a letter, for example "\\d{2}-\\d{2}"`,
  ],
  patternAny: [
    () => 'такому выражению отвечает любой текст; уберите его или напишите, что нужно, например «\\d{2}-\\d{2}»',
    () => 'any text matches this expression; remove it, or say what is wanted, for example "\\d{2}-\\d{2}"',
  ],
  hintAlone: [
    () => 'без «pattern» этого текста никто не увидит; добавьте выражение или перенесите текст в «hint»',
    () => 'nobody will see this without "pattern"; add the expression, or move the text to "hint"',
  ],
  emptySource: [
    (p) => `в «${p['list']}» выбирать не из чего, поэтому поля никто не увидит; заполните список или уберите поле`,
    (p) =>
      `there is nothing to choose from in "${p['list']}", so nobody will see the field; fill the list or remove the field`,
  ],
  presetField: [
    (p) =>
      `в форме массового сбоя не будет «${p['field']}», а из трёх её полей оно нужно поддержке; верните его или выключите «critical»`,
    (p) =>
      `the form for mass failures would lack "${p['field']}", one of its three fields; bring it back, or switch "critical" off`,
  ],
  emptyList: [
    (p) =>
      ({
        recipients: 'список пуст: врачу не скажут, кто увидит обращение; назовите получателей',
        types: 'список пуст: раздел не предложат ни для одного типа; назовите типы или уберите ключ',
        passOnBy: 'список пуст: сюда никто не передаст обращение; назовите шаг выше или уберите ключ',
      })[p['list'] ?? ''] ?? 'список пуст; заполните его или уберите ключ',
    (p) =>
      ({
        recipients: 'is empty, so nobody is told who will see a ticket; name the recipients',
        types: 'is empty, so the category is offered for no type of ticket; name types or remove the key',
        passOnBy: 'is empty, so nobody can pass a ticket on to this step; name an earlier step or remove the key',
      })[p['list'] ?? ''] ?? 'is empty; fill it in or remove the key',
  ],
  noOptions: [
    () => 'выбирать не из чего; добавьте «options» или «optionsFrom»',
    () => 'there is nothing to choose from; add "options" or "optionsFrom"',
  ],
  bothOptions: [
    () => 'заданы и «options», и «optionsFrom»; оставьте одно',
    () => 'both "options" and "optionsFrom" are given; keep one',
  ],
  withoutEffect: [
    (p) => `для поля вида «${p['kind']}» ничего не значит; уберите`,
    (p) => `has no effect on a field of kind "${p['kind']}"; remove it`,
  ],
  minOverMax: [
    (p) => `нижняя граница ${p['min']} больше верхней ${p['max']}; поменяйте местами`,
    (p) => `the lower limit ${p['min']} is above the upper limit ${p['max']}; swap them`,
  ],
  patternInvalid: [
    (p) => `это не регулярное выражение: ${p['why']}; например «\\d{2}-\\d{2}»`,
    (p) => `is not a regular expression: ${p['why']}; for example "\\d{2}-\\d{2}"`,
  ],
  patternSlow: [
    (p) => `выражение может надолго занять страницу: ${p['part']}; не повторяйте то, что само повторяется`,
    (p) => `the expression may freeze the page: ${p['part']}; do not repeat a group that already repeats`,
  ],
  unfillable: [
    (p) =>
      p['limits']
        ? `по выражению длина ответа ${p['lengths']}, а по границам поля ${p['limits']}; исправьте одно из двух`
        : 'такому выражению не отвечает ни один текст; например «\\d{2}-\\d{2}», или уберите его',
    (p) =>
      p['limits']
        ? `the expression wants a length of ${p['lengths']}, but the limits of the field ${p['limits']}; change one of them`
        : 'no text can match this expression; for example "\\d{2}-\\d{2}", or remove it',
  ],
  fixedField: [
    (p) => `это поле ведёт программа; ${p['key']} может быть только ${p['expected']}`,
    (p) => `this field belongs to the program; ${p['key']} can only be ${p['expected']}`,
  ],
  cannotHide: [
    () => 'это поле скрыть или убрать нельзя, в нём текст обращения; его можно переименовать',
    () => 'this field holds the text of the ticket and cannot be hidden or removed; you can rename it',
  ],

  // Priorities and calendars.
  matrixHole: [
    (p) => `нет уровня для «${p['scope']}» × «${p['urgency']}»; нужен один из: ${p['known']}`,
    (p) => `has no level for "${p['scope']}" × "${p['urgency']}"; give one of ${p['known']}`,
  ],
  matrixTooWide: [
    (p) => `значений ${p['found']}, а срочностей ${p['expected']}; по одному на каждую: ${p['known']}`,
    (p) => `has ${p['found']} levels for ${p['expected']} urgencies; give one for each of ${p['known']}`,
  ],
  unknownLevel: [
    (p) => `уровня «${p['found']}» нет; ${p['nearest'] ? `возможно, «${p['nearest']}»; ` : ''}есть: ${p['known']}`,
    (p) =>
      `there is no level "${p['found']}"; ${p['nearest'] ? `did you mean "${p['nearest']}"; ` : ''}there are ${p['known']}`,
  ],
  unknownScope: [
    (p) => `масштаба «${p['found']}» нет; ${p['nearest'] ? `возможно, «${p['nearest']}»; ` : ''}есть: ${p['known']}`,
    (p) =>
      `there is no scope "${p['found']}"; ${p['nearest'] ? `did you mean "${p['nearest']}"; ` : ''}there are ${p['known']}`,
  ],
  unknownReference: [
    (p) =>
      `«${p['found']}» нет в «${p['list']}»; ${p['nearest'] ? `возможно, «${p['nearest']}»; ` : ''}есть: ${p['known'] || 'пока ничего'}`,
    (p) =>
      `"${p['found']}" is not in "${p['list']}"; ${p['nearest'] ? `did you mean "${p['nearest']}"; ` : ''}there are ${p['known'] || 'none yet'}`,
  ],
  notAccepted: [
    (p) => `«${p['found']}» не пройдёт проверку поля «${p['field']}»; посмотрите его вид и границы`,
    (p) => `"${p['found']}" would not be accepted by the field "${p['field']}"; see its kind and limits`,
  ],
  duplicate: [(p) => `«${p['found']}» повторяется; оставьте одно`, (p) => `"${p['found']}" is given twice; keep one`],
  matrixUpsideDown: [
    (p) =>
      `«${p['found']}» менее срочный, чем «${p['other']}» у «${p['scope']}», а задевает больше людей; проверьте, не перепутаны ли строки`,
    (p) =>
      `"${p['found']}" is less urgent than "${p['other']}" of "${p['scope']}", though it affects more people; check whether rows were swapped`,
  ],
  matrixBackwards: [
    (p) =>
      `«${p['found']}» менее срочный, чем «${p['other']}» при ответе «${p['urgency']}», а работать труднее; проверьте, не перепутаны ли столбцы`,
    (p) =>
      `"${p['found']}" is less urgent than "${p['other']}" for "${p['urgency']}", though it hinders work more; check whether columns were swapped`,
  ],
  floorLower: [
    (p) =>
      `порог ${p['found']} ниже, чем ${p['other']} у более узкого «${p['scope']}»; проверьте, не перепутаны ли они`,
    (p) =>
      `the floor ${p['found']} is lower than ${p['other']} of the narrower "${p['scope']}"; check that they are not swapped`,
  ],
  noLevels: [() => 'нет ни одного уровня; нужен хотя бы один', () => 'there are no levels; give at least one'],
  noNorms: [
    () => 'ни у одного уровня нет срока; задайте «resolve», например "PT8H", или сроки будут согласовывать отдельно',
    () => 'no level has a deadline; give "resolve", for example "PT8H", otherwise every date is agreed separately',
  ],
  reactAfterResolve: [
    (p) =>
      `ответить дольше (${p['react']}${inHours(p['reactHours'], 'ru')}), чем решить (${p['resolve']}${inHours(p['resolveHours'], 'ru')}); поменяйте местами`,
    (p) =>
      `the first response (${p['react']}${inHours(p['reactHours'], 'en')}) takes longer than the solution (${p['resolve']}${inHours(p['resolveHours'], 'en')}); swap them`,
  ],
  levelOrder: [
    (p) => `срок меньше, чем у более срочного «${p['above']}»; проверьте оба или задайте «order», 1 — самый срочный`,
    (p) =>
      `is shorter than that of the more urgent "${p['above']}"; check both, or give "order", where 1 is the most urgent`,
  ],
  sameOrder: [
    (p) => `место ${p['found']} уже у «${p['other']}»; дайте другое, 1 — самый срочный`,
    (p) => `"${p['other']}" has the order ${p['found']} already; give another one, where 1 is the most urgent`,
  ],
  sameStepOrder: [
    (p) => `место ${p['found']} уже у «${p['other']}»; дайте другое, или между собой они встанут по имени`,
    (p) => `"${p['other']}" has the order ${p['found']} already; give another one, or their ids decide who comes first`,
  ],
  sameEntryOrder: [
    (p) => `место ${p['found']} уже у «${p['other']}»; дайте другое, иначе не задано, кто из них раньше`,
    (p) =>
      `"${p['other']}" has the order ${p['found']} already; give another one, or nobody has said which comes first`,
  ],
  unusedLevel: [
    () => 'этот уровень ничему не присвоен; укажите его в «matrix», «critical» или «requests» или уберите',
    () => 'nothing is given this level; name it in "matrix", "critical" or "requests", or remove it',
  ],
  neverOpens: [
    () => 'по этим дням и часам никто никогда не работает; нужен хотя бы один рабочий час',
    () => 'with these days and hours nobody ever works; leave at least one working hour',
  ],
  noSuchDate: [
    (p) => `даты «${p['found']}» нет в календаре; ближайшая — «${p['nearest'] ?? '2026-01-01'}»`,
    (p) => `there is no date "${p['found']}"; the nearest is "${p['nearest'] ?? '2026-01-01'}"`,
  ],
  reversed: [
    (p) => `«${p['found']}» кончается раньше, чем начинается; возможно, «${p['nearest']}»`,
    (p) => `"${p['found']}" ends before it begins; did you mean "${p['nearest']}"`,
  ],
  overlap: [
    (p) => `«${p['found']}» накладывается на «${p['other']}»; это время считалось бы дважды, разведите часы`,
    (p) => `"${p['found']}" overlaps "${p['other']}"; that time would count twice, so keep them apart`,
  ],
  outsideHours: [
    (p) => `«${p['found']}» вне рабочих часов и ничего не меняет; проверьте время или уберите`,
    (p) => `"${p['found']}" lies outside the working hours and changes nothing; check the time or remove it`,
  ],
  holidayAndWorkday: [
    (p) => `«${p['found']}» и праздник, и рабочий день; оставьте одно`,
    (p) => `"${p['found']}" is both a holiday and a working day; keep one`,
  ],
  unusedCalendar: [
    () => 'этого календаря никто не назвал; укажите его в «calendar» у уровня или уберите',
    () => 'no level names this calendar; name it in "calendar" of a level, or remove it',
  ],
  clockIgnoresCalendar: [
    () => 'уровень считается круглосуточно, и календарь для него ничего не меняет; уберите одно из двух',
    () => 'the level runs around the clock, so a calendar changes nothing for it; remove one of the two',
  ],
  requestsFirst: [
    (p) => `«${p['found']}» — самый срочный уровень, а его получат все заявки и вопросы; обычно это последний`,
    (p) =>
      `"${p['found']}" is the most urgent level, and every request and question would get it; mostly it is the last one`,
  ],
  floorMild: [
    (p) =>
      `${p['found']} мягче, чем ${p['other']} у обычного обращения того же масштаба; проверьте, не перепутаны ли они`,
    (p) =>
      `${p['found']} is less urgent than ${p['other']} of an ordinary ticket of the same scope; check that they are not swapped`,
  ],
  dayOff: [
    (p) => `в этот день не работают, часы ничего не меняют; добавьте его в «${p['list']}» или уберите`,
    (p) => `nobody works on this day, so its hours change nothing; add it to "${p['list']}" or remove it`,
  ],
  holidaysRunOut: [
    (p) =>
      `праздники известны только по ${p['until']}, дальше они посчитаются рабочими днями; добавьте праздники: ${p['years']}`,
    (p) =>
      `the holidays are known only until ${p['until']}, and after it they would count as working days; add those of ${p['years']}`,
  ],
  farDate: [
    (p) => `«${p['found']}» — так далеко праздников ещё никто не знает; проверьте год`,
    (p) => `"${p['found']}" is further away than anybody knows the holidays; check the year`,
  ],
  badZone: [
    (p) =>
      `часового пояса «${p['found']}» нет; ${p['nearest'] ? `возможно, "${p['nearest']}"` : 'например "Europe/Moscow"'}`,
    (p) =>
      `there is no time zone "${p['found']}"; ${p['nearest'] ? `did you mean "${p['nearest']}"` : 'for example "Europe/Moscow"'}`,
  ],
  zoneSign: [
    (p) =>
      `«${p['found']}» — пояс к западу от Гринвича, знак там обратный${p['nearest'] ? `; возможно, "${p['nearest']}"` : '; возьмите пояс по городу, например "Europe/Moscow"'}`,
    (p) =>
      `"${p['found']}" lies west of Greenwich, its sign is the other way round${p['nearest'] ? `; did you mean "${p['nearest']}"` : '; take a zone by its city, for example "Europe/Moscow"'}`,
  ],
  nextAfterEnd: [
    (p) => `новость обещана на ${p['next']}, а объявление снимут раньше, ${p['to']}; измените одно из двух`,
    (p) => `the next word is promised for ${p['next']}, after the notice is gone (${p['to']}); change one of them`,
  ],
  longWorks: [
    (p) => `работы длятся ${p['days']} дн.; проверьте месяц и год`,
    (p) => `the works last ${p['days']} days; check the month and the year`,
  ],
  worksOver: [
    (p) =>
      p['stops'] === undefined
        ? `работы закончились ${p['to']}, о них больше не говорят; проверьте месяц и год или уберите запись`
        : `работы закончились ${p['to']}, о них больше не говорят; проверьте месяц и год, а запись уберите, когда закроют обращения, чьи сроки на них продлены`,
    (p) =>
      p['stops'] === undefined
        ? `the works were over on ${p['to']} and are told to nobody any more; check the month and the year, or remove them`
        : `the works were over on ${p['to']} and are told to nobody any more; check the month and the year, and remove them once the tickets are closed whose dates they put off`,
  ],
  endBeforeStart: [
    (p) => `${p['to']} — не позже начала (${p['from']}); проверьте, не перепутаны ли они`,
    (p) => `${p['to']} does not come after the start (${p['from']}); check that they are not swapped`,
  ],

  // The ladder.
  noEndpoint: [
    () => 'нет последнего шага; отметьте "endpoint": true тот, кто принимает любое обращение',
    () => 'no step accepts every ticket; set "endpoint": true on the last step',
  ],
  endpointConditional: [
    () => 'последний шаг есть не для всех: его условие может не выполниться; нужен "endpoint" без «shownWhen»',
    () =>
      'some tickets would have no last step, because its condition may not hold; give one endpoint without "shownWhen"',
  ],
  unknownStep: [
    (p) => `шага «${p['found']}» нет; ${p['nearest'] ? `возможно, «${p['nearest']}»; ` : ''}есть: ${p['known']}`,
    (p) =>
      `there is no step "${p['found']}"; ${p['nearest'] ? `did you mean "${p['nearest']}"; ` : ''}there are ${p['known']}`,
  ],
  nobodyHandsOn: [
    () => 'сюда никто не может передать: названные шаги стоят позже или обращений не держат; назовите шаг выше',
    () =>
      'nobody can pass a ticket on to this step: the steps named come later or hold no tickets; name an earlier step',
  ],
  adviceTakesTickets: [
    (p) => `шаг-совет обращений не держит, поэтому «${p['key']}» не сработает; уберите «advice» или «${p['key']}»`,
    (p) => `an advice step holds no tickets, so "${p['key']}" cannot work; remove "advice" or "${p['key']}"`,
  ],
  startAndPassOn: [
    () => 'сюда и только передают («passOnBy»), и начинают («startWhen»); оставьте одно',
    () =>
      'tickets cannot start here ("startWhen") if they may only be passed on from other steps ("passOnBy"); keep one',
  ],
  skippableStep: [
    () => 'пропустить можно только шаг-совет; добавьте "advice": true или уберите',
    () => 'only an advice step can be skipped; add "advice": true or remove this',
  ],

  // Texts, theme, pictures, workplaces.
  sameLabel: [
    (p) => `название «${p['found']}» уже у «${p['other']}», различить их нельзя; дайте другое`,
    (p) => `"${p['found']}" is already the name of "${p['other']}", so nobody can tell them apart; give another one`,
  ],
  noDigits: [
    (p) =>
      `в «${p['found']}» нет ни одной цифры, позвонить некуда; напишите номер, например "8 800 000-00-00", или уберите ключ`,
    (p) =>
      `"${p['found']}" holds no digit, so nobody can call it; give a number such as "8 800 000-00-00", or remove the key`,
  ],
  noText: [
    (p) => `нет названия; добавьте «label»${p['key'] ? ` или текст «${p['key']}» в «messages»` : ''}`,
    (p) => `has no name; add "label"${p['key'] ? ` or the text "${p['key']}" in "messages"` : ''}`,
  ],
  blankText: [
    () => 'в тексте одни пробелы; напишите его или уберите ключ',
    () => 'the text is nothing but blanks; write it or remove the key',
  ],
  noTextKey: [
    (p) => `для «${p['id']}» нет текста (${p['languages']}); добавьте «${p['key']}» в «messages»`,
    (p) => `there is no text for "${p['id']}" (${p['languages']}); add "${p['key']}" to "messages"`,
  ],
  missingTranslation: [
    (p) => `нет перевода: ${p['languages']}; добавьте, например { "ru": "…", "${p['first']}": "…" }`,
    (p) => `has no translation (${p['languages']}); add it, for example { "ru": "…", "${p['first']}": "…" }`,
  ],
  oneTextForAll: [
    (p) => `текст написан только по-русски, а нужен и на другом языке: ${p['languages']}; дайте текст на каждом`,
    (p) =>
      `is a single Cyrillic text for every language, but ${p['languages']} is not written in Cyrillic; give a text for each language`,
  ],
  languageUnused: [
    (p) =>
      `языка «${p['found']}» нет в «languages»; ${p['nearest'] ? `возможно, «${p['nearest']}»` : 'добавьте его туда или уберите текст'}`,
    (p) =>
      `the language "${p['found']}" is not in "languages"; ${p['nearest'] ? `did you mean "${p['nearest']}"` : 'add it there or remove the text'}`,
  ],
  textsMissing: [
    (p) => `не переведено текстов панели: ${p['count']}, первый — «${p['first']}»; добавьте их`,
    (p) => `${p['count']} texts of the panel are not translated, starting with "${p['first']}"; add them`,
  ],
  unknownText: [
    (p) =>
      `текста с таким ключом нет; ${p['nearest'] ? `возможно, «${p['nearest']}»` : 'ключи перечислены в docs/guide/configuration.md'}`,
    (p) =>
      `there is no text with this key; ${p['nearest'] ? `did you mean "${p['nearest']}"` : 'docs/guide/configuration.md says where the keys are listed'}`,
  ],
  unknownPlace: [
    (p) => `место {${p['found']}} заполнить нечем; ${p['known'] ? `можно: ${p['known']}` : 'в этом тексте мест нет'}`,
    (p) =>
      `nothing fills in {${p['found']}}; ${p['known'] ? `the placeholders are ${p['known']}` : 'this text has no placeholders'}`,
  ],
  placeDropped: [
    (p) => `пропало место {${p['found']}}; верните, если нужно показать это значение`,
    (p) => `the placeholder {${p['found']}} is missing; put it back if the value should be shown`,
  ],
  braces: [
    () => 'скобки { } не парные; место пишут так: {phone}',
    () => 'the braces { } do not match; a placeholder is written {phone}',
  ],
  unknownToken: [
    (p) => `такого цвета или размера нет; ${p['nearest'] ? `возможно, «${p['nearest']}»` : `можно: ${p['known']}`}`,
    (p) =>
      `there is no such token; ${p['nearest'] ? `did you mean "${p['nearest']}"` : `the known tokens are ${p['known']}`}`,
  ],
  badToken: [
    (p) => `«${p['found']}» не подходит; нужно: ${p['expected']}`,
    (p) => `"${p['found']}" does not fit here; expected ${p['expected']}`,
  ],
  contrast: [
    (p) =>
      `контраст с «${p['other']}» ${p['ratio']} : 1 (${p['mode'] === 'dark' ? 'тёмная тема' : 'светлая тема'}); нужно не меньше ${p['needed']} : 1`,
    (p) => `the contrast with "${p['other']}" is ${p['ratio']}:1 (${p['mode']}); at least ${p['needed']}:1 is needed`,
  ],
  selectorInvalid: [
    (p) => `«${p['found']}» — не селектор CSS, мешает «${p['why']}»; например ".patient-header"`,
    (p) => `"${p['found']}" is not a CSS selector, "${p['why']}" is in the way; for example ".patient-header"`,
  ],
  unmasksAll: [
    () => 'так открылось бы всё на снимке; назовите один элемент, например ".settings-table"',
    () => 'this would uncover everything in the picture; name one element, for example ".settings-table"',
  ],
  masksAll: [
    () => 'так на снимке закрылось бы всё; назовите то, что нужно закрыть, например ".patient-header"',
    () => 'this would cover the whole picture; name what has to be covered, for example ".patient-header"',
  ],
  shortcutTaken: [
    (p) => `«${p['found']}» браузер оставляет себе: закрывает или открывает вкладку; возьмите, например, Control+F1`,
    (p) => `the browser keeps "${p['found']}" for its own tabs and windows; take another, for example Control+F1`,
  ],
  noTypes: [
    () => 'все типы обращений выключены; включите хотя бы один',
    () => 'every type of ticket is switched off; switch on at least one',
  ],
  sameWorkplace: [
    (p) =>
      p['code'] === undefined
        ? `«${p['found']}» уже есть в «${p['other']}»; оставьте в одном месте`
        : `«${p['found']}» в слое региона записан под кодом «${p['other']}»; замените здесь код «${p['code']}» на «${p['other']}», и то и другое будет действовать вместе`,
    (p) =>
      p['code'] === undefined
        ? `"${p['found']}" is already in "${p['other']}"; keep it in one place`
        : `the layer of the region has "${p['found']}" under the code "${p['other']}"; put the code "${p['other']}" here in place of "${p['code']}", and both hold together`,
  ],
  fixedAtWorkplace: [
    () => 'на рабочем месте это не меняют; перенесите в слой региона или организации',
    () => 'cannot be changed for a workplace; move it to the layer of the region or the organisation',
  ],
};

/** The words of one mistake, without its path. */
export function mistakeWords(code: MistakeCode, params: MistakeParams, language: MistakeLanguage): string {
  const filled: Record<string, string> = {};
  for (const [key, value] of Object.entries(params)) {
    // What stands in the file may be an empty text: that is told, not left out.
    if (value === undefined || (value === '' && key !== 'found')) continue;
    filled[key] = key === 'expected' || key === 'found' ? expectedWords(String(value), language) : String(value);
  }
  return words[code][language === 'ru' ? 0 : 1](filled);
}

/** What working days come to: ` = 16 рабочих часов`. */
function inHours(hours: string | undefined, language: MistakeLanguage): string {
  if (hours === undefined) return '';
  if (language === 'en') return ` = ${hours} working ${hours === '1' ? 'hour' : 'hours'}`;
  const form = new Intl.PluralRules('ru').select(Number(hours));
  const words = { one: 'рабочий час', many: 'рабочих часов', other: 'рабочего часа' } as Record<string, string>;
  return ` = ${hours.replace('.', ',')} ${words[form] ?? 'рабочих часа'}`;
}

import type { KeyDescriptions } from './key-descriptions.ts';

/** Priorities, deadlines and the ladder. */
export const rulesDescriptions: KeyDescriptions = {
  policy: [
    'Приоритеты и сроки по техническому заданию.',
    'Priorities and deadlines, as the technical specification sets them.',
  ],
  'policy.policyId': ['Имя правил; хранится в обращении.', 'Name of the rules; kept with the ticket.'],
  'policy.version': ['Версия правил; хранится в обращении.', 'Version of the rules; kept with the ticket.'],
  'policy.source': ['Документ, из которого взяты правила.', 'The document the rules come from.'],
  'policy.timeZone': ['Часовой пояс, например Asia/Yekaterinburg.', 'Time zone, such as Asia/Yekaterinburg.'],
  'policy.calendar': ['Когда работают: в это время идёт срок.', 'When people work: the time that counts.'],
  'policy.calendar.days': ['Дни недели, понедельник — 1: "1-5", "1,3,5".', 'Weekdays from Monday = 1: "1-5", "1,3,5".'],
  'policy.calendar.hours': [
    'Часы: "08:00-20:00"; "20:00-08:00" — через полночь.',
    'Hours: "08:00-20:00"; "20:00-08:00" goes over midnight.',
  ],
  'policy.calendar.hoursByDay': [
    'Другие часы по дням недели: { "6": "09:00-14:00" }.',
    'Other hours by weekday: { "6": "09:00-14:00" }.',
  ],
  ...hoursOfDays(),
  'policy.calendar.breaks': ['Перерывы, которые не считаются.', 'Breaks that do not count.'],
  'policy.calendar.holidays': ['Праздники: "2026-01-01".', 'Holidays: "2026-01-01".'],
  'policy.calendar.workdays': ['Рабочие дни, перенесённые на выходные.', 'Days off that are worked all the same.'],
  'policy.calendar.shortDays': [
    'Короткие дни: { "2026-12-31": "08:00-15:00" }.',
    'Dates with other hours: { "2026-12-31": "08:00-15:00" }.',
  ],
  'policy.calendar.timeZone': [
    'Часовой пояс, если он иной, чем у правил.',
    'Time zone, where it differs from that of the rules.',
  ],
  'policy.calendars': ['Другие календари, на которые ссылаются уровни.', 'Other calendars that levels name.'],
  'policy.pauses': ['Когда срок стоит.', 'When the clock is paused.'],
  'policy.pauses.statuses': [
    'В этих состояниях обращения срок не идёт.',
    'States of a ticket in which no time counts.',
  ],
  'policy.pauses.plannedWorks': ['Не считать время плановых работ.', 'Leave out the time of planned works.'],
  'policy.levels': ['Уровни приоритета, от самого срочного.', 'Levels of priority, most urgent first.'],
  'policy.levels.*.label': ['Название уровня.', 'Name of the level.'],
  'policy.levels.*.react': ['Ответить за: "PT20M".', 'Time to the first response: "PT20M".'],
  'policy.levels.*.resolve': [
    'Решить за: "PT4H", "P3D". Нет — срок согласуют.',
    'Time to the solution: "PT4H", "P3D". Absent: agreed separately.',
  ],
  'policy.levels.*.clock': [
    'businessHours — рабочее время, 24x7 — круглосуточно.',
    'businessHours: working time; 24x7: every minute.',
  ],
  'policy.levels.*.phone': ['Телефон для этого уровня.', 'Number to call for this level.'],
  'policy.levels.*.calendar': ['Имя календаря из policy.calendars.', 'One of policy.calendars.'],
  'policy.levels.*.order': [
    'Срочность: 1 — самый срочный. Нет — как записаны.',
    'Rank, 1 is the most urgent. Absent: as written.',
  ],
  'policy.urgencies': [
    'Ответы на «Можно ли работать»: столбцы таблицы.',
    'Answers to “Can you work?”: the columns of the matrix.',
  ],
  'policy.matrix': ['Таблица: у кого так же → по уровню на каждый столбец.', 'Scope → one level for each urgency.'],
  'policy.scopes': [
    'Масштабы от узкого к широкому: строки таблицы.',
    'Scopes from narrow to wide: the rows of the matrix.',
  ],
  'policy.unknownCountsAs': [
    'Каким масштабом считать «Не знаю» для массовых сбоев.',
    'The scope that “I don’t know” counts as in a mass failure.',
  ],
  'policy.critical': [
    'Не ниже: вид сбоя → масштаб («этот и шире») → уровень.',
    'Floors: kind of failure → scope (“this one and wider”) → level.',
  ],
  'policy.requests': ['Уровень для запросов и вопросов.', 'Level of service requests and questions.'],
  ladder: ['Порядок обращения: кто поможет, по шагам.', 'The ladder: who helps, step by step.'],
  'ladder.*.contact': ['Телефон, добавочный или чат.', 'Phone, extension or chat.'],
  'ladder.*.hours': ['Часы, когда там кто-то есть.', 'Hours in which somebody is there.'],
  'ladder.*.note': ['Строка под шагом.', 'A line under the step.'],
  'ladder.*.advice': [
    'Только совет спросить: обращения сюда не приходят.',
    'Advice on whom to ask first: no ticket is held there.',
  ],
  'ladder.*.skippable': ['false — сначала отметить, что спросили.', 'false: the author must say that she has asked.'],
  'ladder.*.chat': [
    'Связь через чат: предлагаем «Скопировать для чата».',
    'Reached by chat: “Copy for chat” is offered.',
  ],
  'ladder.*.endpoint': [
    'Последний шаг: принимает любое обращение в любое время.',
    'The last resort: takes every ticket at any hour.',
  ],
  'ladder.*.passOnBy': [
    'Кто может передать сюда; начать здесь нельзя.',
    'Steps that may pass a ticket on to this one; no ticket starts here.',
  ],
  'ladder.*.startWhen': [
    'Обращение начинает здесь, если верно это условие.',
    'A ticket starts here where this condition holds.',
  ],
};

function hoursOfDays(): KeyDescriptions {
  const days = [
    ['понедельникам', 'Mondays'],
    ['вторникам', 'Tuesdays'],
    ['средам', 'Wednesdays'],
    ['четвергам', 'Thursdays'],
    ['пятницам', 'Fridays'],
    ['субботам', 'Saturdays'],
    ['воскресеньям', 'Sundays'],
  ] as const;
  return Object.fromEntries(
    days.map(([ru, en], index) => [
      `policy.calendar.hoursByDay.${index + 1}`,
      [`Часы по ${ru}: "09:00-14:00".`, `Hours on ${en}: "09:00-14:00".`],
    ]),
  );
}

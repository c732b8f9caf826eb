import { stepsFromTrail, type AnswerValue, type TicketBody } from '@mis-support/protocol';
import type { DeskTicket } from './help-desk.ts';
import { codeName, fieldName, noRegionWords, valueName, type RegionWords } from './region-words.ts';
import { contextWords, criticalWords, fieldWords, sourceWords, trailWords, typeWords } from './words.ts';

/** A titled part of a ticket's description; the lines are plain text without any markup. */
export interface TicketSection {
  title: string;
  lines: string[];
}

/**
 * Everything support has to know, in the order line 1 reads it: what happened, how bad, who, where,
 * what is missing. Adapters add their desk's markup around the parts, never inside.
 *
 * @param timeZone of the times that appear in the text.
 */
export function describeTicket(ticket: DeskTicket, timeZone = 'Europe/Moscow'): TicketSection[] {
  const { body, words = noRegionWords } = ticket;
  const sections: TicketSection[] = [];
  const add = (title: string, lines: (string | undefined)[]) => {
    const kept = lines.filter((line) => line !== undefined && line !== '') as string[];
    if (kept.length > 0) sections.push({ title, lines: kept });
  };
  if (ticket.unverified) {
    add('Внимание', ['Отправлено без входа в МИС: имя и организация не подтверждены.']);
  }
  for (const [id, value] of answersInOrder(body)) {
    const source = isFilledIn(body, value) ? ` (${filledIn})` : '';
    add(fieldName(words, id) + source, answerLines(words, id, value));
  }
  add('Приоритет и срок', [
    pair('Тип', typeWords[body.type]),
    pair('Вид сбоя', body.criticalKind && criticalWords[body.criticalKind]),
    pair('У кого так же', body.scope && valueName(words, 'scope', body.scope)),
    pair('Масштаб подтверждён', ticket.scopeConfirmed && valueName(words, 'scope', ticket.scopeConfirmed)),
    pair('Можно ли работать', body.urgency && valueName(words, 'urgency', body.urgency)),
    pair('Приоритет', ticket.priority && `${ticket.priority.level}, ${ticket.priority.label}`),
    ticket.priority?.reason,
    pair('Ответить до', ticket.reactBy && moment(ticket.reactBy, timeZone)),
    pair('Решить до', ticket.dueAt ? moment(ticket.dueAt, timeZone) : 'срок согласуют отдельно'),
  ]);
  add('Раздел и модуль', sortingLines(body, words));
  add('Автор', [
    pair('Имя', body.reporter.name),
    pair('Должность, роль', body.reporter.role),
    pair('Пишет за коллегу', body.reporter.onBehalfOf),
    pair('Телефон для связи', body.contact),
  ]);
  add('Сведения об экране', contextLines(body, words));
  add(
    'Последние действия',
    body.context.trail.map(({ at, kind, label }) => `${moment(at, timeZone)}  ${trailWords[kind] ?? kind}: ${label}`),
  );
  add(
    'Чего не хватает',
    body.missing.map((id) => fieldName(words, id)),
  );
  add('Файлы придут позже', ticket.pendingFiles);
  add(
    'Связанные обращения',
    ticket.linked.map(({ number, title }) => `№ ${number}: ${title}`),
  );
  add('Обращение', [
    pair('Номер', `№ ${ticket.number}`),
    pair('Зарегистрировано', moment(ticket.registeredAt, timeZone)),
    pair('Написано', moment(body.createdAt, timeZone)),
    pair('Сейчас у', ticket.holder),
    pair('Регион', ticket.region && codeName(words, 'region', ticket.region)),
  ]);
  return sections;
}

/** Answers as a form asks them, a region's own at the end: storage does not keep the order of keys. */
export function answersInOrder({ answers }: TicketBody): [string, AnswerValue][] {
  return inOrder(answers, Object.keys(fieldWords));
}

/** What stands beside an answer that the author has not touched. */
export const filledIn = 'из последних действий, автор не менял';

/** Whether an answer is what the panel filled in from the last actions: right or not, it is nobody's word. */
export function isFilledIn({ context }: TicketBody, value: AnswerValue): boolean {
  return value === stepsFromTrail(context.trail);
}

/** Facts of the screen from the outside in, an integrator's own at the end. */
export function contextInOrder({ context }: TicketBody): [string, TicketBody['context']['values'][string]][] {
  return inOrder(context.values, Object.keys(contextWords));
}

/** A fact of the screen in one line; a code that the region has a name for has it before it. */
export function contextText(words: RegionWords, key: string, value: string | readonly string[]): string {
  if (typeof value !== 'string') return value.join(' → ');
  return key === 'region' || key === 'organization' || key === 'workplace' ? codeName(words, key, value) : value;
}

function inOrder<T>(values: Record<string, T>, known: string[]): [string, T][] {
  const rank = (id: string) => (known.includes(id) ? known.indexOf(id) : known.length);
  return Object.entries(values).sort(([one], [other]) => rank(one) - rank(other));
}

/** A choice becomes its words; a person's own text keeps its lines. */
export function answerLines(words: RegionWords, id: string, value: AnswerValue): string[] {
  if (Array.isArray(value)) return value.map((entry) => valueName(words, id, entry));
  if (typeof value === 'boolean') return [value ? 'да' : 'нет'];
  return valueName(words, id, String(value)).split(/\r\n?|\n/);
}

/** What a ticket is about, for sorting: as the author said, else as the program guesses, which is said too. */
export function sortingPairs(
  { category, module, urgency, suggested }: TicketBody,
  words: RegionWords,
): { label: string; value: string; guessed: boolean }[] {
  const parts = [
    ['category', 'Раздел', category],
    ['module', 'Модуль', module],
    ['urgency', 'Можно ли работать', urgency],
  ] as const;
  return parts.flatMap(([field, label, said]) => {
    const value = said ?? suggested?.[field];
    // What the author says of urgency stands with the priority; only a guess stands here.
    if (value === undefined || (field === 'urgency' && said !== undefined)) return [];
    return [{ label, value: valueName(words, field, value), guessed: said === undefined }];
  });
}

function sortingLines(body: TicketBody, words: RegionWords): string[] {
  return sortingPairs(body, words).map(({ label, value, guessed }) =>
    guessed ? `${label}: предположительно ${value}` : `${label}: ${value}`,
  );
}

function contextLines(body: TicketBody, words: RegionWords): string[] {
  const entries = contextInOrder(body).map(([key, { value, source }]) => {
    return { label: contextWords[key] ?? key, text: contextText(words, key, value), source: sourceWords[source] };
  });
  const width = Math.max(0, ...entries.map(({ label }) => label.length)) + 1;
  return entries.map(({ label, text, source }) => `${`${label}:`.padEnd(width)} ${text}  (${source})`);
}

function pair(label: string, value: string | undefined): string | undefined {
  return value ? `${label}: ${value}` : undefined;
}

function moment(instant: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat('ru-RU', {
    timeZone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  return format.format(new Date(instant));
}

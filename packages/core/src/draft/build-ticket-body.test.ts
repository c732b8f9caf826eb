import { TicketBody, defaultConfig } from '@mis-support/protocol';
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { buildContext } from '../context/build-context.ts';
import { uuidv7 } from '../seal/uuid.ts';
import { buildTicketBody } from './build-ticket-body.ts';
import type { TicketDraft } from './ticket-draft.ts';

const now = Date.UTC(2026, 10, 24, 9, 15);
const base = {
  id: uuidv7(now),
  now,
  context: { values: {}, trail: [] },
  user: undefined,
  attachments: [],
};
const draft = (more: Partial<TicketDraft>): TicketDraft => ({
  v: 1,
  savedAt: 0,
  type: 'incident',
  answers: {},
  ...more,
});

test('takes the title the person wrote, else the preset, else the first sentence of her text', () => {
  const title = (one: Partial<TicketDraft>): string => buildTicketBody({ ...base, draft: draft(one) }).title;
  expect([
    title({ title: ' Талон ', answers: { happened: 'Не сохраняется' } }),
    title({ criticalKind: 'login', answers: { happened: 'белый экран' } }),
    title({ answers: { happened: 'Не сохраняется. Совсем.' } }),
    title({}),
  ]).toEqual(['Талон', 'Не получается войти', 'Не сохраняется', 'Обращение']);
});

test('calls back on the phone the host knows unless the person has said otherwise', () => {
  const user = { id: 'u1', phone: '115' };
  const contact = (one: Partial<TicketDraft>): string | undefined =>
    buildTicketBody({ ...base, user, draft: draft(one) }).contact;
  expect([contact({}), contact({ contact: '116' }), contact({ contact: '' })]).toEqual(['115', '116', undefined]);
});

test('writes down what was asked for and left open', () => {
  const body = buildTicketBody({
    ...base,
    draft: draft({ scope: 'self', urgency: 'blocked', answers: { happened: 'Не печатает' } }),
  });
  expect(body.missing).toEqual(['expected', 'steps', 'when', 'recordRef', 'tried', 'contact']);
});

test('sends the answers of the fields that stand in the form, and none of the others', () => {
  const answers = { happened: 'Как перенести запись?', expected: 'осталось от сбоя', ofNobody: 'записано' };
  const body = buildTicketBody({ ...base, draft: draft({ type: 'question', scope: 'self', answers }) });
  expect(body.answers).toEqual({ happened: 'Как перенести запись?', ofNobody: 'записано' });
  expect(body.scope).toBeUndefined();
});

test('says what the program supposes apart from what the person chose', () => {
  const config = {
    ...defaultConfig,
    categories: { print: { order: 1, label: 'Печать' } },
    modules: { lab: { order: 1, label: 'Лаборатория' } },
  };
  const one = draft({ category: 'print', suggested: { module: 'lab', urgency: 'blocked' } });
  const body = buildTicketBody({ ...base, config, draft: one });
  expect([body.category, body.module, body.suggested]).toEqual([
    'print',
    undefined,
    { module: 'lab', urgency: 'blocked' },
  ]);
});

test('is in the language of the form', () => {
  expect(buildTicketBody({ ...base, draft: draft({ locale: 'en' }) })).toMatchObject({
    locale: 'en',
    title: 'Support request',
  });
});

test('makes a body the schema accepts of any draft and anything a host may say', () => {
  const text = fc.option(fc.string({ maxLength: 400 }), { nil: undefined });
  const answer = fc.oneof(
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.array(fc.string({ maxLength: 300 }), { maxLength: 70 }),
  );
  const drafts = fc.record({
    title: text,
    scope: text,
    urgency: text,
    contact: text,
    onBehalfOf: text,
    answers: fc.dictionary(fc.string({ maxLength: 80 }), answer, { maxKeys: 80 }),
  });
  fc.assert(
    fc.property(
      drafts,
      fc.anything(),
      fc.dictionary(fc.string(), fc.string(), { maxKeys: 60 }),
      (given, host, browser) => {
        const context = buildContext({ host, page: {}, browser, trail: [] });
        const body = buildTicketBody({
          ...base,
          context,
          draft: draft(given as Partial<TicketDraft>),
          user: { id: 'u'.repeat(300) },
        });
        const parsed = v.safeParse(TicketBody, JSON.parse(JSON.stringify(body)));
        expect(parsed.issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`)).toBeUndefined();
      },
    ),
  );
});

import * as v from 'valibot';
import { expect, test } from 'vitest';
import { Receipt } from '../receipt/receipt.ts';
import { TicketBody } from './ticket-body.ts';
import { TicketEnvelope } from './ticket-envelope.ts';
import { TicketId, UtcInstant } from './ticket-id.ts';

const id = '0193f6b8-7a4e-7c31-9d0e-3a5b6c7d8e9f';
const sha = 'a'.repeat(64);
const body: TicketBody = {
  v: 1,
  id,
  createdAt: '2026-11-24T09:15:00.000Z',
  locale: 'ru',
  type: 'incident',
  title: 'Не сохраняется талон',
  answers: { happened: 'Кнопка не отвечает', tried: ['relogin'], count: 3, again: true },
  reporter: {},
  context: { values: { screen: { value: 'Талон', source: 'host' } }, trail: [] },
  attachments: [],
  missing: [],
};
const accepts = (schema: v.GenericSchema, value: unknown): boolean => v.safeParse(schema, value).success;

test('accepts ids of version 7 in lower case and no others', () => {
  expect(
    [id, id.toUpperCase(), id.replace('-7c31', '-4c31'), id.replace('-9d0e', '-1d0e'), `${id} `, ''].map((one) =>
      accepts(TicketId, one),
    ),
  ).toEqual([true, false, false, false, false, false]);
});

test('accepts moments in UTC only', () => {
  expect(
    ['2026-11-24T09:15:00Z', '2026-11-24T09:15:00+05:00', '2026-11-24', 'soon'].map((one) => accepts(UtcInstant, one)),
  ).toEqual([true, false, false, false]);
});

test('accepts a whole body and refuses one with a key nobody knows, an empty title, or too many answers', () => {
  const many = Object.fromEntries(Array.from({ length: 61 }, (_none, n) => [`k${n}`, 'x']));
  expect(
    [body, { ...body, patient: 'Иванова' }, { ...body, title: '  ' }, { ...body, answers: many }].map((one) =>
      accepts(TicketBody, one),
    ),
  ).toEqual([true, false, false, false]);
});

test('takes no answer under a name that every object has from the language', () => {
  const answers = '{ "__proto__": "x", "constructor": "y", "prototype": "z", "room": "214" }';
  const { answers: read } = v.parse(TicketBody, { ...body, answers: JSON.parse(answers) as unknown });
  expect([Object.keys(read), Object.getPrototypeOf(read) === Object.prototype]).toEqual([['room'], true]);
});

test('accepts an envelope with its files and refuses an unknown way of closing it', () => {
  const envelope = {
    v: 1,
    id,
    body: { alg: 'none', data: '{}' },
    fp: sha,
    attachments: [{ n: 0, size: 1, sha256: sha }],
  };
  expect(
    [envelope, { ...envelope, body: { alg: 'rot13', data: '{}' } }].map((one) => accepts(TicketEnvelope, one)),
  ).toEqual([true, false]);
});

test('lets a receipt of a newer gateway say more than we know', () => {
  const receipt = {
    v: 1,
    id,
    fp: sha,
    receipt: 'r'.repeat(24),
    epoch: '1',
    registration: { number: '48213', registeredAt: '2026-11-24T09:15:01Z', status: 'registered', mood: 'good' },
    upload: [],
    serverTime: '2026-11-24T09:15:01Z',
    more: 1,
  };
  expect(accepts(Receipt, receipt)).toBe(true);
});

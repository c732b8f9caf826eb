import { expect, test } from 'vitest';
import { completeness } from './completeness.ts';
import type { TicketDraft } from './ticket-draft.ts';

const draft = (more: Partial<TicketDraft> = {}): TicketDraft => ({
  v: 1,
  savedAt: 0,
  type: 'incident',
  answers: {},
  ...more,
});

test('asks of an incident for everything support works with, the most needed first', () => {
  expect(completeness(draft(), {}).missing.slice(0, 5)).toEqual(['happened', 'scope', 'urgency', 'when', 'contact']);
});

test('counts what was said, chosen, known of the person and read from the screen', () => {
  const { present } = completeness(draft({ scope: 'self', answers: { happened: 'Не печатает', tried: ['relogin'] } }), {
    contact: 'доб. 115',
    hasScreenshot: true,
    context: { values: { screen: { value: 'Талон', source: 'host' } }, trail: [] },
  });
  expect(present).toEqual(['happened', 'scope', 'contact', 'tried', 'screenshot', 'context']);
});

test('counts blanks and empty lists as missing, and a contact the person has taken out as well', () => {
  const { missing } = completeness(draft({ contact: '', answers: { happened: '  ', tried: [] } }), { contact: '115' });
  expect(missing).toEqual(expect.arrayContaining(['happened', 'tried', 'contact']));
});

test('asks little of a preset for a mass failure and of a question', () => {
  expect(completeness(draft({ criticalKind: 'login' }), {}).missing).toEqual([
    'happened',
    'scope',
    'contact',
    'when',
    'context',
  ]);
  expect(completeness(draft({ type: 'question' }), {}).missing).not.toContain('urgency');
});

test('does not ask for the number of a record that the context tells', () => {
  const context = { values: { recordRef: { value: '105482', source: 'host' as const } }, trail: [] };
  expect(completeness(draft(), { context }).present).toContain('recordRef');
  expect(completeness(draft(), {}).missing).toContain('recordRef');
});

import { expect, test } from 'vitest';
import { sampleBody } from '../testing/sample-ticket.ts';
import { ticketFacts, workplaceOf, type KnownTicket } from './ticket-facts.ts';

function known(change: Partial<KnownTicket> = {}): KnownTicket {
  return {
    body: sampleBody(),
    tenant: 'a',
    organization: undefined,
    identity: undefined,
    unverified: false,
    ...change,
  };
}

test('no answer of a form and no value of a page can pose as another fact', () => {
  const body = sampleBody({
    answers: { happened: 'Молчит', type: 'question', signedIn: true, region: 'b', room: '214' },
    context: {
      values: { region: { value: 'b', source: 'heuristic' }, room: { value: '1', source: 'heuristic' } },
      trail: [],
    },
  });
  expect(ticketFacts(known({ body, unverified: true }))).toMatchObject({
    type: 'incident',
    signedIn: false,
    region: 'a',
    room: '214',
    happened: 'Молчит',
  });
});

test('what support has found out of the scope beats what the author said', () => {
  const body = sampleBody({ scope: 'self' });
  expect(ticketFacts(known({ body, scopeConfirmed: 'region' }))).toMatchObject({ scope: 'region' });
});

test('what a token confirms beats what the page says', () => {
  const body = sampleBody({
    reporter: { role: 'врач' },
    context: { values: { organization: { value: 'чужая', source: 'host' } }, trail: [] },
  });
  expect(ticketFacts(known({ body }))).toMatchObject({ role: 'врач', organization: 'чужая' });
  const confirmed = known({ body, organization: 'gp-3', identity: { role: 'медсестра' } });
  expect(ticketFacts(confirmed)).toMatchObject({ role: 'медсестра', organization: 'gp-3' });
});

test('a workplace is one line, and a list of lines is none', () => {
  const at = (value: string | string[]) =>
    sampleBody({ context: { values: { workplace: { value, source: 'host' } }, trail: [] } });
  expect([workplaceOf({ body: at('АРМ врача') }), workplaceOf({ body: at(['АРМ', 'врача']) })]).toEqual([
    'АРМ врача',
    undefined,
  ]);
});

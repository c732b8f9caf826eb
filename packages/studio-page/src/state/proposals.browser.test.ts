import { beforeEach, expect, test } from 'vitest';
import type { Cell } from '../model/policy-changes.ts';
import { regionDoc, type Doc } from './docs.ts';
import { showLayers } from './opened.ts';
import { acceptProposals, isProposed, propose, settleProposal } from './proposals.ts';

const cells: Cell[] = [
  { scope: 'self', urgency: 'risky', level: 'P4' },
  { scope: 'region', urgency: 'risky', level: 'P2' },
];

beforeEach(() => {
  localStorage.clear();
  load(matrix('P4'));
});

/** A region whose matrix has our new column, with this level in its first row. */
function matrix(level: string): object {
  const urgencies = ['blocked', 'degraded', 'minor', 'risky'];
  return {
    region: 'a',
    policy: { urgencies, matrix: { self: ['P3', 'P4', 'P4', level], region: ['P1', 'P2', 'P3', 'P2'] } },
  };
}

/** As after a reload: what lies on the server is read anew. */
function load(region: object, organization?: object): void {
  showLayers({
    region: docOf('regions', 'a', region),
    organization: organization && docOf('organizations', 'o', organization),
  });
}

function docOf(kind: Doc['kind'], id: string, value: object): Doc {
  const text = JSON.stringify(value);
  return { kind, id, text, saved: text, etag: '"1"', writable: true };
}

const marked = () => cells.filter(isProposed).map(({ scope }) => scope);

test('what the studio has filled in is still marked after a reload', () => {
  propose(cells);
  load(matrix('P4'));
  expect(marked()).toEqual(['self', 'region']);
  // Over the region it stands in every organisation.
  load(matrix('P4'), {});
  expect(marked()).toEqual(['self', 'region']);
});

test('no mark comes back that somebody has accepted, or at whose place somebody has chosen', () => {
  propose(cells);
  settleProposal({ scope: 'self', urgency: 'risky' });
  load(matrix('P4'));
  expect(marked()).toEqual(['region']);
  acceptProposals();
  load(matrix('P4'));
  expect(marked()).toEqual([]);
});

test('what another has saved since is a choice, and stays one', () => {
  propose(cells);
  load(matrix('P3'));
  load(matrix('P4'));
  expect(marked()).toEqual(['region']);
});

test('another layer and a layer that was never saved have no marks of this one', () => {
  propose(cells);
  showLayers({ region: { ...docOf('regions', 'b', matrix('P4')) }, organization: undefined });
  expect(marked()).toEqual([]);
  load({ region: 'a' });
  load(matrix('P4'));
  expect(marked()).toEqual([]);
});

test('an organisation that has its own word does not take the mark from its region', () => {
  propose(cells);
  load(matrix('P4'), { policy: { matrix: { self: ['P3', 'P4', 'P4', 'P1'] } } });
  load(matrix('P4'));
  expect(marked()).toEqual(['self', 'region']);
  expect(regionDoc.value?.id).toBe('a');
});

test.each(['{', '[]', '{"regions/a":5}', '{"regions/a":[{"scope":1}]}'])(
  'what was kept and cannot be read is no mark and no trouble: %s',
  (kept) => {
    localStorage.setItem(`mis-support-studio-proposed ${location.pathname}`, kept);
    load(matrix('P4'));
    expect(marked()).toEqual([]);
    propose(cells);
    expect(marked()).toEqual(['self', 'region']);
  },
);

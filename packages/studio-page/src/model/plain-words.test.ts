import { defaultConfig, type SupportConfig } from '@mis-support/protocol';
import { expect, test } from 'vitest';
import { shownWhere, withShownWhere } from './shown-where.ts';
import { simulate, type SimulatedFacts } from './simulate.ts';

test('boxes for types and workplaces keep the rest of a condition', () => {
  const condition = { type: ['incident', 'question'], module: 'lab', criticalKind: { filled: false } };
  expect(shownWhere(condition)).toEqual({ types: ['incident', 'question'], workplaces: [], hasMore: true });
  expect(withShownWhere(condition, { types: [], workplaces: ['Регистратура'] })).toEqual({
    workplace: 'Регистратура',
    module: 'lab',
    criticalKind: { filled: false },
  });
  expect(withShownWhere({ type: 'incident' }, { types: [], workplaces: [] })).toBeUndefined();
});

const facts: SimulatedFacts = {
  type: 'incident',
  criticalKind: '',
  scope: 'department',
  urgency: 'blocked',
  role: 'Врач',
  workplace: '',
  category: '',
  module: '',
  at: Date.parse('2026-11-24T06:00:00Z'),
};

test('the simulator says the priority, why, until when, and where a ticket starts', () => {
  const outcome = simulate(defaultConfig, facts);
  expect(outcome).toMatchObject({ levelName: 'P2, высокий', start: { id: 'local' } });
  expect(outcome.reason).toContain('«В нашем отделении» и «Нельзя, работа остановлена»');
  expect(new Date(outcome.dueAt ?? 0).toISOString()).toBe('2026-11-24T10:00:00.000Z');
});

test('the simulator asks at a workplace what that workplace asks', () => {
  const field = { order: 1, kind: 'text', need: 'required', label: 'Номер окна' };
  const config: SupportConfig = {
    ...defaultConfig,
    workplaces: { registry: { names: ['Регистратура'], patch: { fields: { window: field } } } },
  };
  expect(simulate(config, facts).asked.required).not.toContain('Номер окна');
  expect(simulate(config, { ...facts, workplace: 'регистратура' }).asked.required).toContain('Номер окна');
});

const hour = 3_600_000;

test('the simulator leaves out planned works where the region says so, and tells of them either way', () => {
  const plannedWorks = {
    server: { order: 1, what: 'Обновление', from: '2026-11-24T07:00:00Z', to: '2026-11-24T09:00:00Z' },
  };
  const before = simulate(defaultConfig, facts).dueAt ?? 0;
  const going = simulate({ ...defaultConfig, plannedWorks }, facts);
  expect([going.dueAt, going.stops.map(({ counts }) => counts)]).toEqual([before, [false]]);
  const policy = { ...defaultConfig.policy, pauses: { statuses: [], plannedWorks: true } };
  const standing = simulate({ ...defaultConfig, policy, plannedWorks }, facts);
  expect([standing.dueAt, standing.stops.map(({ counts }) => counts)]).toEqual([before + 2 * hour, [true]]);
});

test('the simulator leaves out a pause only in a state that the region names', () => {
  const before = simulate(defaultConfig, facts).dueAt ?? 0;
  const pause = { from: facts.at + hour, to: facts.at + 2 * hour };
  const dueAfter = (status: 'waiting_user' | 'waiting_external') =>
    simulate(defaultConfig, { ...facts, pause: { ...pause, status } }).dueAt;
  expect([dueAfter('waiting_user'), dueAfter('waiting_external')]).toEqual([before + hour, before]);
});

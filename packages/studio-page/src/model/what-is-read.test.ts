import { defaultConfig, type SupportConfig } from '@mis-support/protocol';
import { expect, test } from 'vitest';
import { panelWords } from '../texts/panel-words.ts';
import { simulate, type SimulatedFacts } from './simulate.ts';
import { inLanguage, whatIsRead } from './what-is-read.ts';

const facts: SimulatedFacts = {
  type: 'incident',
  criticalKind: '',
  scope: 'department',
  urgency: 'blocked',
  role: 'Врач',
  workplace: '',
  category: '',
  module: 'lab',
  at: Date.parse('2026-11-24T06:00:00Z'),
};

const region: SupportConfig = {
  ...defaultConfig,
  help: { phone: '1-00' },
  policy: {
    ...defaultConfig.policy,
    source: 'ТЗ, приложение 3',
    timeZone: 'UTC',
    levels: {
      ...defaultConfig.policy.levels,
      P2: { label: { ru: 'высокий', en: 'high' }, resolve: 'PT4H', phone: '2-00' },
    },
  },
  notices: {
    lab: { order: 1, title: 'Лаборатория стоит', from: '2026-11-24T05:00:00Z', shownWhen: { module: 'lab' } },
  },
  plannedWorks: {
    today: { order: 1, what: 'РЭМД', from: '2026-11-24T20:00:00Z', to: '2026-11-24T22:00:00Z' },
    later: { order: 2, what: 'МИС', from: '2026-12-24T20:00:00Z', to: '2026-12-24T22:00:00Z' },
  },
  helpLinks: { lab: { order: 1, label: 'Памятка', url: '/lab', shownWhen: { module: 'lab' } } },
};

function read(told: SimulatedFacts, locale = 'ru') {
  const config = { ...region, locale };
  return whatIsRead(config, told, simulate(inLanguage(config, locale, panelWords), told), panelWords);
}

test('the sentence of the priority is the one the gateway sends, with the rules it comes from', () => {
  expect(read(facts).reason).toBe(
    'Приоритет высокий: в отделении, работа остановлена. Так установлено правилами региона (ТЗ, приложение 3).',
  );
  expect(read(facts, 'en').reason).toMatch(/^Priority high: a department, work has stopped\./);
});

test('the phone is the level’s own where it has one, else the one for all', () => {
  expect(read(facts).call).toContain('2-00');
  expect(read({ ...facts, urgency: 'minor', scope: 'self' }).call).toContain('1-00');
});

test('notices, works within a day and pages of help are those the panel shows for these facts', () => {
  const told = read(facts);
  expect(told.notices[0]).toBe('Уже известно: Лаборатория стоит.');
  expect(told.notices[1]).toMatch(/^Плановые работы с.24.ноября, 20:00.*РЭМД/);
  expect([told.notices.length, told.helpLinks]).toEqual([2, ['Памятка, /lab']]);
  expect(read({ ...facts, module: '' }).helpLinks).toEqual([]);
});

test('while the panel’s texts are on their way, no key of theirs is read instead', () => {
  const told = whatIsRead(region, facts, simulate(region, facts), undefined);
  expect([told.call, told.notices]).toEqual([undefined, []]);
});

test('names are those of the chosen language', () => {
  const spoken = inLanguage(region, 'en', panelWords);
  const { asked, levelName } = simulate(spoken, { ...facts, scope: '' });
  expect(levelName).toMatch(/^P\d, [a-z]+$/);
  expect(Object.values(asked).flat().join(' ')).not.toMatch(/[а-я]/);
});

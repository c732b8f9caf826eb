import { expect, test } from 'vitest';
import { redmineFromEnv } from './redmine-from-env.ts';

const whole = {
  REDMINE_URL: 'http://redmine.test/',
  REDMINE_API_KEY: '0123456789abcdef',
  REDMINE_PROJECT: 'mis-tickets',
  REDMINE_REF_FIELD: '3',
};

test('without REDMINE_URL tickets stay at the support desk', () => {
  expect(redmineFromEnv({ REDMINE_API_KEY: 'key' })).toBeUndefined();
});

test('four variables name a Redmine', () => {
  expect(redmineFromEnv(whole)).toEqual({
    kind: 'redmine',
    baseUrl: 'http://redmine.test/',
    apiKey: '0123456789abcdef',
    project: 'mis-tickets',
    fields: { externalRef: 3 },
  });
});

test('a half setting is refused by the names of what is missing', () => {
  expect(() => redmineFromEnv({ REDMINE_URL: 'http://redmine.test/' })).toThrow(
    'REDMINE_API_KEY, REDMINE_PROJECT, REDMINE_REF_FIELD',
  );
  expect(() => redmineFromEnv({ ...whole, REDMINE_REF_FIELD: 'ref' })).toThrow('REDMINE_REF_FIELD');
});

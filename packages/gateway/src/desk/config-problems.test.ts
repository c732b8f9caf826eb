import { expect, test } from 'vitest';
import type { ConfigProblem } from '../config/config-source.ts';
import { problemsNotice, warningsNotice } from './config-problems.ts';

const now = Date.parse('2026-11-24T06:00:00Z');
const problem: ConfigProblem = {
  layer: 'organization gp-3 of region a',
  region: 'a',
  organization: 'gp-3',
  mistakes: ['lanucher: there is no such key'],
  mistakesRu: ['lanucher: такого ключа нет; <b>'],
  since: now - 3_600_000,
  inForce: 'lastGood',
  standIn: { since: now - 90_000_000, policyId: 'region-a', version: '2025-01', timeZone: 'Asia/Yekaterinburg' },
};
const text = async (...problems: ConfigProblem[]) => String(await problemsNotice(problems, now)).replace(/\s+/g, ' ');

test('says whose configuration is not in force, since when, why, and what holds instead', async () => {
  const said = await text(problem);
  expect(said).toContain('Организация «gp-3», регион «a»');
  expect(said).toContain(
    'с сегодня, 10:00. Действует прежняя настройка от вчера, 10:00: правила region-a, версия 2025-01.',
  );
  expect(said).toContain('<li>lanucher: такого ключа нет; &lt;b&gt;</li>');
});

test('names the layer above where there is no former version', async () => {
  const alone = { ...problem, inForce: 'layerAbove', standIn: undefined } as const;
  expect(await text(alone)).toContain('Действует настройка региона.');
  expect(await text({ ...alone, organization: undefined })).toContain('Действует встроенная настройка.');
});

test('says how many lines more there are, and nothing where nothing is wrong', async () => {
  const many = Array.from({ length: 23 }, (_, index) => `ошибка ${index}`);
  expect(await text({ ...problem, mistakesRu: many })).toContain('И ещё 3.');
  expect(await text()).toBe('');
});

test('says whose calendar needs its next year, and nothing where none does', async () => {
  const warning = {
    layer: 'region a',
    region: 'a',
    warnings: ['x: soon'],
    warningsRu: ['праздники известны только по <i>'],
  };
  const said = String(await warningsNotice([warning])).replace(/\s+/g, ' ');
  expect(said).toContain('Настройку скоро нужно дополнить');
  expect(said).toContain('<strong>Регион «a»</strong>');
  expect(said).toContain('<li>праздники известны только по &lt;i&gt;</li>');
  expect(await warningsNotice([])).toBe('');
});

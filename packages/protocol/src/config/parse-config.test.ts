import fc from 'fast-check';
import { expect, test } from 'vitest';
import { regionA, regionB } from '../policy/sample-policies.ts';
import { defaultConfig } from './default-config.ts';
import { describeMistake } from './mistake.ts';
import { parseConfig } from './parse-config.ts';

test('accepts the built-in layer as it is', () => {
  expect(parseConfig()).toEqual({ ok: true, config: defaultConfig, warnings: [] });
});

test('lays an organisation over its region over the built-in layer', () => {
  const outcome = parseConfig(
    { region: 'a', policy: regionA, help: { phone: '1-02' } },
    { organization: '1.2.643', help: { phone: 'доб. 115' }, ladder: { colleague: null } },
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.mistakes));
  expect(outcome.config).toMatchObject({
    region: 'a',
    organization: '1.2.643',
    help: { phone: 'доб. 115' },
    policy: { policyId: 'region-a' },
  });
  expect(Object.keys(outcome.config.ladder)).toEqual(['local', 'vendor']);
});

test('keeps levels of the built-in layer that a region did not take away by null', () => {
  const outcome = parseConfig({ policy: { ...regionB, levels: { ...regionB.levels, P4: null } } });
  expect(outcome.ok && Object.keys(outcome.config.policy.levels)).toEqual(['P1', 'P2', 'P3']);
});

test('skips a layer that is not there', () => {
  expect(parseConfig(undefined, { locale: 'en' })).toMatchObject({ ok: true, config: { locale: 'en' } });
});

test('names every mistake by its path', () => {
  const outcome = parseConfig({ limits: { unsentDays: 0 }, policy: { calendar: { hours: '8-20' } }, lanucher: {} });
  expect(outcome.ok ? [] : outcome.mistakes.map((mistake) => mistake.path).sort()).toEqual([
    'lanucher',
    'limits.unsentDays',
    'policy.calendar.hours',
  ]);
});

test('tells of a null that takes nothing away because of a name that is not there', () => {
  const idle = parseConfig({ ladder: { locall: null }, help: { phoneHours: null } }, { ladder: { local: null } });
  expect(idle.ok && idle.warnings.map(({ message, path }) => `${path}: ${message}`)).toEqual([
    'ladder.locall: there is no "locall" here, so null removes nothing; did you mean "local"',
  ]);
  const unknown = parseConfig({ lanucher: null, policy: { pauzes: null } });
  expect(unknown.ok ? [] : unknown.mistakes.map(({ code, path }) => `${code} ${path}`)).toEqual([
    'unknownKey lanucher',
    'unknownKey policy.pauzes',
  ]);
  expect(parseConfig({ ladder: { local: null } }, { ladder: { local: null } })).toMatchObject({
    ok: true,
    warnings: [{ code: 'nothingToRemove', path: 'ladder.local' }],
  });
});

test('never throws, whatever JSON a layer is', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      expect(typeof parseConfig(a, b).ok).toBe('boolean');
    }),
    { numRuns: 50 },
  );
});

test('tells of an empty text as what it is', () => {
  const outcome = parseConfig({ policy: { calendar: { days: '' } } });
  expect(outcome.ok ? [] : outcome.mistakes.map(({ message }) => message)).toEqual([
    '"" is not in the right form; expected weekdays such as "1-5"',
  ]);
});

test('says which code an organisation has to give a workplace that its region describes, and takes both under it', () => {
  const names = ['АРМ регистратора поликлиники'];
  const region = { workplaces: { reg: { names, patch: { help: { phone: '1-02' } } } } };
  const told = (...layers: unknown[]) => {
    const outcome = parseConfig(...layers);
    return outcome.ok ? [] : outcome.mistakes.map((mistake) => describeMistake(mistake, 'ru'));
  };
  const under = (...codes: string[]) => ({
    workplaces: Object.fromEntries(
      codes.map((code) => [code, { names: ['Касса', ...names], patch: { help: { phoneHours: '08:00-20:00' } } }]),
    ),
  });
  const line = (code: string) =>
    `workplaces.${code}.names.1: «АРМ регистратора поликлиники» в слое региона записан под кодом «reg»; замените здесь код «${code}» на «reg», и то и другое будет действовать вместе`;
  expect(told(region, { region: 'a' }, under('registry'))).toEqual([line('registry')]);
  expect(told(region, { region: 'a' }, under('12'))).toEqual([line('12')]);
  expect(told(region, { region: 'a' }, under('reg'))).toEqual([]);
  // What the organisation has taken away is nobody's.
  expect(told(region, { workplaces: { reg: null, ...under('registry').workplaces } })).toEqual([]);
  // Within one layer nobody can say which of the two is meant.
  expect(told(under('a', 'b'))[1]).toBe(
    'workplaces.b.names.1: «АРМ регистратора поликлиники» уже есть в «a»; оставьте в одном месте',
  );
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  atWorkplace,
  defaultConfig,
  formFields,
  isOpen,
  ladderFor,
  parseConfig,
  prioritize,
  startStep,
  textIn,
  type SupportConfig,
} from '@mis-support/protocol';
import { expect, test } from 'vitest';

const examples = join(import.meta.dirname, '../../../../examples');

async function config(...files: string[]): Promise<SupportConfig> {
  const texts = await Promise.all(files.map((file) => readFile(join(examples, file), 'utf8')));
  const outcome = parseConfig(...texts.map((text) => JSON.parse(text) as unknown));
  if (!outcome.ok) throw new Error(outcome.mistakes.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  expect(outcome.warnings).toEqual([]);
  return outcome.config;
}

const regionA = () => config('region-a/region.json');
const regionB = () => config('region-b/region.json');
const gp3 = () => config('region-a/region.json', 'region-a/organizations/gp-3.json');

test('both regions and the organisation pass the check without a word', async () => {
  expect([(await regionA()).region, (await regionB()).region, (await gp3()).organization]).toEqual(['a', 'b', 'gp-3']);
});

test.each([
  ['region «А»', regionA],
  ['region «Б»', regionB],
  ['the organisation', gp3],
] as const)('%s says everything that people read in Russian and in English', async (_name, read) => {
  const config = await read();
  expect(config.languages).toEqual(['ru', 'en']);
  const english = textsOf(config).map((text) => textIn(text, 'en'));
  expect(english.length).toBeGreaterThan(20);
  expect(english.filter((text) => /\p{Script=Cyrillic}/u.test(text))).toEqual([]);
});

/** Every text by language, wherever it stands. */
function textsOf(value: unknown): Record<string, string>[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('ru' in value) return [value as Record<string, string>];
  return Object.values(value).flatMap(textsOf);
}

test('planned works of the examples lie outside the hours in which their region works, notices have an end', async () => {
  for (const { plannedWorks, notices, policy } of [await regionA(), await regionB()]) {
    for (const { from, to } of Object.values(plannedWorks))
      for (const at of [Date.parse(from), Date.parse(to) - 1])
        expect(isOpen(policy.calendar, policy.calendar.hours, policy.timeZone, at)).toBe(false);
    expect(Object.values(plannedWorks)).toHaveLength(1);
    expect(Object.values(notices).map(({ to }) => to !== undefined)).toEqual([true]);
  }
});

const incident = { type: 'incident' } as const;

test('region «А» gives four levels, and floors that differ by kind of failure', async () => {
  const { policy } = await regionA();
  const level = (criticalKind: 'unavailable' | 'login' | 'remd', scope: string) =>
    prioritize(policy, { ...incident, criticalKind, scope })?.level;
  expect(Object.keys(policy.levels)).toEqual(['P1', 'P2', 'P3', 'P4']);
  expect([level('login', 'self'), level('unavailable', 'self'), level('remd', 'department')]).toEqual([
    'P3',
    'P2',
    'P2',
  ]);
  expect([level('login', 'department'), level('remd', 'organization'), level('unavailable', 'unknown')]).toEqual([
    'P1',
    'P1',
    'P1',
  ]);
});

const circles = ['self', 'department', 'organization', 'region', 'unknown'];

test.each([
  ['А', regionA, 'unavailable', 'P2 P1 P1 P1 P1'],
  ['А', regionA, 'login', 'P3 P1 P1 P1 P1'],
  ['А', regionA, 'remd', 'P2 P2 P1 P1 P2'],
  ['Б', regionB, 'unavailable', 'P1 P1 P1 P1 P1'],
  ['Б', regionB, 'login', 'P2 P1 P1 P1 P1'],
  ['Б', regionB, 'remd', 'P2 P2 P1 P1 P2'],
] as const)(
  'a preset of region «%s» has the floor of its kind in every circle: %s %s',
  async (_name, read, kind, floors) => {
    const { policy } = await read();
    const level = (scope: string) => prioritize(policy, { ...incident, criticalKind: kind, scope })?.level;
    expect(circles.map(level).join(' ')).toBe(floors);
  },
);

test('the tables of both regions are whole: norms, clocks, matrix, calendar, source and ladder', async () => {
  const [{ policy: a, ladder: ladderA }, { policy: b, ladder: ladderB }] = [await regionA(), await regionB()];
  const norms = ({ levels }: SupportConfig['policy']) =>
    Object.entries(levels).map(([id, { label, react, resolve, clock, phone }]) =>
      [id, textIn(label, 'ru'), react, resolve, clock, phone].filter(Boolean).join(' '),
    );
  const rows = ({ matrix }: SupportConfig['policy']) => circles.map((scope) => matrix[scope]?.join(' '));
  const steps = (ladder: SupportConfig['ladder']) =>
    ladderFor(ladder, {}).map(({ id, label, contact, hours, ...step }) =>
      [
        id,
        textIn(label, 'ru'),
        textIn(contact, 'ru'),
        hours,
        ...(['advice', 'chat', 'endpoint'] as const).filter((key) => step[key]),
        step.passOnBy?.join(),
      ]
        .filter(Boolean)
        .join(', '),
    );
  expect([a.policyId, a.version, textIn(a.source, 'ru'), a.timeZone, a.calendar, a.requests]).toMatchObject([
    'region-a',
    '2025-01',
    'ТЗ, приложение 3',
    'Asia/Yekaterinburg',
    { days: '1-5', hours: '08:00-20:00' },
    'P4',
  ]);
  const ofYear = (year: string) => a.calendar.holidays.filter((date) => date.startsWith(year));
  expect([ofYear('2026'), ofYear('2027').length, a.calendar.holidays.length]).toEqual([['2026-01-01'], 14, 15]);
  expect(norms(a)).toEqual([
    'P1 наивысший PT20M PT2H 24x7 1-02',
    'P2 высокий PT40M PT4H',
    'P3 стандартный PT1H PT8H',
    'P4 низкий PT2H PT16H',
  ]);
  expect(rows(a)).toEqual(['P3 P4 P4', 'P2 P3 P4', 'P1 P2 P3', 'P1 P2 P3', 'P2 P3 P4']);
  expect(steps(ladderA)).toEqual([
    'colleague, Коллега, advice',
    'local, ИТ-служба вашей организации, доб. 115, 08:00-17:00',
    'miac, МИАЦ, чат МИАЦ, chat',
    'vendor, Поддержка разработчика, endpoint',
  ]);
  expect([b.policyId, b.version, textIn(b.source, 'ru'), b.timeZone, b.calendar, b.requests]).toEqual([
    'region-b',
    '7',
    'контракт, раздел 5',
    'Europe/Moscow',
    { days: '1-6', hours: '07:00-21:00', holidays: [] },
    'P3',
  ]);
  expect(norms(b)).toEqual(['P1 первый PT4H 24x7', 'P2 второй PT8H', 'P3 третий P3D']);
  expect(rows(b)).toEqual(['P2 P3 P3', 'P2 P2 P3', 'P1 P2 P3', 'P1 P1 P2', 'P2 P3 P3']);
  expect(steps(ladderB)).toEqual([
    'colleague, Коллега, advice',
    'miac, Служба поддержки региона, 8 800 000-00-00, endpoint',
    'vendor, Разработчик, miac',
  ]);
  for (const { unknownCountsAs, pauses } of [a, b])
    expect([unknownCountsAs, pauses?.statuses]).toEqual(['department', ['waiting_user']]);
});

test('region «Б» gives three levels and no fourth', async () => {
  const { policy } = await regionB();
  expect(Object.keys(policy.levels)).toEqual(['P1', 'P2', 'P3']);
  expect(prioritize(policy, { ...incident, scope: 'self', urgency: 'minor' })?.level).toBe('P3');
  expect(prioritize(policy, { ...incident, criticalKind: 'unavailable', scope: 'self' })?.level).toBe('P1');
});

test('in region «А» a mass failure starts at the vendor, one person who cannot log in at the local IT service', async () => {
  const { ladder } = await regionA();
  const start = (facts: Record<string, string>) => startStep(ladderFor(ladder, facts), facts)?.id;
  expect(start({ type: 'incident', criticalKind: 'login', scope: 'department' })).toBe('vendor');
  expect(start({ type: 'incident', criticalKind: 'login', scope: 'self' })).toBe('local');
  expect(start({ type: 'incident', scope: 'region' })).toBe('local');
});

test('in region «Б» everything starts at the regional desk, which alone hands on', async () => {
  const { ladder } = await regionB();
  const facts = { type: 'incident', criticalKind: 'login', scope: 'region' };
  expect(ladderFor(ladder, facts).map(({ id }) => id)).toEqual(['colleague', 'miac', 'vendor']);
  expect(startStep(ladderFor(ladder, facts), facts)?.id).toBe('miac');
  expect(ladder['vendor']?.passOnBy).toEqual(['miac']);
});

test('the organisation differs in its name, its phone, its ladder contact and one required field at one workplace', async () => {
  const [own, region] = [await gp3(), await regionA()];
  expect([own.help.phone, textIn(own.ladder['local']?.contact, 'ru')]).toEqual(['доб. 100', 'доб. 115, каб. 12']);
  expect(textIn(own.organizationName, 'ru')).toBe('ГБУЗ «Городская поликлиника № 3»');
  const { organizationName: _name, ...rest } = own;
  expect({ ...rest, help: region.help, ladder: region.ladder, workplaces: {}, $schema: '', organization: '' }).toEqual({
    ...region,
    $schema: '',
    organization: '',
  });
  const shown = (workplace: string) =>
    formFields(atWorkplace(own, workplace).fields, { ...incident, workplace }, {}).find(({ id }) => id === 'window');
  expect(shown('АРМ регистратора поликлиники')?.need).toBe('required');
  expect(shown('АРМ врача поликлиники')).toBeUndefined();
});

test.each(['configuration.md', 'integrators.ru.md'])(
  'the layers shown in docs/guide/%s pass, laid over each other',
  async (name) => {
    const text = await readFile(join(examples, '../docs/guide', name), 'utf8');
    const blocks = [...text.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json = '']) => JSON.parse(json) as object);
    // Some show a part of a layer: a condition.
    const layers = blocks.filter((block) =>
      Object.keys(block).every((key) => key === '$schema' || key in defaultConfig),
    );
    expect(layers.length).toBeGreaterThan(2);
    const outcome = parseConfig(...layers);
    expect(outcome.ok ? [] : outcome.mistakes.map(({ path, message }) => `${path}: ${message}`)).toEqual([]);
  },
);

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkLayers, type CheckLayersCommand } from './check-layers.ts';

let folder: string;
let said: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mis-support-check-'));
  said = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(name: string, layer: unknown): Promise<string> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, typeof layer === 'string' ? layer : JSON.stringify(layer));
  return path;
}

function check(command: Partial<CheckLayersCommand>): Promise<number> {
  const line = (text: string): void => void said.push(text.replaceAll(`${folder}/`, ''));
  return checkLayers(
    { files: [], language: 'en', now: () => Date.parse('2026-11-24'), ...command },
    { print: line, complain: line },
  );
}

test('says in one line that nothing is wrong', async () => {
  const region = await write('region.json', { region: 'a' });
  const organization = await write('organization.json', { help: { phone: '1' } });
  expect([await check({ files: [region, organization] }), said]).toEqual([0, ['2 files checked, no mistakes found.']]);
});

test('puts each mistake beside the file that brought it in, once', async () => {
  const region = await write('region.json', { lanucher: {}, policy: { requests: 'P7' } });
  const organization = await write('organization.json', { ladder: { vendor: null } });
  expect(await check({ files: [region, organization] })).toBe(1);
  expect(said).toEqual([
    'region.json: lanucher: there is no such key; did you mean "launcher"',
    'region.json: policy.requests: there is no level "P7"; there are P1, P2, P3, P4',
    'organization.json: ladder: no step accepts every ticket; set "endpoint": true on the last step',
  ]);
});

test('tells a mistake of a region once, and nothing that follows from it, though its organisations build on what is wrong', async () => {
  const room = { order: 5, kind: 'text', label: 'Room', need: 'optional' };
  const names = ['Reception'];
  await write('regions/a.json', {
    region: 'a',
    ladder: 'no',
    help: { phone: 5 },
    types: { incident: { label: { ru: 'Сбой' } } },
    fields: { wrong: { order: 1, kind: 'text', label: 'Wrong', need: 'optional', shownWhen: { nofield: 'x' } } },
  });
  const over = { region: 'a', ladder: { local: { contact: 'ext. 115' }, miac: { hours: '08:00-17:00' } } };
  await write('organizations/1.json', { ...over, fields: { room } });
  await write('organizations/2.json', { ...over, workplaces: { r: { names, patch: { fields: { room } } } } });
  const patch = { ladder: { local: { contact: '1' } }, fields: { wrong: { shownWhen: { nofeild: 'x' } } } };
  await write('organizations/3.json', { region: 'a', help: { phone: 6 }, workplaces: { r: { names, patch } } });
  expect(await check({ dir: folder })).toBe(1);
  const places = said.map((line) => line.split(':').slice(0, 2).join(':'));
  expect(places).toEqual([
    'regions/a.json: help.phone',
    'regions/a.json: ladder',
    'regions/a.json: fields.wrong.shownWhen.nofield',
    // Its own, in the place of what is wrong above.
    'organizations/3.json: help.phone',
    'organizations/3.json: workplaces.r.patch.fields.wrong.shownWhen.nofeild',
  ]);
});

test('takes no layer of an organisation for a region where the folder or the option says it is one', async () => {
  const path = await write('regions/a.json', { organization: 'gp-3' });
  expect(await check({ dir: folder })).toBe(1);
  expect(await check({ regions: [path] })).toBe(1);
  const line = 'regions/a.json: this is the layer of the organisation "gp-3" in the place of a region\'s';
  expect(said).toEqual([expect.stringContaining(line), expect.stringContaining(line)]);
});

test('takes a folder where a file is named as --dir would', async () => {
  await write('one/region.json', { region: 'a', lanucher: {} });
  await write('one/organizations/gp-3.json', { hlep: {} });
  const other = await write('other.json', { region: 'b', polcy: {} });
  expect(await check({ files: [join(folder, 'one'), other] })).toBe(1);
  expect(said.map((line) => line.split('; ')[0])).toEqual([
    'one/region.json: lanucher: there is no such key',
    'one/organizations/gp-3.json: hlep: there is no such key',
    'other.json: polcy: there is no such key',
  ]);
  said = [];
  await mkdir(join(folder, 'empty'));
  expect(await check({ files: [join(folder, 'empty')] })).toBe(2);
  expect(said).toEqual([expect.stringContaining('There are no layers in')]);
});

test('speaks Russian to those who ask for it', async () => {
  const region = await write('region.json', { policy: { calendar: { hours: '8-20' } } });
  expect(await check({ files: [region], language: 'ru' })).toBe(1);
  expect(said).toEqual([
    'region.json: policy.calendar.hours: «8-20» записано не по правилам; возможно, «08:00-20:00»; нужно: часы, например "08:00-20:00"',
  ]);
});

test('prints warnings and does not count them', async () => {
  const region = await write('region.json', { policy: { levels: { P2: { react: 'P2D' } } } });
  expect(await check({ files: [region] })).toBe(0);
  expect(said).toEqual([
    'region.json: warning: policy.levels.P2.react: the first response (P2D = 24 working hours) takes longer than the solution (PT4H); swap them',
    '1 file checked, no mistakes found.',
  ]);
});

test('warns whoever keeps a calendar before its holidays run out, once for the region and its organisations', async () => {
  await write('region.json', { policy: { calendar: { holidays: ['2026-01-01', '2026-11-04'] } } });
  await write('organizations/gp-3.json', { help: { phone: '1' } });
  await write('organizations/gp-4.json', { policy: { calendar: { holidays: ['2025-01-01'] } } });
  const at = (date: string) => check({ dir: folder, now: () => Date.parse(date) });
  expect(await at('2026-12-01T00:00:00Z')).toBe(0);
  expect(said).toEqual([
    'region.json: warning: policy.calendar.holidays: the holidays are known only until 2026-12-31, and after it they would count as working days; add those of 2027',
    'organizations/gp-4.json: warning: policy.calendar.holidays: the holidays are known only until 2025-12-31, and after it they would count as working days; add those of 2026, 2027',
    '3 files checked, no mistakes found.',
  ]);
});

test('says where a file is no JSON, which file is not there, and which key stands twice', async () => {
  const broken = await write('broken.json', '{\n  "help": {},\n}');
  const twice = await write('twice.json', '{\n  "locale": "en",\n  "locale": "ru"\n}');
  expect(await check({ files: [broken] })).toBe(1);
  expect(await check({ files: [twice, join(folder, 'gone.json')] })).toBe(1);
  expect(said).toEqual([
    expect.stringMatching(/^broken.json: line 3, column 1: this is not JSON/),
    'twice.json: locale: line 3: this key is here already; only the last one counts, keep one',
    'gone.json: the file cannot be read (ENOENT); check its path and permissions',
  ]);
});

test('checks a whole folder: every region alone, every organisation over the region it names', async () => {
  await write('regions/a.json', { region: 'a' });
  await write('regions/b.json', { policy: { levels: { P4: null } } });
  await write('organizations/1.json', { region: 'a', ladder: { vendor: null } });
  await write('organizations/2.json', { help: { phone: '2' } });
  expect(await check({ dir: folder })).toBe(1);
  expect(said.filter((line) => !line.startsWith('regions/b.json: policy.'))).toEqual([
    'organizations/1.json: ladder: no step accepts every ticket; set "endpoint": true on the last step',
    'organizations/2.json: it is unclear which region this organisation belongs to; add "region" with its name and give its file, --region FILE',
  ]);
  expect(said.filter((line) => line.startsWith('regions/b.json')).length).toBeGreaterThan(3);
});

test('has nothing to check where there is nothing, and says in one line what it looked for', async () => {
  expect([await check({}), await check({ dir: folder })]).toEqual([2, 2]);
  expect(said).toEqual([
    'There is nothing to check: name files, or a folder with --dir FOLDER.',
    expect.stringMatching(
      /^There are no layers in .*; it needs region.json, regions\/<region>.json, gateway.json, or folders that hold them\.$/,
    ),
  ]);
});

const fourth = { policy: { levels: { P4: null }, requests: 'P3' } };
const threeLevels = {
  policy: {
    ...fourth.policy,
    matrix: {
      region: ['P1', 'P1', 'P2'],
      organization: ['P1', 'P2', 'P3'],
      department: ['P2', 'P2', 'P3'],
      self: ['P2', 'P3', 'P3'],
      unknown: ['P2', 'P3', 'P3'],
    },
  },
};

test('judges two regions each for itself, in whatever order they are named', async () => {
  const a = await write('a.json', { region: 'a', policy: { requests: 'P4' } });
  const b = await write('b.json', { region: 'b', ...threeLevels });
  expect([await check({ files: [a, b] }), await check({ files: [b, a] })]).toEqual([0, 0]);
  const broken = await write('c.json', { region: 'c', policy: { requests: 'P9' } });
  expect(await check({ files: [a, broken, b] })).toBe(1);
  expect(said.at(-1)).toMatch(/^c\.json: policy\.requests: there is no level "P9"/);
});

test('lays an organisation over the region it names, whichever file stands first', async () => {
  const a = await write('a.json', { region: 'a' });
  const b = await write('b.json', { region: 'b', ...threeLevels });
  const clinic = await write('clinic.json', { region: 'b', organization: 'gp-1', policy: { requests: 'P4' } });
  expect(await check({ files: [clinic, a, b] })).toBe(1);
  expect(said).toEqual(['clinic.json: policy.requests: there is no level "P4"; there are P1, P2, P3']);
});

test('finds the region of an organisation beside it, and says which file has the mistake', async () => {
  await write('regions/b.json', { region: 'b', ...threeLevels, limits: { unsentDays: 0 } });
  const clinic = await write('organizations/gp-1.json', { region: 'b', help: { fone: '1' } });
  expect(await check({ files: [clinic] })).toBe(1);
  expect(said).toEqual([
    'regions/b.json: limits.unsentDays: 0 is too small; it must be at least 1',
    'organizations/gp-1.json: help.fone: there is no such key; the known keys are phone, phoneHours',
  ]);
});

test('believes what the command says of a file', async () => {
  const region = await write('one.json', { region: 'a' });
  const clinic = await write('two.json', { ladder: { vendor: null } });
  expect(await check({ files: [region, clinic] })).toBe(1);
  expect(said.splice(0)).toEqual([expect.stringMatching(/^two\.json: ladder: no step accepts every ticket/)]);
  expect(await check({ regions: [region], organizations: [clinic] })).toBe(1);
  expect(said).toEqual([expect.stringMatching(/^two\.json: ladder: no step accepts every ticket/)]);
});

test('says that two files describe one region', async () => {
  const one = await write('one.json', { region: 'a' });
  const two = await write('two.json', { region: 'a' });
  expect(await check({ files: [one, two] })).toBe(1);
  expect(said).toEqual(['two.json: the region "a" is described in one.json too; keep one file']);
});

test('finds the layers that a gateway.json names, and those of its folder', async () => {
  await write('layers/a.json', { region: 'a' });
  await write('config/regions/b.json', { region: 'b', help: { fone: '1' } });
  await write('config/organizations/gp-1.json', { region: 'b' });
  const gateway = await write('gateway.json', { regions: { a: 'layers/a.json', inline: {} }, configDir: 'config' });
  expect([await check({ dir: folder }), await check({ gateway })]).toEqual([1, 1]);
  expect(new Set(said)).toEqual(
    new Set(['config/regions/b.json: help.fone: there is no such key; the known keys are phone, phoneHours']),
  );
});

test('finds both regions in the folder of the examples', async () => {
  expect(await check({ dir: join(import.meta.dirname, '../../../../examples') })).toBe(0);
  expect(said).toEqual(['3 files checked, no mistakes found.']);
});

test.each(['region-a', 'region-b'])('finds nothing wrong with examples/%s', async (name) => {
  expect(await check({ dir: join(import.meta.dirname, '../../../../examples', name) })).toBe(0);
  expect(said).toHaveLength(1);
});

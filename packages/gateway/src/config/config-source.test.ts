import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recordingLog } from '../testing/start-gateway.ts';
import { createLayerFiles } from '../studio/layer-files.ts';
import { createConfigSource, type ConfigSource } from './config-source.ts';

let folder: string;
let source: ConfigSource;
let lines: string[];
let recording: ReturnType<typeof recordingLog>;
let edits = 0;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mis-support-config-'));
  await mkdir(join(folder, 'regions'));
  await mkdir(join(folder, 'organizations'));
  recording = recordingLog();
  lines = recording.lines;
  source = start();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Long enough for any machine, however busy: what is asked here is what was found, not how soon. */
const patienceMs = 60_000;

/** A gateway's source, as after a restart. */
function start(): ConfigSource {
  const { log } = recording;
  return createConfigSource({
    regions: {},
    organizations: {},
    configDir: '.',
    baseDir: folder,
    stateDir: join(folder, 'state'),
    log,
    now: () => 1_790_000_000_000,
    patienceMs,
  });
}

async function write(name: string, layer: unknown): Promise<void> {
  const path = join(folder, name);
  await writeFile(path, typeof layer === 'string' ? layer : JSON.stringify(layer));
  // Two edits within one tick of the file system's clock must still look different.
  const time = new Date(1_790_000_000_000 + ++edits * 1_000);
  await utimes(path, time, time);
}

test('lays the organisation over the region over the built-in layer', async () => {
  await write('regions/a.json', { help: { phone: '1-02' }, recipients: ['МИАЦ'] });
  await write('organizations/1.2.643.5.json', { help: { phone: 'доб. 115' } });
  const found = await source.find('a', '1.2.643.5');
  expect(found?.config).toMatchObject({
    region: 'a',
    organization: '1.2.643.5',
    help: { phone: 'доб. 115' },
    recipients: ['МИАЦ'],
    locale: 'ru',
  });
});

test('gives organisations that nobody described the layer of their region', async () => {
  await write('regions/a.json', {});
  expect((await source.find('a', 'other'))?.etag).toBe((await source.find('a'))?.etag);
});

test('does not know regions that nobody described, and still has rules for their tickets', async () => {
  expect(await source.find('z')).toBeUndefined();
  expect((await source.resolve('z')).config.region).toBe('z');
});

test.each(['../secret', '..', '.hidden', 'a/b', '', '%2e%2e'])(
  'reads nothing outside its folder for the id "%s"',
  async (id) => {
    await write('secret.json', {});
    expect(await source.find(id)).toBeUndefined();
  },
);

test('sees an edit at the next request, under another ETag', async () => {
  await write('regions/a.json', { help: { phone: '1' } });
  const before = await source.find('a');
  await write('regions/a.json', { help: { phone: '2' } });
  const after = await source.find('a');
  expect([after?.config.help.phone, after?.etag === before?.etag]).toEqual(['2', false]);
});

test.each([
  ['no JSON', '{'],
  ['a wrong value', { policy: { timeZone: 5 } }],
  ['no object', []],
])('keeps the last good configuration when an edit is %s, and tells the operator once', async (_, broken) => {
  await write('regions/a.json', { help: { phone: '1' } });
  await source.find('a');
  await write('regions/a.json', broken);
  await source.find('a');
  expect((await source.find('a'))?.config.help.phone).toBe('1');
  expect(new Set(lines).size).toBe(lines.length);
  expect(lines.join()).toContain('configuration layer left out');
  await write('regions/a.json', { help: { phone: '3' } });
  expect((await source.find('a'))?.config.help.phone).toBe('3');
});

test('leaves a layer out that was broken from the start', async () => {
  await write('regions/a.json', { help: { phone: '1-02' } });
  await write('organizations/bad.json', '{');
  expect((await source.find('a', 'bad'))?.config.help.phone).toBe('1-02');
  await write('regions/b.json', { nonsense: 1 });
  expect((await source.find('b'))?.config.region).toBe('b');
});

test('tells the operator what is wrong and what holds instead, until it is mended', async () => {
  await write('regions/a.json', { help: { phone: '1' } });
  await source.find('a');
  expect(await source.problems()).toEqual([]);
  await write('regions/a.json', '{\n  "help": { "phone": "2", }\n}');
  await source.find('a');
  const problem = { layer: 'region a', since: 1_790_000_000_000, inForce: 'lastGood' };
  expect(await source.problems()).toMatchObject([
    {
      ...problem,
      region: 'a',
      standIn: { since: 1_790_000_000_000, policyId: 'default', version: '1', timeZone: 'Europe/Moscow' },
    },
  ]);
  expect((await source.problems())[0]?.mistakesRu).toEqual([
    expect.stringMatching(/regions\/a.json: строка 2, знак 27: это не JSON/),
  ]);
  expect((await source.problems())[0]?.mistakes).toEqual([
    expect.stringMatching(/regions\/a.json: line 2, column 27: this is not JSON/),
  ]);
  await write('regions/a.json', { lanucher: {} });
  await source.find('a');
  expect(await source.problems()).toMatchObject([
    { ...problem, mistakes: ['lanucher: there is no such key; did you mean "launcher"'] },
  ]);
  await write('regions/a.json', { help: { phone: '3' } });
  await source.find('a');
  expect(await source.problems()).toEqual([]);
});

test('the word about a layer goes by itself once its file is mended, though nobody asks for the layer', async () => {
  await write('regions/a.json', { lanucher: {} });
  await write('organizations/5.json', { region: 'b', help: 5 });
  await write('regions/b.json', {});
  await source.find('a');
  await source.find('b', '5');
  expect((await source.problems()).map(({ layer }) => layer)).toEqual(['region a', 'organization 5 of region b']);
  await write('regions/a.json', {});
  const [, told] = await Promise.all([source.problems(), source.problems()]);
  expect(told.map(({ layer }) => layer)).toEqual(['organization 5 of region b']);
  expect(lines.filter((line) => line.includes('in force again'))).toEqual([expect.stringContaining('region a')]);
  await write('organizations/5.json', { region: 'b', help: { phone: '5' } });
  expect(await source.problems()).toEqual([]);
});

test('tells a mistake of the region once, however many organisations it has, and none of it once it is mended', async () => {
  await write('regions/a.json', { help: { phone: '1' } });
  const organizations = ['gp-1', 'gp-2', 'gp-3'];
  for (const id of organizations) await write(`organizations/${id}.json`, { recipients: [id] });
  await source.find('a', 'gp-1');
  await write('regions/a.json', { polcy: {} });
  const found = await Promise.all(organizations.map((id) => source.find('a', id)));
  expect(found.map((one) => one?.config.help.phone)).toEqual(['1', '1', '1']);
  expect(found[0]?.config.recipients).toEqual(['gp-1']);
  expect((await source.problems()).map(({ layer }) => layer)).toEqual(['region a']);
  await write('regions/a.json', { help: { phone: '2' } });
  await source.find('a');
  expect(await source.problems()).toEqual([]);
  expect((await source.find('a', 'gp-2'))?.config).toMatchObject({ help: { phone: '2' }, recipients: ['gp-2'] });
});

test('takes no layer of an organisation for the layer of its region', async () => {
  await write('regions/a.json', { help: { phone: '1' } });
  await source.find('a');
  await write('regions/a.json', { organization: 'gp-3', help: { phone: '2' } });
  expect((await source.find('a'))?.config.help.phone).toBe('1');
  expect((await source.problems())[0]?.mistakesRu[0]).toContain(
    'это слой организации «gp-3», а лежит он на месте слоя региона',
  );
});

test('keeps the last good configuration over a restart', async () => {
  await write('regions/a.json', { help: { phone: '1' } });
  await write('organizations/5.json', { help: { phone: 'доб. 5' } });
  await source.find('a', '5');
  await write('regions/a.json', '{');
  await write('organizations/5.json', { help: 5 });
  const after = start();
  expect([(await after.find('a'))?.config.help.phone, (await after.find('a', '5'))?.config.help.phone]).toEqual([
    '1',
    'доб. 5',
  ]);
  const told = async () => (await after.problems()).map(({ layer, inForce }) => [layer, inForce]);
  expect(await told()).toEqual([['region a', 'lastGood']]);
  await write('regions/a.json', { help: { phone: '2' } });
  expect((await after.find('a'))?.config.help.phone).toBe('2');
  // What is wrong with the organisation itself can be told once there is a region to lay it over.
  expect((await after.find('a', '5'))?.config.help.phone).toBe('доб. 5');
  expect(await told()).toEqual([['organization 5 of region a', 'lastGood']]);
});

test('gives an organisation that names another region the layer of the region that was asked for', async () => {
  await write('regions/a.json', { help: { phone: '1-02' } });
  await write('organizations/5.json', { region: 'b', help: { phone: 'доб. 5' } });
  expect((await source.find('a', '5'))?.config.help.phone).toBe('1-02');
  expect(await source.problems()).toEqual([]);
});

test('reads a file that an editor began with a byte order mark', async () => {
  await write('regions/a.json', '\uFEFF{ "help": { "phone": "1-02" } }');
  expect((await source.find('a'))?.config.help.phone).toBe('1-02');
});

test('tells of a file that the configuration of the gateway names and that is not there', async () => {
  const named = createConfigSource({
    regions: { a: 'gone.json' },
    organizations: {},
    baseDir: folder,
    log: recording.log,
  });
  expect((await named.find('a'))?.config.region).toBe('a');
  expect((await named.problems())[0]?.mistakes[0]).toContain('gone.json: the file cannot be read (ENOENT)');
});

test('after an update that knows more mistakes the last good configuration holds without what is wrong in it', async () => {
  const norm = (resolve: string) => ({ help: { phone: '1-02' }, policy: { levels: { P4: { resolve } } } });
  await write('regions/a.json', norm('P5D'));
  await source.find('a');
  // As the gateway before the update kept it: a year and more was no mistake then.
  const [kept = ''] = await readdir(join(folder, 'state/config'));
  const path = join(folder, 'state/config', kept);
  await writeFile(path, (await readFile(path, 'utf8')).replace('"P5D"', '"P400D"'));
  await write('regions/a.json', norm('P400D'));
  const after = start();
  const found = await after.find('a');
  expect([found?.config.help.phone, found?.config.policy.levels['P4']?.resolve]).toEqual(['1-02', 'PT16H']);
  expect(await after.problems()).toMatchObject([{ layer: 'region a', inForce: 'lastGood' }]);
});

test('holds the last good configuration of a file or a folder that is gone, and tells the operator, also after a restart', async () => {
  await write('regions/a.json', { help: { phone: '1' } });
  await write('organizations/5.json', { help: { phone: 'доб. 5' } });
  await source.find('a', '5');
  await rm(join(folder, 'organizations/5.json'));
  expect((await source.find('a', '5'))?.config.help.phone).toBe('доб. 5');
  expect(await source.problems()).toMatchObject([{ layer: 'organization 5 of region a', inForce: 'lastGood' }]);
  expect((await source.problems())[0]?.mistakes[0]).toBe(
    'organization 5 of region a: the file of this layer is gone; put it back, or put one that says {} in its place',
  );
  await rm(join(folder, 'regions'), { recursive: true });
  const after = start();
  expect((await after.resolve('a')).config.help.phone).toBe('1');
  expect((await after.find('a', '5'))?.config.help.phone).toBe('доб. 5');
  expect((await after.problems()).map(({ layer }) => layer)).toEqual(['region a', 'organization 5 of region a']);
  expect((await after.problems())[0]?.mistakesRu[0]).toMatch(/^region a: файла этого слоя больше нет; верните его/);
});

test('lets an organisation go that somebody has taken back on purpose, also after a restart', async () => {
  const files = createLayerFiles({
    regions: {},
    organizations: {},
    configDir: '.',
    baseDir: folder,
    now: () => 1_790_000_000_001,
  });
  await write('regions/a.json', { help: { phone: '1-02' } });
  await write('organizations/5.json', { help: { phone: 'доб. 115' } });
  const phone = async () => (await source.find('a', '5'))?.config.help.phone;
  expect(await phone()).toBe('доб. 115');
  const found = await files.read('organizations', '5');
  await files.remove('organizations', '5', found && 'etag' in found ? found.etag : undefined);
  expect([await phone(), await source.problems()]).toEqual(['1-02', []]);
  source = start();
  expect([await phone(), await source.problems()]).toEqual(['1-02', []]);

  await files.write('organizations', '5', '{"help":{"phone":"доб. 116"}}', undefined);
  expect(await phone()).toBe('доб. 116');
  // Gone by accident this time: what was taken back then says nothing about it.
  await rm(join(folder, 'organizations/5.json'));
  expect([await phone(), (await source.problems())[0]?.inForce]).toEqual(['доб. 116', 'lastGood']);
});

test('lets a region go that somebody has taken back on purpose, with what lay over it, and has both again with it', async () => {
  const files = createLayerFiles({
    regions: {},
    organizations: {},
    configDir: '.',
    baseDir: folder,
    now: () => 1_790_000_000_001,
  });
  await write('regions/a.json', { help: { phone: '1-02' } });
  await write('organizations/5.json', { region: 'a', help: { phone: 'доб. 115' } });
  const phones = async () => [
    (await source.resolve('a')).config.help.phone,
    (await source.resolve('a', '5')).config.help.phone,
  ];
  expect(await phones()).toEqual(['1-02', 'доб. 115']);
  await write('organizations/5.json', { region: 'a', hlep: {} });
  expect(await source.problems()).toHaveLength(1);
  const found = await files.read('regions', 'a');
  await files.remove('regions', 'a', found && 'etag' in found ? found.etag : undefined);
  expect([await phones(), await source.problems()]).toEqual([[undefined, undefined], []]);
  source = start();
  expect([await phones(), await source.problems()]).toEqual([[undefined, undefined], []]);

  await files.write('regions', 'a', '{"help":{"phone":"1-03"}}', undefined);
  await write('organizations/5.json', { region: 'a', help: { phone: 'доб. 116' } });
  expect([await phones(), await source.problems()]).toEqual([['1-03', 'доб. 116'], []]);
});

test('gives panels the built-in layer for a region that was taken back, or they would go on with what they were given last', async () => {
  const files = createLayerFiles({
    regions: {},
    organizations: {},
    configDir: '.',
    baseDir: folder,
    now: () => 1_790_000_000_001,
  });
  await write('regions/a.json', { help: { phone: '1-02' } });
  await source.find('a');
  const found = await files.read('regions', 'a');
  await files.remove('regions', 'a', found && 'etag' in found ? found.etag : undefined);
  const given = async () => (await Promise.all([source.find('a'), source.find('a', '5')])).map((one) => one?.config);
  const builtIn = expect.objectContaining({ region: 'a', help: {} });
  expect([await given(), await source.find('never')]).toEqual([[builtIn, builtIn], undefined]);
  source = start();
  expect([await given(), await source.problems()]).toEqual([[builtIn, builtIn], []]);
});

test('takes an empty layer in place of one that is gone, and never tells of layers that nobody has described', async () => {
  await write('regions/a.json', { help: { phone: '1' } });
  await write('organizations/5.json', { help: { phone: 'доб. 5' } });
  await source.find('a', '5');
  await rm(join(folder, 'organizations/5.json'));
  await source.find('a', '5');
  await write('organizations/5.json', {});
  expect((await source.find('a', '5'))?.config.help.phone).toBe('1');
  await source.find('a', 'never');
  await source.resolve('never');
  expect(await source.problems()).toEqual([]);
});

test('tells no more of an organisation that has gone over to another region', async () => {
  await write('regions/a.json', {});
  await write('organizations/5.json', { help: 5 });
  await source.find('a', '5');
  expect(await source.problems()).toHaveLength(1);
  await write('organizations/5.json', { region: 'b' });
  await source.find('a', '5');
  expect(await source.problems()).toEqual([]);
});

test('warns the operator sixty days before the holidays run out, once for a region and its organisations', async () => {
  let now = Date.parse('2026-11-01T12:00:00Z');
  const { log } = recording;
  const dated = createConfigSource({
    regions: {},
    organizations: {},
    configDir: '.',
    baseDir: folder,
    log,
    now: () => now,
    patienceMs,
  });
  const holidays = (...dates: string[]) => ({ policy: { calendar: { holidays: dates } } });
  await write('regions/a.json', holidays('2026-01-01', '2026-11-04'));
  await write('organizations/5.json', { help: { phone: '5' } });
  await write('organizations/6.json', holidays('2025-01-01'));
  for (const id of ['5', '6']) await dated.find('a', id);
  const told = async () => (await dated.warnings()).map(({ layer, warnings }) => [layer, warnings.length]);
  expect(await told()).toEqual([['organization 6 of region a', 1]]);
  now += 86_400_000;
  expect(await told()).toEqual([
    ['region a', 1],
    ['organization 6 of region a', 1],
  ]);
  expect((await dated.warnings())[0]?.warningsRu[0]).toContain('праздники известны только по 2026-12-31');
  expect((await dated.problems()).length).toBe(0);
  for (let times = 0; times < 3; times++) await dated.find('a', '5');
  // Of the organisation two: one more year has come in sight.
  expect(lines.filter((line) => line.includes('needs a hand'))).toHaveLength(3);
  await write('regions/a.json', holidays('2026-11-04', '2027-02-23'));
  await write('organizations/6.json', {});
  for (const id of ['5', '6']) await dated.find('a', id);
  expect(await told()).toEqual([]);
});

/** A source whose clock is moved by hand. */
function startAt(clock: { now: number }, places: Partial<Parameters<typeof createConfigSource>[0]> = {}): ConfigSource {
  const { log } = recording;
  const common = {
    regions: {},
    organizations: {},
    configDir: '.',
    baseDir: folder,
    log,
    now: () => clock.now,
    patienceMs,
  };
  return createConfigSource({ ...common, ...places });
}

const layersOf = async (told: Promise<readonly { layer: string }[]>) => (await told).map(({ layer }) => layer);

test('tells of layers broken on the disk that nobody has asked for, the log too, and of nothing once they are mended', async () => {
  const clock = { now: 1_790_000_000_000 };
  const quiet = startAt(clock, { regions: { c: 'c.json', d: { lanucher: {} } }, defaultRegion: 'a' });
  await write('regions/a.json', { help: { phone: '1' } });
  await write('regions/b.json', {});
  await write('c.json', { polcy: {} });
  await write('organizations/1.json', { help: 5 });
  await write('organizations/2.json', { region: 'b', help: 5 });
  await write('organizations/3.json', '{');
  await write('organizations/4.json', { region: 'c', help: { phone: '4' } });
  const ofA = ['organization 1 of region a', 'organization 3 of region a'];
  const [ofB, ...whole] = ['organization 2 of region b', 'region c', 'region d'];
  expect((await layersOf(quiet.problems())).sort()).toEqual([...ofA, ofB, ...whole].sort());
  expect(lines.filter((line) => line.includes('left out'))).toHaveLength(5);
  await write('c.json', {});
  await write('organizations/1.json', {});
  expect((await layersOf(quiet.problems())).sort()).toEqual([ofA[1], ofB, 'region d'].sort());

  // At night, after the gateway has seen them whole.
  await write('regions/a.json', { help: 5 });
  await write('organizations/4.json', { region: 'c', help: 5 });
  clock.now += 1_000;
  expect(await layersOf(quiet.problems())).not.toContain('organization 4 of region c');
  clock.now += 4_000;
  expect(await layersOf(quiet.problems())).toEqual(expect.arrayContaining(['region a', 'organization 4 of region c']));
  expect((await quiet.problems()).find(({ layer }) => layer === 'region a')?.inForce).toBe('lastGood');
  await quiet.stop();
});

test('warns of holidays that run out in layers that nobody has asked for', async () => {
  const clock = { now: Date.parse('2026-12-01T12:00:00Z') };
  const quiet = startAt(clock);
  const holidays = (...dates: string[]) => ({ policy: { calendar: { holidays: dates } } });
  await write('regions/a.json', holidays('2026-11-04', '2027-02-23'));
  await write('organizations/5.json', {});
  await write('organizations/6.json', holidays('2026-11-04'));
  expect(await layersOf(quiet.warnings())).toEqual(['organization 6 of region a']);
  expect(lines.filter((line) => line.includes('needs a hand'))).toHaveLength(1);
  await write('organizations/6.json', {});
  clock.now += 5_000;
  expect(await layersOf(quiet.warnings())).toEqual([]);
});

test('answers soon for a folder with thousands of organisations, tells of them when it is through, and stops when it is told to', async () => {
  const clock = { now: 1_790_000_000_000 };
  await write('regions/a.json', {});
  for (let id = 0; id < 2_000; id++)
    await writeFile(join(folder, `organizations/${id}.json`), id % 1_000 ? '{}' : '{"help":5}');
  const quiet = startAt(clock, { patienceMs: 1 });
  expect((await quiet.problems()).length).toBeLessThan(2);
  while ((await quiet.problems()).length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
  const whole = startAt(clock);
  void whole.problems();
  await whole.stop();
  expect(await whole.problems()).toEqual([]);
});

test('counts the time of a trouble from its own mistake, not from a former one of the same layer', async () => {
  const clock = { now: 1_000 };
  const timed = startAt(clock);
  const since = async () => (await timed.problems()).map((problem) => problem.since);
  await write('regions/a.json', { lanucher: {}, polcy: {} });
  expect(await since()).toEqual([1_000]);
  clock.now = 60_000;
  await write('regions/a.json', { polcy: {} });
  expect(await since()).toEqual([1_000]);
  clock.now = 120_000;
  await write('regions/a.json', { help: 5 });
  expect(await since()).toEqual([120_000]);
});

import { afterEach, expect, test, vi } from 'vitest';
import { openOrganization, openRegion } from './opening.ts';
import { breaks, save, saveBreaking } from './saving.ts';
import { hasGateway, layers, organizationDoc, regionDoc } from './state/docs.ts';
import { put, typeText } from './state/edits.ts';
import { notice } from './state/judgement.ts';
import { layerValues } from './state/values.ts';

afterEach(() => vi.unstubAllGlobals());

type Answer = [status: number, body?: unknown];

/** A gateway that gives these answers by the method and the end of the path; a list is given one by one. */
function gateway(answers: Record<string, Answer | Answer[]>): { asked: string[]; sent: unknown[] } {
  const asked: string[] = [];
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', (path: string, { method = 'GET', body }: { method?: string; body?: string } = {}) => {
    const name = `${method} ${path.replace('api/layers/', '')}`;
    asked.push(name);
    if (body !== undefined) sent.push(JSON.parse(body));
    const found = answers[name] ?? [404];
    const answer = (Array.isArray(found[0]) ? (found as Answer[]).shift() : found) as Answer | undefined;
    const [status, json] = answer ?? [500];
    return Promise.resolve(new Response(JSON.stringify(json ?? {}), { status }));
  });
  return { asked, sent };
}

const layer = (value: object): Answer => [200, { text: JSON.stringify(value), etag: '"1"' }];
const saved: Answer = [200, { status: 'saved', etag: '"2"', mistakes: [] }];
const broken = { id: 'gp-3', already: false, mistakes: [{ path: 'ladder.it', at: ['ladder', 'it'], message: 'x' }] };

test('a region that would put an organisation out of force is not saved before a person has said so', async () => {
  const { sent } = gateway({
    'GET regions/a': layer({ region: 'a' }),
    'PUT regions/a': [
      [409, { status: 'breaks', mistakes: [], broken: [broken] }],
      [200, { status: 'saved', etag: '"2"', mistakes: [], broken: [broken] }],
    ],
  });
  await openRegion('a');
  put(['help', 'phone'], '1-23');
  await save();
  expect([breaks.value?.map(({ id }) => id), regionDoc.value?.etag]).toEqual([['gp-3'], '"1"']);
  await saveBreaking();
  expect([breaks.value, regionDoc.value?.etag, sent.at(-1)]).toEqual([
    undefined,
    '"2"',
    expect.objectContaining({ breaking: ['gp-3'] }),
  ]);
  expect(notice.value?.text).toContain('Сохранено и действует: регион a. Не действует в организациях: gp-3.');
});

test('an organisation that was mended over its region’s new text is saved with it, and nobody is asked', async () => {
  const { sent } = gateway({
    'GET regions/a': layer({ region: 'a' }),
    'GET organizations/gp-3': layer({ region: 'a' }),
    'PUT regions/a': [200, { status: 'saved', etag: '"2"', mistakes: [], broken: [broken] }],
    'PUT organizations/gp-3': saved,
  });
  await openRegion('a');
  put(['help', 'phone'], '1-23');
  await openOrganization('gp-3');
  put(['help', 'phone'], '4-56');
  await save();
  expect(sent[0]).toMatchObject({ breaking: ['gp-3'] });
  expect(notice.value).toMatchObject({ tone: 'ok', text: 'Сохранено и действует: регион a, организация gp-3.' });
});

test('where no gateway reads the folder, nothing is said to be in force', async () => {
  hasGateway.value = false;
  gateway({
    'GET regions/a': layer({ region: 'a' }),
    'PUT regions/a': [200, { status: 'saved', etag: '"2"', mistakes: [], broken: [broken] }],
  });
  await openRegion('a');
  put(['help', 'phone'], '1-23');
  await save();
  expect(notice.value?.text).toBe(
    'Сохранено в папке: регион a. С ошибками теперь организации: gp-3. Шлюз их настроек не примет.',
  );
  hasGateway.value = true;
});

test('what was said of a layer that was saved is not said above another', async () => {
  gateway({
    'GET regions/a': layer({ region: 'a' }),
    'PUT regions/a': saved,
    'GET organizations/gp-3': layer({ region: 'a' }),
  });
  await openRegion('a');
  put(['help', 'phone'], '1-23');
  await save();
  expect(notice.value?.text).toContain('регион a');
  await openOrganization('gp-3');
  expect(notice.value).toBeUndefined();
});

test.each([
  [500, 'шлюз ответил ошибкой 500'],
  [413, 'слой слишком большой'],
  [401, 'вход устарел'],
])('an answer %i to saving is told as what it is', async (status, words) => {
  gateway({ 'GET regions/a': layer({ region: 'a' }), 'PUT regions/a': [status] });
  await openRegion('a');
  put(['help', 'phone'], '1-23');
  await save();
  expect(notice.value?.text).toContain(words);
  expect(notice.value?.text).not.toContain('не отвечает');
});

test('a layer that cannot be read shows nothing of the layer that was open before it', async () => {
  gateway({
    'GET regions/a': layer({ region: 'a', help: { phone: '1-23' } }),
    'GET regions/b': [200, { text: '{"help":', etag: '"1"' }],
  });
  await openRegion('a');
  expect(layerValues.value.region).toMatchObject({ help: { phone: '1-23' } });
  await openRegion('b');
  expect(layerValues.value.region).toEqual({});
});

test('two who each add a field at the end keep both, in different places, and are told', async () => {
  const room = { order: 181, label: 'Кабинет' };
  const { sent } = gateway({
    'GET regions/a': layer({ region: 'a' }),
    'PUT regions/a': [
      [
        412,
        {
          status: 'conflict',
          current: { text: '{"region":"a","fields":{"window":{"order":181,"label":"Окно"}}}', etag: '"9"' },
        },
      ],
      saved,
    ],
  });
  await openRegion('a');
  put(['fields', 'room'], room);
  await save();
  const { text } = sent.at(-1) as { text: string };
  expect(JSON.parse(text)).toMatchObject({ fields: { window: { order: 181 }, room: { ...room, order: 182 } } });
  expect(notice.value?.text).toContain(
    'Вы оба поставили строки на одно и то же место, остались обе: «Поля формы → Кабинет» теперь сразу после «Окно».',
  );
});

test('an organisation that was taken away meanwhile does not come back as our changes alone', async () => {
  const { sent } = gateway({
    'GET regions/a': layer({ region: 'a' }),
    'GET organizations/gp-3': layer({ region: 'a', help: { phone: '115' } }),
    'PUT organizations/gp-3': [[412, { status: 'conflict', current: null }], saved],
  });
  await openRegion('a');
  await openOrganization('gp-3');
  put(['fields', 'steps', 'need'], 'required');
  await save();
  expect(notice.value?.text).toContain('организация gp-3 — этот слой тем временем убрали');
  await save();
  expect(JSON.parse((sent.at(-1) as { text: string }).text)).toEqual({
    region: 'a',
    help: { phone: '115' },
    fields: { steps: { need: 'required' } },
  });
});

test('rules that changed under their former version are told with a way to it', async () => {
  gateway({ 'GET regions/a': layer({ region: 'a' }), 'PUT regions/a': saved });
  await openRegion('a');
  put(['policy', 'levels', 'P1', 'resolve'], 'PT3H');
  await save();
  expect(notice.value?.text).toContain('а редакция прежняя');
  expect(notice.value?.way?.words).toBe('Перейти к редакции');
});

test('a file in another encoding is shown with the reason, and never written', async () => {
  const message = 'файл не в UTF-8; сохраните его в UTF-8';
  const { asked } = gateway({ 'GET regions/a': [422, { status: 'unreadable', message }] });
  await openRegion('a');
  put(['help', 'phone'], '1-23');
  typeText('{"help":{}}');
  await save();
  expect([regionDoc.value?.unreadable, regionDoc.value?.writable]).toEqual([message, false]);
  expect(asked).toEqual(['GET regions/a']);
});

test('a file that begins with a byte order mark is edited like any other', async () => {
  gateway({ 'GET regions/a': [200, { text: '\uFEFF{"region":"a"}', etag: '"1"' }] });
  await openRegion('a');
  put(['help', 'phone'], '1-23');
  expect(layerValues.value.region).toEqual({ region: 'a', help: { phone: '1-23' } });
});

test('a region that was only begun can be saved: its organisations come after it', async () => {
  const { sent } = gateway({ 'PUT regions/c': saved });
  await openRegion('c');
  await save();
  expect(sent).toEqual([{ text: '{\n  "region": "c"\n}\n' }]);
});

test('a new organisation says which region it belongs to', async () => {
  const { sent } = gateway({ 'GET regions/a': layer({ region: 'a' }), 'PUT organizations/gp-7': saved });
  layers.value = [];
  await openRegion('a');
  await openOrganization('gp-7');
  put(['help', 'phone'], '4-56');
  await save();
  expect(JSON.parse((sent[0] as { text: string }).text)).toEqual({ region: 'a', help: { phone: '4-56' } });
  expect(organizationDoc.value?.etag).toBe('"2"');
});

import { expect, test } from 'vitest';
import { allFileName, allLayersText, asLayer, layerFileName, readPicked } from './layer-file.ts';

test('names a file by its layer, and a file of all by its day', () => {
  expect(layerFileName({ kind: 'regions', id: 'a' })).toBe('region-a.json');
  expect(layerFileName({ kind: 'organizations', id: 'gp-3' })).toBe('organization-gp-3.json');
  expect(allFileName(new Date(2026, 2, 5))).toBe('mis-support-layers-2026-03-05.json');
});

test('what was exported whole is read back layer by layer', () => {
  const layers = [
    { kind: 'regions' as const, id: 'a', text: '{"help":{"phone":"1-02"}}' },
    { kind: 'regions' as const, id: 'b', text: '{}' },
    { kind: 'organizations' as const, id: 'gp-3', text: '{"region":"a"}' },
  ];
  const { text, left } = allLayersText(layers);
  const picked = readPicked(text);
  expect(left).toEqual([]);
  expect(picked).toMatchObject({ what: 'all' });
  const read = picked.what === 'all' ? picked.layers : [];
  expect(read.map((layer) => ({ ...layer, text: JSON.stringify(JSON.parse(layer.text)) }))).toEqual(layers);
});

test('a layer that is no JSON stays behind and is named', () => {
  const { text, left } = allLayersText([
    { kind: 'regions', id: 'a', text: '{' },
    { kind: 'regions', id: 'b', text: '{}' },
  ]);
  expect([left, JSON.parse(text)]).toEqual([['a'], expect.objectContaining({ regions: { b: {} } })]);
});

test('one layer is taken as it is written, with whose it says it is', () => {
  const text = '{ "region": "a",\n "organization": "gp-3" }\n';
  expect(readPicked(`\uFEFF${text}`)).toEqual({
    what: 'layer',
    text,
    says: { region: 'a', organization: 'gp-3' },
  });
});

test.each([
  ['', 'он пуст'],
  ['{\n  "help": {\n', 'ошибка в строке'],
  ['["fields"]', 'нет ни одного ключа'],
  ['{"format":"mis-support-layers","v":1}', 'нет ни одного слоя'],
  ['['.repeat(5000), 'слишком много вложенных скобок'],
  [`{"help":{"phone":"${'1'.repeat(1_000_001)}"}}`, 'слишком большой'],
])('says of %.30j why it cannot be imported', (text, why) => {
  expect(readPicked(text)).toEqual({ what: 'none', why: expect.stringContaining(why) as string });
});

test.each([
  ['{\n  "region": "a",\n  "help": {}\n}\n', '{\n  "region": "tomsk",\n  "help": {}\n}\n'],
  ['{ "help": {} }', '{ "help": {} }'],
  ['{ "region": "tomsk" }', '{ "region": "tomsk" }'],
  ['{ "region": 5 }', '{ "region": 5 }'],
])('taken into another region, %j says that one where it said whose it is', (text, taken) => {
  expect(asLayer(text, { kind: 'regions', id: 'tomsk', region: 'tomsk' })).toBe(taken);
});

test('taken into another organisation, a file names that one and its region', () => {
  const text = '{\n  "region": "a",\n  "organization": "gp-3"\n}\n';
  const taken = asLayer(text, { kind: 'organizations', id: 'gp-7', region: 'tomsk' });
  expect(taken).toBe('{\n  "region": "tomsk",\n  "organization": "gp-7"\n}\n');
});

import { beforeEach, expect, test } from 'vitest';
import { standingAt } from '../model/layers.ts';
import { organizationDoc, regionDoc, type Doc } from './docs.ts';
import { takeBack, put } from './edits.ts';
import { openWorkplace, showLayers } from './opened.ts';
import { layerValues, wholeConfig } from './values.ts';
import { level } from './view.ts';

function doc(kind: Doc['kind'], value: object): Doc {
  const text = JSON.stringify(value, null, 2);
  return { kind, id: 'one', text, saved: text, etag: '"1"', writable: true };
}

const registry = (patch: object) => ({ workplaces: { registry: { names: ['Регистратура'], patch } } });
const standing = (...path: string[]) => standingAt(layerValues.value, level.value, path);
const written = () => JSON.parse(organizationDoc.value?.text ?? '{}') as object;

beforeEach(() => {
  showLayers({
    region: doc('regions', registry({ fields: { tried: { need: 'required' }, when: null }, help: { phone: '1-02' } })),
    organization: doc('organizations', registry({ fields: { tried: { place: 'always' } } })),
  });
  openWorkplace('registry');
});

test('what the region says of a workplace is inherited by what the organisation says of it, however deep', () => {
  expect(standing('fields', 'tried')).toMatchObject({
    value: { need: 'required', place: 'always' },
    inherited: { need: 'required' },
    own: { place: 'always' },
  });
  expect(standing('fields', 'when').value).toBeUndefined();
  expect(standing('help', 'phone')).toMatchObject({ value: '1-02', own: undefined });
});

test('a word that stands in the region is no word of the organisation to take back', () => {
  put(['help', 'phone'], '1-03');
  expect(standing('help', 'phone').value).toBe('1-03');
  takeBack(['help', 'phone']);
  expect(standing('help', 'phone')).toMatchObject({ value: '1-02', own: undefined });
});

test('the value that holds elsewhere is written down where the region says otherwise of this workplace', () => {
  put(['fields', 'tried', 'need'], 'advised');
  expect(standing('fields', 'tried').value).toMatchObject({ need: 'advised' });
  expect(written()).toEqual(registry({ fields: { tried: { place: 'always', need: 'advised' } } }));
});

test('what is taken away at a workplace is written as null, and the rest of the region keeps it', () => {
  put(['ladder', 'colleague'], undefined);
  expect(standing('ladder', 'colleague').value).toBeUndefined();
  expect(wholeConfig.value.ladder).toHaveProperty('colleague');
  expect(wholeConfig.value.help.phone).toBeUndefined();
  expect(written()).toEqual(registry({ fields: { tried: { place: 'always' } }, ladder: { colleague: null } }));
});

test('a workplace that only the region describes is changed in the region', () => {
  showLayers({ region: doc('regions', registry({ help: { phone: '1-02' } })), organization: doc('organizations', {}) });
  openWorkplace('registry');
  put(['help', 'phone'], '1-04');
  expect(regionDoc.value?.text).toContain('1-04');
  expect(standing('help', 'phone')).toMatchObject({ value: '1-04', own: '1-04' });
});

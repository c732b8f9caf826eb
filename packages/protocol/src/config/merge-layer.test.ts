import { expect, test } from 'vitest';
import { mergeLayer } from './merge-layer.ts';
import { atWorkplace } from './workplace.ts';
import { parseConfig } from './parse-config.ts';
import type { SupportConfig } from './support-config.ts';

const print = { order: 1, label: { ru: 'Печать', en: 'Printing' } };
const speed = { order: 2, label: { ru: 'Скорость', en: 'Speed' } };

function together(...layers: unknown[]): SupportConfig {
  const outcome = parseConfig(...layers);
  if (!outcome.ok) throw new Error(outcome.mistakes.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return outcome.config;
}

function registry(patch: object): object {
  return { workplaces: { registry: { names: ['Регистратура'], patch } } };
}

test('what a workplace takes away by null is not there at that workplace, and still there at the others', () => {
  const config = together({ categories: { print, speed }, ...registry({ categories: { print: null } }) });
  expect(Object.keys(atWorkplace(config, 'Регистратура').categories)).toEqual(['speed']);
  expect(Object.keys(atWorkplace(config, 'Кабинет 12').categories)).toEqual(['print', 'speed']);
});

test('an organisation takes away at a workplace what its region adds there, and leaves the rest of that patch', () => {
  const config = together(
    { categories: { print, speed }, ...registry({ help: { phone: '1-02' }, categories: { print: { order: 5 } } }) },
    { workplaces: { registry: { patch: { categories: { print: null } } } } },
  );
  const local = atWorkplace(config, 'Регистратура');
  expect([Object.keys(local.categories), local.help.phone]).toEqual([['speed'], '1-02']);
});

test('what a region takes away at a workplace stays away under an organisation that says something else of it', () => {
  const config = together(
    { categories: { print, speed }, ...registry({ categories: { print: null } }) },
    registry({ categories: { speed: { order: 7 } } }),
    { organization: 'gp-3' },
  );
  expect(atWorkplace(config, 'Регистратура').categories).toMatchObject({ speed: { order: 7 } });
  expect(Object.keys(atWorkplace(config, 'Регистратура').categories)).toEqual(['speed']);
});

test('null in place of a workplace, or of its patch, is a null like any other', () => {
  const above = registry({ categories: { print: null } });
  const merged = (layer: object) => mergeLayer(above as never, { workplaces: layer } as never);
  expect(merged({ registry: null })).toEqual({ workplaces: {} });
  expect(merged({ registry: { patch: null } })).toEqual({ workplaces: { registry: { names: ['Регистратура'] } } });
});

test('changes neither argument', () => {
  const above = registry({ categories: { print: null } });
  const layer = registry({ categories: { speed: null } });
  const before = JSON.stringify([above, layer]);
  mergeLayer(above as never, layer as never);
  expect(JSON.stringify([above, layer])).toBe(before);
});

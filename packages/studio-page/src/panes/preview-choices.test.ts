import { defaultConfig } from '@mis-support/protocol';
import { expect, test } from 'vitest';
import { previewScreens, requestFor, screenShown } from './preview-choices.ts';

const ids = (isSignedIn: boolean, config = defaultConfig) => previewScreens(config, isSignedIn).map(({ id }) => id);

test('somebody who is signed in comes to every type, in the region’s order, and to the presets', () => {
  expect(ids(true)).toEqual([
    'first',
    'type incident',
    'type serviceRequest',
    'type question',
    'type changeRequest',
    'preset unavailable',
    'preset login',
    'preset remd',
  ]);
});

test('nobody who is not signed in comes to an ordinary type but by another question', () => {
  expect(ids(false)).toEqual(['first', 'preset unavailable', 'preset login', 'preset remd', 'other']);
  expect(screenShown('type incident', previewScreens(defaultConfig, false))).toBe('first');
  expect(requestFor('first')).toEqual({ type: '', preset: '' });
});

test('what a region has switched off is not to be come to', () => {
  const { types, critical } = defaultConfig;
  const config = {
    ...defaultConfig,
    types: { ...types, question: { ...types.question!, enabled: false } },
    critical: { ...critical, remd: { ...critical.remd!, enabled: false } },
  };
  expect(ids(true, config)).not.toContain('type question');
  expect(ids(false, config)).not.toContain('preset remd');
});

test('asks the widget for what was chosen', () => {
  expect(requestFor('type question')).toEqual({ type: 'question', preset: '' });
  expect(requestFor('preset login')).toEqual({ type: '', preset: 'login' });
  expect(requestFor('other')).toEqual({ type: 'incident', preset: '' });
});

test('goes on while the lists are half typed', () => {
  const broken = { ...defaultConfig, types: null, critical: { login: 'x' } } as unknown as typeof defaultConfig;
  expect(ids(true, broken)).toEqual(['first']);
});

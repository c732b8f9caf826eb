import { defaultConfig } from '@mis-support/protocol';
import { expect, it } from 'vitest';
import { firstConfig } from './first-config.ts';

it('draws the first paint from the same values as the built-in configuration', () => {
  expect(defaultConfig).toMatchObject(firstConfig);
});

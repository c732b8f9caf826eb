import { expect, test } from 'vitest';
import { en } from '../messages/en.ts';
import { ru } from '../messages/ru.ts';
import { ownWords } from './passed-steps.ts';

test('knows the words of both our languages as their texts have them', () => {
  for (const how of ['asked', 'skipped'] as const) {
    expect(ownWords[how]).toEqual([ru, en].map((texts) => texts[`ladder.${how}.word`]));
  }
});

import { afterEach, expect, test } from 'vitest';
import { isInWord } from './in-word.ts';

const host = document.createElement('div');
const root = host.attachShadow({ mode: 'open' });
const area = document.createElement('textarea');
root.append(area);

afterEach(() => host.remove());

function typed(text: string, caret = text.length): boolean {
  document.body.append(host);
  area.value = text;
  area.focus();
  area.setSelectionRange(caret, caret);
  return isInWord(root, text);
}

test('takes a word whose last letter stands right before the caret for one that is being typed', () => {
  expect(typed('не печатается рец')).toBe(true);
  expect(typed('не печатается рецепт', 5)).toBe(true);
  expect(typed('код 50')).toBe(true);
});

test('takes a word as finished after a blank or a sign, and where the focus is elsewhere', () => {
  expect(typed('не печатается ')).toBe(false);
  expect(typed('не печатается.')).toBe(false);
  area.blur();
  expect(isInWord(root, area.value)).toBe(false);
});

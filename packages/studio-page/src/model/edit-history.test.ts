import { expect, test } from 'vitest';
import { kept, stepped, type EditHistory } from './edit-history.ts';

const none: EditHistory<string> = { past: [], future: [] };

test('letters typed one after another into one place are one step back', () => {
  const history = kept(kept(none, '', 'fields.room', 0), 'К', 'fields.room', 300);
  expect(history.past).toEqual(['']);
  expect(stepped(history, 'Ка', 'back')?.state).toBe('');
});

test('another place, a pause and an edit without a place begin a new step', () => {
  const typed = kept(none, 'a', 'x', 0);
  expect(kept(typed, 'b', 'y', 10).past).toEqual(['a', 'b']);
  expect(kept(typed, 'b', 'x', 5000).past).toEqual(['a', 'b']);
  expect(kept(kept(none, 'a', undefined, 0), 'b', undefined, 1).past).toEqual(['a', 'b']);
});

test('forth after back is where one was, and an edit forgets what was undone', () => {
  const typed = kept(none, 'a', 'x', 0);
  const back = stepped(typed, 'b', 'back');
  expect(back?.state).toBe('a');
  expect(back && stepped(back.history, 'a', 'forth')?.state).toBe('b');
  expect(back && kept(back.history, 'a', 'x', 1).future).toEqual([]);
  expect(stepped(none, 'a', 'back')).toBeUndefined();
});

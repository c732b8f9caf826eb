import { afterEach, expect, test, vi } from 'vitest';
import { recallPlace, rememberPlace } from './remembered-place.ts';

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

test('gives back the place that was chosen', () => {
  expect(recallPlace()).toBeUndefined();
  rememberPlace({ edge: 'bottom', at: 0.25 });
  expect(recallPlace()).toEqual({ edge: 'bottom', at: 0.25 });
});

test('takes what it does not understand for no choice', () => {
  for (const stored of ['', 'top 0.5', 'right', 'right NaN', 'right -1', '{"edge":"right"}']) {
    localStorage.setItem('mis-support-place', stored);
    expect(recallPlace(), stored).toBeUndefined();
  }
});

test('does without a storage that refuses', () => {
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);

  rememberPlace({ edge: 'left', at: 1 });
  expect(recallPlace()).toBeUndefined();
});

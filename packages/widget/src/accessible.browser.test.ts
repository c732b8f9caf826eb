import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { begin, endWalk, walks, type Look } from './accessible-walks.ts';
import { hindrances } from './panel/judge-screen.ts';

// Judging some twenty screens one after another takes its time on a slow machine.
vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => page.viewport(1280, 900));
afterEach(endWalk);

// A colour is the same in every language.
const looks: Look[] = [
  { locale: 'ru', theme: 'light' },
  { locale: 'ru', theme: 'dark' },
  { locale: 'en', theme: 'light' },
];

for (const [name, walk] of Object.entries(walks)) {
  test.each(looks)(`no screen of "${name}" is a hindrance: $locale, $theme`, async (look) => {
    const found: Record<string, string[]> = {};
    await walk(look, async (panel, screen) => {
      const list = await hindrances(panel);
      if (list.length > 0) found[screen] = list;
    });
    expect(found).toEqual({});
  });
}

test('the judge sees what is inside the panel', async () => {
  const panel = await begin({ locale: 'ru', theme: 'light' });
  const body = panel.root.querySelector('.screen:not([hidden]) .body')!;
  body.appendChild(document.createElement('img'));
  expect(await hindrances(panel)).toEqual([expect.stringContaining('image-alt')]);
});

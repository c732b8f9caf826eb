import { afterEach, expect, test, vi } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { endWalk, walks, type Look } from './accessible-walks.ts';
import type { OpenedPanel } from './panel/open-panel.ts';
import { beyondTheEdge, coveredInFocus, cutOff, hindrances, settled, spaceText } from './panel/judge-screen.ts';

// The panel for those who make everything larger, set their texts wider, or have the system force its colours.
vi.setConfig({ testTimeout: 60_000 });

const light: Look = { locale: 'ru', theme: 'light' };

afterEach(async () => {
  endWalk();
  await force('none');
});

/** Judges every screen of a walk; what is found is told by screen. */
async function walked(
  walk: (typeof walks)[keyof typeof walks],
  look: Look,
  judge: (panel: OpenedPanel) => string[] | Promise<string[]>,
): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  await walk(look, async (panel, screen) => {
    await settled(panel);
    const list = await judge(panel);
    if (list.length > 0) found[screen] = list;
  });
  return found;
}

const each = Object.entries(walks);

// Half of a common screen, and the 320 CSS pixels that are left of 1280 at 400 %.
const sizes = [
  [640, 360],
  [320, 640],
] as const;

for (const [name, walk] of each) {
  test.each(sizes)(`"${name}" at %i × %i: nothing beyond the edge, nothing in focus covered`, async (width, height) => {
    await page.viewport(width, height);
    const judge = (panel: OpenedPanel) => [...beyondTheEdge(panel), ...coveredInFocus(panel)];
    expect(await walked(walk, light, judge)).toEqual({});
  });

  test(`"${name}" with texts set wide: nothing cut off`, async () => {
    await page.viewport(1280, 720);
    const judge = (panel: OpenedPanel) => {
      const undo = spaceText(panel);
      const found = [...cutOff(panel), ...beyondTheEdge(panel)];
      undo();
      return found;
    };
    expect(await walked(walk, light, judge)).toEqual({});
  });

  test(`"${name}" in forced colours, and large: no hindrance`, async () => {
    await page.viewport(640, 360);
    await force('active');
    expect(matchMedia('(forced-colors: active)').matches).toBe(true);
    expect(await walked(walk, { locale: 'en', theme: 'light' }, hindrances)).toEqual({});
  });
}

test('what lies beyond the edge, is cut off or covered is seen', async () => {
  await page.viewport(320, 640);
  await walks.signedOut(light, (panel) => {
    const body = panel.root.querySelector<HTMLElement>('.screen:not([hidden]) .body')!;
    const wide = body.appendChild(document.createElement('p'));
    wide.textContent = 'wide';
    wide.setAttribute('style', 'position:fixed;left:200px;top:0;width:300px');
    expect(beyondTheEdge(panel).join()).toContain('«wide»');
    wide.setAttribute('style', 'width:20px;height:10px;overflow:hidden');
    expect(cutOff(panel).join()).toContain('«wide»');
    wide.setAttribute('style', 'position:fixed;inset:0;z-index:99');
    expect(coveredInFocus(panel).length).toBeGreaterThan(0);
    wide.remove();
  });
});

/** Of the browser: the page itself cannot. */
async function force(value: 'active' | 'none'): Promise<void> {
  const session = cdp() as unknown as { send(method: string, params: object): Promise<unknown> };
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
}

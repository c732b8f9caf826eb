import html2canvas from 'html2canvas';
import { page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CapturePlan } from './capture-plan.ts';
import { html2canvasEngine } from './html2canvas-engine.ts';

let hostElement: HTMLElement;
let sheet: CSSStyleSheet;

beforeEach(async () => {
  await page.viewport(900, 500);
  hostElement = document.createElement('mis-support-root');
  sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [sheet];
});

afterEach(() => {
  document.body.innerHTML = '';
  document.adoptedStyleSheets = [];
  scrollTo(0, 0);
});

const ROW = (n: number) =>
  `<tr><td>Кедров ${n}</td><td>${n % 7 ? 'Закрыт' : 'Открыт и ещё раз перенесён'}</td><td>J${n}</td></tr>`;
const many = (count: number, make: (n: number) => string) => Array.from({ length: count }, (_, n) => make(n)).join('');

/** Pages whose visible part must not change when the rest is left out. */
const pages: Record<string, { css: string; html: string; scroll?: Record<string, number> }> = {
  'a table that scrolls, with a head that stays': {
    css: `main { position: absolute; inset: 40px 0 0; overflow: auto } table { border-collapse: collapse; width: 100% }
      td, th { border: 1px solid #999; padding: 3px } th { position: sticky; top: 0; background: #def }
      tr:nth-child(3n) { background: #eee } tr:nth-child(odd) td:last-child { background: #ffc }`,
    html: `<h1>Журнал</h1><main><table><thead><tr><th>А</th><th>Б</th><th>В</th></tr></thead><tbody>${many(400, ROW)}</tbody></table></main>`,
    scroll: { main: 3333 },
  },
  'a long page, scrolled': {
    css: 'p { margin: 8px; border-bottom: 1px solid #ccc } li:nth-child(even) { background: #eef }',
    html: `<h1>Отчёт</h1>${many(60, (n) => `<p>Строка ${n}</p>`)}<ul>${many(300, (n) => `<li>Пункт ${n}</li>`)}</ul>`,
    scroll: { html: 2222 },
  },
  'rows made of blocks, with a fixed bar over them': {
    css: `.list { height: 480px; overflow: auto } .row { display: flex; height: 27px; border-bottom: 1px solid #ddd } .row div { flex: 1 }
      .row:nth-child(even) { background: #f4f4f4 } .bar { position: fixed; right: 20px; bottom: 20px; width: 200px; height: 60px; background: #fd8 }`,
    html: `<div class="list">${many(500, (n) => `<div class="row"><div>Имя ${n}</div><div>Дата</div></div>`)}</div><div class="bar">Готово</div>`,
    scroll: { '.list': 5000 },
  },
  'tiles in a grid and in lines': {
    css: `.grid { display: grid; grid-template-columns: repeat(4, 1fr); gap: 6px } .lines { display: flex; flex-wrap: wrap }
      .grid div { height: 50px; background: #cde } .lines div { width: 150px; height: 40px; margin: 3px; background: #edc }
      main { height: 460px; overflow: auto }`,
    html: `<main><div class="grid">${many(100, (n) => `<div>${n}</div>`)}</div><div class="lines">${many(100, (n) => `<div>${n}</div>`)}</div></main>`,
    scroll: { main: 1250 },
  },
  'a wide table, scrolled sideways, with joined cells': {
    css: 'main { width: 600px; height: 400px; overflow: auto } table { border-collapse: collapse } td, th { border: 1px solid #888; min-width: 120px }',
    html: `<main><table><tr>${many(12, (n) => `<th>К${n}</th>`)}</tr>${many(80, (n) => `<tr>${n % 9 ? many(12, (c) => `<td>${n}.${c}</td>`) : '<td colspan="12">Раздел</td>'}</tr>`)}</table></main>`,
    scroll: { main: 700 },
  },
  'a window over the page, and what hangs out of a box that was scrolled away': {
    css: `.window { position: absolute; z-index: 5; left: 200px; top: 100px; width: 300px; height: 200px; background: #fff; border: 2px solid #346 }
      .gone { position: absolute; top: -300px; left: 0; width: 200px; height: 100px } .gone > div { position: absolute; top: 340px; background: #9c9 }
      [hidden] { display: none } section:nth-child(3) { background: #eef }`,
    html: `<div><section hidden>нет</section><section>один</section><section>два</section></div><div class="gone"><div>торчит</div></div><div class="window"><h2>Окно</h2></div>`,
  },
};

function build(name: string): void {
  const { css, html, scroll = {} } = pages[name]!;
  sheet.replaceSync(`body { margin: 0; font: 14px/20px "DejaVu Sans", sans-serif } ${css}`);
  document.body.innerHTML = html;
  document.body.append(hostElement);
  for (const [selector, top] of Object.entries(scroll)) {
    const element = document.querySelector(selector) as HTMLElement;
    element.scrollTop = top;
    element.scrollLeft = top / 3;
  }
}

const request = (over: { unmask?: string[] } = {}) => ({
  viewport: { widthPx: innerWidth, heightPx: innerHeight },
  policy: { hostElement, mask: [], unmask: over.unmask ?? [] },
  signal: new AbortController().signal,
});

/** Share of pixels that an eye would call different. */
function difference(a: HTMLCanvasElement, b: HTMLCanvasElement): number {
  expect([a.width, a.height]).toEqual([b.width, b.height]);
  const [one, two] = [a, b].map((canvas) => canvas.getContext('2d')!.getImageData(0, 0, a.width, a.height).data);
  let different = 0;
  for (let at = 0; at < one!.length; at += 4) {
    const distance =
      Math.abs(one![at]! - two![at]!) +
      Math.abs(one![at + 1]! - two![at + 1]!) +
      Math.abs(one![at + 2]! - two![at + 2]!);
    if (distance > 24) different++;
  }
  return different / (one!.length / 4);
}

describe('html2canvasEngine', () => {
  it.each(Object.keys(pages))('shows the same as a copy of the whole page: %s', async (name) => {
    build(name);
    const style = document.head.appendChild(document.createElement('style'));
    // The library alone does not carry adopted sheets over.
    style.textContent = [...sheet.cssRules].map((rule) => rule.cssText).join('\n');
    const whole = await html2canvas(document.documentElement, {
      x: scrollX,
      y: scrollY,
      width: innerWidth,
      height: innerHeight,
      logging: false,
      backgroundColor: '#ffffff',
      scale: devicePixelRatio,
    });
    style.remove();
    let plan: CapturePlan | undefined;
    const picture = await html2canvasEngine({ onPlan: (made) => (plan = made) }).capture(request({ unmask: ['*'] }));
    expect(difference(picture.canvas, whole)).toBeLessThan(0.001);
    expect(plan!.kept).toBeLessThanOrEqual(document.querySelectorAll('*').length);
  });

  it('copies a small part of a long table', async () => {
    build('a table that scrolls, with a head that stays');
    let plan: CapturePlan | undefined;
    await html2canvasEngine({ onPlan: (made) => (plan = made) }).capture(request());
    expect(document.querySelectorAll('td')).toHaveLength(1200);
    expect(plan!.kept).toBeLessThan(200);
  });

  it('leaves the page as it was, and no frame, whatever happens', async () => {
    build('a window over the page, and what hangs out of a box that was scrolled away');
    const before = document.documentElement.outerHTML;
    await html2canvasEngine().capture(request());
    expect(document.documentElement.outerHTML).toBe(before);

    const refused = html2canvasEngine({ maxElements: 1 }).capture(request());
    await expect(refused).rejects.toThrow('more than this engine can copy');
    expect(document.documentElement.outerHTML).toBe(before);

    const stop = new AbortController();
    const stopped = html2canvasEngine().capture({ ...request(), signal: stop.signal });
    const frame = await appeared('iframe');
    expect(frame.isConnected).toBe(true);
    stop.abort(new Error('enough'));
    await expect(stopped).rejects.toThrow('enough');
    expect(document.documentElement.outerHTML).toBe(before);
    expect(Object.hasOwn(document.body, 'cloneNode')).toBe(false);
  });

  it('takes its picture of a page that does not stand still', async () => {
    build('a long page, scrolled');
    let running = true;
    const move = () => {
      document.body.prepend(document.createElement('p'));
      document.querySelector('li')?.remove();
      if (running) requestAnimationFrame(move);
    };
    const work = html2canvasEngine().capture(request());
    requestAnimationFrame(move);
    try {
      expect((await work).widthDevicePx).toBe(Math.round(innerWidth * devicePixelRatio));
    } finally {
      running = false;
    }
  });

  it('gives the page as large as the window when the page has rules for every frame', async () => {
    build('a window over the page, and what hangs out of a box that was scrolled away');
    const calm = await html2canvasEngine().capture(request());
    sheet.insertRule('iframe { width: 120px !important; height: 40px; display: none; min-width: 900px }');
    const bent = await html2canvasEngine().capture(request());
    expect(difference(calm.canvas, bent.canvas)).toBe(0);
  });

  it('leaves out ourselves, and keeps the room of what the host wants left out', async () => {
    sheet.replaceSync(
      'div { height: 50px; background: red } p { height: 50px; background: blue; margin: 0 } body { margin: 0 }',
    );
    document.body.innerHTML = '<div data-mis-ignore></div><p></p>';
    document.body.append(hostElement);
    hostElement.innerHTML = '<div style="position:fixed;inset:0"></div>';
    const { canvas } = await html2canvasEngine().capture(request());
    const colour = (x: number, y: number) =>
      [...canvas.getContext('2d')!.getImageData(x, y, 1, 1).data.slice(0, 3)].join();
    expect([colour(10, 10), colour(10, 60), colour(10, 300)]).toEqual(['255,255,255', '0,0,255', '255,255,255']);
  });
});

/** The first such element that comes into the page. */
function appeared(selector: string): Promise<Element> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      const found = document.querySelector(selector);
      if (!found) return;
      observer.disconnect();
      resolve(found);
    });
    observer.observe(document.body, { childList: true });
  });
}

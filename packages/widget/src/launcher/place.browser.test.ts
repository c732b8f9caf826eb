import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { acrossPx, alongPx, cornerPlace, findSpot, usualPlace, viewport, walk, type Spot } from './place.ts';

const nobody = () => false;

beforeEach(async () => {
  await page.viewport(1000, 700);
});

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
  document.adoptedStyleSheets = [];
});

/** Puts an element at a box given as left, top, width, height. */
function put(tag: string, [left, top, width, height]: number[], style: Partial<CSSStyleDeclaration> = {}): HTMLElement {
  const element = document.createElement(tag);
  const box = { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` };
  Object.assign(element.style, { position: 'fixed', margin: '0', ...box, ...style });
  document.body.append(element);
  return element;
}

function boxOf({ edge, alongPx: along, insetPx }: Spot): DOMRect {
  const { clientWidth, clientHeight } = viewport();
  if (edge === 'bottom') return new DOMRect(along, clientHeight - insetPx - acrossPx, alongPx, acrossPx);
  return new DOMRect(edge === 'left' ? insetPx : clientWidth - insetPx - acrossPx, along, acrossPx, alongPx);
}

function overlaps(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

test('stands at 56 % of the right edge of a page that has nothing there', () => {
  expect(findSpot(usualPlace, nobody)).toEqual({ edge: 'right', alongPx: 336, insetPx: 0, endsPx: 0 });
});

for (const [what, make] of Object.entries({
  'a button': () => put('button', [900, 360, 100, 24]),
  'a low link': () => Object.assign(put('a', [970, 400, 30, 12]), { href: '#' }),
  'a field': () => put('input', [800, 420, 200, 20]),
  'an element with a hand': () => put('div', [950, 380, 50, 20], { cursor: 'pointer' }),
  'a splitter': () => put('div', [994, 380, 6, 20], { cursor: 'col-resize' }),
  'a tab of a program': () => {
    const tab = put('div', [950, 390, 50, 20]);
    tab.setAttribute('role', 'tab');
    return tab;
  },
  'a frame': () => put('iframe', [900, 300, 100, 120]),
  'a button inside a shadow root': () => {
    const host = put('div', [900, 380, 100, 24]);
    const inner = document.createElement('button');
    inner.style.width = '100px';
    host.attachShadow({ mode: 'open' }).append(inner);
    return inner;
  },
})) {
  test(`does not cover ${what}, and goes no further than it must`, () => {
    const control = make();

    const spot = findSpot(usualPlace, nobody);

    expect(spot.edge).toBe('right');
    expect(overlaps(boxOf(spot), control.getBoundingClientRect())).toBe(false);
    expect(Math.abs(spot.alongPx - 336)).toBeLessThan(130);
  });
}

/** A part of the page that scrolls, at a box. Browsers under test hide bars, so a width is made up. */
function putScroller(box: number[], bar: 'classic' | 'overlay', text = ''): void {
  const scroller = put('div', box, { overflowY: 'auto' });
  if (bar === 'classic') Object.defineProperty(scroller, 'clientWidth', { value: scroller.offsetWidth - 17 });
  const tall = document.createElement('div');
  Object.assign(tall.style, { height: '3000px', textAlign: 'right', font: '16px/20px sans-serif' });
  tall.innerHTML = text;
  scroller.append(tall);
}

test('stands beside the scroll bar of a part of the page that takes the whole edge', () => {
  putScroller([0, 0, 1000, 700], 'classic');

  const spot = findSpot(usualPlace, nobody);

  expect(spot).toEqual({ edge: 'right', alongPx: 336, insetPx: 18, endsPx: 0 });
});

test('stays flush with the edge where the scroll bar has no width of its own', () => {
  putScroller([0, 0, 1000, 700], 'overlay');

  expect(findSpot(usualPlace, nobody)).toEqual({ edge: 'right', alongPx: 336, insetPx: 0, endsPx: 0 });
});

test('leaves a scroll bar without a width alone where the edge has a free stretch', () => {
  putScroller([0, 100, 1000, 400], 'overlay');

  expect(findSpot(usualPlace, nobody)).toMatchObject({ edge: 'right', alongPx: 504, insetPx: 0 });
});

test('among free stretches takes one without text, and the nearest one where there is none', () => {
  const text = put('div', [900, 300, 100, 200], { textAlign: 'right', font: '16px/20px sans-serif' });
  text.innerHTML = 'Зарегистрирован<br>'.repeat(10);
  const spot = findSpot(usualPlace, nobody);
  expect(spot.edge).toBe('right');
  expect(overlaps(boxOf(spot), text.getBoundingClientRect())).toBe(false);
  expect(Math.min(Math.abs(spot.alongPx - 504), Math.abs(spot.alongPx - 196))).toBeLessThan(6);

  Object.assign(text.style, { top: '0', height: '700px' });
  text.innerHTML = 'Зарегистрирован<br>'.repeat(35);
  expect(findSpot(usualPlace, nobody)).toEqual({ edge: 'right', alongPx: 336, insetPx: 0, endsPx: 0 });
});

test('stands over text that ends before it, on a scrolling part that takes the whole edge', () => {
  const line = '<div style="padding-right: 40px">Зарегистрирован</div>';
  putScroller([0, 0, 1000, 700], 'overlay', 'Ошибка<br>'.repeat(22) + line.repeat(13));

  // Lines of 20 px: the first 22 run up to the edge, those below end 40 px before it.
  expect(findSpot(usualPlace, nobody)).toMatchObject({ edge: 'right', insetPx: 0 });
  expect(findSpot(usualPlace, nobody).alongPx).toBeGreaterThanOrEqual(440);
});

test('does not leave its place for a stretch without text that is far away', () => {
  put('div', [300, 600, 700, 100], { font: '16px/20px sans-serif' }).innerHTML = 'Зарегистрирован '.repeat(300);

  expect(findSpot(cornerPlace, nobody, 12).alongPx).toBe(888);
});

test('stays on text where the person has put it', () => {
  put('div', [900, 300, 100, 200]).innerHTML = 'Зарегистрирован<br>'.repeat(10);

  expect(findSpot({ edge: 'right', at: 0.56 }, nobody).alongPx).toBe(336);
});

test('stays cheap on an edge full of text', () => {
  put('div', [900, 0, 100, 700], { font: '16px/20px sans-serif' }).innerHTML = 'Зарегистрирован<br>'.repeat(35);
  const look = vi.spyOn(document, 'elementFromPoint');

  findSpot(usualPlace, nobody);

  // One free place takes 52 points; a stretch with text is left after its first line.
  expect(look.mock.calls.length).toBeLessThan(4 * 52);
});

test('stands off both edges in the corner', () => {
  expect(findSpot(cornerPlace, nobody, 12)).toEqual({ edge: 'bottom', alongPx: 888, insetPx: 12, endsPx: 12 });
  expect(findSpot({ edge: 'right', at: 0 }, nobody, 12)).toMatchObject({ edge: 'right', alongPx: 12, insetPx: 12 });
});

test('goes to another edge when the right one is full of controls', () => {
  put('iframe', [500, 0, 500, 700]);

  expect(findSpot(usualPlace, nobody).edge).toBe('left');
});

test('stands where it was asked to on a page that is all controls', () => {
  put('iframe', [0, 0, 1000, 700]);

  expect(findSpot({ edge: 'bottom', at: 0.5 }, nobody)).toEqual({
    edge: 'bottom',
    alongPx: 450,
    insetPx: 0,
    endsPx: 0,
  });
});

test('looks through what is ours', () => {
  const ours = put('button', [900, 0, 100, 700]);

  expect(findSpot(usualPlace, (element) => element === ours).alongPx).toBe(336);
});

test('steps over a control, and not past the end of the edge', () => {
  put('button', [950, 200, 50, 30]);

  expect(walk({ edge: 'right', alongPx: 120, insetPx: 0, endsPx: 0 }, 1, nobody)?.alongPx).toBe(234);
  expect(walk({ edge: 'right', alongPx: 210, insetPx: 0, endsPx: 0 }, -1, nobody)?.alongPx).toBe(96);
  expect(walk({ edge: 'right', alongPx: 601, insetPx: 0, endsPx: 0 }, 1, nobody)).toBeUndefined();
});

test('never covers a control on any of 200 made-up screens that leave room', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const next = randomBy(seed);
    const controls = Array.from({ length: 12 }, () =>
      put(['button', 'input', 'a'][Math.floor(next() * 3)] ?? 'a', [
        940 + next() * 30,
        next() * 680,
        20 + next() * 40,
        10 + next() * 20,
      ]),
    );
    for (const each of controls) if (each instanceof HTMLAnchorElement) each.href = '#';

    const box = boxOf(findSpot({ edge: 'right', at: next() }, nobody));

    expect(
      controls.filter((each) => overlaps(box, each.getBoundingClientRect())),
      `seed ${seed}`,
    ).toEqual([]);
    document.body.replaceChildren();
  }
});

/** The same numbers for the same seed. */
function randomBy(seed: number): () => number {
  let state = seed * 2654435761;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) >>> 0;
    return state / 2 ** 32;
  };
}

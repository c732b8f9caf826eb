import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { acrossPx, alongPx, findSpot, usualPlace, viewport, walk, type Spot } from './place.ts';

const nobody = () => false;

beforeEach(async () => {
  await page.viewport(1000, 700);
});

afterEach(() => {
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
  expect(findSpot(usualPlace, nobody)).toEqual({ edge: 'right', alongPx: 336, insetPx: 0 });
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

test('stands beside the scroll bar of a part of the page that takes the whole edge', () => {
  const scroller = put('div', [0, 0, 1000, 700], { overflowY: 'auto' });
  const tall = document.createElement('div');
  tall.style.height = '3000px';
  scroller.append(tall);

  const spot = findSpot(usualPlace, nobody);

  expect(spot).toEqual({ edge: 'right', alongPx: 336, insetPx: 18 });
});

test('goes to another edge when the right one is full of controls', () => {
  put('iframe', [500, 0, 500, 700]);

  expect(findSpot(usualPlace, nobody).edge).toBe('left');
});

test('stands where it was asked to on a page that is all controls', () => {
  put('iframe', [0, 0, 1000, 700]);

  expect(findSpot({ edge: 'bottom', at: 0.5 }, nobody)).toEqual({ edge: 'bottom', alongPx: 450, insetPx: 0 });
});

test('looks through what is ours', () => {
  const ours = put('button', [900, 0, 100, 700]);

  expect(findSpot(usualPlace, (element) => element === ours).alongPx).toBe(336);
});

test('steps over a control, and not past the end of the edge', () => {
  put('button', [950, 200, 50, 30]);

  expect(walk({ edge: 'right', alongPx: 120, insetPx: 0 }, 1, nobody)?.alongPx).toBe(234);
  expect(walk({ edge: 'right', alongPx: 210, insetPx: 0 }, -1, nobody)?.alongPx).toBe(96);
  expect(walk({ edge: 'right', alongPx: 601, insetPx: 0 }, 1, nobody)).toBeUndefined();
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

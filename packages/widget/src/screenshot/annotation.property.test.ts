import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  apply,
  areaBetween,
  areasOf,
  emptyAnnotation,
  fitArea,
  nextId,
  redo,
  undo,
  type Annotation,
  type Area,
} from './annotation.ts';

const picture = { width: 640, height: 400 };
const number = fc.integer({ min: -2000, max: 2000 });
const area = fc.record({ id: fc.integer({ min: 1, max: 5 }), x: number, y: number, width: number, height: number });
const step = fc.oneof(
  fc.record({
    kind: fc.constant('put' as const),
    area,
    gesture: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
  }),
  fc.record({ kind: fc.constant('remove' as const), id: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ kind: fc.constant('undo' as const) }),
  fc.record({ kind: fc.constant('redo' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function play(annotation: Annotation, did: Step): Annotation {
  if (did.kind === 'undo') return undo(annotation);
  if (did.kind === 'redo') return redo(annotation);
  if (did.kind === 'remove') return apply(annotation, did);
  return apply(annotation, { kind: 'put', area: did.area, ...(did.gesture ? { gesture: did.gesture } : {}) });
}

const played = fc.array(step, { maxLength: 30 }).map((steps) => steps.reduce(play, emptyAnnotation));

describe('annotation', () => {
  it('is as before after undo of what was just done', () => {
    fc.assert(
      fc.property(played, area, (before, added) => {
        const after = apply(before, { kind: 'put', area: added });
        expect(areasOf(undo(after))).toEqual(areasOf(before));
        expect(areasOf(redo(undo(after)))).toEqual(areasOf(after));
      }),
    );
  });

  it('comes back to nothing by undoing everything, and to the same by redoing it', () => {
    fc.assert(
      fc.property(played, (made) => {
        let back = made;
        while (back.done > 0) back = undo(back);
        expect(areasOf(back)).toEqual([]);
        let forth = back;
        while (forth.done < made.done) forth = redo(forth);
        expect(areasOf(forth)).toEqual(areasOf(made));
      }),
    );
  });

  it('takes one undo for a whole drag, and not a step more', () => {
    const drag = [1, 2, 3].reduce<Annotation>(
      (annotation, x) =>
        apply(annotation, { kind: 'put', area: { id: 1, x, y: 0, width: 9, height: 9 }, gesture: 'drag 7' }),
      emptyAnnotation,
    );
    expect(areasOf(drag)).toEqual([{ id: 1, x: 3, y: 0, width: 9, height: 9 }]);
    expect(areasOf(undo(drag))).toEqual([]);
  });

  it('never gives an id twice, so that redo cannot bring back a stranger', () => {
    fc.assert(
      fc.property(played, (made) => {
        const used = made.commands.flatMap((command) => (command.kind === 'put' ? [command.area.id] : []));
        expect(used).not.toContain(nextId(made));
      }),
    );
  });

  it('keeps every area inside the picture, on whole pixels and large enough to grab', () => {
    const isGood = ({ x, y, width, height }: Area) => {
      expect([x, y, width, height].every(Number.isInteger)).toBe(true);
      expect(x >= 0 && y >= 0 && x + width <= picture.width && y + height <= picture.height).toBe(true);
      expect(width >= 8 && height >= 8).toBe(true);
    };
    fc.assert(fc.property(area, (any) => isGood(fitArea(any, picture))));
    fc.assert(
      fc.property(number, number, number, number, (a, b, c, d) =>
        isGood(areaBetween(1, { x: a, y: b }, { x: c, y: d }, picture)),
      ),
    );
  });
});

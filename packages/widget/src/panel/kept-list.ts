import { computed, type ReadonlySignal } from '@preact/signals';

/** A list that stays the same object while its members do, so that nothing is drawn again for a copy. */
export function keptList<T>(
  make: () => readonly T[],
  isSame: (a: T, b: T) => boolean = Object.is,
): ReadonlySignal<readonly T[]> {
  let last: readonly T[] = [];
  return computed(() => {
    const next = make();
    const same = next.length === last.length && next.every((one, at) => isSame(one, last[at] as T));
    return same ? last : (last = next);
  });
}

import type { Policy } from './policy.ts';

/** The ids of the levels, the most urgent first. */
export function levelOrder({ levels }: Pick<Policy, 'levels'>): string[] {
  return Object.entries(levels)
    .map(([id, { order }], index) => ({ id, order: order ?? index + 1 }))
    .sort((a, b) => a.order - b.order)
    .map(({ id }) => id);
}

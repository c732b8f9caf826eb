import { signal } from '@preact/signals';
import type { Cell } from '../model/policy-changes.ts';

/** Cells of the matrix that the studio has filled in and that nobody has chosen yet, by `row/column`. */
const proposed = signal<ReadonlyMap<string, string>>(new Map());

/** Marks cells as ours, so that a person looks at them. */
export function propose(cells: readonly Cell[]): void {
  proposed.value = new Map([...proposed.value, ...cells.map((cell) => [keyOf(cell), cell.level] as const)]);
}

/** Whether this is what we proposed for that place; whatever was chosen since is a person's. */
export function isProposed(cell: Cell): boolean {
  return proposed.value.get(keyOf(cell)) === cell.level;
}

/** A person has looked at them. */
export function acceptProposals(): void {
  proposed.value = new Map();
}

function keyOf({ scope, urgency }: Cell): string {
  return `${scope}/${urgency}`;
}

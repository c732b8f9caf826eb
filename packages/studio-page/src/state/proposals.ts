import { signal } from '@preact/signals';
import { valueAt } from '../model/json-text.ts';
import { mergedAt } from '../model/layers.ts';
import type { Cell } from '../model/policy-changes.ts';
import { organizationDoc, regionDoc, type Doc } from './docs.ts';
import { activeDoc, fileValues } from './values.ts';

/** Cells of the matrix that the studio has filled in and that nobody has chosen yet, by layer. */
type Proposals = Readonly<Record<string, readonly Cell[]>>;

/** Beside each other for every studio that this browser opens here: a region of one is not that of another. */
const storeKey = () => `mis-support-studio-proposed ${location.pathname}`;

const proposed = signal<Proposals>({});

/** Marks cells of the layer that is edited as ours, so that a person looks at them: after a reload, too. */
export function propose(cells: readonly Cell[]): void {
  const doc = activeDoc.value;
  if (!doc) return;
  const key = layerKey(doc);
  const isNew = ({ scope, urgency }: Cell) => !cells.some((cell) => cell.scope === scope && cell.urgency === urgency);
  write({ ...proposed.value, [key]: [...(proposed.value[key] ?? []).filter(isNew), ...cells] });
}

/** Whether this is what we proposed for that place; whatever was chosen since is a person's. */
export function isProposed({ scope, urgency, level }: Cell): boolean {
  return openDocs().some((doc) =>
    proposed.value[layerKey(doc)]?.some(
      (cell) => cell.scope === scope && cell.urgency === urgency && cell.level === level,
    ),
  );
}

/** A person has chosen for this place, be it what we proposed. */
export function settleProposal({ scope, urgency }: Pick<Cell, 'scope' | 'urgency'>): void {
  keepOnly((cell) => cell.scope !== scope || cell.urgency !== urgency);
}

/** A person has looked at all of them. */
export function acceptProposals(): void {
  keepOnly(() => false);
}

/**
 * What was proposed in the layers that are open and still stands there: where somebody has saved another value
 * meanwhile, a person has chosen.
 */
export function recallProposals(): void {
  proposed.value = read();
  for (const doc of openDocs()) {
    const policy = valueAt(mergedAt(fileValues.value, levelOf(doc)), ['policy']);
    const urgencies = valueAt(policy, ['urgencies']);
    const stands = ({ scope, urgency, level }: Cell) =>
      Array.isArray(urgencies) && valueAt(policy, ['matrix', scope, urgencies.indexOf(urgency)]) === level;
    keepOnly(stands, [doc]);
  }
}

function keepOnly(isKept: (cell: Cell) => boolean, docs: readonly Doc[] = openDocs()): void {
  const keys = docs.map(layerKey);
  const kept = Object.entries(proposed.value).map(
    ([key, cells]) => [key, keys.includes(key) ? cells.filter(isKept) : cells] as const,
  );
  const left = kept.filter(([, cells]) => cells.length > 0);
  if (JSON.stringify(left) !== JSON.stringify(Object.entries(proposed.value))) write(Object.fromEntries(left));
}

function openDocs(): Doc[] {
  return [regionDoc.value, organizationDoc.value].filter((doc) => doc !== undefined);
}

function levelOf({ kind }: Doc): 'region' | 'organization' {
  return kind === 'regions' ? 'region' : 'organization';
}

function layerKey({ kind, id }: Doc): string {
  return `${kind}/${id}`;
}

function write(next: Proposals): void {
  proposed.value = next;
  try {
    localStorage.setItem(storeKey(), JSON.stringify(next));
  } catch {
    // A browser that keeps nothing: the marks last as long as the page.
  }
}

function read(): Proposals {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(storeKey()) ?? '{}');
    const lists = Object.entries(typeof found === 'object' && found !== null ? found : {});
    return Object.fromEntries(lists.map(([key, cells]) => [key, Array.isArray(cells) ? cells.filter(isCell) : []]));
  } catch {
    // Nothing that was kept can be read: what is in memory is the most there is.
    return proposed.value;
  }
}

function isCell(value: unknown): value is Cell {
  return ['scope', 'urgency', 'level'].every((key) => typeof valueAt(value, [key]) === 'string');
}

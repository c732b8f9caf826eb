import type { TrailStep } from '@mis-support/protocol';
import { isUnreadable, labelOf, oneLine } from './control-label.ts';

/** What was clicked before the person asked for help. In memory only. */
export interface ActionTrail {
  /** The last steps, oldest first, at most 20. A copy. */
  steps(): TrailStep[];
  /** Stops listening and forgets everything. */
  dispose(): void;
}

const MAX_STEPS = 20;
const MAX_LABEL = 120;

/** What counts as a control, by the kind we file it under. The first kind that matches an element names it. */
const KINDS: readonly (readonly [TrailStep['kind'], string])[] = [
  ['menu', '[role^=menuitem],[role=treeitem],.x-menu-item,.x-tree-node-text,.x-treelist-item-text'],
  ['tab', '[role=tab],.x-tab'],
  ['button', 'button,[role=button],summary,input[type=button],input[type=submit],input[type=reset],.x-btn'],
  ['link', 'a,[role=link]'],
];
const CONTROLS = KINDS.map(([, selector]) => selector).join();

/** Rows and cells hold data. What lies in them is a label only when a table serves as a frame for buttons. */
const CELL = 'td,th,[role=gridcell],[role=row],[role=cell],.x-grid-cell,.x-grid-item';
const DATA_TABLE = '[role=grid],[role=treegrid],[role=table],.x-grid';

/**
 * Remembers the labels of controls the person clicks and the errors the page throws, so that «что
 * делали» need not be retyped. Only listens: no event is stopped, nothing is written or sent, no
 * value of a field and no cell of a table is read.
 */
export function createActionTrail(
  doc: Document = document,
  { now = Date.now }: { now?: () => number } = {},
): ActionTrail {
  let steps: TrailStep[] = [];
  const view = doc.defaultView;
  doc.addEventListener('click', onClick, { capture: true, passive: true });
  view?.addEventListener('error', onError, { passive: true });

  return {
    steps: () => steps.map((step) => ({ ...step })),
    dispose() {
      doc.removeEventListener('click', onClick, { capture: true });
      view?.removeEventListener('error', onError);
      steps = [];
    },
  };

  function onClick(event: Event): void {
    try {
      // The path reaches into open shadow roots, where `target` would show only their host.
      const control = (event.composedPath()[0] as Element).closest?.(CONTROLS);
      if (control && !isUnreadable(control) && !isData(control)) add(kindOf(control), controlLabel(control));
    } catch {
      // The click is the host's. A step of the trail is lost, nothing else.
    }
  }

  function onError(event: ErrorEvent): void {
    if (typeof event.message === 'string') add('error', maskMessage(event.message));
  }

  function add(kind: TrailStep['kind'], label: string): void {
    if (!label) return;
    const last = steps.at(-1);
    // An error in a timer may come a thousand times: it must not push the clicks out.
    if (last?.kind === kind && last.label === label) steps.pop();
    steps = [...steps, { at: new Date(now()).toISOString(), kind, label }].slice(-MAX_STEPS);
  }
}

/**
 * An error message without what it may tell of a patient: quoted strings, digits, and words with a
 * capital Cyrillic letter inside a sentence, which are names more often than not.
 */
export function maskMessage(message: string): string {
  return oneLine(
    message
      .slice(0, 1000)
      .replace(/"[^"]*"|'[^']*'|`[^`]*`|«[^»]*»|“[^”]*”/g, '«…»')
      .replace(/\d+/g, '#')
      .replace(/(\S\s+)[А-ЯЁ][а-яё-]+(?:\s+[А-ЯЁ](?:[а-яё-]+|\.))*/g, '$1…'),
    MAX_LABEL,
  );
}

function kindOf(control: Element): TrailStep['kind'] {
  return KINDS.find(([, selector]) => control.matches(selector))?.[0] ?? 'button';
}

function controlLabel(control: Element): string {
  // The value of a push button is the word on it; no other input is ever a control here.
  const face = control.matches('input') ? oneLine(control.value, MAX_LABEL) : '';
  return face || labelOf(control, MAX_LABEL);
}

function isData(control: Element): boolean {
  if (!control.closest(CELL) || control.matches('.x-tree-node-text,[role=treeitem]')) return false;
  if (control.matches('a,[role=link]') || control.closest(DATA_TABLE)) return true;
  for (let table = control.closest('table'); table; table = table.parentElement?.closest('table') ?? null) {
    if (table.tHead || table.rows[0]?.querySelector('th')) return true;
  }
  return false;
}

import { isElement } from './geometry.ts';
import type { CapturePlan, PlanNode } from './capture-plan.ts';
import { makeStandIn } from './stand-in.ts';

/** An element of the page, as planned, and its copy. */
export interface Pair {
  plan: PlanNode;
  copy: HTMLElement;
  /** Copies of the texts right under it. */
  texts: Text[];
  /** What the engine made of `::before` and `::after`. */
  pseudo: Element[];
}

/** The copy, paired with its plan. */
export interface PairedClone {
  pairs: Pair[];
  standIns: ReadonlyMap<PlanNode, HTMLElement>;
}

/**
 * Walks plan and copy side by side, child by child, and puts stand-ins where the plan has them.
 * Which copy belongs to which element decides what is hidden, so nothing is guessed.
 *
 * @throws When the two do not match in every node: no picture is better than one masked by mistake.
 */
export function pairClone(plan: CapturePlan, copyRoot: Element): PairedClone {
  const pairs: Pair[] = [];
  const standIns = new Map<PlanNode, HTMLElement>();
  walk(plan.root, copyRoot);
  return { pairs, standIns };

  function walk(node: PlanNode, copy: Element): void {
    const pair: Pair = { plan: node, copy: copy as HTMLElement, texts: [], pseudo: [] };
    pairs.push(pair);
    if (node.fate === 'husk' || node.fate === 'control') {
      copy.replaceChildren();
      return;
    }
    let next = skipPseudo(copy.firstChild, pair);
    for (const entry of node.children) {
      if ('text' in entry) {
        if (next?.nodeType !== entry.text.nodeType) throw mismatch(copy);
        if (next.nodeType === 3) pair.texts.push(next as Text);
        next = next.nextSibling;
      } else if (entry.fate === 'box' || entry.fate === 'drawing' || entry.fate === 'space') {
        const standIn = makeStandIn(entry, copy.ownerDocument);
        copy.insertBefore(standIn, next);
        standIns.set(entry, standIn);
      } else if (entry.fate !== 'drop') {
        if (!next || !isElement(next) || !isCopyOf(next, entry.element)) throw mismatch(copy);
        const following: ChildNode | null = next.nextSibling;
        walk(entry, next);
        next = following;
      }
    }
    if (skipPseudo(next, pair)) throw mismatch(copy);
  }
}

function skipPseudo(node: ChildNode | null, pair: Pair): ChildNode | null {
  if (!node || node.nodeName !== 'HTML2CANVASPSEUDOELEMENT') return node;
  pair.pseudo.push(node as Element);
  return node.nextSibling;
}

/** The engine gives custom elements a name of its own, so that they do not come alive in the copy. */
function isCopyOf(copy: Element, element: Element): boolean {
  const name = element.tagName.indexOf('-') > 0 ? 'HTML2CANVASCUSTOMELEMENT' : element.tagName;
  return copy.tagName.toUpperCase() === name.toUpperCase();
}

function mismatch(copy: Element): Error {
  return new Error(`The copy of the page does not match the page inside <${copy.tagName.toLowerCase()}>`);
}

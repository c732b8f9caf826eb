import axe from 'axe-core';
import type { OpenedPanel } from './open-panel.ts';

/** Every success criterion of WCAG 2.2 A and AA that can be judged by a program. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Waits until nothing moves any more: half a colour has half a contrast, and what slides in has come from beyond the
 * edge. The ring of sending turns on. For tests only, as all of this file.
 */
export async function settled({ root }: OpenedPanel): Promise<void> {
  const ending = root
    .getAnimations()
    .filter((animation) => animation.effect?.getComputedTiming().iterations !== Infinity);
  await Promise.all(ending.map((animation) => animation.finished.catch(() => undefined)));
}

/** What the judge finds on the screen as it stands. */
export async function hindrances(panel: OpenedPanel): Promise<string[]> {
  await settled(panel);
  const { violations } = await axe.run(panel.host, { runOnly: { type: 'tag', values: tags } });
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map(
        ({ target, failureSummary }) => `${id} at ${String(target)}: ${failureSummary?.split('\n')[1]?.trim() ?? ''}`,
      ),
  );
}

/** What one would have to scroll sideways for (WCAG 1.4.10). What scrolls by itself, as a picture may, is left out. */
export function beyondTheEdge({ root }: OpenedPanel): string[] {
  return shown(root)
    .filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (right > innerWidth + 1 || left < -1) && !scrollsItself(element);
    })
    .slice(0, 5)
    .map((element) => `${wordsFor(element)} lies beyond the edge`);
}

/** Texts that are cut off, as wide spacing does it where a height or a width is fixed (WCAG 1.4.12). */
export function cutOff({ root }: OpenedPanel): string[] {
  return shown(root)
    .filter((element) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      const hasText = [...element.childNodes].some(
        ({ nodeType, textContent }) => nodeType === 3 && textContent?.trim(),
      );
      if (!hasText || clipPath !== 'none') return false;
      const isWide = overflowX !== 'visible' && overflowX !== 'auto' && element.scrollWidth > element.clientWidth + 1;
      const isHigh = overflowY !== 'visible' && overflowY !== 'auto' && element.scrollHeight > element.clientHeight + 1;
      return isWide || isHigh;
    })
    .slice(0, 5)
    .map((element) => `${wordsFor(element)} is cut off`);
}

/** Controls that are wholly covered by something while they have the focus (WCAG 2.4.11). */
export function coveredInFocus({ root }: OpenedPanel): string[] {
  const before = root.activeElement;
  const covered = shown(root)
    .filter((element) => element.matches('button, input, select, textarea, a[href], [tabindex="0"], summary'))
    .filter((element) => !element.matches(':disabled'))
    .filter((element) => {
      (element as HTMLElement).focus();
      return root.activeElement === element && !isSeen(root, element);
    });
  if (before instanceof HTMLElement) before.focus();
  return covered.slice(0, 5).map((element) => `${wordsFor(element)} is covered while it has the focus`);
}

/** The letter, word and line spacing that a person may set (WCAG 1.4.12). Returns what takes it away. */
export function spaceText({ root }: OpenedPanel): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } ' +
      'p { margin-bottom: 2em !important }',
  );
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}

function shown(root: ShadowRoot): Element[] {
  const all = root.querySelectorAll('dialog[open] .screen:not([hidden]) *');
  return [...all].filter((element) => element.checkVisibility() && element.getClientRects().length > 0);
}

/** Any of its points, or of its label's: a radio may be drawn by what stands beside it. */
function isSeen(root: ShadowRoot, element: Element): boolean {
  const faces = [element, ...((element as HTMLInputElement).labels ?? [])];
  return faces.some((face) => {
    const { left, top, width, height } = face.getBoundingClientRect();
    return [0.1, 0.5, 0.9].some((part) => {
      const hit = root.elementFromPoint(left + width * 0.5, top + height * part);
      return hit !== null && (face.contains(hit) || hit.contains(face));
    });
  });
}

/** A part that is made to be moved sideways. The screen's own body is not: it is what must fit. */
function scrollsItself(element: Element): boolean {
  for (let above = element.parentElement; above && !above.matches('.body, .screen'); above = above.parentElement) {
    if (above.scrollWidth > above.clientWidth && /auto|scroll/.test(getComputedStyle(above).overflowX)) return true;
  }
  return false;
}

function wordsFor(element: Element): string {
  const said = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40);
  return `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} «${said}»`;
}

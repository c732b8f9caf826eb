import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every success criterion of WCAG 2.2 A and AA that can be judged by a program. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What the judge finds on the page as it stands.
 *
 * @param rules These alone, where only they can have changed. @default every rule of WCAG 2.2 A and AA
 */
export async function hindrances(page: Page, rules?: string[]): Promise<string[]> {
  // Through the inspector, which no policy of the page concerns.
  await page.evaluate(axe);
  return page.evaluate(
    async (runOnly) => {
      interface Result {
        violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[];
      }
      const { axe: judge } = globalThis as unknown as { axe: { run(where: Document, how: object): Promise<Result> } };
      // A frame holds the widget, which is judged by itself, and would be asked for half a second in vain.
      const { violations } = await judge.run(document, { runOnly, iframes: false });
      return violations.flatMap(({ id, nodes }) =>
        nodes
          .slice(0, 4)
          .map((node) => `${id} at ${String(node.target)}: ${node.failureSummary?.split('\n')[1] ?? ''}`),
      );
    },
    rules ? { type: 'rule', values: rules } : { type: 'tag', values: tags },
  );
}

/**
 * What of the page lies beyond its right edge, so that one would have to scroll two ways (WCAG 1.4.10). What
 * scrolls by itself, as a table may, is left out.
 */
export async function beyondTheEdge(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrollsItself = (element: Element): boolean => {
      for (let above = element.parentElement; above && above !== document.body; above = above.parentElement) {
        const { overflowX } = getComputedStyle(above);
        if (overflowX === 'auto' || overflowX === 'scroll') return true;
      }
      return false;
    };
    const all: Element[] = [];
    const walk = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        all.push(element);
        if (element.shadowRoot) walk(element.shadowRoot);
      }
    };
    walk(document);
    return (
      all
        .filter((element) => element.getBoundingClientRect().width > 0)
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !scrollsItself(element))
        // Said to screen readers alone, and cut to a point for the eye.
        .filter((element) => getComputedStyle(element).clipPath === 'none' && !element.closest('.hidden-text, .unseen'))
        .slice(0, 5)
        .map(
          (element) =>
            `${element.tagName.toLowerCase()}.${element.className} reaches ${element.getBoundingClientRect().right}`,
        )
    );
  });
}

/** Sets the letter, word and line spacing that a person may set (WCAG 1.4.12). Returns what takes it away. */
export async function spaceText(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } ' +
        'p { margin-bottom: 2em !important }',
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  return () => page.evaluate(() => void (document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1)));
}

/** Texts that are cut off, as wide spacing does it where a height or a width is fixed. */
export async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isCut = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility())
      .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
      .filter((element) => {
        const { overflowX, overflowY, clipPath } = getComputedStyle(element);
        if (clipPath !== 'none') return false;
        const isWide = isCut(overflowX) && element.scrollWidth > element.clientWidth + 1;
        return isWide || (isCut(overflowY) && element.scrollHeight > element.clientHeight + 1);
      })
      .slice(0, 5)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className} «${element.textContent.slice(0, 40)}»`);
  });
}

/** Controls that are wholly covered by something while they have the focus (WCAG 2.4.11). */
export async function coveredInFocus(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const before = document.activeElement;
    const isSeen = (element: Element): boolean => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return [0.1, 0.5, 0.9].some((part) => {
        const hit = document.elementFromPoint(left + width * 0.5, top + height * part);
        return hit !== null && (element.contains(hit) || hit.contains(element));
      });
    };
    const covered = [...document.querySelectorAll<HTMLElement>('button, input, select, textarea, a[href], summary')]
      .filter((element) => element.checkVisibility() && !element.matches(':disabled'))
      .filter((element) => {
        element.focus();
        return document.activeElement === element && !isSeen(element);
      });
    if (before instanceof HTMLElement) before.focus();
    return covered
      .slice(0, 5)
      .map((element) => `${element.tagName.toLowerCase()} «${element.ariaLabel ?? element.textContent.slice(0, 40)}»`);
  });
}

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

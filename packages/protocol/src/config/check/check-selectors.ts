import type { Report } from '../mistake.ts';
import type { SupportConfig } from '../support-config.ts';

/** Selectors of what is closed and opened in pictures. Judged without a page, so only what is surely wrong is told. */
export function checkSelectors({ privacy }: SupportConfig, report: Report): void {
  for (const list of ['mask', 'unmask'] as const)
    privacy[list].forEach((selector, index) => {
      const why = selectorProblem(selector);
      if (why !== undefined) report(['privacy', list, index], 'selectorInvalid', { found: selector, why });
      else if (list === 'unmask' && isAll(selector)) report(['privacy', list, index], 'unmasksAll');
      else if (isAll(selector)) report(['privacy', list, index], 'masksAll', {}, 'warning');
    });
}

/** The part that no browser would accept. */
function selectorProblem(selector: string): string | undefined {
  // What stands in quotes and brackets may be anything, as long as it ends.
  const plain = selector.replace(/\\./gs, 'x').replace(/"[^"\n]*"|'[^'\n]*'/g, 'x');
  const quote = /["']/.exec(plain);
  if (quote) return quote[0];
  const open: string[] = [];
  for (const sign of plain)
    if (sign === '(' || sign === '[') open.push(sign);
    else if ((sign === ')' && open.pop() !== '(') || (sign === ']' && open.pop() !== '[')) return sign;
  if (open.length > 0) return open.at(-1);
  const bad =
    /[{};@!%^&$?/<]/.exec(plain.replace(/\[[^\]]*\]/g, '[]')) ??
    /[.#](?=[\d\s.#,>+~)[]|$)|[.#]-?\d/.exec(plain) ??
    /\[\]|^[>+~,]|[>+~,]$|,,|[>+~][>+~,]/.exec(plain.replace(/\s+/g, '')) ??
    /:(?:$|[\s\d,>+~.#[])/.exec(plain);
  return bad ? bad[0].trim() || ' ' : plain.trim() === '' ? ' ' : undefined;
}

function isAll(selector: string): boolean {
  return selector.split(',').some((one) => /^(?:\*|html|body|:root|html\s*(?:>\s*)?body)$/i.test(one.trim()));
}

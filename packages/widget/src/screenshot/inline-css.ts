/** The style sheets of a page as text, and the elements that they came from. */
export interface InlineCss {
  /** One text per sheet, in the order of the cascade. */
  texts: string[];
  /** `<link>` and `<style>` elements whose sheets are among the texts. */
  elements: ReadonlySet<Element>;
}

/**
 * Reads the style sheets in force, so that the copy of the page need not fetch them again: the
 * network may be gone, and a copy without its sheets is another page. Imports are laid flat, addresses
 * made absolute. A sheet of another origin that may not be read stays a link.
 */
export function readCss(doc: Document): InlineCss {
  const texts: string[] = [];
  const elements = new Set<Element>();
  for (const sheet of [...doc.styleSheets, ...(doc.adoptedStyleSheets ?? [])]) {
    const text = sheetText(sheet);
    if (text === undefined) continue;
    if (sheet.ownerNode instanceof Element) elements.add(sheet.ownerNode);
    if (!sheet.disabled) texts.push(forMedia(sheet.media.mediaText, text));
  }
  return { texts, elements };
}

/** Gives the texts to a document without style elements, which a strict policy of the page would refuse. */
export function adoptCss(doc: Document, texts: readonly string[]): void {
  const view = doc.defaultView as (Window & { CSSStyleSheet: typeof CSSStyleSheet }) | null;
  if (!view) return;
  doc.adoptedStyleSheets = texts.map((text) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
}

function sheetText(sheet: CSSStyleSheet): string | undefined {
  try {
    const base = sheet.href ?? document.baseURI;
    return [...sheet.cssRules].map((rule) => ruleText(rule, base)).join('\n');
  } catch {
    // Another origin without CORS. The copy will load it by its link.
    return undefined;
  }
}

function ruleText(rule: CSSRule, base: string): string {
  if (rule instanceof CSSImportRule) {
    return rule.styleSheet ? forMedia(rule.media.mediaText, sheetText(rule.styleSheet) ?? '') : '';
  }
  return absoluteUrls(rule.cssText, base);
}

function forMedia(media: string, text: string): string {
  return media && media !== 'all' ? `@media ${media} {\n${text}\n}` : text;
}

function absoluteUrls(text: string, base: string): string {
  return text.replace(/url\("([^"]*)"\)/g, (whole, address: string) => {
    if (/^(data:|blob:|#|$)/.test(address)) return whole;
    try {
      return `url("${new URL(address, base).href}")`;
    } catch {
      // Not an address anywhere: the page draws nothing for it, and neither shall we.
      return whole;
    }
  });
}

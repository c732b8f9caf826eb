import { expect, it } from 'vitest';
import { html2canvasEngine, type Html2canvas } from './html2canvas-engine.ts';

/** Violations that the copy of the page would report, with our engine or with the library alone. */
async function violations(take: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  // The library opens its document anew, so the listener can only come after that and before the report's task.
  const observer = new MutationObserver((records) => {
    for (const frame of records.flatMap((record) => [...record.addedNodes])) {
      const view = (frame as HTMLIFrameElement).contentWindow;
      view?.document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
    }
  });
  const own = (event: SecurityPolicyViolationEvent) => seen.push(event.effectiveDirective);
  document.addEventListener('securitypolicyviolation', own);
  observer.observe(document.body, { childList: true });
  try {
    await take();
    // Reports are delivered in tasks of their own: two frames later the last one is here.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  } finally {
    observer.disconnect();
    document.removeEventListener('securitypolicyviolation', own);
  }
  return seen;
}

it('takes its picture, drawings included, under a policy without inline styles and pictures, and nothing is reported', async () => {
  const { default: html2canvas } = (await import('html2canvas')) as { default: Html2canvas };
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '.lit { width: 60px; height: 60px; background: rgb(0, 128, 0) } body { margin: 0 } .big { font: 31px monospace }',
  );
  document.adoptedStyleSheets = [sheet];
  document.body.innerHTML =
    '<div class="lit"></div><input value="a"><input type="submit" value="Найти" class="big"><b>Журнал</b><table><tr><td>Кедров</td></tr></table><svg class="lit"><path d="M0 0h60v60H0z" fill="rgb(0, 0, 128)"/></svg>';
  const hostElement = document.body.appendChild(document.createElement('mis-support-root'));
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "style-src 'self'; img-src 'self'";
  document.head.append(policy);

  const alone = await violations(() => html2canvas(document.documentElement, { logging: false }));
  expect(alone).toEqual(expect.arrayContaining(['style-src-elem', 'img-src']));

  let colours: number[][] = [];
  const ours = await violations(async () => {
    const { canvas } = await html2canvasEngine().capture({
      viewport: { widthPx: innerWidth, heightPx: innerHeight },
      policy: { hostElement, mask: [], unmask: [] },
      signal: new AbortController().signal,
    });
    const svg = document.querySelector('svg')!.getBoundingClientRect();
    const at = (x: number, y: number) => [
      ...canvas.getContext('2d')!.getImageData(x * devicePixelRatio, y * devicePixelRatio, 1, 1).data,
    ];
    colours = [at(30, 30), at(svg.left + 30, svg.top + 30)];
  });
  expect(ours).toEqual([]);
  expect(colours).toEqual([
    [0, 128, 0, 255],
    [0, 0, 128, 255],
  ]);
  expect(Object.hasOwn(document, 'createElement')).toBe(false);
});

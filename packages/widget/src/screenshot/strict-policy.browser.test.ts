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
  } finally {
    observer.disconnect();
    document.removeEventListener('securitypolicyviolation', own);
  }
  return seen;
}

it('takes its picture under a policy without inline styles, and nothing is reported', async () => {
  const { default: html2canvas } = (await import('html2canvas')) as { default: Html2canvas };
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.lit { width: 60px; height: 60px; background: rgb(0, 128, 0) } body { margin: 0 }');
  document.adoptedStyleSheets = [sheet];
  document.body.innerHTML = '<div class="lit"></div><input value="a"><table><tr><td>Кедров</td></tr></table>';
  const hostElement = document.body.appendChild(document.createElement('mis-support-root'));
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "style-src 'self'";
  document.head.append(policy);

  const alone = await violations(() => html2canvas(document.documentElement, { logging: false }));
  expect(alone).toContain('style-src-elem');

  let colour: number[] = [];
  const ours = await violations(async () => {
    const { canvas } = await html2canvasEngine().capture({
      viewport: { widthPx: innerWidth, heightPx: innerHeight },
      policy: { hostElement, mask: [], unmask: [] },
      signal: new AbortController().signal,
    });
    colour = [...canvas.getContext('2d')!.getImageData(30, 30, 1, 1).data];
  });
  expect(ours).toEqual([]);
  expect(colour).toEqual([0, 128, 0, 255]);
});

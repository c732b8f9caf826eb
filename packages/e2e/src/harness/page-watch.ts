import type { Page } from 'playwright-core';

/** What a host page would notice of us. */
export interface PageWatch {
  /** Trusted presses since the last reset: a click, or Enter or Space on a control. */
  taps(): Promise<number>;
  resetTaps(): Promise<void>;
  /** Errors, unhandled rejections and violations of the content policy, in order; of any page opened since. */
  problems(): string[];
}

/** Installs listeners before any script of the page runs. Counts what a person does, not what a test calls. */
export async function watchPage(page: Page): Promise<PageWatch> {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  await page.exposeFunction('reportProblem', (text: string) => void problems.push(text));
  await page.addInitScript(() => {
    const scope = window as unknown as { tapCount: number; reportProblem(text: string): void };
    scope.tapCount = 0;
    window.addEventListener('click', (event) => event.isTrusted && (scope.tapCount += 1), true);
    window.addEventListener('unhandledrejection', (event) => scope.reportProblem(`rejection: ${String(event.reason)}`));
    document.addEventListener('securitypolicyviolation', (event) =>
      scope.reportProblem(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`),
    );
  });
  const read = () => page.evaluate(() => (window as unknown as { tapCount: number }).tapCount);
  let since = 0;
  return {
    taps: async () => (await read()) - since,
    async resetTaps() {
      since = await read();
    },
    problems: () => [...problems],
  };
}

import { expect, test } from 'vitest';
import { watchPage } from './harness/page-watch.ts';
import { signIn, supportPanel } from './harness/support-panel.ts';
import { useProduct } from './harness/use-product.ts';

const product = useProduct();

test('the host is left as it was: no element, no global, no changed native, no layout shift', async () => {
  const page = await product.newPage();
  const watch = await watchPage(page);
  // The same page without the widget is what "as it was" means.
  await page.route('**/support/mis-support.js', (route) => route.abort());
  await signInWithoutWidget(page, product.stack.url);
  const before = await page.evaluate(hostState);
  await page.unroute('**/support/mis-support.js');
  await page.context().clearCookies();
  await signIn(page, product.stack.url);
  const support = supportPanel(page);
  await support.open();
  await support.text.fill('Проверка');
  const during = await page.evaluate(hostState);
  expect(during.natives).toEqual(before.natives);
  expect(during.bodyStyle).toEqual(before.bodyStyle);
  await page.evaluate(() => {
    type Queue = { push(act: (support: { unmount(): void }) => void): void };
    (window as unknown as { misSupport: Queue }).misSupport.push((support) => support.unmount());
  });
  await page.locator('mis-support-root').waitFor({ state: 'detached' });
  const after = await page.evaluate(hostState);
  expect(after.elements).toEqual(before.elements);
  expect(after.natives).toEqual(before.natives);
  expect(watch.problems()).toEqual([]);
});

/** What a host could find changed: where our element would be, what natives are, how the body stands. */
function hostState() {
  const natives = [
    window.fetch,
    XMLHttpRequest.prototype.open,
    history.pushState,
    console.error,
    Node.prototype.cloneNode,
  ];
  return {
    elements: [...document.body.children].map((element) => element.tagName).sort(),
    natives: natives.map(String),
    bodyStyle: document.body.getAttribute('style'),
  };
}

async function signInWithoutWidget(page: import('playwright-core').Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: 'Войти' }).click();
  await page.getByRole('tab').first().waitFor();
}

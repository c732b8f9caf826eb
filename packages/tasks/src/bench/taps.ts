import { dropPage, freshPage, launchBrowser, supportParts } from './browser.ts';
import type { Measure } from './measure.ts';
import { hostPage, hostScript, startProduct, widgetTag } from './product.ts';

/** What an ordinary incident costs the person, counted from trusted events on the page, to the number on the screen. */
export const taps: Measure = {
  name: 'taps of an ordinary incident',
  async run() {
    const product = await startProduct();
    const browser = await launchBrowser();
    try {
      product.pages.set('/', hostPage(widgetTag));
      product.pages.set('/bench-host.js', hostScript);
      const page = await freshPage(browser);
      await page.addInitScript(() => {
        const counted = { taps: 0, fields: new Set<EventTarget | undefined>() };
        Object.assign(window, { counted });
        window.addEventListener('pointerdown', (event) => (counted.taps += event.isTrusted ? 1 : 0), true);
        window.addEventListener('input', (event) => void counted.fields.add(event.composedPath()[0]), true);
      });
      await page.goto(product.url);
      const { launcher, text, radio, send, number } = supportParts(page);
      await launcher.click();
      await page.keyboard.type('Не сохраняется талон, выходит ошибка 500');
      if (!(await text.inputValue())) throw new Error('what was typed after opening did not arrive in the text');
      await radio('Только у меня').click();
      await radio('Нельзя, работа остановлена').click();
      await send.click();
      await number.waitFor();
      const counted = await page.evaluate(() => {
        const { counted: seen } = window as unknown as { counted: { taps: number; fields: Set<unknown> } };
        return seen.taps;
      });
      await dropPage(page);
      return [
        {
          what: 'taps to "registered", launcher and send included, one typed text',
          ours: counted,
          unit: 'taps',
          target: { atMost: 4 },
        },
      ];
    } finally {
      await browser.close();
      await product.stop();
    }
  },
};

import type { Page } from 'playwright-core';
import { dropPage, freshPage, launchBrowser, quiet, supportParts } from './browser.ts';
import type { Measure, Row } from './measure.ts';
import { median } from './measure.ts';
import type { Product } from './product.ts';
import { hostPage, hostScript, startProduct, widgetTag } from './product.ts';

/** From the click to the panel on the screen, beside the cheapest thing a click can show: a box with a text field. */
export const openPanel: Measure = {
  name: 'click to painted panel',
  async run({ short }) {
    const product = await startProduct();
    product.pages.set('/bench-host.js', hostScript);
    product.pages.set('/floor.js', { type: 'text/javascript', body: floorScript });
    product.pages.set('/ours', hostPage(widgetTag));
    product.pages.set('/floor', hostPage('<script type="module" src="/floor.js"></script>'));
    try {
      return [
        await measure(product, short ? 3 : 15, 'click → panel painted', {}),
        await measure(product, short ? 2 : 9, 'the same at 4x CPU, 40 ms, 10 Mbit/s', { slow: true }),
      ];
    } finally {
      await product.stop();
    }
  },
};

async function measure(product: Product, rounds: number, what: string, { slow = false }): Promise<Row> {
  const browser = await launchBrowser();
  const times: Record<'ours' | 'floor', number[]> = { ours: [], floor: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const which of ['floor', 'ours'] as const) {
      const page = await freshPage(browser);
      if (slow) await slowDown(page);
      await page.goto(`${product.url}/${which}`);
      const { launcher } = supportParts(page);
      await launcher.waitFor();
      await quiet(page);
      await page.evaluate(timeClick);
      await launcher.click();
      times[which].push(await page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted));
      await dropPage(page);
    }
  }
  await browser.close();
  return {
    what,
    ours: median(times.ours),
    unit: 'ms',
    anchor: { name: 'box with a field', value: median(times.floor) },
    note: `median of ${rounds}, fetched ahead`,
  };
}

/** Arms the page: from the pointer going down on the button to the frame after the dialog stands in the tree. */
function timeClick() {
  Object.assign(window, {
    painted: new Promise<number>((resolve) => {
      window.addEventListener(
        'click',
        (event) => {
          const startMs = event.timeStamp;
          const look = () => {
            const root = document.querySelector('mis-support-root')?.shadowRoot ?? document;
            const dialog = root.querySelector('dialog');
            if (!dialog || dialog.getBoundingClientRect().width === 0) return requestAnimationFrame(look);
            // A message posted from a frame is handled after that frame was painted.
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - startMs);
            return requestAnimationFrame(() => port2.postMessage(0));
          };
          look();
        },
        { capture: true, once: true },
      );
    }),
  });
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 40,
    downloadThroughput: 10e6 / 8,
    uploadThroughput: 10e6 / 8,
  });
}

const floorScript = `
const button = document.createElement('button');
button.textContent = 'Помощь';
button.onclick = () => {
  const dialog = document.createElement('dialog');
  dialog.append(document.createElement('textarea'));
  document.body.append(dialog);
  dialog.show();
};
document.body.append(button);
`;

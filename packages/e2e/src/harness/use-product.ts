import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launch } from './browsers.ts';
import { startStack, type Stack, type StackOptions } from './stack.ts';

/** One product and one browser for all tests of a file. */
export interface Product {
  stack: Stack;
  browser: Browser;
  /** A person at a screen of her own: nothing stored, nobody signed in. */
  newPage(): Promise<Page>;
}

/** Starts them before the file's first test and ends them after its last. Read its members inside tests only. */
export function useProduct(options?: StackOptions): Product {
  const product = {
    newPage: async () => {
      const context = await product.browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'ru-RU' });
      return context.newPage();
    },
  } as Product;
  beforeAll(async () => {
    product.stack = await startStack(options);
    product.browser = await launch('chromium');
  });
  afterAll(async () => {
    await product.browser.close();
    await product.stack.stop();
  });
  return product;
}

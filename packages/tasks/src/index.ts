export { chromiumArgs, findChromium } from './chromium.ts';

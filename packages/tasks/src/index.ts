export { chromiumArgs, findChromium } from './chromium.ts';
export { buildScriptTag, scriptTagFolder } from './build.ts';

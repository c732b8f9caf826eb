export { chromiumArgs, findChromium } from './chromium.ts';
export { findFirefox } from './firefox.ts';
export { buildScriptTag, scriptTagFolder } from './build.ts';

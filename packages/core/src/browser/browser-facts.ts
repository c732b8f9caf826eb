import { parseUserAgent } from '../context/parse-user-agent.ts';

/** What the browser says of itself and of the screen. Nothing here identifies a person or a computer. */
export function readBrowserFacts(): Record<string, string | undefined> {
  const { browser, os } = parseUserAgent(navigator.userAgent);
  return {
    path: location.pathname,
    browser,
    os,
    screenSize: `${screen.width}×${screen.height}, ×${Math.round(devicePixelRatio * 100) / 100}`,
    viewport: `${innerWidth}×${innerHeight}`,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    language: navigator.language,
  };
}

/** Browser and system as a person would name them, from the user agent. Pure; what is unknown is left out. */
export function parseUserAgent(userAgent: string): { browser?: string; os?: string } {
  const browser = browsers.find(([, pattern]) => pattern.test(userAgent));
  const version = browser && browser[1].exec(userAgent)?.[1];
  const os = systems.find(([, pattern]) => pattern.test(userAgent));
  const release = os && os[1].exec(userAgent)?.[1]?.replaceAll('_', '.');
  return {
    ...(browser ? { browser: [browser[0], version].filter(Boolean).join(' ') } : {}),
    ...(os ? { os: [os[0], windows[release ?? ''] ?? release].filter(Boolean).join(' ') } : {}),
  };
}

/** The more special first: all of them also call themselves Chrome or Safari. */
const browsers: [string, RegExp][] = [
  ['Яндекс.Браузер', /YaBrowser\/([\d.]+)/],
  ['Edge', /Edg\/([\d.]+)/],
  ['Opera', /OPR\/([\d.]+)/],
  ['Chromium GOST', /Chromium GOST\/([\d.]+)/i],
  ['Firefox', /Firefox\/([\d.]+)/],
  ['Chrome', /Chrom(?:e|ium)\/([\d.]+)/],
  ['Safari', /Version\/(\d+(?:\.\d+)*) .*Safari/],
];

const systems: [string, RegExp][] = [
  ['Windows', /Windows NT ([\d.]+)/],
  ['Android', /Android ([\d.]+)/],
  ['iOS', /(?:iPhone|iPad).*? OS ([\d_]+)/],
  ['macOS', /Mac OS X ([\d_]+)/],
  ['Linux', /Linux/],
];

/** Windows 11 tells 10.0 too. */
const windows: Record<string, string> = { '10.0': '10/11', '6.3': '8.1', '6.2': '8', '6.1': '7' };

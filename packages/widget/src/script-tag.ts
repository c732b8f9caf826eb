import { mountSupport } from './mount/mount-support.ts';
import type { SupportOptions } from './mount/support-options.ts';
import type { Support } from './mount/support.ts';

/** What a host may push to `window.misSupport`: more options, or a function that is given the mounted support. */
export type Pushed = Partial<SupportOptions> | ((support: Support) => void);

/** `window.misSupport` after the script has run, and after `unmount`: a host may call it at any time. */
export interface ScriptTagSupport extends Support {
  /** Adds options, which mounts again with them, or calls a function with the mounted support. Mounts after `unmount`. */
  push(...pushed: Pushed[]): void;
}

declare global {
  interface Window {
    misSupport?: Pushed | Pushed[] | ScriptTagSupport;
  }
}

if (!(window.misSupport && 'unmount' in window.misSupport)) start();

function start(): void {
  const before = window.misSupport as Pushed | Pushed[] | undefined;
  let options = tagOptions();
  let support: Support | undefined;
  const api: ScriptTagSupport = {
    open: (request) => support?.open(request),
    close: () => support?.close(),
    setUser: (user) => support?.setUser(user),
    unmount() {
      support?.unmount();
      support = undefined;
    },
    push(...pushed) {
      for (const each of pushed) {
        if (typeof each === 'function') continue;
        options = { ...options, ...each };
        support?.unmount();
        support = undefined;
      }
      support ??= mountSupport(options);
      for (const each of pushed) if (typeof each === 'function') each(api);
    },
  };
  window.misSupport = api;
  api.push(...(before ? [before].flat() : []));
}

/** `data-*` of our own script tag. */
function tagOptions(): SupportOptions {
  const {
    endpoint = '',
    region,
    organization,
    theme,
    locale,
    launcher,
    shortcut,
    phone,
  } = [...document.scripts].find(({ src }) => src === import.meta.url)?.dataset ?? {};
  const options: Record<string, unknown> = { endpoint, launcher: { place: launcher, shortcut } };
  if (region) options['config'] = { region, organization };
  return Object.assign(options, { theme, locale, phone }) as unknown as SupportOptions;
}

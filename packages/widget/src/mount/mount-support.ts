import css from './mount.css?inline';
import { widgetFile } from './chunk-files.ts';
import { loadChunk } from './load-chunk.ts';
import { showNotice } from './notice.ts';
import { recall } from './recall.ts';
import { supportError } from './report.ts';
import { shieldEvents } from './shield-events.ts';
import type { LauncherPlace, OpenRequest, SupportOptions } from './support-options.ts';
import type { Support } from './support.ts';
import type { createWidget, Widget } from './widget.ts';

type WidgetChunk = { createWidget: (...parameters: Parameters<typeof createWidget>) => Widget };

/** One help button per page, whichever copies of us are on it. */
const singleton = Symbol.for('mis-support');

/**
 * Puts the help button on the page. What places it, the panel and all behind it are fetched later:
 * ahead, when the page is idle, or on the first click.
 *
 * Called again before `unmount` it gives the mounted one, whose options stay as they were. Never throws.
 */
export function mountSupport(options: SupportOptions): Support {
  return mountSupportWith(options, () => import('./widget.ts'));
}

/** @internal With another way to the chunk, for tests of ours. */
export function mountSupportWith(options: SupportOptions, importWidget: () => Promise<WidgetChunk>): Support {
  const page = window as { [singleton]?: Support };
  return (page[singleton] ??= mount({ ...options }, importWidget, () => delete page[singleton]));
}

// This module and what it imports at run time is all that is fetched before a click: 2.5 kB gzip at
// most. It shares no module with the chunks, which would make them import the entry by its address.
function mount(options: SupportOptions, importWidget: () => Promise<WidgetChunk>, forget: () => void): Support {
  const stop = new AbortController();
  const { signal } = stop;
  // The host's word, else that of the region as last seen here, else ours.
  const [regionPlace = 'edge', regionShortcut = 'Control+F1'] = recall('launcher')?.split(' ') ?? [];
  const { place = regionPlace as LauncherPlace, shortcut = regionShortcut } = options.launcher ?? {};
  const russian = !/^en/i.test(options.locale ?? document.documentElement.lang);
  const host = document.createElement('mis-support-root');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  const button = document.createElement('button');
  let loading: Promise<void> | undefined;
  let made: Widget | undefined;

  const report = (code: 'chunk_unavailable' | 'internal', cause: unknown) => {
    try {
      options.hooks?.onError?.(supportError(code, cause));
    } catch {
      // The host's own `onError` threw: it is protected from us, and here from itself.
    }
  };
  const load = () =>
    (loading ??= loadChunk(importWidget, widgetFile && new URL(widgetFile, import.meta.url).href)
      .then(({ createWidget }) => {
        // Unmounted meanwhile: what starts now would never end.
        if (!signal.aborted) {
          made = createWidget({
            host,
            root,
            sheet,
            button,
            options,
            russian,
            place,
            shortcut,
            signal,
            report,
            loadChunk,
          });
        }
      })
      .catch((cause) => {
        loading = undefined;
        // Nothing is known of what lies under it, but a place nobody can find would be worse.
        button.hidden = place === 'none';
        throw cause;
      }));
  const open = (request?: OpenRequest) => {
    load()
      .then(() => made?.open(request))
      .catch((cause) => {
        report('chunk_unavailable', cause);
        if (!signal.aborted) showNotice(root, russian, options.phone, () => open(request));
      });
  };

  try {
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    button.className = 'launcher';
    button.textContent = russian ? 'Помощь' : 'Help';
    button.hidden = true;
    button.onclick = () => open();
    root.append(button);
    document.body.append(host);
    window.addEventListener(
      'keydown',
      (event) => {
        if (!shortcut || keysOf(event) !== shortcut) return;
        event.preventDefault();
        open();
      },
      { capture: true, signal },
    );
    shieldEvents(host, signal);
    whenIdle(() => {
      if (!signal.aborted) load().catch((cause) => report('chunk_unavailable', cause));
    });
  } catch (cause) {
    report('internal', cause);
  }

  return {
    open,
    close: () => made?.close(),
    setUser(user) {
      options.user = user;
      made?.setUser(user);
    },
    unmount() {
      stop.abort();
      host.remove();
      forget();
    },
  };
}

/** As `launcher.shortcut` is written. By `code`, so that a Russian layout changes nothing. */
function keysOf(event: KeyboardEvent): string {
  const held = { Control: event.ctrlKey, Alt: event.altKey, Shift: event.shiftKey, Meta: event.metaKey };
  return (
    Object.entries(held)
      .map(([key, down]) => (down ? `${key}+` : ''))
      .join('') + event.code
  );
}

function whenIdle(work: () => void): void {
  // WebKit has no idle callback.
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 3000 });
  else setTimeout(work, 300);
}

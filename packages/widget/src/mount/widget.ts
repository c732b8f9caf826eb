import type { HostUser, SupportClient, SupportClientOptions, SupportEvent } from '@mis-support/core';
import type { SupportError } from '@mis-support/protocol';
import launcherCss from '../launcher/launcher.css?inline';
import { createLauncher } from '../launcher/launcher.ts';
import { cornerPlace, usualPlace } from '../launcher/place.ts';
import { recallPlace, rememberPlace } from '../launcher/remembered-place.ts';
import type { CreatePanel, PanelHandle } from '../panel/panel-api.ts';
import type { AssistParts } from './assist.ts';
import { aheadFiles } from './ahead-files.ts';
import { afterLoad, fetchAhead, whenIdle } from './fetch-ahead.ts';
import type { Frame } from './frame.ts';
import { createGuard } from './guard.ts';
import type { OpenRequest } from './support-options.ts';

/** The widget without its panel. */
export interface Widget {
  /** Rejects when the panel's chunk cannot be had. */
  open(request?: OpenRequest): Promise<void>;
  close(): void;
  setUser(user: HostUser | undefined): void;
}

/** What is fetched when it is needed, or ahead. A parameter for tests. */
export interface WidgetChunks {
  panel(): Promise<{ createPanel: CreatePanel }>;
  client(): Promise<{ startClient(options: SupportClientOptions, signal: AbortSignal): SupportClient }>;
  assist(): Promise<{ assist(parts: AssistParts): void }>;
}

const ownChunks: WidgetChunks = {
  panel: () => import('../panel/create-panel.tsx'),
  client: () => import('../client-chunk.ts'),
  assist: () => import('./assist.ts'),
};

/** Makes a widget of what the entry has put on the page. It ends with `frame.signal`. */
export function createWidget(frame: Frame, chunks: WidgetChunks = ownChunks): Widget {
  const { host, root, options, russian, place, shortcut, signal, report, loadChunk } = frame;
  const guard = createGuard(report);
  const slot = typeof place === 'string' ? undefined : place;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(launcherCss);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  host.dataset['misSupportTheme'] = options.theme ?? 'light';
  const slotHost = slot && standIn(slot, frame, sheet);
  const isOurs = (element: unknown) => element === host || element === slotHost;
  const launcher = createLauncher({
    button: frame.button,
    sheet,
    russian,
    shortcut,
    variant: slot ? 'slot' : place === 'corner' ? 'corner' : 'edge',
    wanted: recallPlace() ?? (place === 'corner' ? cornerPlace : usualPlace),
    isOurs,
  });

  let panel: PanelHandle | undefined;
  let panelChunk: ReturnType<typeof importPanel> | undefined;
  let client: Promise<SupportClient> | undefined;
  let wanted = false;
  let opened = false;
  let returnTo: Element | null = null;

  const importPanel = () =>
    loadChunk(chunks.panel, aheadFiles.panel && new URL(aheadFiles.panel, import.meta.url).href);
  const loadPanel = () =>
    (panelChunk ??= importPanel().catch((cause: unknown) => {
      panelChunk = undefined;
      throw cause;
    }));
  const loadClient = () =>
    (client ??= loadChunk(chunks.client, aheadFiles.client && new URL(aheadFiles.client, import.meta.url).href)
      .then(({ startClient }) => startClient({ ...options, hooks: { ...options.hooks, onEvent: emit } }, signal))
      .catch((cause: unknown) => {
        client = undefined;
        throw chunkUnavailable(cause);
      }));

  const seen = new Set<string>();
  /** The panel and the client may both tell of the same thing; the host hears it once. */
  function emit(event: SupportEvent): void {
    const { type, ticketId } = event;
    if (type === 'opened' || type === 'closed') {
      if (opened === (type === 'opened')) return;
      opened = !opened;
    } else if (ticketId) {
      if (seen.has(type + ticketId)) return;
      seen.add(type + ticketId);
    }
    guard(() => options.hooks?.onEvent?.(event));
    const detail = ticketId ? { ticketId } : {};
    host.dispatchEvent(new CustomEvent(`mis-support:${type}`, { bubbles: true, composed: true, detail }));
  }

  function onClosed(): void {
    wanted = false;
    launcher.settle();
    launcher.button.hidden = place === 'none';
    emit({ type: 'closed' });
    // Given back only where it was ours: somebody else may have the focus by now.
    if (document.activeElement && !isOurs(document.activeElement) && document.activeElement !== document.body) return;
    const back = returnTo?.isConnected && returnTo !== document.body && !isOurs(returnTo) ? returnTo : launcher.button;
    (back as HTMLElement).focus({ preventScroll: true });
  }

  const showCount = (it: SupportClient) => {
    if (signal.aborted) return;
    const undo = it.outbox.subscribe((entries) => {
      // The panel also counts what waits for an answer; once it is there the number is its own.
      if (!panel) launcher.setCount(entries.filter(({ state }) => state !== 'registered').length);
    });
    signal.addEventListener('abort', undo, { once: true });
  };

  launcher.settle();
  launcher.button.hidden = place === 'none';
  for (const type of ['pointerenter', 'focus']) {
    // A failure is told when the person really opens.
    launcher.button.addEventListener(type, () => void loadPanel().catch(() => {}), { signal });
  }
  whenIdle(
    async () => {
      const { assist } = await chunks.assist();
      if (signal.aborted) return;
      const movable = !slot && place !== 'none';
      assist({ frame, launcher, movable, panel: () => panel, rememberPlace });
    },
    guard,
    signal,
  );
  afterLoad(
    () => {
      const { ahead, english, insecure } = aheadFiles;
      fetchAhead(root, [...ahead, ...(russian ? [] : english), ...(isSecureContext ? [] : insecure)]);
      return Promise.all([aheadFiles.panel || loadPanel(), loadClient().then(showCount)]);
    },
    guard,
    signal,
  );
  signal.addEventListener('abort', () => {
    wanted = false;
    guard(() => panel?.unmount());
    slotHost?.remove();
  });

  return {
    async open(request) {
      wanted = true;
      if (!opened) returnTo = document.activeElement;
      const { createPanel } = await loadPanel();
      if (!wanted || signal.aborted) return;
      guard(() => {
        if (!panel) whenIdle(() => fetchAhead(root, aheadFiles.opened), guard, signal);
        panel ??= createPanel({
          root,
          hostElement: host,
          options,
          // Asked for again, it is fetched again.
          get client() {
            return loadClient();
          },
          emit,
          onClosed: () => guard(onClosed),
          onCount: launcher.setCount,
        });
        panel.open(request);
        launcher.button.hidden = true;
        emit({ type: 'opened' });
      });
    },
    close() {
      wanted = false;
      guard(() => panel?.close());
    },
    setUser: (user) =>
      void client
        ?.then((it) => it.setUser(user))
        .catch(() => {
          // The panel has told of it; the next client starts with this user.
        }),
  };
}

/** The button goes to where the host wants it; the panel keeps to the end of the body. */
function standIn(slot: HTMLElement, { button, root, options }: Frame, sheet: CSSStyleSheet): HTMLElement {
  const slotHost = document.createElement('mis-support-launcher');
  slotHost.dataset['misSupportTheme'] = options.theme ?? 'light';
  const slotRoot = slotHost.attachShadow({ mode: 'open' });
  slotRoot.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  slotRoot.append(button);
  slot.append(slotHost);
  return slotHost;
}

function chunkUnavailable(cause: unknown): SupportError {
  return Object.assign(new Error(String(cause)), {
    name: 'SupportError',
    code: 'chunk_unavailable',
    cause,
  }) as unknown as SupportError;
}

import type { SupportClient } from '@mis-support/core';
import type { CreatePanel, PanelDeps } from '../panel/panel-api.ts';
import * as assistChunk from './assist.ts';
import { mountSupportWith } from './mount-support.ts';
import type { SupportOptions } from './support-options.ts';
import type { Support } from './support.ts';
import { createWidget, type WidgetChunks } from './widget.ts';

/** A mounted widget whose panel is a bare dialog with one text area. */
export interface TestMount {
  support: Support;
  host: HTMLElement;
  root: ShadowRoot;
  button: HTMLButtonElement;
  text: () => HTMLTextAreaElement;
  /** What the panel was given. */
  deps: () => PanelDeps | undefined;
  /** What `hooks.onError` was told, by code. */
  errors: string[];
}

/** Mounts with scripted chunks and waits until the launcher has its place and can be moved. */
export async function mountForTest(
  options: Partial<SupportOptions> = {},
  chunks: Partial<WidgetChunks> = {},
): Promise<TestMount> {
  const errors: string[] = [];
  let deps: PanelDeps | undefined;
  let assisted = () => {};
  const ready = new Promise<void>((resolve) => (assisted = resolve));
  const createPanel: CreatePanel = (given) => {
    deps = given;
    return barePanel(given);
  };
  const support = mountSupportWith(
    { endpoint: '/support', ...options, hooks: { ...options.hooks, onError: ({ code }) => errors.push(code) } },
    async () => ({
      createWidget: (frame) =>
        createWidget(frame, {
          panel: async () => ({ createPanel }),
          client: async () => ({ startClient: () => quietClient() }),
          assist: async () => ({
            assist(parts) {
              assistChunk.assist(parts);
              assisted();
            },
          }),
          ...chunks,
        }),
    }),
  );
  await ready;
  const host = document.querySelector<HTMLElement>('mis-support-root');
  const root = host?.shadowRoot;
  if (!host || !root) throw new Error('nothing was mounted');
  const slotRoot = document.querySelector('mis-support-launcher')?.shadowRoot;
  return {
    support,
    host,
    root,
    errors,
    button: (slotRoot ?? root).querySelector('.launcher') as HTMLButtonElement,
    text: () => root.querySelector('textarea') as HTMLTextAreaElement,
    deps: () => deps,
  };
}

function barePanel({ root, onClosed }: PanelDeps): ReturnType<CreatePanel> {
  const dialog = document.createElement('dialog');
  const text = document.createElement('textarea');
  dialog.append(text);
  root.append(dialog);
  return {
    open() {
      dialog.show();
      text.focus();
    },
    close() {
      dialog.close();
      onClosed();
    },
    isOpen: () => dialog.open,
    focus: () => text.focus(),
    unmount: () => dialog.remove(),
  };
}

/** Only what the widget itself asks a client for. */
export function quietClient(subscribe: SupportClient['outbox']['subscribe'] = () => () => {}): SupportClient {
  const client: Pick<SupportClient, 'setUser'> & { outbox: Pick<SupportClient['outbox'], 'subscribe'> } = {
    setUser: () => {},
    outbox: { subscribe },
  };
  return client as SupportClient;
}

import type { SupportClient, SupportEvent } from '@mis-support/core';
import { vi } from 'vitest';
import type { OpenRequest, SupportOptions } from '../mount/support-options.ts';
import { mountPanel } from './create-panel.tsx';
import type { PanelHandle } from './panel-api.ts';
import type { PanelState } from './panel-state.ts';

/** Waits until the check no longer throws; long enough for a cold chunk on a busy machine. */
export function until<T>(check: () => T): Promise<T> {
  return vi.waitFor(check, { timeout: 12_000, interval: 20 });
}

/** A panel on the test's page, with what it told the entry. For tests only. */
export interface OpenedPanel {
  panel: PanelHandle;
  /** For what only another part's screen can bring about, such as a picture. */
  state: PanelState;
  root: ShadowRoot;
  host: HTMLElement;
  events: string[];
  counts: number[];
  closed: number;
  /** The visible controls of a role, found as a person would: by name. */
  button(name: string | RegExp): HTMLElement;
  radio(name: string): HTMLInputElement;
  field(name: string | RegExp): HTMLInputElement;
  /** The text of the screen that is shown. */
  text(): string;
  type(name: string | RegExp, text: string): void;
  remove(): void;
}

/** Mounts and opens a panel in a shadow root of its own. */
export function openPanel(
  client: SupportClient | Promise<SupportClient>,
  options: Partial<SupportOptions> = {},
  request?: OpenRequest,
  now: () => number = slowClock(),
): OpenedPanel {
  const host = document.createElement('mis-support-root');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const events: string[] = [];
  const counts: number[] = [];
  const { handle, panel } = mountPanel({
    root,
    hostElement: host,
    options: { endpoint: '/support', getToken: () => 'token', locale: 'ru', ...options },
    client: Promise.resolve(client),
    emit: ({ type }: SupportEvent) => events.push(type),
    onClosed: () => (opened.closed += 1),
    onCount: (count) => counts.push(count),
    now,
  });
  const opened: OpenedPanel = {
    host,
    root,
    events,
    counts,
    closed: 0,
    panel: handle,
    state: panel,
    button: (name) => find('button', name),
    radio: (name) => find('input[type=radio]', name) as HTMLInputElement,
    field: (name) => find('input:not([type=radio]), textarea, select', name) as HTMLInputElement,
    text: () => screen()?.textContent.replaceAll('\u00a0', ' ') ?? '',
    type(name, text) {
      const field = opened.field(name);
      field.focus();
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    },
    remove() {
      opened.panel.unmount();
      host.remove();
    },
  };
  opened.panel.open(request);
  return opened;

  function screen(): Element | null {
    return root.querySelector('dialog[open] .screen:not([hidden])');
  }

  function find(selector: string, name: string | RegExp): HTMLElement {
    const all = [...(screen()?.querySelectorAll<HTMLElement>(selector) ?? [])];
    const named = all.find((element) => matches(nameOf(element), name));
    if (!named) throw new Error(`No ${selector} named ${String(name)}; there are: ${all.map(nameOf).join(' | ')}`);
    return named;
  }
}

/** A second passes between any two readings: the presses of a person who takes her time. */
function slowClock(): () => number {
  let seconds = 0;
  return () => (seconds += 1) * 1000;
}

function nameOf(element: HTMLElement): string {
  const labels = (element as HTMLInputElement).labels;
  const text =
    element.getAttribute('aria-label') ?? (labels?.length ? labels[0]?.textContent : element.textContent) ?? '';
  return text.replaceAll('\u00a0', ' ').trim();
}

function matches(text: string, name: string | RegExp): boolean {
  return typeof name === 'string' ? text === name : name.test(text);
}

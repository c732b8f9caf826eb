import type { OutboxEntry, SupportEvent } from '@mis-support/core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { mountForTest, quietClient, type TestMount } from './mount-for-test.ts';
import { mountSupport, mountSupportWith } from './mount-support.ts';
import { createWidget, type WidgetChunks } from './widget.ts';

let mounted: TestMount | undefined;
async function mount(...parameters: Parameters<typeof mountForTest>): Promise<TestMount> {
  return (mounted = await mountForTest(...parameters));
}

beforeEach(() => {
  document.documentElement.lang = 'ru';
});

afterEach(() => {
  mounted?.support.unmount();
  document.body.replaceChildren();
  localStorage.clear();
});

test('puts one host element at the end of the body, with an open root, adopted sheets and no style attribute', async () => {
  const { host, root } = await mount();

  expect(document.body.lastElementChild).toBe(host);
  expect(customElements.get('mis-support-root')).toBeUndefined();
  expect(root.mode).toBe('open');
  expect(root.adoptedStyleSheets.length).toBeGreaterThan(0);
  expect([host, ...root.querySelectorAll('*')].filter((each) => each.hasAttribute('style'))).toEqual([]);
  expect(root.querySelector('style, link')).toBeNull();
});

test('names the button «Помощь», and «Help» on an English page', async () => {
  expect(nameOf((await mount()).button)).toBe('Помощь');
  mounted?.support.unmount();
  expect(nameOf((await mount({ locale: 'en' })).button)).toBe('Help');
});

test('opens the panel on a click, hides the button, and gives the focus back to it on closing', async () => {
  const { button, text, support } = await mount();

  await userEvent.click(button);
  await vi.waitFor(() => expect(hasFocus(text())).toBe(true));
  expect(getComputedStyle(button).display).toBe('none');

  support.close();
  await vi.waitFor(() => expect(getComputedStyle(button).display).toBe('flex'));
  expect(mounted?.root.activeElement).toBe(button);
});

test('gives the focus back to the field of the page where the shortcut was pressed', async () => {
  const field = document.createElement('input');
  document.body.append(field);
  const { text, support } = await mount();

  field.focus();
  await userEvent.keyboard('{Control>}{F1}{/Control}');
  await vi.waitFor(() => expect(hasFocus(text())).toBe(true));
  support.close();

  await vi.waitFor(() => expect(document.activeElement).toBe(field));
});

test.each([
  ['the button of the page that was hidden while the panel was open', 'button'],
  ['the button of the menu whose item is gone', 'menu'],
])('gives the focus back without a launcher to %s', async (_name, expected) => {
  const { text, support } = await mount({ launcher: { place: 'none' } });
  const menu = pageButton('Меню');
  const button = pageButton('Написать в поддержку');
  const show = () => (button.hidden = false);
  if (expected === 'button') document.addEventListener('mis-support:closed', show, { once: true });
  button.onclick = () => {
    support.open();
    button.hidden = true;
  };
  menu.focus();
  button.focus();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(hasFocus(text())).toBe(true));
  support.close();

  await vi.waitFor(() => expect(document.activeElement).toBe(expected === 'button' ? button : menu));
});

test('leaves the focus nowhere when nothing had it as the panel was opened', async () => {
  const { text, support } = await mount({ launcher: { place: 'none' } });
  const field = document.body.appendChild(document.createElement('input'));
  field.focus();
  field.blur();
  await userEvent.keyboard('{Control>}{F1}{/Control}');
  await vi.waitFor(() => expect(hasFocus(text())).toBe(true));
  support.close();

  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(document.activeElement).toBe(document.body);
});

test('goes between the open panel and the page with F6 and closes nothing', async () => {
  const field = document.createElement('input');
  document.body.append(field);
  field.focus();
  const { text, support } = await mount();
  support.open();
  await vi.waitFor(() => expect(hasFocus(text())).toBe(true));

  await userEvent.keyboard('{F6}');
  expect(document.activeElement).toBe(field);
  await userEvent.keyboard('{F6}');
  expect(hasFocus(text())).toBe(true);
  expect(text().closest('dialog')?.open).toBe(true);
});

test('tells the host element and onEvent of opening, closing and a sent ticket, each once', async () => {
  const told: string[] = [];
  const onEvent = ({ type, ticketId }: SupportEvent) => told.push(`hook ${type} ${ticketId ?? ''}`);
  const { host, support, deps } = await mount({ hooks: { onEvent } });
  for (const type of ['opened', 'sent', 'closed']) {
    document.addEventListener(`mis-support:${type}`, (event) => {
      told.push(`${type} ${(event as CustomEvent<{ ticketId?: string }>).detail.ticketId ?? ''}`);
    });
  }
  support.open();
  await vi.waitFor(() => expect(deps()).toBeDefined());
  deps()?.emit({ type: 'opened' });
  deps()?.emit({ type: 'sent', ticketId: '7' });
  deps()?.emit({ type: 'sent', ticketId: '7' });
  support.close();

  await vi.waitFor(() => expect(told.at(-1)).toBe('closed '));
  expect(host.isConnected).toBe(true);
  expect(told.join('|')).toBe('hook opened |opened |hook sent 7|sent 7|hook closed |closed ');
});

test('counts the tickets that wait, without blinking, in the name too', async () => {
  let tell: (entries: OutboxEntry[]) => void = () => {};
  const client = quietClient((listener) => {
    tell = listener;
    return () => {};
  });
  const { button } = await mount({}, { client: async () => ({ startClient: () => client }) });
  await vi.waitFor(() => expect(tell.length).toBe(1));

  const entry = (state: OutboxEntry['state']) => ({ state }) as OutboxEntry;
  tell([entry('saved'), entry('parked'), entry('registered')]);
  expect(nameOf(button)).toBe('Помощь. Ожидают отправки: 2');
  expect(button.innerText).toContain('2');
  tell([]);
  expect(nameOf(button)).toBe('Помощь');
});

test('gives the mounted one when it is called again', async () => {
  const { support } = await mount();

  expect(mountSupport({ endpoint: '/other' })).toBe(support);
  expect(document.querySelectorAll('mis-support-root').length).toBe(1);
});

test('says that the panel did not load, whom to call, and tries again', async () => {
  localStorage.setItem('mis-support-phone', '1-02');
  const down = () => Promise.reject(new Error('no network'));
  // The first two are the fetching ahead.
  const answers = [down, down, down, down];
  const { createPanel } = {
    createPanel: vi.fn(() => ({ open() {}, close() {}, isOpen: () => true, focus() {}, unmount() {} })),
  };
  const panel = () => answers.shift()?.() ?? Promise.resolve({ createPanel });
  const { support, root, errors } = await mount({}, { panel });
  support.open();
  await vi.waitFor(() => expect(root.querySelector('[role=alert]')?.textContent).toContain('позвоните: 1-02'));
  expect(errors).toContain('chunk_unavailable');

  root.querySelector<HTMLButtonElement>('[role=alert] button')?.click();
  await vi.waitFor(() => expect(createPanel).toHaveBeenCalledOnce());
  expect(root.querySelector('[role=alert]')).toBeNull();
});

test('lets the notice be put away by its cross and by Escape, and gives the focus back', async () => {
  const support = mountSupportWith({ endpoint: '/support', phone: '2-03' }, () => Promise.reject(new Error('no')));
  const root = document.querySelector('mis-support-root')!.shadowRoot!;
  const field = document.body.appendChild(document.createElement('input'));
  for (const putAway of [
    () => root.querySelector<HTMLElement>('[aria-label=Закрыть]')?.click(),
    () => userEvent.keyboard('{Escape}'),
  ]) {
    field.focus();
    support.open();
    await vi.waitFor(() => expect(root.activeElement?.textContent).toBe('Попробовать ещё раз'));
    await putAway();
    await vi.waitFor(() => expect(root.querySelector('[role=alert]')).toBeNull());
    expect(document.activeElement).toBe(field);
  }
  support.unmount();
  field.remove();
});

test('keeps the notice clear of the button, wherever that stands', async () => {
  for (const place of ['edge', 'corner'] as const) {
    const { support, root, button } = await mount(
      { launcher: { place } },
      { panel: () => Promise.reject(new Error('no network')) },
    );
    support.open();
    await vi.waitFor(() => expect(root.querySelector('[role=alert]')).not.toBeNull());
    const notice = root.querySelector('[role=alert]')!.getBoundingClientRect();
    const launcher = button.getBoundingClientRect();
    const apart =
      notice.right <= launcher.left ||
      launcher.right <= notice.left ||
      notice.bottom <= launcher.top ||
      launcher.bottom <= notice.top;
    expect([place, apart, notice.left >= 0]).toEqual([place, true, true]);
    support.unmount();
  }
});

test('stands without its own chunk: a plain button, and the notice on a click', async () => {
  const errors: string[] = [];
  const support = mountSupportWith(
    { endpoint: '/support', phone: '2-03', hooks: { onError: ({ code }) => errors.push(code) } },
    () => Promise.reject(new Error('no network')),
  );
  const root = document.querySelector('mis-support-root')?.shadowRoot;
  const button = root?.querySelector('button');
  // On a busy machine the page is idle no sooner than its time limit of three seconds.
  await vi.waitFor(() => expect(button?.hidden).toBe(false), { timeout: 10_000 });

  button?.click();
  await vi.waitFor(() => expect(root?.querySelector('[role=alert]')?.textContent).toContain('позвоните: 2-03'));
  expect(errors).toEqual(['chunk_unavailable', 'chunk_unavailable']);
  support.unmount();
});

test('stands where the region wanted it at the last visit, unless the host says otherwise', async () => {
  localStorage.setItem('mis-support-launcher', 'corner Control+F2');
  const { button, support, text } = await mount();
  expect(button.getBoundingClientRect().bottom).toBe(document.documentElement.clientHeight - 12);
  await userEvent.keyboard('{Control>}{F2}{/Control}');
  await vi.waitFor(() => expect(hasFocus(text())).toBe(true));

  support.unmount();
  expect((await mount({ launcher: { place: 'edge' } })).button.getBoundingClientRect().height).toBe(100);
});

test('fetches the client again when the panel asks again', async () => {
  const answers = [false, false, true];
  const client = async () => {
    if (answers.shift()) return { startClient: () => quietClient() };
    throw new Error('no network');
  };
  const { support, deps } = await mount({}, { client });
  support.open();
  await vi.waitFor(() => expect(deps()).toBeDefined());

  await vi.waitFor(() => expect(deps()?.client).resolves.toBeDefined());
});

test('keeps an exception of the host’s own hooks to itself', async () => {
  const thrown = vi.fn(() => {
    throw new Error('host');
  });
  const { support, errors, text } = await mount({ hooks: { onEvent: thrown } });
  support.open();
  await vi.waitFor(() => expect(hasFocus(text())).toBe(true));

  expect(thrown).toHaveBeenCalledOnce();
  expect(errors).toEqual(['internal']);
});

test('leaves nothing behind: no element, listener, global, timer or style, also after unmount half way', async () => {
  const before = { globals: Object.getOwnPropertyNames(window), symbols: Object.getOwnPropertySymbols(window) };
  const html = document.documentElement.outerHTML;
  const listeners = countListeners();
  const { support } = await mount();
  support.open();
  support.unmount();

  expect(listeners.alive()).toBe(0);
  listeners.restore();
  expect(document.documentElement.outerHTML).toBe(html);
  expect(document.adoptedStyleSheets).toEqual([]);
  expect(Object.getOwnPropertyNames(window)).toEqual(before.globals);
  expect(Object.getOwnPropertySymbols(window)).toEqual(before.symbols);
  support.open();
  support.close();
  support.setUser(undefined);
  support.unmount();
  expect(document.querySelector('mis-support-root')).toBeNull();
});

test('stays away when it was unmounted while its chunks were on their way', async () => {
  const started: string[] = [];
  let arrive = () => {};
  const onTheWay = new Promise<void>((resolve) => (arrive = resolve));
  const chunks: Partial<WidgetChunks> = {
    client: async () => {
      await onTheWay;
      return {
        startClient: (_options, signal) => {
          started.push(`client, aborted: ${signal.aborted}`);
          return quietClient(() => {
            started.push('subscribed');
            return () => {};
          });
        },
      };
    },
    assist: async () => {
      await onTheWay;
      return { assist: () => started.push('assist') };
    },
  };
  const support = mountSupportWith({ endpoint: '/support' }, async () => ({
    createWidget: (frame) =>
      createWidget(frame, { panel: () => Promise.reject(new Error('not asked for')), ...chunks } as WidgetChunks),
  }));
  await vi.waitFor(() =>
    expect(document.querySelector('mis-support-root')?.shadowRoot?.querySelector('.placed')).toBeTruthy(),
  );
  // Of a window behind others nothing may ever be idle.
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }));

  support.unmount();
  arrive();
  await vi.waitFor(() => expect(started).toContain('client, aborted: true'));

  expect(started).toEqual(['client, aborted: true']);
  expect(document.querySelector('mis-support-root')).toBeNull();
});

test('puts the button into the host’s own element and keeps the panel out of it', async () => {
  const slot = document.createElement('div');
  document.body.append(slot);
  const { button, host, support, text } = await mount({ launcher: { place: slot } });

  expect(slot.contains((button.getRootNode() as ShadowRoot).host)).toBe(true);
  expect(host.parentNode).toBe(document.body);
  expect(getComputedStyle(button).position).toBe('static');
  button.click();
  await vi.waitFor(() => expect(hasFocus(text())).toBe(true));
  support.unmount();
  expect(slot.childElementCount).toBe(0);
});

test('shows no button where the host wants none, and opens all the same', async () => {
  const { button, support, text } = await mount({ launcher: { place: 'none' } });
  expect(getComputedStyle(button).display).toBe('none');

  support.open();
  await vi.waitFor(() => expect(hasFocus(text())).toBe(true));
  support.close();
  await vi.waitFor(() => expect(text().closest('dialog')?.open).toBe(false));
  expect(getComputedStyle(button).display).toBe('none');
});

/** In a shadow root it is the root that knows. */
function hasFocus(element: Element | null): boolean {
  return element !== null && (element.getRootNode() as ShadowRoot).activeElement === element;
}

function nameOf(button: Element): string {
  return button.getAttribute('aria-label') ?? (button as HTMLElement).innerText.trim();
}

/** Counts listeners on window and document that no `AbortSignal` or `removeEventListener` has ended. */
function countListeners() {
  const alive = new Set<object>();
  const spies = [window, document].map((target) =>
    vi.spyOn(target, 'addEventListener').mockImplementation((_type: string, _listener: unknown, options?: unknown) => {
      const { signal } = (options ?? {}) as AddEventListenerOptions;
      const token = {};
      alive.add(token);
      signal?.addEventListener('abort', () => alive.delete(token));
    }),
  );
  return { alive: () => alive.size, restore: () => spies.forEach((spy) => spy.mockRestore()) };
}

function pageButton(name: string): HTMLButtonElement {
  const button = document.body.appendChild(document.createElement('button'));
  button.textContent = name;
  return button;
}

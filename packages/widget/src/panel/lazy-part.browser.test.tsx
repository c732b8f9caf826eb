import { signal } from '@preact/signals';
import { act, cleanup, render } from '@testing-library/preact';
import { options, render as draw } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { ru } from '../messages/ru.ts';
import { createTranslate } from '../messages/translate.ts';
import { lazyPart } from './lazy-part.tsx';
import { PanelContext } from './panel-context.ts';
import type { PanelState } from './panel-state.ts';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** Of the panel around it a part on its way asks no more than this. */
const panel = {
  t: createTranslate({ locale: 'ru', texts: ru }),
  config: signal({ help: { phone: '1-02' } }),
} as unknown as PanelState;

function show(load: () => Promise<() => null>): Element {
  const Part = lazyPart(load, () => 'line');
  return render(
    <PanelContext.Provider value={panel}>
      <Part />
    </PanelContext.Provider>,
  ).container;
}

test('a part that does not come says so after three seconds, with the phone, and nothing before that', async () => {
  vi.useFakeTimers();
  const shown = show(() => new Promise(() => undefined));
  await act(async () => void (await vi.advanceTimersByTimeAsync(2900)));
  expect(shown.textContent).toBe('');
  await act(async () => void (await vi.advanceTimersByTimeAsync(200)));
  expect(shown.textContent).toContain('Загружаем остальное');
  expect(shown.textContent).toContain('1-02');
});

test('a part that fails offers another try instead', async () => {
  const shown = show(() => Promise.reject(new Error('no network')));
  await vi.waitFor(() => expect(shown.textContent).toMatch(/загрузилась\sне\sполностью/));
  expect(shown.querySelector('button')?.textContent).toBe('Повторить');
});

test('a part that came between its drawing and its effect is drawn', async () => {
  // Effects wait for a frame; here they wait until the chunk has come.
  const later: (() => void)[] = [];
  const hooks = options as { requestAnimationFrame?: (effect: () => void) => void };
  hooks.requestAnimationFrame = (effect) => void later.push(effect);
  const Part = lazyPart(
    () => Promise.resolve(() => <p>here</p>),
    () => 'line',
  );
  const container = document.body.appendChild(document.createElement('div'));
  Part.fetchAhead();
  // The code that completes the panel looks whether another tab has sent the draft.
  const watched = {
    texts: signal({}),
    entries: signal([]),
    isOpen: signal(true),
    client: signal(undefined),
    draft: signal({}),
    sending: { busy: signal(false) },
    deps: { root: document.createElement('div').attachShadow({ mode: 'open' }) },
    attachments: signal([]),
    undo: [] as (() => void)[],
  };
  draw(
    <PanelContext.Provider value={{ ...panel, ...watched } as unknown as PanelState}>
      <Part />
    </PanelContext.Provider>,
    container,
  );
  await import('./add-later.ts');
  await new Promise((resolve) => setTimeout(resolve));
  delete hooks.requestAnimationFrame;
  for (const effect of later) effect();
  await vi.waitFor(() => expect(container.textContent).toBe('here'));
  draw(null, container);
  for (const stop of watched.undo) stop();
  container.remove();
});

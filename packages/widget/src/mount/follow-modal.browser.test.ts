import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { mountForTest, type TestMount } from './mount-for-test.ts';

let mounted: TestMount;

beforeEach(async () => {
  document.documentElement.lang = 'ru';
  mounted = await mountForTest();
});

afterEach(() => {
  mounted.support.unmount();
  document.body.replaceChildren();
});

function hostDialog(): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.append(document.createElement('button'));
  document.body.append(dialog);
  return dialog;
}

async function opened(): Promise<HTMLTextAreaElement> {
  mounted.support.open();
  await vi.waitFor(() => expect(mounted.root.activeElement?.localName).toBe('textarea'));
  return mounted.text();
}

test('moves into a dialog opened by showModal, can be clicked and typed in there, and comes back', async () => {
  const text = await opened();
  await userEvent.keyboard('до');
  const dialog = hostDialog();

  dialog.showModal();
  await vi.waitFor(() => expect(mounted.host.parentNode).toBe(dialog));
  await userEvent.click(text);
  await userEvent.keyboard(' и после');
  expect(text.value).toBe('до и после');
  expect(mounted.root.activeElement).toBe(text);

  dialog.close();
  await vi.waitFor(() => expect(mounted.host.parentNode).toBe(document.body));
  expect(text.value).toBe('до и после');
});

test('leaves the focus to the dialog that has just opened', async () => {
  await opened();
  const dialog = hostDialog();

  dialog.showModal();
  await vi.waitFor(() => expect(mounted.host.parentNode).toBe(dialog));

  expect(document.activeElement).toBe(dialog.querySelector('button'));
});

test('keeps the caret in the panel when the page closes its dialog under it', async () => {
  const dialog = hostDialog();
  dialog.showModal();
  await vi.waitFor(() => expect(mounted.host.parentNode).toBe(dialog));
  const text = await opened();
  await userEvent.keyboard('печать');
  text.setSelectionRange(1, 3);

  dialog.close();
  await vi.waitFor(() => expect(mounted.host.parentNode).toBe(document.body));

  expect(mounted.root.activeElement).toBe(text);
  expect([text.selectionStart, text.selectionEnd]).toEqual([1, 3]);
});

test('keeps scroll and selection where the browser cannot move an element whole', async () => {
  const text = await opened();
  text.value = 'строка\n'.repeat(50);
  text.scrollTop = 120;
  const dialog = hostDialog();
  // As in Chromium 109.
  Object.defineProperty(dialog, 'moveBefore', { value: undefined });

  dialog.showModal();
  await vi.waitFor(() => expect(mounted.host.parentNode).toBe(dialog));

  expect(text.scrollTop).toBe(120);
  expect(text.value.length).toBe(350);
});

test('stands over a dialog that is transformed and clips', async () => {
  const dialog = hostDialog();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('dialog { transform: translateX(-100px); overflow: hidden; width: 200px; height: 100px }');
  document.adoptedStyleSheets = [sheet];

  dialog.showModal();
  await vi.waitFor(() => expect(mounted.host.parentNode).toBe(dialog));

  const { left, top, right } = mounted.button.getBoundingClientRect();
  expect(right).toBe(document.documentElement.clientWidth);
  expect(document.elementFromPoint(left + 5, top + 5)).toBe(mounted.host);
  document.adoptedStyleSheets = [];
});

test('goes into the last of several modals, and back step by step', async () => {
  const [first, second] = [hostDialog(), hostDialog()];
  first.showModal();
  await vi.waitFor(() => expect(mounted.host.parentNode).toBe(first));
  second.showModal();
  await vi.waitFor(() => expect(mounted.host.parentNode).toBe(second));
  second.close();
  await vi.waitFor(() => expect(mounted.host.parentNode).toBe(first));
  first.close();
  await vi.waitFor(() => expect(mounted.host.parentNode).toBe(document.body));
});

test('finds a modal inside a shadow root', async () => {
  const element = document.createElement('div');
  document.body.append(element);
  const dialog = hostDialog();
  element.attachShadow({ mode: 'open' }).append(dialog);

  dialog.showModal();
  await vi.waitFor(() => expect(mounted.host.parentNode).toBe(dialog));
  await opened();
  await userEvent.keyboard('a');
  expect(mounted.text().value).toBe('a');
  dialog.close();
  await vi.waitFor(() => expect(mounted.host.parentNode).toBe(document.body));
});

test('comes back when the page throws its dialog away, or the whole body’s content', async () => {
  const dialog = hostDialog();
  dialog.showModal();
  await vi.waitFor(() => expect(mounted.host.parentNode).toBe(dialog));

  dialog.remove();
  await vi.waitFor(() => expect(mounted.host.parentNode).toBe(document.body));
  document.body.replaceChildren();
  await vi.waitFor(() => expect(mounted.host.parentNode).toBe(document.body));
});

test('gives way to a page that keeps opening and closing', async () => {
  const dialog = hostDialog();
  let moves = 0;
  const count = new MutationObserver((records) => (moves += records.length));
  count.observe(dialog, { childList: true });

  for (let round = 0; round < 20; round++) {
    dialog.showModal();
    await Promise.resolve();
    dialog.close();
    await Promise.resolve();
  }
  await new Promise(requestAnimationFrame);

  expect(moves).toBeLessThanOrEqual(8);
  count.disconnect();
});

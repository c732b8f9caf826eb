import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { mountForTest, type TestMount } from './mount-for-test.ts';

let mounted: TestMount;
let stop: AbortController;

beforeEach(async () => {
  stop = new AbortController();
  mounted = await mountForTest();
  mounted.support.open();
  await vi.waitFor(() => expect(mounted.root.activeElement?.localName).toBe('textarea'));
});

afterEach(() => {
  stop.abort();
  mounted.support.unmount();
  document.body.replaceChildren();
});

/** A host's handlers in every place and phase; what they were told, by target and type. */
function hostListens(types: string[]): string[] {
  const heard: string[] = [];
  const { signal } = stop;
  for (const type of types) {
    for (const capture of [true, false]) {
      const hear = (event: Event) => heard.push(`${type} on ${(event.target as Element).localName}`);
      for (const place of [document, document.documentElement, document.body, mounted.host]) {
        place.addEventListener(type, hear, { capture, signal });
      }
      // In the capture phase a listener of the window runs in the order of adding, and this host came after us.
      window.addEventListener(type, hear, { capture, signal });
    }
  }
  return heard;
}

test('keeps letters typed into the panel from a host that acts on letters typed outside inputs', async () => {
  let acted = 0;
  document.addEventListener(
    'keydown',
    (event) => {
      if (!/^(input|textarea|select)$/.test((event.target as Element).localName)) acted++;
    },
    { signal: stop.signal },
  );

  await userEvent.keyboard('не сохраняется');
  expect(mounted.text().value).toBe('не сохраняется');
  expect(acted).toBe(0);

  mounted.text().blur();
  await userEvent.keyboard('n');
  expect(acted).toBe(1);
});

test('keeps keys, input, clipboard and focus inside, also from capture listeners', async () => {
  const outside = document.createElement('input');
  document.body.append(outside);
  const heard = hostListens([
    ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste', 'copy', 'cut'],
    ...['focusin', 'focusout', 'focus', 'blur', 'compositionstart', 'compositionend'],
  ]);

  await userEvent.keyboard('abc{ArrowLeft}{Backspace}');
  await userEvent.keyboard('{Control>}axv{/Control}');
  mounted.text().dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
  mounted.text().blur();
  mounted.text().focus();

  expect(heard).toEqual([]);
  outside.focus();
  expect(heard).toContain('focusin on input');
  expect(heard.every((each) => each.endsWith('on input'))).toBe(true);
});

test('lets our own handlers hear the same events, with their keys, and refuse them', async () => {
  const heard: string[] = [];
  const text = mounted.text();
  text.addEventListener('keydown', (event) => {
    heard.push(`${event.key} ${event.code} ${event.ctrlKey} ${event.target === text}`);
    if (event.key === 'b') event.preventDefault();
  });
  text.addEventListener('input', (event) => heard.push(`input ${(event as InputEvent).data ?? ''}`));

  await userEvent.keyboard('ab');

  expect(text.value).toBe('a');
  expect(heard.join('|')).toBe('a KeyA false true|input a|b KeyB false true');
});

test('hands on what is pasted', async () => {
  const got: string[] = [];
  mounted.text().addEventListener('paste', (event) => got.push(event.clipboardData?.getData('text/plain') ?? ''));
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', '№ 105 482');
  const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true });

  mounted.text().dispatchEvent(paste);

  expect(got).toEqual(['№ 105 482']);
});

test('leaves the keys of the page alone', async () => {
  const field = document.createElement('input');
  document.body.append(field);
  const heard = hostListens(['keydown']);
  field.focus();

  await userEvent.keyboard('a');

  expect(field.value).toBe('a');
  expect(heard.length).toBe(8);
});

test('keeps presses from the host’s listeners behind us, and tells those before us', async () => {
  const types = ['pointerdown', 'mousedown', 'mouseup', 'click'];
  const heard: string[] = [];
  for (const type of types) {
    document.addEventListener(type, () => heard.push(`${type} behind`), { signal: stop.signal });
    document.addEventListener(type, () => heard.push(`${type} before`), { capture: true, signal: stop.signal });
  }
  // A program that refuses presses outside of its own window.
  document.addEventListener('mousedown', (event) => event.preventDefault(), { signal: stop.signal });
  mounted.text().blur();

  await userEvent.click(mounted.text());

  expect(mounted.root.activeElement).toBe(mounted.text());
  expect(heard).toEqual(types.map((type) => `${type} before`));
  await userEvent.click(document.body);
  expect(heard).toContain('click behind');
});

import type { DraftAttachment } from '@mis-support/core';
import { SupportError } from '@mis-support/protocol';
import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CaptureOptions, CaptureOutcome } from './capture-screen.ts';
import { mountScreen, type MountedScreen } from './mount-screen.tsx';

let screen: MountedScreen;

beforeEach(async () => {
  await page.viewport(1280, 720);
});
afterEach(() => screen.unmount());

/** A taken picture: white, with one black spot that tells whether it was covered. */
function taken(): CaptureOutcome {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [1280, 720];
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, 1280, 720);
  context.fillStyle = '#000';
  context.fillRect(600, 340, 80, 40);
  return { status: 'taken', engine: 'scripted', picture: { canvas, widthDevicePx: 1280, heightDevicePx: 720 } };
}

async function open(props: Parameters<typeof mountScreen>[0] = {}): Promise<void> {
  screen = mountScreen({ capture: async () => taken(), ...props });
  // Until the room is known the picture stands at its full size.
  await settled(() => expect(screen.find('.shot-picture').getBoundingClientRect().width).toBeLessThan(1280));
}

const areas = () => [...screen.root.querySelectorAll<HTMLElement>('[data-area]')];
const names = () => areas().map((area) => area.getAttribute('aria-label'));
const focused = () => screen.root.activeElement;
const press = (keys: string) => userEvent.keyboard(keys);
/** As read aloud: glue between short words is a matter of lines. */
const words = (element: Element) => element.textContent?.replaceAll('\u00a0', ' ');
/** Chromium encodes a picture when it is idle, which a busy test machine rarely is. */
const settled = (check: () => void) => vi.waitFor(check, { timeout: 8000 });
/** Where an area lies in the picture, in its pixels. */
function placeOf(index: number): number[] {
  const stage = screen.find('.shot-picture').getBoundingClientRect();
  const zoom = stage.width / 1280;
  const rect = areas()[index]!.getBoundingClientRect();
  return [rect.left - stage.left, rect.top - stage.top, rect.width, rect.height].map((value) =>
    Math.round(value / zoom),
  );
}

async function colourAt(blob: Blob, x: number, y: number): Promise<string> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d')!;
  context.drawImage(await createImageBitmap(blob), -x, -y);
  return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)].join();
}

describe('ScreenshotScreen', () => {
  it('does not add a picture that nobody has confirmed: says what is missing and goes there', async () => {
    const onDone = vi.fn();
    await open({ onDone });
    expect(screen.find<HTMLInputElement>('[type=checkbox]').checked).toBe(false);
    screen.button('Добавить к обращению').click();
    await settled(() => expect(words(screen.find('[role=alert]'))).toContain('данных пациентов не видно'));
    expect(focused()).toBe(screen.find('[type=checkbox]'));
    expect(onDone).not.toHaveBeenCalled();
  });

  it('adds the confirmed picture with its covers painted in', async () => {
    const onDone = vi.fn<(attachment: DraftAttachment) => void>();
    await open({ onDone });
    screen.button('Закрыть область').click();
    await settled(() => expect(areas()).toHaveLength(1));
    screen.find('[type=checkbox]').click();
    screen.button('Добавить к обращению').click();
    await settled(() => expect(onDone).toHaveBeenCalledOnce());
    const attachment = onDone.mock.calls[0]![0];
    expect(attachment).toMatchObject({ kind: 'screenshot', widthDevicePx: 1280, heightDevicePx: 720 });
    expect(attachment.name).toMatch(/^screen-\d{8}-\d{4}\.png$/);
    expect(await colourAt(attachment.blob, 640, 360)).toBe('34,49,58');
    expect(await colourAt(attachment.blob, 10, 10)).toBe('255,255,255');
  });

  it('asks again when something may have been uncovered since', async () => {
    await open();
    const box = () => screen.find<HTMLInputElement>('[type=checkbox]');
    box().click();
    screen.button('Закрыть область').click();
    await settled(() => expect(areas()).toHaveLength(1));
    expect(box().checked).toBe(true);
    screen.button('Отменить').click();
    await settled(() => expect(areas()).toHaveLength(0));
    expect(box().checked).toBe(false);
  });

  it('is drawn in by the mouse: a new area, moved, resized by a corner', async () => {
    await open();
    const picture = screen.find('.shot-picture');
    const { left, top, width } = picture.getBoundingClientRect();
    const zoom = width / 1280;
    const drag = async (target: Element, from: [number, number], to: [number, number]) => {
      const event = (type: string, [x, y]: [number, number]) =>
        target.dispatchEvent(
          new PointerEvent(type, {
            bubbles: true,
            composed: true,
            pointerId: 1,
            button: 0,
            clientX: left + x * zoom,
            clientY: top + y * zoom,
          }),
        );
      picture.setPointerCapture = () => undefined;
      event('pointerdown', from);
      event('pointermove', [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]);
      await settled(() => undefined);
      event('pointermove', to);
      event('pointerup', to);
    };
    await drag(picture, [100, 100], [300, 200]);
    await settled(() => expect(names()).toEqual(['Область 1 из 1: закрыта']));
    await settled(() => expect(placeOf(0)).toEqual([100, 100, 200, 100]));
    await settled(() => expect(focused()).toBe(areas()[0]));
    await drag(areas()[0]!, [150, 150], [250, 350]);
    await settled(() => expect(placeOf(0)).toEqual([200, 300, 200, 100]));
    await drag(screen.find('[data-corner=se]'), [400, 400], [500, 420]);
    await settled(() => expect(placeOf(0)).toEqual([200, 300, 300, 120]));
    for (const step of [
      [200, 300, 200, 100],
      [100, 100, 200, 100],
    ]) {
      screen.button('Отменить').click();
      await settled(() => expect(placeOf(0)).toEqual(step));
    }
    await drag(picture, [600, 600], [602, 601]);
    expect(areas()).toHaveLength(1);
  });

  it('is worked by the keyboard alone', async () => {
    await open();
    await settled(() => expect(focused()).toBe(screen.find('[data-shot-stage]')));
    await press('{Enter}');
    await settled(() => expect(focused()).toBe(areas()[0]));
    const [x, y, width, height] = placeOf(0) as [number, number, number, number];
    await press('{ArrowRight}');
    await settled(() => expect(placeOf(0)).toEqual([x + 8, y, width, height]));
    await press('{Shift>}{ArrowDown}{/Shift}');
    await settled(() => expect(placeOf(0)).toEqual([x + 8, y, width, height + 8]));
    await press('{Control>}{ArrowUp}{/Control}');
    await settled(() => expect(placeOf(0)).toEqual([x + 8, y - 1, width, height + 8]));
    await press('{Enter}');
    await settled(() => expect(names()).toEqual(['Область 1 из 2: закрыта', 'Область 2 из 2: закрыта']));
    await settled(() => expect(focused()).toBe(areas()[1]));
    await press('{Shift>}{Tab}{/Shift}');
    expect(focused()).toBe(areas()[0]);
    await press('{Delete}');
    await settled(() => expect(names()).toEqual(['Область 1 из 1: закрыта']));
    await settled(() => expect(focused()).toBe(areas()[0]));
    // By the place of the key: the same in the Russian layout.
    await press('{Control>}[KeyZ]{/Control}');
    await settled(() => expect(areas()).toHaveLength(2));
    await press('{Control>}[KeyY]{/Control}');
    await settled(() => expect(areas()).toHaveLength(1));
  });

  it('steps out of an area by Escape, and leaves the next Escape to the panel', async () => {
    await open();
    const escaped: boolean[] = [];
    screen.root.addEventListener('keydown', (event) => escaped.push(event.defaultPrevented));
    await press('{Enter}');
    await settled(() => expect(focused()).toBe(areas()[0]));
    escaped.length = 0;
    await press('{Escape}');
    expect(focused()).toBe(screen.find('[data-shot-stage]'));
    await press('{Escape}');
    expect(escaped).toEqual([true, false]);
  });

  it('leaves the focus in a field of the page that the person types in while the picture is taken', async () => {
    const field = document.body.appendChild(document.createElement('input'));
    let give: (outcome: CaptureOutcome) => void = () => undefined;
    screen = mountScreen({ capture: () => new Promise((resolve) => (give = resolve)) });
    try {
      field.focus();
      await settled(() => screen.button('Отмена'));
      await settled(() => {
        give(taken());
        screen.find('[data-shot-stage]');
      });
      expect(document.activeElement).toBe(field);
    } finally {
      field.remove();
    }
  });

  it('shows the picture whole, then larger and smaller', async () => {
    await open();
    const width = () => Math.round(screen.find('.shot-picture').getBoundingClientRect().width);
    const stage = screen.find('[data-shot-stage]');
    await settled(() => expect(stage.scrollHeight).toBeLessThanOrEqual(stage.clientHeight));
    const fitting = width();
    expect(fitting).toBeLessThanOrEqual(stage.clientWidth);
    await press('+');
    await settled(() => expect(Math.abs(width() - fitting * 1.25)).toBeLessThan(1));
    screen.button('Мельче').click();
    await settled(() => expect(width()).toBe(fitting));
  });

  it('says that the ticket can go without it when no picture could be taken, and tries again', async () => {
    const answers: CaptureOutcome[] = [
      { status: 'failed', error: new SupportError('screenshot_failed', 'no') },
      taken(),
    ];
    const onBack = vi.fn();
    screen = mountScreen({ capture: async () => answers.shift()!, onBack });
    await settled(() =>
      expect(words(screen.find('[role=alert]'))).toBe('Снимок сделать не удалось. Обращение можно отправить без него.'),
    );
    screen.button('Повторить').click();
    await settled(() => screen.find('[data-shot-stage]'));
    expect(onBack).not.toHaveBeenCalled();
  });

  it('stops taking when the person cancels or leaves', async () => {
    const signals: AbortSignal[] = [];
    const capture = ({ signal }: CaptureOptions) => {
      signals.push(signal!);
      return new Promise<CaptureOutcome>(() => undefined);
    };
    const onBack = vi.fn();
    screen = mountScreen({ capture, onBack });
    await settled(() => expect(signals).toHaveLength(1));
    screen.button('Отмена').click();
    expect(signals[0]?.aborted).toBe(true);
    expect(onBack).toHaveBeenCalledOnce();
    screen.unmount();
    screen = mountScreen({ capture });
    await settled(() => expect(signals).toHaveLength(2));
    screen.unmount();
    expect(signals[1]?.aborted).toBe(true);
  });

  it('goes back to the picture there was when taking it again is cancelled', async () => {
    let first = true;
    await open({ capture: () => (first ? ((first = false), Promise.resolve(taken())) : new Promise(() => undefined)) });
    screen.button('Закрыть область').click();
    await settled(() => expect(areas()).toHaveLength(1));
    screen.button('Снять заново').click();
    await settled(() => screen.button('Отмена').click());
    await settled(() => expect(areas()).toHaveLength(1));
  });

  it('opens the picture that was added before, to be confirmed anew', async () => {
    const made = taken() as Extract<CaptureOutcome, { status: 'taken' }>;
    const blob = await new Promise<Blob>((resolve) => made.picture.canvas.toBlob((png) => resolve(png!)));
    const capture = vi.fn(async () => taken());
    const onRemove = vi.fn();
    await open({ capture, onRemove, existing: { kind: 'screenshot', name: 'screen-20261124-0905.png', blob } });
    expect(capture).not.toHaveBeenCalled();
    expect(screen.find<HTMLInputElement>('[type=checkbox]').checked).toBe(false);
    screen.button('Убрать вложение').click();
    expect(onRemove).toHaveBeenCalledOnce();
  });

  it('takes a real picture of the page behind it, without itself', async () => {
    const page = document.body.appendChild(document.createElement('div'));
    page.style.cssText = 'position:fixed;inset:0;background:rgb(0,128,0)';
    const onDone = vi.fn<(attachment: DraftAttachment) => void>();
    screen = mountScreen({ onDone });
    try {
      await vi.waitFor(() => screen.find('[data-shot-stage]'), { timeout: 9000 });
      screen.find('[type=checkbox]').click();
      screen.button('Добавить к обращению').click();
      await settled(() => expect(onDone).toHaveBeenCalledOnce());
      const { blob } = onDone.mock.calls[0]![0];
      // The panel covers this point on the screen.
      expect(await colourAt(blob, 900, 400)).toBe('0,128,0');
    } finally {
      page.remove();
    }
  });

  it('takes its styles away with it', async () => {
    await open();
    const { root } = screen;
    expect(root.adoptedStyleSheets).toHaveLength(4);
    screen.unmount();
    expect(root.adoptedStyleSheets).toHaveLength(0);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { captureScreen } from './capture-screen.ts';
import type { Picture, ScreenshotEngine } from './screenshot-engine.ts';

const policy = { hostElement: document.createElement('i'), mask: [], unmask: [] };
const picture = (): Picture => ({ canvas: document.createElement('canvas'), widthDevicePx: 1, heightDevicePx: 1 });
const engine = (name: string, capture: ScreenshotEngine['capture']): ScreenshotEngine => ({ name, capture });
const hangs = engine(
  'hangs',
  ({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))),
);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('captureScreen', () => {
  it('asks the next engine when one fails, and says which one answered', async () => {
    const asked: string[] = [];
    const outcome = await captureScreen({
      policy,
      engines: [
        engine('first', async () => {
          asked.push('first');
          throw new Error('oklch');
        }),
        engine('second', async () => {
          asked.push('second');
          return picture();
        }),
        engine('third', async () => {
          asked.push('third');
          return picture();
        }),
      ],
    });
    expect(outcome).toMatchObject({ status: 'taken', engine: 'second' });
    expect(asked).toEqual(['first', 'second']);
  });

  it('gives up after 8 seconds, and asks no further engine then', async () => {
    const late = vi.fn<ScreenshotEngine['capture']>(async () => picture());
    const work = captureScreen({ policy, engines: [hangs, engine('late', late)] });
    await vi.advanceTimersByTimeAsync(8000);
    const outcome = await work;
    expect(outcome).toMatchObject({ status: 'failed', error: { code: 'screenshot_failed' } });
    expect(late).not.toHaveBeenCalled();
  });

  it('is cancelled, not failed, when the person gave up', async () => {
    const person = new AbortController();
    const work = captureScreen({ policy, engines: [hangs], signal: person.signal });
    person.abort();
    expect(await work).toEqual({ status: 'cancelled' });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('fails with one code when no engine can, and does not reject', async () => {
    const outcome = await captureScreen({
      policy,
      engines: [engine('no', () => Promise.reject(new Error('tainted')))],
    });
    expect(outcome).toMatchObject({ status: 'failed', error: { code: 'screenshot_failed' } });
  });
});

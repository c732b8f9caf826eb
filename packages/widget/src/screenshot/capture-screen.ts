import { SupportError } from '@mis-support/protocol';
import { html2canvasEngine } from './html2canvas-engine.ts';
import type { PrivacyPolicy } from './privacy-policy.ts';
import type { Picture, ScreenshotEngine } from './screenshot-engine.ts';

export interface CaptureOptions {
  policy: PrivacyPolicy;
  /** Aborts when the person pressed «Отмена». */
  signal?: AbortSignal | undefined;
  /** Asked in this order until one answers. */
  engines?: readonly ScreenshotEngine[] | undefined;
  /** For all engines together. @default 8000 */
  timeLimitMs?: number | undefined;
}

export type CaptureOutcome =
  | { status: 'taken'; picture: Picture; engine: string }
  | { status: 'cancelled' }
  | { status: 'failed'; error: SupportError };

/**
 * Takes a picture of what is on the screen now, with everything private hidden before it is
 * painted. Never rejects: a ticket can go without a picture.
 */
export async function captureScreen({
  policy,
  signal,
  engines = [html2canvasEngine()],
  timeLimitMs = 8000,
}: CaptureOptions): Promise<CaptureOutcome> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(new Error(`no picture within ${timeLimitMs} ms`)), timeLimitMs);
  const cancel = () => limit.abort(new Error('cancelled'));
  signal?.addEventListener('abort', cancel, { once: true });
  if (signal?.aborted) cancel();
  const reasons: unknown[] = [];
  try {
    const { innerWidth: widthPx, innerHeight: heightPx } = window;
    for (const engine of engines) {
      if (limit.signal.aborted) break;
      try {
        const picture = await engine.capture({ viewport: { widthPx, heightPx }, policy, signal: limit.signal });
        return { status: 'taken', picture, engine: engine.name };
      } catch (reason) {
        reasons.push(reason);
      }
    }
    if (signal?.aborted) return { status: 'cancelled' };
    return {
      status: 'failed',
      error: new SupportError('screenshot_failed', 'No engine could paint this page', reasons),
    };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
  }
}

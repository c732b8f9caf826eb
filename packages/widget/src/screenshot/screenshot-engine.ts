import type { PrivacyPolicy } from './privacy-policy.ts';

/** What a picture is asked of. */
export interface CaptureRequest {
  /** The part of the page to show, in CSS pixels from the top left corner of the window. */
  viewport: { widthPx: number; heightPx: number };
  policy: PrivacyPolicy;
  /** Aborted when the person gave up or the time is over. An engine that cannot stop cleans up after itself. */
  signal: AbortSignal;
}

/** A picture in which nothing private was ever painted. */
export interface Picture {
  canvas: HTMLCanvasElement;
  widthDevicePx: number;
  heightDevicePx: number;
}

/**
 * One way to paint the visible part of the page. An engine masks before it paints; where it cannot
 * be sure that it has, it rejects, and the next engine is asked.
 */
export interface ScreenshotEngine {
  name: string;
  capture(request: CaptureRequest): Promise<Picture>;
}

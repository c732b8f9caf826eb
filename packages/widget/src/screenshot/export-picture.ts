import type { DraftAttachment } from '@mis-support/core';
import type { Area } from './annotation.ts';

/** Dark and opaque: nothing of what lies under it is mixed in. The same in every theme, for line 1 sees it too. */
export const COVER_COLOR = '#22313a';

/** A picture up to this size is sent without loss. A masked screen is mostly flat and fits. */
const LOSSLESS_MAX_BYTES = 700_000;
const QUALITIES = [0.92, 0.8, 0.65, 0.5];
const SHRINK = 0.75;
const MIN_WIDTH_PX = 320;

export type PictureSource = HTMLCanvasElement | ImageBitmap;

export interface ExportOptions {
  maxBytes: number;
  /** Epoch milliseconds; only the name of the file tells the time. */
  now?: number;
}

/**
 * Paints image and covers into new pixels and encodes them: nothing of the original file, its
 * metadata or what lies under a cover is carried over.
 *
 * @returns `undefined` when no picture worth looking at fits into `maxBytes`.
 */
export async function exportPicture(
  source: PictureSource,
  areas: readonly Area[],
  { maxBytes, now = Date.now() }: ExportOptions,
): Promise<DraftAttachment | undefined> {
  for (let scale = 1; source.width * scale >= Math.min(MIN_WIDTH_PX, source.width); scale *= SHRINK) {
    const canvas = paint(source, areas, scale);
    const blob = await encode(canvas, maxBytes);
    if (blob) {
      return {
        kind: 'screenshot',
        name: `screen-${timestamp(new Date(now))}.${extension(blob.type)}`,
        blob,
        widthDevicePx: canvas.width,
        heightDevicePx: canvas.height,
      };
    }
  }
  return undefined;
}

function paint(source: PictureSource, areas: readonly Area[], scale: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(source.width * scale));
  canvas.height = Math.max(1, Math.round(source.height * scale));
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('this browser gives no 2d context');
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  context.fillStyle = COVER_COLOR;
  for (const { x, y, width, height } of areas) {
    // Outwards to whole pixels: a pixel half under a cover would be half readable.
    const left = Math.floor(x * scale);
    const top = Math.floor(y * scale);
    context.fillRect(left, top, Math.ceil((x + width) * scale) - left, Math.ceil((y + height) * scale) - top);
  }
  return canvas;
}

async function encode(canvas: HTMLCanvasElement, maxBytes: number): Promise<Blob | undefined> {
  const lossless = await toBlob(canvas, 'image/png');
  if (lossless && lossless.size <= Math.min(maxBytes, LOSSLESS_MAX_BYTES)) return lossless;
  for (const quality of QUALITIES) {
    const webp = await toBlob(canvas, 'image/webp', quality);
    // A browser without an encoder for it answers with PNG.
    const blob = webp?.type === 'image/webp' ? webp : await toBlob(canvas, 'image/jpeg', quality);
    if (blob && blob.size <= maxBytes) return blob;
  }
  return lossless && lossless.size <= maxBytes ? lossless : undefined;
}

function toBlob(canvas: HTMLCanvasElement, type: string, quality?: number): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, type, quality));
}

function extension(type: string): string {
  return type === 'image/jpeg' ? 'jpg' : type.slice('image/'.length);
}

function timestamp(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}${two(date.getMonth() + 1)}${two(date.getDate())}`;
  return `${day}-${two(date.getHours())}${two(date.getMinutes())}`;
}

import { describe, expect, it } from 'vitest';
import { exportPicture } from './export-picture.ts';

const NOW = new Date(2026, 10, 24, 9, 5).getTime();

/** A picture with a secret at a known place; `noise` makes it hard to compress. */
function secretPicture(secret: string, noise = false): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [800, 500];
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, 800, 500);
  if (noise) {
    const image = context.getImageData(0, 0, 800, 500);
    let seed = 7;
    for (let at = 0; at < image.data.length; at++)
      image.data[at] = at % 4 === 3 ? 255 : (seed = (seed * 16807) % 2147483647) & 255;
    context.putImageData(image, 0, 0);
  }
  context.fillStyle = '#000';
  context.font = '20px monospace';
  context.fillText(secret, 100, 200);
  return canvas;
}

const cover = { id: 1, x: 95, y: 178, width: 210, height: 30 };

async function pixels(blob: Blob): Promise<{ image: ImageData; scale: number }> {
  const bitmap = await createImageBitmap(blob);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
  const context = canvas.getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return { image: context.getImageData(0, 0, canvas.width, canvas.height), scale: bitmap.width / 800 };
}

describe('exportPicture', () => {
  it('gives byte for byte the same file whatever stands under a cover', async () => {
    const files = await Promise.all(
      ['PETROV 70123', 'SIDOR0 99845'].map(async (secret) => {
        const made = await exportPicture(secretPicture(secret), [cover], { maxBytes: 1e6, now: NOW });
        return [...new Uint8Array(await made!.blob.arrayBuffer())];
      }),
    );
    expect(files[0]).toEqual(files[1]);
    const open = await exportPicture(secretPicture('PETROV 70123'), [], { maxBytes: 1e6, now: NOW });
    expect([...new Uint8Array(await open!.blob.arrayBuffer())]).not.toEqual(files[0]);
  });

  it('paints covers opaque, to their last pixel', async () => {
    const { image } = await pixels((await exportPicture(secretPicture('X'), [cover], { maxBytes: 1e6 }))!.blob);
    for (let y = cover.y; y < cover.y + cover.height; y++) {
      for (let x = cover.x; x < cover.x + cover.width; x++) {
        const at = (y * image.width + x) * 4;
        expect([...image.data.slice(at, at + 4)].join()).toBe('34,49,58,255');
      }
    }
  });

  it('leaves the picture it was made of untouched', async () => {
    const source = secretPicture('PETROV');
    const before = source.toDataURL();
    await exportPicture(source, [cover], { maxBytes: 1e6 });
    expect(source.toDataURL()).toBe(before);
  });

  it('sends a flat picture without loss, named by its time', async () => {
    const made = await exportPicture(secretPicture('X'), [], { maxBytes: 1e6, now: NOW });
    expect(made).toMatchObject({
      kind: 'screenshot',
      name: 'screen-20261124-0905.png',
      widthDevicePx: 800,
      heightDevicePx: 500,
    });
    expect(made!.blob.type).toBe('image/png');
  });

  it('keeps nothing in the file but pixels', async () => {
    const made = await exportPicture(secretPicture('X'), [], { maxBytes: 1e6 });
    const bytes = new DataView(await made!.blob.arrayBuffer());
    const chunks = new Set<string>();
    for (let at = 8; at < bytes.byteLength; at += bytes.getUint32(at) + 12) {
      chunks.add(String.fromCharCode(...[4, 5, 6, 7].map((offset) => bytes.getUint8(at + offset))));
    }
    const known = ['IHDR', 'sRGB', 'gAMA', 'sBIT', 'IDAT', 'IEND'];
    expect([...chunks].filter((name) => !known.includes(name))).toEqual([]);
  });

  it.each([400_000, 120_000, 40_000])(
    'stays under %i bytes even when there is much to see, covers still covering',
    async (maxBytes) => {
      const made = await exportPicture(secretPicture('PETROV', true), [cover], { maxBytes });
      expect(made!.blob.size).toBeLessThanOrEqual(maxBytes);
      expect(made!.name).toMatch(/\.(webp|jpg)$/);
      const { image, scale } = await pixels(made!.blob);
      const at = (Math.round((cover.y + 15) * scale) * image.width + Math.round((cover.x + 100) * scale)) * 4;
      const distance = [34, 49, 58].map((value, channel) => Math.abs(image.data[at + channel]! - value));
      expect(Math.max(...distance)).toBeLessThan(40);
    },
  );

  it('gives nothing rather than a picture that nobody can read', async () => {
    expect(await exportPicture(secretPicture('X', true), [], { maxBytes: 300 })).toBeUndefined();
  });
});

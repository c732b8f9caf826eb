import { useEffect, useRef } from 'preact/hooks';

/**
 * A picture, small: as much of it from its top left corner as fills the place. Drawn on a canvas: an `img` would need
 * a `blob:` address, which a strict policy of the page refuses.
 *
 * @param label what it is called where nothing beside it says so
 */
export function ShotCanvas({ blob, label, widthPx }: { blob: Blob; label?: string; widthPx: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const heightPx = (widthPx * 9) / 16;
  useEffect(() => {
    let current = true;
    createImageBitmap(blob).then(
      (bitmap) => {
        const target = canvas.current;
        if (current && target) {
          target.width = widthPx;
          target.height = heightPx;
          const scale = Math.max(widthPx / bitmap.width, heightPx / bitmap.height);
          target.getContext('2d')?.drawImage(bitmap, 0, 0, bitmap.width * scale, bitmap.height * scale);
        }
        bitmap.close();
      },
      // Not a picture this browser can draw: name and size are shown all the same.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [blob]);
  return (
    <canvas
      ref={canvas}
      width={widthPx}
      height={heightPx}
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined || undefined}
    />
  );
}

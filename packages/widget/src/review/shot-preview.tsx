import type { DraftAttachment } from '@mis-support/core';
import { useEffect, useRef } from 'preact/hooks';
import { useDates } from '../panel/dates.ts';
import { usePanel } from '../panel/panel-context.ts';

/**
 * The picture as it will go, small. Drawn on a canvas: an `img` would need a `blob:` address, which a
 * strict policy of the page refuses.
 */
export function ShotPreview({ shot }: { shot: DraftAttachment }) {
  const { t } = usePanel();
  const dates = useDates();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let current = true;
    createImageBitmap(shot.blob).then(
      (bitmap) => {
        const target = canvas.current;
        if (current && target) {
          target.width = 256;
          target.height = 144;
          const scale = Math.max(256 / bitmap.width, 144 / bitmap.height);
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
  }, [shot]);
  const size = shot.widthDevicePx && shot.heightDevicePx ? `, ${shot.widthDevicePx} × ${shot.heightDevicePx}` : '';
  return (
    <div class="mini">
      <canvas ref={canvas} width="256" height="144" role="img" aria-label={t('shot.title')} />
      <div>
        <b class="num">
          {dates.size(shot.blob.size)}
          {size}
        </b>
        <p>{t('review.masked')}</p>
      </div>
    </div>
  );
}

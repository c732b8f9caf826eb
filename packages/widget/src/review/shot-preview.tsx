import type { DraftAttachment } from '@mis-support/core';
import { useDates } from '../panel/dates.ts';
import { usePanel } from '../panel/panel-context.ts';
import { ShotCanvas } from '../panel/shot-canvas.tsx';

/** The picture as it will go, small, with its sizes. */
export function ShotPreview({ shot }: { shot: DraftAttachment }) {
  const { t } = usePanel();
  const dates = useDates();
  const size = shot.widthDevicePx && shot.heightDevicePx ? `, ${shot.widthDevicePx} × ${shot.heightDevicePx}` : '';
  return (
    <div class="mini">
      <ShotCanvas blob={shot.blob} label={t('shot.title')} widthPx={256} />
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

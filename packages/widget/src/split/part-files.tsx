import type { DraftAttachment } from '@mis-support/core';
import { maxAttachments } from '../form/attach-files.ts';
import { Icon } from '../panel/icons.tsx';
import { useDates } from '../panel/dates.ts';
import { usePanel } from '../panel/panel-context.ts';
import { ShotCanvas } from '../panel/shot-canvas.tsx';
import { shotName, shotsOf } from '../panel/shots.ts';
import type { PartForm } from './part-form.ts';

/** The way to a picture of its own, for a part that has none. What the message has already is offered below. */
export function TakeShot({ part, onTake }: { part: PartForm; onTake: () => void }) {
  const { t, signedOut } = usePanel();
  const all = part.all.value;
  if (signedOut.value || all.length >= maxAttachments || shotsOf(all).some(part.takes)) return null;
  return (
    <button type="button" class="btn plain small" data-shot onClick={onTake}>
      <Icon name="plus" />
      {t('split.shot')}
    </button>
  );
}

/** Pictures and files of the message, each to be given to this part or not. */
export function PartFiles({ part, onOpen }: { part: PartForm; onOpen: (shot: DraftAttachment) => void }) {
  const { t } = usePanel();
  const all = part.all.value;
  // A file that a field has asked for is shown by its field.
  const files = all.filter(({ kind, field }) => kind === 'file' && field === undefined);
  const shots = shotsOf(all);
  if (shots.length + files.length === 0) return null;
  return (
    <div class="part-more row chips">
      {shots.map((shot) => {
        const name = shotName(t, shot, all);
        return (
          <>
            <FileToggle key={shot.blob} part={part} file={shot} name={name} />
            {part.takes(shot) && (
              <button
                type="button"
                class="btn plain small"
                data-shot
                aria-label={`${t('button.open')}: ${name}`}
                onClick={() => onOpen(shot)}
              >
                {t('button.open')}
              </button>
            )}
          </>
        );
      })}
      {files.map((file) => (
        <FileToggle key={file.blob} part={part} file={file} name={file.name} />
      ))}
    </div>
  );
}

function FileToggle({ part, file, name }: { part: PartForm; file: DraftAttachment; name: string }) {
  const dates = useDates();
  const takes = part.takes(file);
  const isShot = file.kind === 'screenshot';
  return (
    <button
      type="button"
      class={`btn plain small toggle${takes ? ' on' : ''}`}
      aria-pressed={takes}
      onClick={() => part.toggle(file)}
    >
      <Icon name={!takes ? 'plus' : isShot ? 'camera' : 'clip'} />
      {isShot && <ShotCanvas blob={file.blob} widthPx={64} />}
      <span>
        <span class="file-name">{name}</span>, <span class="num">{dates.size(file.blob.size)}</span>
      </span>
    </button>
  );
}

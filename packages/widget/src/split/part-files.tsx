import type { DraftAttachment } from '@mis-support/core';
import { Icon } from '../panel/icons.tsx';
import { useDates } from '../panel/dates.ts';
import { usePanel } from '../panel/panel-context.ts';
import type { PartForm } from './part-form.ts';

/** The picture of a part: goes with it or not, by one press; to be taken where there is none yet. */
export function PartShot({ part }: { part: PartForm }) {
  const { t, push, signedOut } = usePanel();
  const { shot, toggle } = useFiles(part);
  const dates = useDates();
  if (signedOut.value) return null;
  if (shot) {
    return (
      <FileToggle id={`${part.id}-shot`} part={part} file={shot} onToggle={toggle}>
        {t('split.shot')}, <span class="num">{dates.size(shot.blob.size)}</span>
      </FileToggle>
    );
  }
  return (
    <button
      type="button"
      class="btn plain small"
      id={`${part.id}-shot`}
      onClick={() => {
        part.wantsShot();
        push({ name: 'shot' });
      }}
    >
      <Icon name="plus" />
      {t('split.shot')}
    </button>
  );
}

/** Files of the message, each to be given to this part or not. */
export function PartFiles({ part }: { part: PartForm }) {
  const { files, toggle } = useFiles(part);
  const dates = useDates();
  if (files.length === 0) return null;
  return (
    <div class="part-more row chips">
      {files.map((file) => (
        <FileToggle key={`${file.name} ${file.blob.size}`} part={part} file={file} onToggle={toggle}>
          <span class="file-name">{file.name}</span>, <span class="num">{dates.size(file.blob.size)}</span>
        </FileToggle>
      ))}
    </div>
  );
}

function FileToggle(props: {
  id?: string;
  part: PartForm;
  file: DraftAttachment;
  onToggle: (file: DraftAttachment) => void;
  children: preact.ComponentChildren;
}) {
  const takes = props.part.takes(props.file);
  return (
    <button
      type="button"
      class={`btn plain small toggle${takes ? ' on' : ''}`}
      id={props.id}
      aria-pressed={takes}
      onClick={() => props.onToggle(props.file)}
    >
      <Icon name={!takes ? 'plus' : props.file.kind === 'screenshot' ? 'camera' : 'clip'} />
      <span>{props.children}</span>
    </button>
  );
}

function useFiles(part: PartForm): {
  shot: DraftAttachment | undefined;
  files: DraftAttachment[];
  toggle: (file: DraftAttachment) => void;
} {
  const all = part.all.value;
  return {
    shot: all.find(({ kind }) => kind === 'screenshot'),
    // A file that a field has asked for is shown by its field.
    files: all.filter(({ kind, field }) => kind === 'file' && field === undefined),
    toggle: part.toggle,
  };
}

import { useComputed } from '@preact/signals';
import { useRef, useState } from 'preact/hooks';
import { useDates } from '../panel/dates.ts';
import { usePanel } from '../panel/panel-context.ts';
import { Line } from '../panel/parts.tsx';
import { useConfig } from '../panel/use-config.ts';
import { maxAttachments, maxFiles, takeFiles, type RefusedFile } from './attach-files.ts';

/**
 * Files of the person's own: offered, named with their sizes, refused in words. Absent where nobody is signed in.
 *
 * @param dense without the words that say what may be added
 */
export function FileLines({ dense }: { dense?: boolean | undefined }) {
  const panel = usePanel();
  const { t, attachments, setAttachments, signedOut } = panel;
  const dates = useDates();
  const maxBytes = useConfig().limits.attachmentMaxBytes;
  // Of the draft, only this: a letter draws nothing here.
  const parts = useComputed(() => panel.draft.value.split?.parts.length ?? 0).value;
  const input = useRef<HTMLInputElement>(null);
  const choose = useRef<HTMLButtonElement>(null);
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);
  if (signedOut.value) return null;
  const files = attachments.value.filter(({ kind, field }) => kind === 'file' && field === undefined);

  const take = async (picked: readonly File[]): Promise<void> => {
    const owner = panel.user.peek()?.id;
    const answer = await takeFiles(picked, {
      room: Math.min(maxFiles - files.length, maxAttachments - attachments.peek().length),
      maxBytes,
    });
    // Read for somebody who has left meanwhile: nobody else may get it.
    if (panel.user.peek()?.id !== owner) return;
    setRefused(answer.refused);
    if (answer.taken.length === 0) return;
    setAttachments([...attachments.peek(), ...answer.taken]);
    const added = t('file.added', { name: answer.taken.map(({ name }) => name).join(', ') });
    panel.announce(parts > 1 ? `${added} ${t('split.part', { n: 1, total: parts })}` : added);
  };

  return (
    <>
      <Line
        icon="clip"
        note={parts > 1 ? t('split.files') : dense ? undefined : t('file.before', { size: dates.size(maxBytes) })}
        act={
          <>
            <button
              ref={choose}
              type="button"
              class="btn plain small"
              aria-label={t('file.chooseFor', { name: t('file') })}
              onClick={() => input.current?.click()}
            >
              {t('file.choose')}
            </button>
            <input
              ref={input}
              type="file"
              multiple
              hidden
              onChange={(event) => {
                const picked = [...(event.currentTarget.files ?? [])];
                // Or the same file could not be chosen again after it was removed.
                event.currentTarget.value = '';
                void take(picked);
              }}
            />
          </>
        }
      >
        {t('file')}
      </Line>
      {refused.map(({ name, reason }) => (
        <div key={`${name} ${reason}`} class="line refused" role="alert">
          <span>
            {name}
            <small>{t(reason, { size: dates.size(maxBytes), n: maxFiles })}</small>
          </span>
        </div>
      ))}
      {files.map((file) => (
        <Line
          key={file}
          icon="clip"
          note={dates.size(file.blob.size)}
          act={
            <button
              type="button"
              class="btn plain small"
              aria-label={t('file.remove', { name: file.name })}
              onClick={() => {
                setAttachments(attachments.peek().filter((one) => one !== file));
                setRefused([]);
                choose.current?.focus();
              }}
            >
              {t('button.remove')}
            </button>
          }
        >
          <span class="file-name">{file.name}</span>
        </Line>
      ))}
    </>
  );
}

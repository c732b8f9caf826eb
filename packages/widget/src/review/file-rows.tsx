import type { DraftAttachment } from '@mis-support/core';
import { useDates } from '../panel/dates.ts';
import { usePanel } from '../panel/panel-context.ts';

/** The files that will go, each with its size and the way to take it out. */
export function FileRows({ files }: { files: readonly DraftAttachment[] }) {
  const { t, attachments, setAttachments } = usePanel();
  const dates = useDates();
  return (
    <section class="section">
      <div class="section-head">
        <h3>{t('file.title')}</h3>
      </div>
      <ul class="files">
        {files.map((file) => (
          <li key={file}>
            <span class="file-name">{file.name}</span>
            <span class="meta num">{dates.size(file.blob.size)}</span>
            <button
              type="button"
              class="btn plain small"
              aria-label={t('file.remove', { name: file.name })}
              onClick={() => setAttachments(attachments.peek().filter((one) => one !== file))}
            >
              {t('button.remove')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

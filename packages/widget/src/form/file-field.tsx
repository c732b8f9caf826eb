import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useDates } from '../panel/dates.ts';
import { formOf } from '../panel/form-model.ts';
import { usePanel } from '../panel/panel-context.ts';
import { useConfig } from '../panel/use-config.ts';
import { maxAttachments, takeFiles, type RefusedFile } from './attach-files.ts';
import { FieldError, describedBy, useFieldFocus } from './text-field.tsx';

export interface FileFieldProps {
  fact: string;
  label: ComponentChildren;
  /** What it is asked for, for the file's name in the help desk. */
  name: string;
  hint?: ComponentChildren;
  prefix?: string | undefined;
}

/** One file that the form asks for by name: «Приказ», «Список сотрудников». It travels as an attachment. */
export function FileField({ fact, label, name, hint, prefix = 'f' }: FileFieldProps) {
  const panel = usePanel();
  const { t, attachments, setAttachments } = panel;
  const dates = useDates();
  const maxBytes = useConfig().limits.attachmentMaxBytes;
  const id = `${prefix}-${fact}`;
  const button = useFieldFocus(fact, prefix);
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<RefusedFile>();
  const error = formOf(panel).errorOf(fact);
  const file = attachments.value.find(({ field }) => field === fact);
  const others = (): typeof attachments.value => attachments.peek().filter(({ field }) => field !== fact);

  const take = async (picked: readonly File[]): Promise<void> => {
    const owner = panel.user.peek()?.id;
    const { taken, refused } = await takeFiles(picked, { room: maxAttachments - others().length, maxBytes });
    // Read for somebody who has left meanwhile: nobody else may get it.
    if (panel.user.peek()?.id !== owner) return;
    setRefused(refused[0]);
    const [first] = taken;
    if (!first) return;
    setAttachments([...others(), { ...first, name: `${name}: ${first.name}`.slice(0, 200), field: fact }]);
    panel.announce(t('file.added', { name: first.name }));
  };

  return (
    <div class={`field${error ? ' invalid' : ''}`}>
      <div class="label" id={`${id}-label`}>
        {label}
      </div>
      <div class="row">
        {file && <span class="file-name grow">{`${file.name}, ${dates.size(file.blob.size)}`}</span>}
        <button
          type="button"
          id={id}
          ref={button as never}
          class="btn"
          aria-label={t('file.chooseFor', { name })}
          aria-describedby={describedBy(hint && `${id}-hint`, error && `${id}-error`)}
          onClick={() => input.current?.click()}
        >
          {t('file.choose')}
        </button>
        {file && (
          <button
            type="button"
            class="btn plain"
            aria-label={t('file.remove', { name: file.name })}
            onClick={() => {
              setAttachments(others());
              button.current?.focus();
            }}
          >
            {t('button.remove')}
          </button>
        )}
        <input
          ref={input}
          type="file"
          hidden
          onChange={(event) => {
            const picked = [...(event.currentTarget.files ?? [])].slice(0, 1);
            // Or the same file could not be chosen again after it was removed.
            event.currentTarget.value = '';
            void take(picked);
          }}
        />
      </div>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {refused && (
        <p class="error" role="alert">
          {t(refused.reason, { size: dates.size(maxBytes), n: maxAttachments })}
        </p>
      )}
      <FieldError id={`${id}-error`} text={error} />
    </div>
  );
}

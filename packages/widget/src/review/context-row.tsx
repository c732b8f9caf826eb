import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../panel/icons.tsx';
import { usePanel } from '../panel/panel-context.ts';
import { contextLabel, contextText, type ContextEntry } from './context-groups.ts';
import { NamedValue } from './named-value.tsx';

interface ContextRowProps {
  entry: ContextEntry;
  editing: boolean;
  onEdit(on: boolean): void;
  onSave(value: string | string[]): void;
  onRemove(): void;
}

/** One value of the context: read, corrected in place, or taken out. */
export function ContextRow({ entry, editing, onEdit, onSave, onRemove }: ContextRowProps) {
  const { t } = usePanel();
  const input = useRef<HTMLInputElement>(null);
  const pencil = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (editing) input.current?.select();
    else if (wasEditing.current) pencil.current?.focus();
    wasEditing.current = editing;
  }, [editing]);
  const name = contextLabel(t, entry.key);
  const { source } = entry.value;
  const save = (): void => {
    const text = input.current?.value.trim() ?? '';
    if (text === '') onRemove();
    else onSave(Array.isArray(entry.value.value) ? text.split(/\s*(?:→|>)\s*/).filter(Boolean) : text);
    onEdit(false);
  };

  if (editing) {
    return (
      <>
        <dt>{name}</dt>
        <dd class="editing">
          <input
            ref={input}
            class="input"
            aria-label={name}
            maxLength={500}
            defaultValue={contextText(entry.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.ctrlKey) save();
              else if (event.key === 'Escape') onEdit(false);
              else return;
              // One step out is out of this row, not out of the screen.
              event.preventDefault();
              event.stopPropagation();
            }}
          />
          <div class="row edit-acts">
            <button type="button" class="btn small tonal" onClick={save}>
              {t('button.save')}
            </button>
            <button type="button" class="btn plain small" onClick={() => onEdit(false)}>
              {t('button.cancel')}
            </button>
          </div>
        </dd>
      </>
    );
  }
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <span>
          <NamedValue entry={entry} />
        </span>
        <span class={`source${source === 'heuristic' ? ' guess' : ''}`}>{t(`source.${source}`)}</span>
        <span class="acts">
          <button
            ref={pencil}
            type="button"
            class="icon small"
            aria-label={t('context.edit', { name })}
            title={t('button.edit')}
            onClick={() => onEdit(true)}
          >
            <Icon name="pencil" size="s" />
          </button>
          <button
            type="button"
            class="icon small"
            aria-label={t('context.drop', { name })}
            title={t('button.remove')}
            onClick={onRemove}
          >
            <Icon name="cross" size="s" />
          </button>
        </span>
      </dd>
    </>
  );
}

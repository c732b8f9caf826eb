import { notice } from '../state/judgement.ts';
import { isDirty } from '../state/layer-text.ts';
import { isSaving } from '../saving.ts';
import { unread } from '../unread.ts';

/** How it stands with saving, told aloud when it changes. */
export function NoticeLine() {
  const told = notice.value;
  const otherwise = isSaving.value
    ? 'Сохраняем…'
    : isDirty.value
      ? 'Есть изменения, они ещё не сохранены.'
      : unread.value.size > 0
        ? 'Не всё удалось понять: исправьте отмеченное.'
        : 'Всё сохранено.';
  return (
    <div class={told ? `notice ${told.tone}` : 'notice none'}>
      <span role="status">{told?.text ?? otherwise}</span>
      {told?.again && (
        <button type="button" class="link" onClick={told.again}>
          Повторить
        </button>
      )}
      {told?.way && (
        <button type="button" class="link" onClick={told.way.go}>
          {told.way.words}
        </button>
      )}
    </div>
  );
}

import type { JsonPath } from '../model/json-text.ts';
import { changedKeys, type Standing } from '../model/layers.ts';
import { canEdit, takeBack } from '../state.ts';
import { keyWords, originWords, wordFor } from '../words.ts';

/** Whether something is inherited or this level's own, and the way back. */
export function StandingMark({ standing, path, name }: { standing: Standing; path: JsonPath; name: string }) {
  const { own, inherited, from } = standing;
  if (own === undefined) return <span class="badge">{from ? originWords[from] : ''}</span>;
  const isNew = inherited === undefined;
  const changed = changedKeys(standing);
  return (
    <span class="standing">
      <span class="badge own">
        {own === null ? 'убрано здесь' : isNew ? 'добавлено здесь' : 'изменено здесь'}
        {!isNew && own !== null && changed.length > 0
          ? `: ${changed.map((key) => wordFor(keyWords, key)).join(', ')}`
          : ''}
      </span>
      {canEdit.value && (
        <button
          type="button"
          class="link"
          aria-label={`${isNew ? 'Удалить' : 'Вернуть унаследованное'}: ${name}`}
          onClick={() => takeBack(path)}
        >
          {isNew ? 'Удалить' : 'Вернуть унаследованное'}
        </button>
      )}
    </span>
  );
}

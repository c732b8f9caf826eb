import type { JsonPath } from '../model/json-text.ts';
import { changedKeys, type Standing } from '../model/layers.ts';
import { takeBack } from '../state/edits.ts';
import { canEdit } from '../state/layer-text.ts';
import { keyWords, originWords, wordFor } from '../words.ts';

/** Whether something is inherited or this level's own, and the way back. */
export function StandingMark({ standing, path, name }: { standing: Standing; path: JsonPath; name: string }) {
  const { own, inherited, from } = standing;
  if (own === undefined) return <span class="badge">{from ? originWords[from] : ''}</span>;
  const isNew = inherited === undefined;
  return (
    <span class="standing">
      <span class="badge own">{stateOf(standing)}</span>
      {canEdit.value && (
        <button
          type="button"
          class="link"
          aria-label={`${isNew ? 'Удалить' : 'Вернуть унаследованное'}: ${name}`}
          onClick={() => takeBack(path)}
        >
          {isNew ? 'Удалить' : 'Вернуть'}
        </button>
      )}
    </span>
  );
}

/** Which parts of an inherited entry this level changes, in words. */
export function ChangedParts({ standing }: { standing: Standing }) {
  const changed = standing.inherited === undefined ? [] : changedKeys(standing);
  if (changed.length === 0) return null;
  return <span class="changed-parts">изменено: {changed.map((key) => wordFor(keyWords, key)).join(', ')}</span>;
}

function stateOf({ own, inherited, value }: Standing): string {
  if (own === null) return 'убрано здесь';
  if (inherited === undefined) return 'добавлено здесь';
  return JSON.stringify(value) === JSON.stringify(inherited) ? 'задано так же' : 'изменено здесь';
}

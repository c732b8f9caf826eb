import { useState } from 'preact/hooks';
import { levels, type Level } from '../model/layers.ts';
import { idFor } from '../model/slug.ts';
import { organizationDoc, regionDoc } from '../state/docs.ts';
import { addWorkplace, openWorkplace } from '../state/opened.ts';
import { workplaces } from '../state/values.ts';
import { level, workplace } from '../state/view.ts';
import { levelWords } from '../words.ts';
import { RemoveDialog } from './remove-dialog.tsx';

/** The layers from the lowest to the highest; what is edited is the one chosen. */
export function LayerTabs() {
  const [isRemoving, setRemoving] = useState(false);
  const own = organizationDoc.value;
  // Under an organisation that is open its region is looked at, not taken away.
  const removable =
    level.value === 'organization' ? own : level.value === 'region' && !own ? regionDoc.value : undefined;
  const shown = levels.filter((each) => each !== 'organization' || organizationDoc.value);
  const nameOf = (each: Level) =>
    each === 'region'
      ? `${levelWords.region} ${regionDoc.value?.id ?? ''}`
      : each === 'organization'
        ? `${levelWords.organization} ${organizationDoc.value?.id ?? ''}`
        : levelWords[each];
  return (
    <div class="layers">
      <div class="switch" role="group" aria-label="Слой">
        {shown.map((each) => (
          <button key={each} type="button" aria-pressed={level.value === each} onClick={() => (level.value = each)}>
            {nameOf(each)}
          </button>
        ))}
      </div>
      {level.value === 'workplace' && <WorkplacePicker />}
      {removable?.writable && removable.etag !== undefined && (
        <button type="button" class="link danger" onClick={() => setRemoving(true)}>
          {removable.kind === 'regions' ? 'Убрать регион…' : 'Убрать организацию…'}
        </button>
      )}
      {isRemoving && <RemoveDialog onClose={() => setRemoving(false)} />}
    </div>
  );
}

function WorkplacePicker() {
  const [isAdding, setAdding] = useState(false);
  const known = workplaces.value;
  if (isAdding || Object.keys(known).length === 0) {
    return (
      <form
        class="inline"
        onSubmit={(event) => {
          event.preventDefault();
          const name = new FormData(event.currentTarget).get('name');
          if (typeof name !== 'string' || name.trim() === '') return;
          addWorkplace(idFor(name, Object.keys(known), 'workplace'), name.trim());
          setAdding(false);
        }}
      >
        <label>
          Название АРМ, как в МИС
          <input name="name" />
        </label>
        <button class="button quiet">Описать АРМ</button>
      </form>
    );
  }
  return (
    <span class="inline">
      <label>
        Какое АРМ
        <select value={workplace.value} onChange={(event) => openWorkplace(event.currentTarget.value)}>
          <option value="">выберите</option>
          {Object.entries(known).map(([id, names]) => (
            <option key={id} value={id}>
              {names.join(', ') || id}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="button quiet" onClick={() => setAdding(true)}>
        Ещё одно
      </button>
    </span>
  );
}

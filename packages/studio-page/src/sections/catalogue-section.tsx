import { textIn, type LocalText } from '@mis-support/protocol';
import { asObject, idsAt, standingAt } from '../model/layers.ts';
import { idFor } from '../model/slug.ts';
import { layerValues, level, openRow, put, wholeConfig } from '../state.ts';
import { typeWords, wordFor } from '../words.ts';
import { AddByName } from './add-by-name.tsx';
import { Check, Checks, LinesInput, LocalTextInput, SectionFrame } from './controls.tsx';
import { ChangedParts, StandingMark } from './standing-mark.tsx';

const lists = {
  categories: {
    title: 'Темы',
    note: 'По темам обращения считают и направляют. Слова помогают предложить тему по тексту.',
    add: 'Добавить тему',
  },
  modules: {
    title: 'Разделы МИС',
    note: 'Раздел предлагается по словам в тексте и по названию экрана.',
    add: 'Добавить раздел',
  },
};

/** A list of subjects or of parts of the MIS. */
export function CatalogueSection({ list }: { list: keyof typeof lists }) {
  const values = layerValues.value;
  const at = level.value;
  const { title, note, add } = lists[list];
  const rows = idsAt(values, at, [list])
    .map((id) => ({ id, standing: standingAt(values, at, [list, id]) }))
    .map((row) => ({ ...row, entry: asObject(row.standing.value ?? row.standing.inherited) }))
    .sort((a, b) => Number(a.entry['order'] ?? 0) - Number(b.entry['order'] ?? 0));
  const addEntry = (label: string) => {
    const id = idFor(label, idsAt(values, at, [list]), list === 'categories' ? 'category' : 'module');
    put([list, id], { order: rows.length + 1, label });
    openRow.value = `${list}.${id}`;
  };
  return (
    <SectionFrame title={title} note={note} action={<AddByName button={add} label="Название" onName={addEntry} />}>
      {rows.length === 0 && <p class="empty">Пока ничего нет.</p>}
      <ul class="rows">
        {rows.map(({ id, standing, entry }) => {
          const name = textIn(entry['label'] as LocalText | undefined, wholeConfig.value.locale) || id;
          const isOpen = openRow.value === `${list}.${id}`;
          const isOff = standing.value === undefined || entry['enabled'] === false;
          return (
            <li key={id} class={isOpen ? 'row open' : 'row'}>
              <div class="row-head">
                <div class="row-what">
                  <button
                    type="button"
                    class={isOff ? 'row-name off' : 'row-name'}
                    aria-expanded={isOpen}
                    onClick={() => (openRow.value = isOpen ? '' : `${list}.${id}`)}
                  >
                    {name}
                  </button>
                  <span class="row-facts">
                    {wordsOf(entry).slice(0, 6).join(', ')}
                    <ChangedParts standing={standing} />
                  </span>
                </div>
                <StandingMark standing={standing} path={[list, id]} name={name} />
              </div>
              {isOpen && <EntryForm list={list} id={id} entry={entry} name={name} />}
            </li>
          );
        })}
      </ul>
    </SectionFrame>
  );
}

function EntryForm({
  list,
  id,
  entry,
  name,
}: {
  list: keyof typeof lists;
  id: string;
  entry: Record<string, unknown>;
  name: string;
}) {
  const set = (key: string, value: unknown) => put([list, id, key], value);
  const types = Object.fromEntries(
    Object.keys(wholeConfig.value.types).map((type) => [type, wordFor(typeWords, type)]),
  );
  return (
    <div class="row-form" role="group" aria-label={name}>
      <LocalTextInput label="Название" value={entry['label']} onText={(value) => set('label', value)} />
      {list === 'categories' && (
        <Checks
          legend="Для каких обращений"
          hint="Ничего не отмечено — для всех."
          options={types}
          chosen={(Array.isArray(entry['types']) ? entry['types'] : []).map(String)}
          onChosen={(chosen) => set('types', chosen.length === 0 ? undefined : chosen)}
        />
      )}
      <LinesInput
        label="Начала слов, по одному в строке"
        hint="«рецепт» найдёт и «рецепта», и «рецептов»."
        lines={wordsOf(entry)}
        onLines={(lines) => set('words', lines.length === 0 ? undefined : lines)}
      />
      <Check label="Включено" checked={entry['enabled'] !== false} onCheck={(on) => set('enabled', on)} />
    </div>
  );
}

function wordsOf(entry: Record<string, unknown>): string[] {
  return (Array.isArray(entry['words']) ? entry['words'] : []).map(String);
}

import { plainText } from '../model/layers.ts';
import { nameIn } from '../model/config-names.ts';
import { presetFields } from '../model/preset-fields.ts';
import { put } from '../state/edits.ts';
import { wholeConfig } from '../state/values.ts';
import { openRow, section } from '../state/view.ts';
import { criticalWords, typeWords, wordFor } from '../words.ts';
import { Check, LocalTextInput, TextInput } from '../sections/controls.tsx';
import type { EntryFormProps, EntryList } from '../sections/list-section.tsx';

/** The kinds of tickets on offer. */
export const types: EntryList = {
  path: ['types'],
  title: 'Виды обращений',
  note: 'Что человек выбирает первым. Ненужный вид можно выключить.',
  ourName: (id) => wordFor(typeWords, id),
  facts: (entry) => (entry['enabled'] === false ? 'выключено' : ''),
  Form: TypeForm,
};

/** The presets for mass failures: three fields and a phone. */
export const presets: EntryList = {
  path: ['critical'],
  title: 'Массовые сбои',
  note: 'Короткая форма, когда сломалось у всех. Работает и на странице входа, и без сети.',
  ourName: (id) => wordFor(criticalWords, id),
  facts: (entry) => (entry['enabled'] === false ? 'выключено' : ''),
  Form: PresetForm,
};

function TypeForm({ id, entry, set }: EntryFormProps) {
  return (
    <>
      <Labels id={id} entry={entry} set={set} words={typeWords} />
      <Check label="Предлагать" checked={entry['enabled'] !== false} onCheck={(on) => set('enabled', on)} />
    </>
  );
}

function PresetForm({ id, entry, set }: EntryFormProps) {
  const config = wholeConfig.value;
  const asked = presetFields(config, id);
  return (
    <>
      <Labels id={id} entry={entry} set={set} words={criticalWords} />
      <TextInput
        label="Телефон, когда ждать нельзя"
        value={plainText(config.help.phone)}
        hint="Общий для всех сбоев."
        onText={(text) => put(['help', 'phone'], text || undefined)}
      />
      <div class="control">
        <span class="label">Что спросит форма</span>
        <ul class="asked">
          {asked.map((field) => (
            <li key={field}>
              <button
                type="button"
                class="link"
                onClick={() => {
                  section.value = 'fields';
                  openRow.value = `fields.${field}`;
                }}
              >
                {nameIn(config, 'fields', field)}
              </button>
            </li>
          ))}
        </ul>
        <p class="small">Чтобы спросить ещё, откройте поле и отметьте «и в короткой форме массового сбоя».</p>
      </div>
      <Check label="Предлагать" checked={entry['enabled'] !== false} onCheck={(on) => set('enabled', on)} />
    </>
  );
}

function Labels({ id, entry, set, words }: EntryFormProps & { words: Record<string, string> }) {
  return (
    <>
      <LocalTextInput
        label="Название"
        value={entry['label']}
        placeholder={wordFor(words, id)}
        onText={(value) => set('label', value)}
      />
      <LocalTextInput label="Пояснение" value={entry['hint']} onText={(value) => set('hint', value)} />
    </>
  );
}

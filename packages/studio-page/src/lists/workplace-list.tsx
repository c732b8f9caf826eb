import { asObject } from '../model/layers.ts';
import { counted } from '../model/plural.ts';
import { canEdit } from '../state/layer-text.ts';
import { openWorkplace } from '../state/opened.ts';
import { section } from '../state/view.ts';
import { LinesInput } from '../sections/controls.tsx';
import type { EntryFormProps, EntryList } from '../sections/list-section.tsx';

/** Workplaces that differ from the rest. */
export const workplaceList: EntryList = {
  path: ['workplaces'],
  title: 'Список АРМ',
  note: 'Рабочие места, у которых свои настройки. Название — то, которое сообщает МИС.',
  ourName: (id) => id,
  nameOf: (entry) => textsOf(entry['names']).join(', '),
  isOrdered: false,
  add: {
    button: 'Добавить АРМ',
    label: 'Название, как в МИС',
    fallbackId: 'workplace',
    begin: (name) => ({ names: [name], patch: {} }),
  },
  facts: (entry) => {
    const count = Object.keys(asObject(entry['patch'])).length;
    return count === 0 ? 'отличий нет' : counted(count, ['отличие', 'отличия', 'отличий']);
  },
  Form: WorkplaceForm,
};

function WorkplaceForm({ id, entry, set }: EntryFormProps) {
  return (
    <>
      <LinesInput
        label="Названия, по одному в строке"
        hint="Так АРМ называет МИС. Большие и маленькие буквы не различаются."
        lines={textsOf(entry['names'])}
        onLines={(lines) => {
          if (lines.length > 0) set('names', lines);
        }}
      />
      {canEdit.value && (
        <button
          type="button"
          class="button quiet"
          onClick={() => {
            openWorkplace(id);
            section.value = 'fields';
          }}
        >
          Настроить это АРМ
        </button>
      )}
    </>
  );
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

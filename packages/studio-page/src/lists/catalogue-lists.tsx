import { textCategories } from '@mis-support/protocol';
import { namesIn } from '../model/config-names.ts';
import { wholeConfig } from '../state/values.ts';
import { shortTypeWords, systemWords, textCategoryWords, wordFor } from '../words.ts';
import { ConditionInput } from '../sections/condition-input.tsx';
import { Check, Checks, LinesInput, LocalTextInput } from '../sections/controls.tsx';
import type { EntryFormProps, EntryList } from '../sections/list-section.tsx';

/** Subjects that tickets are counted and routed by. */
export const categories: EntryList = {
  path: ['categories'],
  title: 'Темы',
  note: 'По темам обращения считают и направляют. Слова помогают предложить тему по тексту.',
  add: { button: 'Добавить тему', label: 'Название', fallbackId: 'category', begin: (label) => ({ label }) },
  facts: (entry) => [...textsOf(entry['types']).map((id) => wordFor(shortTypeWords, id)), ...wordsOf(entry)].join(', '),
  Form: CategoryForm,
};

/** Parts of the MIS. */
export const modules: EntryList = {
  path: ['modules'],
  title: 'Разделы МИС',
  note: 'Раздел предлагается по словам в тексте и по названию экрана.',
  add: { button: 'Добавить раздел', label: 'Название', fallbackId: 'module', begin: (label) => ({ label }) },
  facts: (entry) => wordsOf(entry).join(', '),
  Form: ModuleForm,
};

/** Systems the MIS talks with. */
export const integrations: EntryList = {
  path: ['integrations'],
  title: 'Другие системы',
  note: 'Ответы на вопрос «Где, по-вашему, сбой» и системы, с которыми связана МИС.',
  ourName: (id) => wordFor(systemWords, id),
  add: { button: 'Добавить систему', label: 'Название', fallbackId: 'system', begin: (label) => ({ label }) },
  facts: (entry) => wordsOf(entry).join(', '),
  Form: IntegrationForm,
};

function CategoryForm({ entry, set }: EntryFormProps) {
  return (
    <>
      <LocalTextInput label="Название" value={entry['label']} onText={(value) => set('label', value)} />
      <Checks
        legend="Для каких обращений"
        hint="Ничего не отмечено — для всех."
        options={namesIn(wholeConfig.value, 'types')}
        chosen={textsOf(entry['types'])}
        onChosen={(chosen) => set('types', chosen.length === 0 ? undefined : chosen)}
      />
      <Checks
        legend="Предлагать, когда текст об этом"
        options={Object.fromEntries(textCategories.map((id) => [id, wordFor(textCategoryWords, id)]))}
        chosen={textsOf(entry['suggestFor'])}
        onChosen={(chosen) => set('suggestFor', chosen.length === 0 ? undefined : chosen)}
      />
      <Words entry={entry} set={set} />
    </>
  );
}

function ModuleForm({ entry, set }: EntryFormProps) {
  return (
    <>
      <LocalTextInput label="Название" value={entry['label']} onText={(value) => set('label', value)} />
      <Words entry={entry} set={set} />
      <ConditionInput
        legend="Предлагать по экрану"
        hint="Без условий — только по словам."
        value={entry['suggestWhen']}
        onCondition={(condition) => set('suggestWhen', condition)}
      />
    </>
  );
}

function IntegrationForm({ id, entry, set }: EntryFormProps) {
  return (
    <>
      <LocalTextInput
        label="Название"
        value={entry['label']}
        placeholder={Object.hasOwn(systemWords, id) ? wordFor(systemWords, id) : ''}
        onText={(value) => set('label', value)}
      />
      <Words entry={entry} set={set} />
    </>
  );
}

function Words({ entry, set }: Pick<EntryFormProps, 'entry' | 'set'>) {
  return (
    <>
      <LinesInput
        label="Начала слов, по одному в строке"
        hint="«рецепт» найдёт и «рецепта», и «рецептов»."
        lines={textsOf(entry['words'])}
        onLines={(lines) => set('words', lines.length === 0 ? undefined : lines)}
      />
      <Check label="Включено" checked={entry['enabled'] !== false} onCheck={(on) => set('enabled', on)} />
    </>
  );
}

function wordsOf(entry: Record<string, unknown>): string[] {
  return textsOf(entry['words']).slice(0, 6);
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

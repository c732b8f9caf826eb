import type { SupportConfig } from '@mis-support/protocol';
import { nameIn, namesIn } from '../model/config-names.ts';
import { factValues } from '../model/fact-choices.ts';
import { asObject, plainText } from '../model/layers.ts';
import { canEdit } from '../state/layer-text.ts';
import { wholeConfig } from '../state/values.ts';
import { typeWords, wordFor } from '../words.ts';
import { Check, Checks, Choice, LocalTextInput, TextInput } from '../sections/controls.tsx';
import type { EntryFormProps, EntryList } from '../sections/list-section.tsx';
import { ShownWhen } from '../sections/shown-when.tsx';

/** Typical requests: one tap fills the form in. */
export const templates: EntryList = {
  path: ['templates'],
  title: 'Типовые обращения',
  note: 'Одно нажатие заполняет форму. Человеку остаётся дописать своё.',
  add: {
    button: 'Добавить',
    label: 'Название',
    fallbackId: 'template',
    begin: (label) => ({ label, type: 'incident' }),
  },
  facts: (entry) => nameIn(wholeConfig.value, 'types', plainText(entry['type'])) || wordFor(typeWords, ''),
  Form: TemplateForm,
};

function TemplateForm({ entry, set }: EntryFormProps) {
  const config = wholeConfig.value;
  const pick = (label: string, key: string, options: Record<string, string>) => (
    <Choice
      label={label}
      value={plainText(entry[key])}
      options={{ '': 'не заполнять', ...options }}
      onChoice={(id) => set(key, id || undefined)}
    />
  );
  return (
    <>
      <LocalTextInput label="Название" value={entry['label']} onText={(value) => set('label', value)} />
      <Choice
        label="Вид обращения"
        value={plainText(entry['type'], 'incident')}
        options={namesIn(config, 'types')}
        onChoice={(type) => set('type', type)}
      />
      <LocalTextInput
        wide
        tall
        label="Текст"
        hint="Место, которое надо дописать, оставьте пустым: «Номер принтера: .»"
        value={entry['text']}
        onText={(value) => set('text', value)}
      />
      {pick('Тема', 'category', namesIn(config, 'categories'))}
      {pick('Раздел МИС', 'module', namesIn(config, 'modules'))}
      {pick('У кого так же', 'scope', namesIn(config, 'scopes'))}
      {pick('Можно ли работать', 'urgency', namesIn(config, 'urgencies'))}
      <Answers config={config} answers={asObject(entry['answers'])} set={(answers) => set('answers', answers)} />
      <ShownWhen value={entry['shownWhen']} onCondition={(condition) => set('shownWhen', condition)} />
      <Check label="Предлагать" checked={entry['enabled'] !== false} onCheck={(on) => set('enabled', on)} />
    </>
  );
}

/** Fields that have a place of their own above, and those that nobody fills in beforehand. */
const elsewhere = ['happened', 'scope', 'urgency', 'category', 'module', 'title', 'contact', 'onBehalfOf'];

function Answers({
  config,
  answers,
  set,
}: {
  config: SupportConfig;
  answers: Record<string, unknown>;
  set(answers: Record<string, unknown> | undefined): void;
}) {
  const fields = Object.fromEntries(
    Object.entries(namesIn(config, 'fields')).filter(([id]) => !elsewhere.includes(id) && !isFile(config, id)),
  );
  const write = (id: string, value: unknown) => {
    const { [id]: _, ...others } = answers;
    const next = value === undefined ? others : { ...others, [id]: value };
    set(Object.keys(next).length === 0 ? undefined : next);
  };
  return (
    <fieldset class="control wide">
      <legend>Другие поля, заполненные заранее</legend>
      {Object.entries(answers).map(([id, value]) => (
        <div key={id} class="condition-line">
          <div class="condition-head">
            <strong>{fields[id] ?? nameIn(config, 'fields', id)}</strong>
            {canEdit.value && (
              <button
                type="button"
                class="link"
                aria-label={`Не заполнять: ${fields[id] ?? id}`}
                onClick={() => write(id, undefined)}
              >
                Убрать
              </button>
            )}
          </div>
          <Answer config={config} id={id} value={value} onValue={(next) => write(id, next)} />
        </div>
      ))}
      {canEdit.value && (
        <Choice
          bare
          label="Заполнить ещё поле"
          value=""
          options={{
            '': 'Заполнить ещё поле…',
            ...Object.fromEntries(Object.entries(fields).filter(([id]) => !Object.hasOwn(answers, id))),
          }}
          onChoice={(id) => {
            if (id !== '') write(id, firstValue(config, id));
          }}
        />
      )}
    </fieldset>
  );
}

function Answer({
  config,
  id,
  value,
  onValue,
}: {
  config: SupportConfig;
  id: string;
  value: unknown;
  onValue(value: unknown): void;
}) {
  const options = factValues(config, id);
  const name = nameIn(config, 'fields', id);
  if (options && config.fields[id]?.kind === 'choices') {
    const chosen = Array.isArray(value) ? value.map(String) : [];
    return <Checks quiet legend={name} options={options} chosen={chosen} onChosen={onValue} />;
  }
  if (options) return <Choice bare label={name} value={plainText(value)} options={options} onChoice={onValue} />;
  return (
    <TextInput
      bare
      label={name}
      value={plainText(value)}
      onText={(text) => {
        const number = Number(text.replace(',', '.'));
        const isNumber = config.fields[id]?.kind === 'number' && text.trim() !== '' && Number.isFinite(number);
        onValue(isNumber ? number : text);
      }}
    />
  );
}

function firstValue(config: SupportConfig, id: string): unknown {
  const [first] = Object.keys(factValues(config, id) ?? {});
  if (first === undefined) return '';
  return config.fields[id]?.kind === 'choices' ? [first] : first;
}

function isFile(config: SupportConfig, id: string): boolean {
  return config.fields[id]?.kind === 'file';
}

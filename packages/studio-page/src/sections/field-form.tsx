import { textIn, type LocalText } from '@mis-support/protocol';
import { asObject, plainText } from '../model/layers.ts';
import { shownWhere, withShownWhere } from '../model/shown-where.ts';
import { put, level, wholeConfig, workplaces } from '../state.ts';
import { fieldWords, kindWords, needWords, typeWords, wordFor } from '../words.ts';
import { Check, Checks, Choice, LinesInput, LocalTextInput, TextInput } from './controls.tsx';
import { optionsFrom } from './field-changes.ts';

/** One field, in plain words. Each control writes its own key and leaves the rest inherited. */
export function FieldForm({ id, field, name }: { id: string; field: Record<string, unknown>; name: string }) {
  const set = (key: string, value: unknown) => put(['fields', id, key], value);
  const where = shownWhere(field['shownWhen']);
  const isChoice = field['kind'] === 'choice' || field['kind'] === 'choices';
  const textOf = (label: unknown) => textIn(label as LocalText | undefined, wholeConfig.value.locale);
  const isOurs = Object.hasOwn(fieldWords, id);
  const types = Object.fromEntries(
    Object.keys(wholeConfig.value.types).map((type) => [type, wordFor(typeWords, type)]),
  );
  const setWhere = (next: Partial<typeof where>) =>
    set('shownWhen', withShownWhere(field['shownWhen'], { ...where, ...next }));
  return (
    <div class="row-form" role="group" aria-label={name}>
      <LocalTextInput
        label="Название"
        value={field['label']}
        placeholder={isOurs ? wordFor(fieldWords, id) : ''}
        onText={(value) => set('label', value)}
      />
      <LocalTextInput label="Подсказка" value={field['hint']} onText={(value) => set('hint', value)} />
      <Choice
        label="Вид"
        value={plainText(field['kind'], 'text')}
        options={kindWords}
        onChoice={(kind) => set('kind', kind)}
      />
      <Choice
        label="Насколько нужно"
        value={plainText(field['need'], 'optional')}
        options={needWords}
        onChoice={(need) => set('need', need)}
      />
      <Choice
        label="Где стоит"
        value={plainText(field['place'], 'always')}
        options={{ always: 'Сразу в форме', whenAsked: 'По нажатию на подсказку' }}
        onChoice={(place) => set('place', place)}
      />
      <TextInput
        label="Порядок"
        value={plainText(field['order'], '')}
        onText={(text) => {
          if (/^-?\d+$/.test(text)) set('order', Number(text));
        }}
      />
      <Checks
        legend="Для каких обращений"
        hint="Ничего не отмечено — для всех."
        options={types}
        chosen={where.types}
        onChosen={(chosen) => setWhere({ types: chosen })}
      />
      {level.value !== 'workplace' && (
        <Workplaces chosen={where.workplaces} onChosen={(chosen) => setWhere({ workplaces: chosen })} />
      )}
      {where.hasMore && <p class="small wide">Есть и другие условия показа: их видно в виде «Текст (JSON)».</p>}
      {field['requiredWhen'] !== undefined && (
        <p class="small wide">Это поле становится обязательным по своему условию: его видно в виде «Текст (JSON)».</p>
      )}
      {isChoice && field['optionsFrom'] === undefined && !isOurs && (
        <LinesInput
          label="Варианты, по одному в строке"
          lines={Object.values(asObject(field['options']))
            .sort((a, b) => Number(asObject(a)['order']) - Number(asObject(b)['order']))
            .map((option) => textOf(asObject(option)['label']))}
          onLines={(lines) => set('options', optionsFrom(lines, field['options'], textOf))}
        />
      )}
      <Check label="Поле включено" checked={field['enabled'] !== false} onCheck={(on) => set('enabled', on)} />
      <p class="small wide">Код поля в обращении: {id}</p>
    </div>
  );
}

function Workplaces({ chosen, onChosen }: { chosen: readonly string[]; onChosen(names: string[]): void }) {
  const known = [...new Set([...Object.values(workplaces.value).flat(), ...chosen])];
  return (
    <>
      {known.length > 0 && (
        <Checks
          legend="На каких АРМ"
          hint="Ничего не отмечено — на всех."
          options={Object.fromEntries(known.map((name) => [name, name]))}
          chosen={chosen}
          onChosen={onChosen}
        />
      )}
      <NewWorkplace onName={(name) => onChosen([...chosen, name])} isFirst={known.length === 0} />
    </>
  );
}

function NewWorkplace({ onName, isFirst }: { onName(name: string): void; isFirst: boolean }) {
  const add = (input: HTMLInputElement) => {
    const name = input.value.trim();
    if (name === '') return;
    onName(name);
    input.value = '';
  };
  return (
    <form
      class="control wide inline"
      onSubmit={(event) => {
        event.preventDefault();
        const input = event.currentTarget.querySelector('input');
        if (input) add(input);
      }}
    >
      <label>
        {isFirst ? 'Только на АРМ (название, как в МИС)' : 'Ещё АРМ (название, как в МИС)'}
        <input name="workplace" />
      </label>
      <button class="button quiet">Добавить АРМ</button>
    </form>
  );
}

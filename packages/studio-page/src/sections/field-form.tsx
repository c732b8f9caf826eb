import { textIn, type LocalText } from '@mis-support/protocol';
import { asObject, plainText } from '../model/layers.ts';
import { put } from '../state/edits.ts';
import { wholeConfig } from '../state/values.ts';
import { fieldPlaceWords, fieldWords, kindWords, needWords, wordFor } from '../words.ts';
import { Check, Choice, LinesInput, LocalTextInput } from './controls.tsx';
import { FieldMore } from './field-more.tsx';
import { optionsFrom } from './field-changes.ts';
import { needHint } from './need-said.ts';
import { ShownWhen } from './shown-when.tsx';

/** One field, in plain words. Each control writes its own key and leaves the rest inherited. */
export function FieldForm({ id, field, name }: { id: string; field: Record<string, unknown>; name: string }) {
  const set = (key: string, value: unknown) => put(['fields', id, key], value);
  const isChoice = field['kind'] === 'choice' || field['kind'] === 'choices';
  const textOf = (label: unknown) => textIn(label as LocalText | undefined, wholeConfig.value.locale);
  const isOurs = Object.hasOwn(fieldWords, id);
  const isNameless = !isOurs && textOf(field['label']) === '';
  return (
    <div class="row-form" role="group" aria-label={name}>
      <LocalTextInput
        label="Название"
        hint={isNameless ? 'Без названия поле не сохранить.' : undefined}
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
        hint={needHint(field, wholeConfig.value)}
        value={plainText(field['need'], 'optional')}
        options={needWords}
        onChoice={(need) => set('need', need)}
      />
      <Choice
        label="Где стоит"
        value={plainText(field['place'], 'always')}
        options={fieldPlaceWords}
        onChoice={(place) => set('place', place)}
      />
      <ShownWhen isField value={field['shownWhen']} onCondition={(condition) => set('shownWhen', condition)} />
      {isChoice && field['optionsFrom'] === undefined && !isOurs && (
        <LinesInput
          label="Варианты, по одному в строке"
          lines={Object.values(asObject(field['options']))
            .sort((a, b) => Number(asObject(a)['order']) - Number(asObject(b)['order']))
            .map((option) => textOf(asObject(option)['label']))}
          onLines={(lines) => set('options', optionsFrom(lines, field['options'], textOf))}
        />
      )}
      <FieldMore id={id} field={field} />
      <Check label="Поле включено" checked={field['enabled'] !== false} onCheck={(on) => set('enabled', on)} />
      <p class="small field-code">Код поля в обращении: {id}</p>
    </div>
  );
}

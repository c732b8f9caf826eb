import { plainText } from '../model/layers.ts';
import { put } from '../state/edits.ts';
import { prefillWords, sourceWords } from '../words.ts';
import { ConditionInput } from './condition-input.tsx';
import { Choice, LocalTextInput, TextInput } from './controls.tsx';
import { NumberInput } from './number-input.tsx';

/** What few fields need: conditions, limits, a first value. */
export function FieldMore({ id, field }: { id: string; field: Record<string, unknown> }) {
  const set = (key: string, value: unknown) => put(['fields', id, key], value);
  const kind = plainText(field['kind'], 'text');
  const isChoice = kind === 'choice' || kind === 'choices';
  const isText = kind === 'text' || kind === 'longText' || kind === 'phone' || kind === 'recordRef';
  return (
    <details class="more wide">
      <summary>Ещё: условия, границы, что подставить</summary>
      <div class="row-form">
        <ConditionInput
          legend="Когда обязательно"
          hint="Пока условие выполнено, без этого поля не отправить."
          value={field['requiredWhen']}
          onCondition={(condition) => set('requiredWhen', condition)}
        />
        <ConditionInput
          legend="Когда спросить один раз"
          hint="Первое нажатие «Отправить» спросит, второе отправит и без ответа."
          value={field['demandedWhen']}
          onCondition={(condition) => set('demandedWhen', condition)}
        />
        {isChoice && (
          <Choice
            label="Откуда варианты"
            value={plainText(field['optionsFrom'])}
            options={sourceWords}
            onChoice={(source) => set('optionsFrom', source || undefined)}
          />
        )}
        <Choice
          label="Что подставить сразу"
          value={plainText(field['prefill'])}
          options={prefillWords}
          onChoice={(prefill) => set('prefill', prefill || undefined)}
        />
        {isText && (
          <>
            <LocalTextInput
              label="Пример в пустом поле"
              value={field['placeholder']}
              onText={(text) => set('placeholder', text)}
            />
            <NumberInput
              label="Не короче, знаков"
              value={field['minLength']}
              atMost={20_000}
              onNumber={(number) => set('minLength', number)}
            />
            <NumberInput
              label="Не длиннее, знаков"
              value={field['maxLength']}
              atMost={20_000}
              onNumber={(number) => set('maxLength', number)}
            />
            <TextInput
              label="Образец (регулярное выражение)"
              hint={'Например, шесть цифр: \\d{6}'}
              value={plainText(field['pattern'])}
              onText={(text) => set('pattern', text || undefined)}
            />
            <LocalTextInput
              label="Что сказать, если не по образцу"
              value={field['patternHint']}
              onText={(text) => set('patternHint', text)}
            />
          </>
        )}
        {kind === 'number' && (
          <>
            <NumberInput
              label="Не меньше"
              value={field['min']}
              atLeast={-1_000_000_000}
              atMost={1_000_000_000}
              whole={false}
              onNumber={(number) => set('min', number)}
            />
            <NumberInput
              label="Не больше"
              value={field['max']}
              atLeast={-1_000_000_000}
              atMost={1_000_000_000}
              whole={false}
              onNumber={(number) => set('max', number)}
            />
          </>
        )}
      </div>
    </details>
  );
}

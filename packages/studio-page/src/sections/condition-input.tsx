import { useState } from 'preact/hooks';
import {
  conditionOf,
  isComplete,
  rowsOf,
  type ConditionRow,
  type ConditionRows,
  type Plain,
  type Test,
} from '../model/condition-rows.ts';
import { factNames, factValues, isNumber } from '../model/fact-choices.ts';
import { canEdit } from '../state/layer-text.ts';
import { wholeConfig } from '../state/values.ts';
import { Checks, Choice, TextInput } from './controls.tsx';

const testWords: Record<Test, string> = {
  is: 'одно из',
  isNot: 'ни одно из',
  contains: 'содержит',
  filled: 'указано',
  empty: 'не указано',
  atLeast: 'не меньше',
  atMost: 'не больше',
};

/** When something holds, line by line. Facts that stand elsewhere in the form are left out of the choice. */
export function ConditionInput({
  legend,
  hint,
  value,
  without = [],
  onCondition,
}: {
  legend: string;
  hint: string;
  value: unknown;
  without?: readonly string[];
  onCondition(condition: unknown): void;
}) {
  // A line that is not finished yet says nothing; until it is, only the form knows it.
  const [pending, setPending] = useState<ConditionRows | undefined>();
  const told = rowsOf(value);
  if (!told) {
    return (
      <div class="control wide">
        <span class="label">{legend}</span>
        <p class="small">Условие вложенное, строками его не показать. Оно видно в виде «Текст (JSON)».</p>
        {canEdit.value && (
          <button type="button" class="link" onClick={() => onCondition(undefined)}>
            Убрать условие
          </button>
        )}
      </div>
    );
  }
  const now = pending ?? told;
  const change = (next: ConditionRows) => {
    if (next.rows.every(isComplete)) {
      setPending(undefined);
      onCondition(conditionOf(next));
    } else setPending(next);
  };
  const config = wholeConfig.value;
  const names = Object.fromEntries(Object.entries(factNames(config)).filter(([id]) => !without.includes(id)));
  const replace = (index: number, row: ConditionRow | undefined) =>
    change({ ...now, rows: now.rows.flatMap((each, at) => (at === index ? (row ? [row] : []) : [each])) });
  return (
    <fieldset class="control wide">
      <legend>{legend}</legend>
      {now.rows.length > 1 && (
        <Choice
          bare
          label={`${legend}: сколько условий`}
          value={now.joined}
          options={{ all: 'Все условия сразу', any: 'Хотя бы одно из условий' }}
          onChoice={(joined) => change({ ...now, joined: joined as 'all' | 'any' })}
        />
      )}
      {now.rows.map((row, index) => (
        // Lines have no names; their place is what tells them apart.
        <Line
          key={index}
          legend={`${legend}, строка ${index + 1}`}
          row={row}
          names={names}
          onRow={(next) => replace(index, next)}
        />
      ))}
      {canEdit.value && (
        <Choice
          bare
          label={`${legend}: добавить условие`}
          value=""
          options={{ '': 'Добавить условие…', ...names }}
          onChoice={(fact) => {
            if (fact !== '') change({ ...now, rows: [...now.rows, { fact, test: 'filled', values: [] }] });
          }}
        />
      )}
      <p class="small">{hint}</p>
    </fieldset>
  );
}

function Line({
  legend,
  row,
  names,
  onRow,
}: {
  legend: string;
  row: ConditionRow;
  names: Record<string, string>;
  onRow(row: ConditionRow | undefined): void;
}) {
  const config = wholeConfig.value;
  const values = factValues(config, row.fact);
  const hasNumbers = isNumber(config, row.fact);
  const possible: Test[] = values
    ? ['is', 'isNot', 'filled', 'empty']
    : hasNumbers
      ? ['is', 'atLeast', 'atMost', 'filled', 'empty']
      : ['is', 'isNot', 'contains', 'filled', 'empty'];
  const name = names[row.fact] ?? row.fact;
  return (
    <div class="condition-line">
      <div class="condition-head">
        <strong>{name}</strong>
        <Choice
          bare
          label={`${legend}: ${name}`}
          value={row.test}
          options={Object.fromEntries(possible.map((test) => [test, testWords[test]]))}
          onChoice={(test) =>
            onRow({ ...row, test: test as Test, values: test === 'filled' || test === 'empty' ? [] : row.values })
          }
        />
        {canEdit.value && (
          <button type="button" class="link" aria-label={`Убрать условие: ${name}`} onClick={() => onRow(undefined)}>
            Убрать
          </button>
        )}
      </div>
      {row.test === 'filled' || row.test === 'empty' ? null : values && row.test !== 'contains' ? (
        <Checks
          legend={`${name}: значения`}
          quiet
          options={values}
          chosen={row.values.map(String)}
          onChosen={(chosen) => onRow({ ...row, values: chosen.map((id) => plainOf(row.fact, id)) })}
        />
      ) : (
        <TextInput
          bare
          label={`${name}: значение`}
          value={row.values.join('; ')}
          placeholder={hasNumbers ? 'число' : 'текст, несколько — через точку с запятой'}
          onText={(text) => onRow({ ...row, values: valuesOf(text, row.test, hasNumbers) })}
        />
      )}
    </div>
  );
}

function valuesOf(text: string, test: Test, hasNumbers: boolean): Plain[] {
  if (hasNumbers) {
    const number = Number(text.replace(',', '.'));
    return text.trim() === '' || !Number.isFinite(number) ? [] : [number];
  }
  if (test === 'contains') return text === '' ? [] : [text];
  return text.split(/;\s?/);
}

function plainOf(fact: string, id: string): Plain {
  return fact === 'signedIn' ? id === 'true' : id;
}

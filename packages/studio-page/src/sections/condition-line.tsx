import type { ConditionRow, Plain, Test } from '../model/condition-tree.ts';
import { factNames, factValues, isNumber } from '../model/fact-choices.ts';
import { canEdit } from '../state/layer-text.ts';
import { wholeConfig } from '../state/values.ts';
import { testWords } from '../words.ts';
import { Checks, Choice, TextInput } from './controls.tsx';

/** One line of a condition: a fact, how it is judged, and by which values. */
export function ConditionLine({
  legend,
  row,
  onRow,
}: {
  legend: string;
  row: ConditionRow;
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
  const name = factNames(config)[row.fact] ?? row.fact;
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

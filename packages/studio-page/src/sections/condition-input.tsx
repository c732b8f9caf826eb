import { useState } from 'preact/hooks';
import { conditionOf, groupOf, isComplete, type ConditionGroup } from '../model/condition-tree.ts';
import { factNames } from '../model/fact-choices.ts';
import { canEdit } from '../state/layer-text.ts';
import { wholeConfig } from '../state/values.ts';
import { ConditionParts } from './condition-group.tsx';

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
  // A line that is not finished yet says nothing, and a group of one line is no other than that line: until the
  // condition says so itself, only the form knows how it is drawn.
  const [drawn, setDrawn] = useState<ConditionGroup | undefined>();
  const told = groupOf(value);
  if (!told) {
    return (
      <div class="control wide">
        <span class="label">{legend}</span>
        <p class="small">Условие записано так, что строками его не показать. Оно видно в виде «Текст (JSON)».</p>
        {canEdit.value && (
          <button type="button" class="link" onClick={() => onCondition(undefined)}>
            Убрать условие
          </button>
        )}
      </div>
    );
  }
  const isFinished = (group: ConditionGroup) => group.parts.every(isComplete);
  const isDrawn = drawn && (!isFinished(drawn) || isSame(groupOf(conditionOf(drawn)), told));
  const change = (changed: ConditionGroup) => {
    // What begins anew begins as lines that hold together: how those before it stood is forgotten with them.
    const next = changed.parts.length === 0 ? noLines : changed;
    setDrawn(next);
    if (isFinished(next)) onCondition(conditionOf(next));
  };
  const names = Object.entries(factNames(wholeConfig.value)).filter(([id]) => !without.includes(id));
  return (
    <fieldset class="control wide">
      <legend>{legend}</legend>
      <ConditionParts
        legend={legend}
        group={isDrawn ? drawn : told}
        facts={Object.fromEntries(names)}
        onGroup={change}
      />
      <p class="small">{hint}</p>
    </fieldset>
  );
}

const noLines: ConditionGroup = { joined: 'all', parts: [] };

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

import { together } from '../model/condition-tree.ts';
import { isPlain, outsidePresets, shownWhere, withShownWhere } from '../model/shown-where.ts';
import { wholeConfig, workplaces } from '../state/values.ts';
import { level } from '../state/view.ts';
import { namesIn } from '../model/config-names.ts';
import { asObject } from '../model/layers.ts';
import { ConditionInput } from './condition-input.tsx';
import { Check, Checks } from './controls.tsx';
import { WorkplacePicks } from './workplace-picks.tsx';

/** Where something stands: for which tickets, at which workplaces, and what else has to be so. */
export function ShownWhen({
  value,
  isField = false,
  onCondition,
}: {
  value: unknown;
  /** A field of the form: a preset asks only what is meant for it. */
  isField?: boolean;
  onCondition(condition: unknown): void;
}) {
  const where = shownWhere(value);
  const { type, workplace, criticalKind, ...others } = asObject(value);
  // What boxes cannot show stays a line.
  const without = [...(isPlain(type) ? ['type'] : []), ...(isPlain(workplace) ? ['workplace'] : [])];
  const isOutside = JSON.stringify(criticalKind) === JSON.stringify(outsidePresets.criticalKind);
  const set = (next: Partial<typeof where>) => onCondition(withShownWhere(value, { ...where, ...next }));
  const setOthers = (condition: unknown) => {
    const kept = {
      ...(type === undefined || !isPlain(type) ? {} : { type }),
      ...(workplace === undefined || !isPlain(workplace) ? {} : { workplace }),
      ...(isField && isOutside ? { criticalKind } : {}),
    };
    const next = together([kept, asObject(condition)]);
    onCondition(Object.keys(next).length === 0 ? undefined : next);
  };
  const rest = {
    ...(isPlain(type) ? {} : { type }),
    ...(isPlain(workplace) ? {} : { workplace }),
    ...((isField && isOutside) || criticalKind === undefined ? {} : { criticalKind }),
    ...others,
  };
  return (
    <>
      <Checks
        legend="Для каких обращений"
        hint="Ничего не отмечено — для всех."
        options={namesIn(wholeConfig.value, 'types')}
        chosen={where.types}
        onChosen={(types) => set({ types })}
      />
      {isField && (
        <div class="wide">
          <Check
            label="Спрашивать и в короткой форме массового сбоя"
            checked={!isOutside}
            onCheck={(on) => {
              const next = { ...asObject(value), ...outsidePresets };
              onCondition(on ? withoutKind(value) : next);
            }}
          />
        </div>
      )}
      {level.value !== 'workplace' && (
        <WorkplacePicks
          known={Object.values(workplaces.value).flat()}
          chosen={where.workplaces}
          onChosen={(names) => set({ workplaces: names })}
        />
      )}
      <ConditionInput
        legend="Другие условия"
        hint="Без условий — всегда."
        value={rest}
        without={without}
        onCondition={setOthers}
      />
    </>
  );
}

function withoutKind(value: unknown): unknown {
  const { criticalKind: _, ...others } = asObject(value);
  return Object.keys(others).length === 0 ? undefined : others;
}

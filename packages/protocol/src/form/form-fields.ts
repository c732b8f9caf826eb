import type { Condition } from '../condition/condition.ts';
import { factsRead, holdsBy, isEmptyFact, type FactValue, type Facts } from '../condition/holds.ts';
import type { Field } from './field.ts';

export type Need = Field['need'];

/** A field that stands in the form now. */
export interface ShownField {
  id: string;
  field: Field;
  /** With `requiredWhen` and `demandedWhen` applied. */
  need: Need;
}

/**
 * The fields that stand in the form for these facts, in order. A field that is not shown gives no
 * fact to the conditions of others, whatever was typed into it before; a field whose condition
 * depends on itself is not shown. Pure: the same in the panel, in the studio and in tests.
 *
 * A preset asks three things, so while `criticalKind` is known a field stands only where it is one of
 * them or where its own condition speaks of `criticalKind`. The text of the person always stands: it
 * cannot be hidden, only renamed.
 *
 * @param facts what is known besides the answers: `type`, `role`, `workplace`, …
 * @param answers what was given, by id of the field
 */
export function formFields(fields: Readonly<Record<string, Field>>, facts: Facts, answers: Facts): ShownField[] {
  const known = new Map<string, boolean>();
  // Found out only when a condition asks, so that fields may stand in any order.
  const factOf = (name: string): FactValue => {
    if (Object.hasOwn(fields, name)) return isShown(name) ? answers[name] : undefined;
    return Object.hasOwn(facts, name) ? facts[name] : undefined;
  };

  function isShown(id: string): boolean {
    const before = known.get(id);
    if (before !== undefined) return before;
    const field = fields[id];
    // Whoever asks while it is being found out goes in a circle.
    known.set(id, false);
    const shown =
      id === 'happened' ||
      (field !== undefined &&
        field.enabled !== false &&
        isOfPreset(id, field, facts) &&
        holdsBy(field.shownWhen, factOf));
    known.set(id, shown);
    return shown;
  }

  return Object.entries(fields)
    .filter(([id]) => isShown(id))
    .map(([id, field]) => ({ id, field, need: needOf(field, (condition) => holdsBy(condition, factOf)) }))
    .sort((a, b) => a.field.order - b.field.order || (a.id < b.id ? -1 : 1));
}

function isOfPreset(id: string, field: Field, facts: Facts): boolean {
  return (
    isEmptyFact(facts['criticalKind']) ||
    id === 'scope' ||
    id === 'contact' ||
    factsRead(field.shownWhen).includes('criticalKind')
  );
}

function needOf(field: Field, isTrue: (condition: Condition) => boolean): Need {
  if (field.need === 'required' || (field.requiredWhen && isTrue(field.requiredWhen))) return 'required';
  return field.demandedWhen && isTrue(field.demandedWhen) ? 'demanded' : field.need;
}

import { isEmptyFact, type ShownField } from '@mis-support/protocol';
import type { MessageKey } from '../messages/ru.ts';
import { formOf } from '../panel/form-model.ts';
import type { PanelState } from '../panel/panel-state.ts';

/** A field that is filled in from where she is and what she did: the number of the record, the steps. */
export function isFilledIn({ field }: Pick<ShownField, 'field'>): boolean {
  return field.prefill === 'steps' || (field.kind === 'recordRef' && field.prefill !== undefined);
}

/** Where that comes from, in words; nothing once she has changed it, for then it is hers. */
export function sourceOf(panel: PanelState, shown: ShownField): MessageKey | undefined {
  const isHers = panel.fact(shown.id) !== undefined;
  if (isHers || !isFilledIn(shown) || isEmptyFact(formOf(panel).answer(shown.id))) return undefined;
  return shown.field.prefill === 'steps' ? 'steps.fromTrail' : 'recordRef.fromScreen';
}

import type { ShownField } from '@mis-support/protocol';
import { formOf } from '../panel/form-model.ts';
import { lastPhoneOf } from '../panel/last-phone.ts';
import type { PanelState } from '../panel/panel-state.ts';

/** A value for an empty field that one tap takes. */
export interface OneTap {
  value: string;
  /** What stands on the button. Absent: a text of many lines, which is named and not shown. */
  shown?: string;
}

/** So many of the last actions make the steps. */
const stepsTaken = 5;

/**
 * What could be put into a field for her: the number of the open record, her last actions, the phone she gave
 * last time. `undefined` where nothing is known, or where it stands there already.
 */
export function oneTapFor(panel: PanelState, { id, field }: Pick<ShownField, 'id' | 'field'>): OneTap | undefined {
  const tap = known(panel, id, field);
  return tap && tap.value !== formOf(panel).answer(id) ? tap : undefined;
}

function known(panel: PanelState, id: string, { kind, prefill }: ShownField['field']): OneTap | undefined {
  const context = panel.context.value;
  if (prefill === 'steps') {
    const steps = (context?.trail ?? []).slice(-stepsTaken).map((step, index) => `${index + 1}. ${step.label}`);
    return steps.length > 0 ? { value: steps.join('\n') } : undefined;
  }
  if (kind === 'recordRef') {
    const key = prefill?.startsWith('context.') ? prefill.slice('context.'.length) : 'recordRef';
    const value = context?.values[key]?.value;
    return typeof value === 'string' ? { value, shown: value } : undefined;
  }
  const phone = id === 'contact' ? lastPhoneOf(panel).value : undefined;
  return phone ? { value: phone, shown: phone } : undefined;
}

import { stepsFromTrail, type ShownField } from '@mis-support/protocol';
import { formOf } from '../panel/form-model.ts';
import { lastPhoneOf } from '../panel/last-phone.ts';
import type { PanelState } from '../panel/panel-state.ts';

/** A value for an empty field that one tap takes. */
export interface OneTap {
  value: string;
  /** What stands on the button. Absent: a text of many lines, which is named and not shown. */
  shown?: string;
}

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
    const value = stepsFromTrail(context?.trail ?? []);
    return value === undefined ? undefined : { value };
  }
  if (kind === 'recordRef') {
    const key = prefill?.startsWith('context.') ? prefill.slice('context.'.length) : 'recordRef';
    const value = context?.values[key]?.value;
    return typeof value === 'string' ? { value, shown: value } : undefined;
  }
  const phone = id === 'contact' ? lastPhoneOf(panel).value : undefined;
  return phone ? { value: phone, shown: phone } : undefined;
}

/** Puts it there, and says so: the field may be out of sight, and nothing was typed. */
export function takeTap(panel: PanelState, id: string, { value, shown }: OneTap): void {
  const { t } = panel;
  panel.setFact(id, value);
  panel.announce(t('suggest.taken', { field: formOf(panel).words(id).label, value: shown ?? t('steps.fromTrail') }));
}

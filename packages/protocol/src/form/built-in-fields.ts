import type { Field } from './field.ts';

/**
 * What a ticket of each type needs, by the table of minimum facts. A preset shows `scope`, `contact`
 * and `happened` alone. Names and hints are texts of the panel, by the same ids.
 */
export const builtInFields: Record<string, Field> = {
  title: { order: 10, kind: 'text', need: 'optional', place: 'whenAsked', maxLength: 250, shownWhen: noPreset() },
  happened: {
    order: 20,
    kind: 'longText',
    need: 'optional',
    requiredWhen: noPreset(),
    place: 'always',
    maxLength: 20_000,
  },
  expected: advised(30, 'longText', ['incident', 'changeRequest']),
  steps: { ...advised(40, 'longText', ['incident']), prefill: 'steps' },
  scope: {
    order: 50,
    kind: 'choice',
    optionsFrom: 'scopes',
    need: 'demanded',
    place: 'always',
    shownWhen: { type: 'incident' },
  },
  urgency: {
    order: 60,
    kind: 'choice',
    optionsFrom: 'urgencies',
    need: 'demanded',
    place: 'always',
    shownWhen: noPreset(['incident']),
  },
  when: {
    order: 70,
    kind: 'choice',
    options: options('now', 'today', 'earlier', 'update'),
    need: 'advised',
    place: 'always',
    shownWhen: noPreset(['incident']),
  },
  recordRef: { ...advised(80, 'recordRef', ['incident']), prefill: 'context.recordRef' },
  tried: {
    ...advised(90, 'choices', ['incident', 'question']),
    options: options('relogin', 'otherPc', 'colleague', 'it'),
  },
  suspectedSystem: { ...advised(100, 'choice', ['incident']), need: 'optional', optionsFrom: 'integrations' },
  reason: { ...advised(110, 'text', ['serviceRequest', 'changeRequest']), demandedWhen: { type: 'changeRequest' } },
  dateInForce: { ...advised(120, 'date', ['changeRequest']), need: 'demanded' },
  affected: { ...advised(130, 'text', ['changeRequest']), need: 'demanded' },
  category: { ...advised(140, 'choice'), need: 'optional', optionsFrom: 'categories' },
  module: { ...advised(150, 'choice'), need: 'optional', optionsFrom: 'modules', prefill: 'context.module' },
  onBehalfOf: { ...advised(160, 'text', ['incident', 'serviceRequest']), need: 'optional', maxLength: 150 },
  contact: {
    order: 170,
    kind: 'phone',
    need: 'advised',
    demandedWhen: { type: ['incident', 'changeRequest'] },
    place: 'always',
    maxLength: 100,
    prefill: 'user.phone',
  },
};

function advised(order: number, kind: Field['kind'], types?: string[]): Field {
  return { order, kind, need: 'advised', place: 'whenAsked', shownWhen: noPreset(types) };
}

function noPreset(types?: string[]): NonNullable<Field['shownWhen']> {
  return { ...(types && { type: types }), criticalKind: { filled: false } };
}

function options(...ids: string[]): NonNullable<Field['options']> {
  return Object.fromEntries(ids.map((id, index) => [id, { order: index + 1 }]));
}

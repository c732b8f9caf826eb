import { expect, test } from 'vitest';
import { builtInFields } from './built-in-fields.ts';
import type { Field } from './field.ts';
import { formFields } from './form-fields.ts';
import { optionIds } from './option-ids.ts';

const needs = (facts: object, answers = {}, fields: Record<string, Field> = builtInFields): string[] =>
  formFields(fields, facts as never, answers).map(({ id, need }) => `${id} ${need}`);

test('asks of an incident for the text, for scope, urgency and phone, and advises the rest', () => {
  expect(needs({ type: 'incident' })).toEqual([
    'title optional',
    'happened required',
    'expected advised',
    'steps advised',
    'scope demanded',
    'urgency demanded',
    'when advised',
    'recordRef advised',
    'tried advised',
    'suspectedSystem optional',
    'category optional',
    'module optional',
    'onBehalfOf optional',
    'contact demanded',
  ]);
});

test('asks of a change request whom it affects, on what ground and from when; of a request only the text', () => {
  const asked = (type: string): string[] => needs({ type }).filter((one) => /demanded|required/.test(one));
  expect(asked('changeRequest')).toEqual([
    'happened required',
    'reason demanded',
    'dateInForce demanded',
    'affected demanded',
    'contact demanded',
  ]);
  expect(asked('serviceRequest')).toEqual(['happened required']);
  expect(needs({ type: 'serviceRequest' })).toContain('reason advised');
});

test('asks three things of a preset, whatever a region has added to its forms', () => {
  const fields: Record<string, Field> = {
    ...builtInFields,
    cabinet: { order: 5, kind: 'text', need: 'required' },
    hall: { order: 6, kind: 'text', need: 'advised', shownWhen: { criticalKind: 'unavailable' } },
  };
  expect(needs({ type: 'incident', criticalKind: 'login' }, {}, fields)).toEqual([
    'happened optional',
    'scope demanded',
    'contact demanded',
  ]);
  expect(needs({ type: 'incident', criticalKind: 'unavailable' }, {}, fields)).toContain('hall advised');
});

test('keeps the text of the person in the form, whatever a region says', () => {
  const fields: Record<string, Field> = {
    happened: { order: 1, kind: 'longText', need: 'required', enabled: false, shownWhen: { role: 'никто' } },
  };
  expect(needs({ type: 'incident' }, {}, fields)).toEqual(['happened required']);
});

test('takes no answer of a field that does not stand in the form', () => {
  const fields: Record<string, Field> = {
    a: { order: 1, kind: 'text', need: 'optional', shownWhen: { type: 'question' } },
    b: { order: 2, kind: 'text', need: 'optional', shownWhen: { a: 'да' } },
  };
  expect(needs({ type: 'question' }, { a: 'да' }, fields)).toHaveLength(2);
  expect(needs({ type: 'incident' }, { a: 'да' }, fields)).toEqual([]);
});

test('offers the categories of this type, in the region’s order, without what is switched off', () => {
  const lists = {
    policy: { scopes: ['self', 'unknown', 'region'], urgencies: ['blocked'] },
    categories: { b: { order: 2 }, a: { order: 1, types: ['question'] }, c: { order: 3, enabled: false } },
    modules: {},
    integrations: {},
  };
  const field = (optionsFrom: Field['optionsFrom']): Field => ({
    order: 1,
    kind: 'choice',
    need: 'optional',
    optionsFrom,
  });
  expect(optionIds(field('categories'), lists, 'incident')).toEqual(['b']);
  expect(optionIds(field('categories'), lists, 'question')).toEqual(['a', 'b']);
  expect(optionIds(field('scopes'), lists)).toEqual(['self', 'region', 'unknown']);
});

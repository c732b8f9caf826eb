import { expect, test } from 'vitest';
import { expectedPhrases } from './expected-words.ts';
import { bare, type AnySchema } from './schema-at.ts';
import { SupportConfig } from './support-config.ts';

/** What our schemas say in their own words, wherever they stand. */
function phrases(schema: AnySchema, seen = new Set<AnySchema>()): string[] {
  // A schema that refers to itself makes a new one at every look, so the reference is what is known again.
  const itself = schema.wrapped ?? schema;
  if (seen.has(itself)) return [];
  seen.add(itself);
  const known = bare(itself);
  const inner = [known.key, known.value, known.item, known.rest, ...Object.values(known.entries ?? {})];
  const options = known.type === 'union' ? (known.options as AnySchema[]) : [];
  return [
    ...(known.pipe ?? []).flatMap(({ message }) => (typeof message === 'string' ? [message] : [])),
    ...[...inner, ...options].flatMap((one) => (one ? phrases(one, seen) : [])),
  ];
}

test('says everything in Russian that a schema says of what would be right', () => {
  const said = [...new Set(phrases(SupportConfig as unknown as AnySchema))];
  expect(said.length).toBeGreaterThan(5);
  expect(said.filter((phrase) => !expectedPhrases.includes(phrase))).toEqual([]);
});

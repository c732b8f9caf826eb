import { readFileSync } from 'node:fs';
import { CompletionContext } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import { beforeAll, expect, test } from 'vitest';
import { loadSchema } from './config-schema.ts';
import { completeFromSchema } from './schema-assist.ts';

beforeAll(async () => {
  const schema = readFileSync(
    new URL('../../../../docs/reference/support-config.ru.schema.json', import.meta.url),
    'utf8',
  );
  await loadSchema(async () => new Response(schema));
});

/** What is offered where the text has `|`. */
function offeredAt(marked: string): string[] {
  const pos = marked.indexOf('|');
  const state = EditorState.create({ doc: marked.replace('|', '') });
  const result = completeFromSchema(new CompletionContext(state, pos, true));
  return (result?.options ?? []).map(({ label }) => label);
}

test('offers keys while the key is being written, also with its closing quote there already', () => {
  expect(offeredAt('{ "fie| }')).toContain('"fields"');
  expect(offeredAt('{ "fie|" }')).toContain('"fields"');
  expect(offeredAt('{ | }')).toContain('"ladder"');
});

test('offers values inside the quotes and outside of them', () => {
  expect(offeredAt('{ "fields": { "when": { "need": "|" } } }')).toContain('"required"');
  expect(offeredAt('{ "fields": { "when": { "need": | } } }')).toContain('"required"');
  expect(offeredAt('{ "fields": { "when": { "enabled": | } } }')).toContain('true');
});

test('offers nothing where anything may stand', () => {
  expect(offeredAt('{ "help": { "phone": "|" } }')).toEqual(['null']);
});

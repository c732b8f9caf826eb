import { expect, test } from 'vitest';
import { readJson, valueAt } from './json-text.ts';
import { pieceOf, withPiece } from './piece-text.ts';

const path = ['workplaces', 'lab', 'patch'];
const whole = `{
  "region": "a",
  "workplaces": {
    "lab": {
      "names": ["Лаборатория"],
      "patch": {
        "help": { "phone": "5" }
      }
    }
  }
}
`;

test('shows what lies at a path as a text of its own, shifted to the left', () => {
  expect(pieceOf(whole, path)).toBe('{\n  "help": { "phone": "5" }\n}');
  expect(pieceOf(whole, ['workplaces', 'door', 'patch'])).toBe('{}');
});

test('puts the piece back where it was and leaves the rest as it was written', () => {
  expect(withPiece(whole, path, pieceOf(whole, path))).toBe(whole);
  const changed = withPiece(whole, path, '{\n  "help": {\n    "phone": "7"\n  }\n}') ?? '';
  expect(valueAt(readJson(changed), [...path, 'help', 'phone'])).toBe('7');
  expect(pieceOf(changed, path)).toBe('{\n  "help": {\n    "phone": "7"\n  }\n}');
  expect(changed.startsWith(whole.slice(0, whole.indexOf('"patch"')))).toBe(true);
});

test('begins a piece that is not there yet, and takes nothing that is no JSON', () => {
  const begun = withPiece('{}', path, '{ "help": { "phone": "1" } }') ?? '';
  expect(valueAt(readJson(begun), path)).toEqual({ help: { phone: '1' } });
  expect(withPiece(whole, path, '{ "help"')).toBeUndefined();
});

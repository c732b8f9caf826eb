import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeJsonMistake, parseJsonText, textOfBytes } from './parse-json-text.ts';
import { scanJson } from './scan-json.ts';

function told(text: string, language: 'ru' | 'en' = 'ru'): string {
  const outcome = parseJsonText(text);
  return outcome.ok ? 'fine' : describeJsonMistake(outcome.mistake, language);
}

test.each([
  ['{\n  "a": 1,\n}', /^строка 3, знак 1: это не JSON \(нужно имя в двойных кавычках/],
  ['{ "a": 1 "b": 2 }', /^строка 1, знак 10: это не JSON \(не хватает запятой или «}»\)/],
  ['[1 2]', /^строка 1, знак 4: это не JSON \(не хватает запятой или «]»\)/],
  ['{ "a" 1 }', /^строка 1, знак 7: это не JSON \(не хватает двоеточия после имени\)/],
  ['{ "a": 1', /\(не хватает запятой или «}»\)/],
  ['{ "a": "x\ny" }', /строка переходит на другую/],
  ['{ "a": да }', /^строка 1, знак 8: это не JSON \(лишний знак\)/],
  ['{} {}', /^строка 1, знак 4: .*после последней скобки/],
  ['{\n  // телефон\n  "a": 1 }', /^строка 2, знак 3: это не JSON \(примечаний в нём не бывает, уберите это\)/],
  ['', /^строка 1, знак 1: это не JSON \(файл обрывается\)/],
])('says where %j is no JSON, and why', (text, words) => {
  expect(told(text)).toMatch(words);
});

test('says it in English too', () => {
  expect(told('{\n  "a": 1,\n}', 'en')).toMatch(/^line 3, column 1: this is not JSON \(Expected/);
});

test('says how to check a folder', () => {
  expect(describeJsonMistake({ code: 'unreadable', why: 'EISDIR' }, 'ru')).toContain('--dir');
});

test('refuses a file in another encoding instead of showing people signs of doubt', () => {
  const ansi = Uint8Array.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xd0, 0xe5, 0xe3, 0x22, 0x7d]);
  const wide = new Uint8Array(Buffer.from('\uFEFF{"region":"я"}', 'utf16le'));
  for (const bytes of [ansi, wide]) {
    const outcome = textOfBytes(bytes);
    expect(outcome.ok || describeJsonMistake(outcome.mistake, 'ru')).toMatch(/^файл не в кодировке UTF-8/);
  }
  expect(textOfBytes(new TextEncoder().encode('\uFEFF{"region":"я"}'))).toEqual({ ok: true, text: '{"region":"я"}' });
});

test('reads every JSON and gives a place within any other text', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const outcome = parseJsonText(text);
      if (outcome.ok || outcome.mistake.code !== 'notJson') return;
      expect(outcome.mistake.line).toBeLessThanOrEqual(text.split('\n').length);
      expect(outcome.mistake.column).toBeGreaterThan(0);
    }),
  );
});

test('finds keys that stand twice in one object, and only those', () => {
  const text = '{ "a": { "b": 1, "c": [{ "b": 1 }, { "b": 2, "b": 3 }], "b": 2 }, "d": 1 }';
  expect(scanJson(text).duplicates.map(({ path, offset }) => `${path} ${offset}`)).toEqual(['a.c.1.b 45', 'a.b 56']);
});

test('stops where the engine stops: every JSON is walked to its end, nothing else is', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        fc.string(),
        fc.json().map((json) => json.slice(0, -1)),
      ),
      (text) => {
        expect(scanJson(text).errorAt === undefined).toBe(parseJsonText(text).ok);
      },
    ),
  );
});

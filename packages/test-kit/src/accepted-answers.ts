import { checkAnswer, type Field, type FactValue } from '@mis-support/protocol';
import fc from 'fast-check';

const texts = ['Ответ 12345', 'доб. 214 555', 'Кабинет 7, стол 2', 'Я', '7', 'нет', '12-34', '99-01', '123', 'А123'];

/** An answer that the field accepts. Choices take from `options`. `undefined` for files, for choices of nothing, and where none is known. */
export function acceptedAnswers(field: Field, options: readonly string[] = []): fc.Arbitrary<FactValue> {
  switch (field.kind) {
    case 'choice':
      return options.length > 0 ? fc.constantFrom(...options) : fc.constant(undefined);
    case 'choices':
      return fc.subarray([...options], { minLength: Math.min(1, options.length) });
    case 'number':
      return numbers(field);
    case 'date':
      return fc.constantFrom('2026-11-24', '2028-02-29');
    case 'dateTime':
      return fc.constantFrom('2026-11-24T10:30', '2026-12-31T23:59');
    case 'file':
      return fc.constant(undefined);
    case 'text':
    case 'longText':
    case 'phone':
    case 'recordRef':
      return textsFor(field);
  }
}

function numbers({ min = 0, max = min + 1000 }: Field): fc.Arbitrary<number> {
  const [least, most] = [Math.ceil(min), Math.floor(max)];
  return least <= most ? fc.integer({ min: least, max: Math.min(most, least + 1000) }) : fc.constant(min);
}

/** Whatever of many tries the field takes, blanks around it aside. */
function textsFor(field: Field): fc.Arbitrary<FactValue> {
  const { pattern, minLength = 1 } = field;
  const long = ['абв где '.repeat(2600).slice(0, minLength - 1) + 'ж', 'ж'.repeat(minLength), '7'.repeat(minLength)];
  const fits = (text: string): boolean =>
    text.trim() === text && text !== '' && !/[^\p{L}\p{N}\p{P}\p{S} ]/u.test(text) && !checkAnswer(field, text);
  const known = [...texts, ...long].filter(fits);
  if (pattern === undefined || known.length > 1)
    return fc.constantFrom(...known, ...(known.length > 0 ? [] : [undefined]));
  const tried = matching(pattern).filter(fits);
  return fc.constantFrom(...known, ...(known.length + tried.length > 0 ? tried.slice(0, 20) : [undefined]));
}

const matches = new Map<string, string[]>();

function matching(pattern: string): string[] {
  const known = matches.get(pattern);
  if (known) return known;
  const made = fc.sample(fc.stringMatching(new RegExp(`^(?:${pattern})$`, 'u'), { size: 'small' }), {
    numRuns: 300,
    seed: 1,
  });
  matches.set(pattern, made);
  return made;
}

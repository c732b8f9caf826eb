import { expect, test } from 'vitest';
import { wrongLayerId } from './layer-id.ts';

/** As the gateway gives it. */
const pattern = '^[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]{0,99}$';

test.each([
  ['ГБУЗ «Городская больница № 1»', 'лишние знаки: пробел « № »'],
  ['gp 7', 'лишние знаки: пробел'],
  ['-x', 'начинается не с буквы'],
  ['x'.repeat(101), '101 знаков'],
  ['__proto__', 'занят программой'],
  ['gp-3', 'уже есть'],
  ['', 'Сначала напишите'],
])('a layer cannot be called «%s», and it is said why', (id, why) => {
  expect(wrongLayerId(id, ['gp-3'], pattern)).toContain(why);
});

test('a layer can be called as a clinic is numbered', () => {
  expect(['gp-7', 'ГП-7', '12.3_b'].map((id) => wrongLayerId(id, [], pattern))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

import { checkConfig, defaultConfig, describeMistake, mergePatch, type Json } from '@mis-support/protocol';
import { expect, test } from 'vitest';
import { mistakeSays } from './mistake-words.ts';

/** What the check says of a layer over the built-in one, as the studio says it: by path. */
function told(layer: Json): Record<string, string> {
  const { mistakes } = checkConfig(mergePatch(defaultConfig as unknown as Json, layer));
  return Object.fromEntries(
    mistakes.map((mistake) => {
      const message = describeMistake(mistake, 'ru').slice(mistake.path.length + 2);
      return [mistake.path, mistakeSays({ at: [...mistake.at], message })];
    }),
  );
}

const category = { order: 1, label: 'Тема' };

test('of an id that cannot be it says whether it is too long, which signs it may not have, or that it is taken', () => {
  const long = 'n'.repeat(41);
  const says = told({
    categories: { [long]: category, 'а б.в': category },
    fields: { all: { order: 1, kind: 'text', need: 'optional', label: 'x' } },
  });
  expect(says[`categories.${long}`]).toContain('слишком длинный: 41, можно до 40 знаков');
  expect(says['categories.а б.в']).toContain('лишние знаки: пробел .');
  expect(says['fields.all']).toContain('занят программой');
});

test('names languages as people do', () => {
  const says = told({ languages: ['ru', 'en'], categories: { a: { order: 1, label: { ru: 'Тема' } } } });
  expect(says['categories.a.label']).toBe('нет перевода на языке: английский; добавьте его');
});

test('names the other languages that a text in Russian alone leaves out', () => {
  const says = told({ languages: ['ru', 'en'], categories: { a: { order: 1, label: 'Тема' } } });
  expect(says['categories.a.label']).toContain('нужен и на другом языке: английский;');
});

test('speaks of colours by their names in the forms, and of all else as it was told', () => {
  const message = 'контраст с «surface» 1.35 : 1 (светлая тема); нужно не меньше 4.5 : 1';
  expect(mistakeSays({ at: ['theme', 'tokens', 'accent'], message })).toContain('контраст с «Фон»');
  expect(mistakeSays({ at: ['fields', 'surface'], message })).toBe(message);
});

test('of two in one place it says how to part them: a place is no number in the forms', () => {
  const says = told({
    categories: { a: category, b: { order: 1, label: 'Другая' } },
    ladder: { vendor: { order: 2 } },
    policy: { levels: { P1: { order: 1 }, P2: { order: 1 } } },
  });
  const part = '; передвиньте одну из двух стрелкой «↑» или «↓»';
  expect(says['categories.b.order']).toBe(`место 1 уже у «a»${part}`);
  expect(says['ladder.vendor.order']).toBe(`место 2 уже у «local»${part}`);
  expect(says['policy.levels.P2.order']).toBe(`место 1 уже у «P1»${part}`);
});

test('no JSON is spoken to people who work with the forms', () => {
  const step = { order: 1, label: 'Ступень' };
  const wrong: Json[] = [
    { policy: { levels: { P2: { resolve: 'PT1H', react: 'PT2H' } } } },
    { policy: { levels: { P1: { resolve: 'четыре часа' } } } },
    {
      policy: {
        levels: { P1: { resolve: null }, P2: { resolve: null }, P3: { resolve: null }, P4: { resolve: null } },
      },
    },
    { policy: { calendar: { holidays: ['2026-02-30', 'завтра'], hours: 'днём', days: 'будни' } } },
    { recipients: [5], languages: 'ru', locale: 'русский', fields: { tried: { enabled: 'да', shownWhen: 5 } } },
    { fields: { x: { order: 1, kind: 'choice', need: 'optional', label: 'Поле', prefill: 'user' } } },
    {
      fields: {
        x: {
          order: 1,
          kind: 'choice',
          need: 'optional',
          label: 'Поле',
          optionsFrom: 'modules',
          options: { a: { order: 1, label: 'а' } },
        },
      },
    },
    { languages: ['ru', 'en'], categories: { a: { order: 1, label: { ru: 'Тема' } }, b: { order: 1 } } },
    { ladder: { vendor: { endpoint: null } } },
    { ladder: { local: { startWhen: {} } } },
    { ladder: { vendor: { shownWhen: { role: 'Врач' } } } },
    { ladder: { x: { ...step, advice: true, passOnBy: ['vendor'], startWhen: { role: 'Врач' } } } },
    { ladder: { x: { ...step, skippable: true, passOnBy: ['local'], startWhen: { role: 'Врач' } } } },
    { policy: { levels: { P9: { label: 'Лишний', order: 9 } }, calendars: { spare: { days: '1-5' } } } },
    { policy: { critical: { login: { ward: 'P1' } }, unknownCountsAs: 'ward' } },
    { fields: { tried: { shownWhen: { scope: { atLeast: 2 } } } } },
    { plannedWorks: { x: { order: 1, what: '  ', from: 'утром', to: '2026-11-24T05:00:00Z' } } },
    { launcher: { shortcut: 'F99' }, messages: { ru: { nothing: 'x' }, kk: {} }, policy: { scopes: ['self', 'ward'] } },
  ];
  const spoken = wrong.flatMap((layer) => Object.values(told(layer)));
  const json =
    /[{}[\]]|"|\btrue\b|«(?:order|label|options|optionsFrom|resolve|endpoint|shownWhen|advice|passOnBy|startWhen|messages|languages|matrix|critical|requests|calendar|is|contains|filled|atLeast)»|\bPT\d/;
  expect(spoken.filter((line) => json.test(line))).toEqual([]);
});

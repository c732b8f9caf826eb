import { defaultConfig, describeMistake, parseConfig, type SupportConfig } from '@mis-support/protocol';
import { expect, test } from 'vitest';
import { mistakeLine } from './mistake-place.ts';
import { mergedAt } from './layers.ts';

/** What the studio says of a layer, line by line. */
function told(region: object): string[] {
  const outcome = parseConfig(region);
  const config = mergedAt({ builtin: defaultConfig, region }, 'region') as unknown as SupportConfig;
  return (outcome.ok ? [] : outcome.mistakes).map((mistake) => {
    const message = describeMistake(mistake, 'ru').slice(mistake.path.length + 2);
    return mistakeLine(config, { path: mistake.path, at: [...mistake.at], message });
  });
}

const categories = {
  access: { order: 1, label: 'Доступ и права' },
  print: { order: 2, label: 'Печать' },
};
const template = { order: 1, label: 'Заготовка', type: 'incident', text: 'Текст' };

test('names the entries there are, and the one that is gone only at a workplace', () => {
  const region = {
    categories,
    templates: { one: { ...template, category: 'print' } },
    workplaces: { lab: { names: ['Лаборатория'], patch: { categories: { print: null } } } },
  };
  expect(told(region)).toEqual([
    'Список АРМ, Лаборатория, Типовые обращения, Заготовка, тема: «Печать» нет в «Темы»; есть: Доступ и права',
  ]);
});

test('names scopes in a condition, whatever the rest of the rules looks like while it is typed', () => {
  const step = { order: 9, label: 'Шаг', startWhen: { scope: 'me' } };
  expect(told({ ladder: { step } })[0]).toContain('можно: Только у меня, В нашем отделении');
  expect(told({ ladder: { step }, policy: 5 })[0]).toMatch(/^Приоритеты: /);
});

test('names an answer of the matrix that has no text in every language yet', () => {
  const region = {
    languages: ['ru', 'en'],
    policy: {
      scopes: ['self', 'department', 'organization', 'region', 'country'],
      matrix: { country: ['P1', 'P2', 'P3'] },
    },
    messages: { ru: { 'scope.country': 'Во всей стране' } },
  };
  expect(told(region)).toEqual([
    'Приоритеты: для «Во всей стране» нет текста на языке: английский; впишите его рядом с этим ответом в разделе «Приоритеты»',
  ]);
});

test('names the answer at which a row of the matrix runs backwards', () => {
  const policy = { matrix: { self: ['P4', 'P3', 'P4'] }, requests: 'P9' };
  expect(told({ policy })).toContain(
    'Приоритеты: «P4» менее срочный, чем «P3» при ответе «Можно, но медленно или в обход», а работать труднее; проверьте, не перепутаны ли столбцы',
  );
});

test('leaves an id that nobody has as it is', () => {
  expect(told({ categories, templates: { one: { ...template, category: 'speed' } } })).toEqual([
    'Типовые обращения, Заготовка, тема: «speed» нет в «Темы»; есть: Доступ и права, Печать',
  ]);
});

test('names a key that does not exist, however deep it stands, and what may have been meant', () => {
  const patch = { fields: { when: { lable: 'Когда' } } };
  const region = {
    help: { phonee: '1-02' },
    policy: { levels: { P2: { reslove: 'PT4H' } } },
    workplaces: { lab: { names: ['Лаборатория'], patch } },
    messages: { ru: { nothing: 'x' } },
  };
  expect(told(region)).toEqual(
    expect.arrayContaining([
      'Основное: ключа «phonee» нет; возможно, «телефон»',
      'Приоритеты, уровень P2: ключа «reslove» нет; возможно, «решение»',
      'Список АРМ, Лаборатория, Поля формы, Когда началось: ключа «lable» нет; возможно, «название»',
    ]),
  );
  expect(told({ help: { zzzz: 1 } })[0]).toBe(
    'Основное: ключа «zzzz» нет; можно: «телефон», «когда отвечают по телефону»',
  );
  expect(told({ messages: { ru: { nothing: 'x' } } })[0]).toMatch(/^Тексты: текста с ключом nothing нет/);
});

test('names the answers of the matrix by what they are called', () => {
  const matrix = { self: ['P3'], department: ['P2', 'P3', 'P3', 'P4'], ward: ['P1', 'P2', 'P3'] };
  const all = 'Только у меня, В нашем отделении, Во всей организации, И в других организациях, Не знаю';
  const columns = 'Нельзя, работа остановлена, Можно, но медленно или в обход, Можно, но мешает';
  const levels = 'нужен один из: P1, P2, P3, P4';
  expect(told({ policy: { matrix } })).toEqual([
    `Приоритеты: значений 4, а столбцов матрицы 3; по одному на каждый: ${columns}`,
    `Приоритеты: ответа «ward» на «У кого так же» нет; есть: ${all}`,
    `Приоритеты: нет уровня для «Только у меня» × «Можно, но медленно или в обход»; ${levels}`,
    `Приоритеты: нет уровня для «Только у меня» × «Можно, но мешает»; ${levels}`,
  ]);
});

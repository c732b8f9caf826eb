import { expect, test } from 'vitest';
import { buildContext, hostUserOf } from './build-context.ts';
import { parseUserAgent } from './parse-user-agent.ts';

test('believes the host before the page and the page before the browser, and says who said what', () => {
  const { values } = buildContext({
    host: { screen: 'Талон', menuPath: ['Поликлиника', 'Приём'] },
    page: { screen: { value: 'Вкладка', source: 'aria' }, tab: { value: 'Диагнозы', source: 'aria' } },
    browser: { browser: 'Chrome 109', tab: 'нет' },
    trail: [],
  });
  expect(values).toEqual({
    screen: { value: 'Талон', source: 'host' },
    menuPath: { value: ['Поликлиника', 'Приём'], source: 'host' },
    tab: { value: 'Диагнозы', source: 'aria' },
    browser: { value: 'Chrome 109', source: 'browser' },
  });
});

test('leaves out wrong types and empty lines, and cuts long ones', () => {
  const host = {
    screen: { nested: 1 },
    tab: '  ',
    build: 5.48,
    action: 'х'.repeat(900),
    menuPath: ['a', 2, null, ' '],
  };
  const { values } = buildContext({ host, page: {}, browser: {}, trail: [] });
  expect(Object.entries(values).map(([key, { value }]) => [key, value.length > 10 ? value.length : value])).toEqual([
    ['action', 500],
    ['build', '5.48'],
    ['menuPath', ['a', '2']],
  ]);
});

test('keeps of an address the path alone', () => {
  const { values } = buildContext({ host: {}, page: {}, browser: { path: '/emk?patient=Иванова#1' }, trail: [] });
  expect(values['path']?.value).toBe('/emk');
});

test('reads the person from the host only when she has an id', () => {
  expect([
    hostUserOf({ user: { id: 7, name: 'Анна', phone: {} } }),
    hostUserOf({ user: { name: 'Анна' } }),
    hostUserOf(null),
  ]).toEqual([{ id: '7', name: 'Анна' }, undefined, undefined]);
});

test.each([
  [
    'Mozilla/5.0 (Windows NT 6.1; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36',
    'Chrome 109.0.0.0',
    'Windows 7',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/120.0.0.0 YaBrowser/24.1.0 Safari/537.36',
    'Яндекс.Браузер 24.1.0',
    'Windows 10/11',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:115.0) Gecko/20100101 Firefox/115.0', 'Firefox 115.0', 'Linux'],
  ['something else', undefined, undefined],
])('names browser and system of %s', (userAgent, browser, os) => {
  expect(parseUserAgent(userAgent)).toEqual({ ...(browser ? { browser } : {}), ...(os ? { os } : {}) });
});

import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../studio.css';
import { joinTexts } from '../merge/joined-text.ts';
import { conflict } from '../saving.ts';
import type { Doc } from '../state/docs.ts';
import { showLayers } from '../state/opened.ts';
import { ConflictDialog } from './conflict-dialog.tsx';

const realFetch = globalThis.fetch;
let host: HTMLElement | undefined;
afterEach(() => {
  conflict.value = undefined;
  if (host) render(null, host);
  host?.remove();
  globalThis.fetch = realFetch;
});

/** Two people have changed region `a`, each from `base`. */
function meet(base: object, mine: object, theirs: object): void {
  const [saved, text, other] = [base, mine, theirs].map((value) =>
    JSON.stringify({ region: 'a', ...value }, null, 2),
  ) as [string, string, string];
  const doc: Doc = { kind: 'regions', id: 'a', text, saved, etag: '"1"', writable: true };
  showLayers({ region: doc, organization: undefined });
  conflict.value = { doc, theirs: other, etag: '"2"', joined: joinTexts(saved, text, other) };
  host = document.createElement('div');
  document.body.append(host);
  render(<ConflictDialog />, host);
}

const places = () =>
  [...document.querySelectorAll<HTMLElement>('.conflict-place')].map((place) => place.innerText.replace(/\s+/g, ' '));
const json = /[{}[\]"]|\b(?:fields|need|order|kind|label|shownWhen|text|required)\b/;

test('a property that both have changed is told as the forms tell it, and what held before', async () => {
  meet(
    { fields: { steps: { need: 'optional' } } },
    { fields: { steps: { need: 'required', shownWhen: { type: ['incident', 'question'] } } } },
    { fields: { steps: { need: 'demanded', shownWhen: { type: 'question' } } } },
  );
  await expect.poll(places).toHaveLength(2);
  expect(places()[0]).toBe(
    'Поля формы → Шаги → обязательность Было: «По желанию» Моё: «Обязательно: без него не отправить» Сохранённое: «Спросить один раз»',
  );
  expect(places()[1]).toContain('Поля формы → Шаги → где показывать');
  expect(places()[1]).toContain('или Как это сделать?');
  expect(places().join(' ')).not.toMatch(json);
});

test('an entry that both have added is one question, told property by property and in no JSON', async () => {
  const room = { order: 300, kind: 'choice', need: 'optional', label: 'Номер кабинета' };
  const option = (label: string) => ({ order: 1, label });
  meet(
    {},
    { fields: { room: { ...room, need: 'required', options: { a: option('12') } } } },
    { fields: { room: { ...room, hint: 'На двери', options: { a: option('14') }, shownWhen: { type: 'incident' } } } },
  );
  await expect.poll(places).toHaveLength(1);
  const [told = ''] = places();
  expect(told).toContain('Поля формы → Номер кабинета');
  expect(told).toMatch(
    /Моё .*обязательность: «Обязательно: без него не отправить».*варианты: «12».*Сохранённое .*подсказка: «На двери»/,
  );
  expect(told).not.toMatch(json);
  await page.getByRole('radio', { name: 'Сохранённое' }).click();
  await expect.element(page.getByText('Всё выбрано.')).toBeVisible();
});

test('of a row of the matrix it is told which answer both have changed', async () => {
  const row = (level: string) => ({ policy: { matrix: { department: [level, 'P3', 'P4'] } } });
  meet(row('P2'), row('P1'), row('P3'));
  await expect.poll(places).toHaveLength(1);
  expect(places()[0]).toContain('Нельзя, работа остановлена, было: P2, высокий Моё: P1, наивысший Сохранённое: P3,');
});

test('an entry that one has taken away and the other has changed says so of both', async () => {
  meet(
    { categories: { print: { order: 1, label: 'Печать' } } },
    {},
    { categories: { print: { order: 1, label: 'Печать и сканирование' } } },
  );
  await expect.poll(places).toHaveLength(1);
  expect(places()[0]).toMatch(
    /Моё .*Печать убрано Сохранённое .*название: было «Печать» → стало «Печать и сканирование»/,
  );
});

test('what comes of it is read in words too', async () => {
  meet({ help: { phone: '1' } }, { help: { phone: '2' }, locale: 'en' }, { help: { phone: '3' } });
  await page.getByRole('radio', { name: /^Моё/ }).click();
  await page.getByText('Чем то, что получится, отличается от сохранённого').click();
  await expect.poll(() => document.querySelector('.change-list')?.textContent).toMatch(/телефон: было «3» → стало «2»/);
});

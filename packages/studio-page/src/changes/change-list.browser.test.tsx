import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../studio.css';
import { CompareDialog } from '../panes/compare-dialog.tsx';
import { HistoryDialog } from '../panes/history-dialog.tsx';
import { ImportDialog } from '../panes/import-dialog.tsx';
import { organizationDoc, regionDoc, type Doc } from '../state/docs.ts';
import { put, undo } from '../state/edits.ts';
import { notice } from '../state/judgement.ts';
import { showLayers } from '../state/opened.ts';

let host: HTMLElement | undefined;
const realFetch = globalThis.fetch;
afterEach(() => {
  if (host) render(null, host);
  host?.remove();
  globalThis.fetch = realFetch;
});

function docOf(kind: Doc['kind'], id: string, value: object): Doc {
  const text = JSON.stringify(value, null, 2);
  return { kind, id, text, saved: text, etag: '"1"', writable: true };
}

function show(node: preact.ComponentChild): void {
  host = document.createElement('div');
  document.body.append(host);
  render(node, host);
}

const list = () => page.getByRole('region', { name: 'Изменения' });
const told = (text: string | RegExp) => expect.poll(() => list().element().textContent).toMatch(text);
const labelled = { order: 300, kind: 'text', need: 'required', label: 'Номер кабинета' };

test('what was changed is read in words, with what held before, and counted on top', async () => {
  showLayers({ region: docOf('regions', 'a', { region: 'a' }), organization: docOf('organizations', 'o', {}) });
  put(['fields', 'room'], labelled);
  put(['fields', 'steps', 'need'], 'required');
  put(['ladder', 'colleague'], undefined);
  show(<CompareDialog onClose={() => undefined} />);
  await expect.element(list().getByText('Изменено: 1, добавлено: 1, убрано: 1')).toBeVisible();
  await told('обязательность: было «Желательно» → стало «Обязательно');
  await told(/Номер кабинета добавлено/);
  await told(/Коллега убрано/);
  expect(list().element().textContent).not.toMatch(/room|steps|need|colleague/);
  await page.getByRole('button', { name: 'Текстом (JSON)' }).click();
  await expect.element(page.getByRole('textbox', { name: 'Сейчас' })).toBeVisible();
  await page.getByRole('button', { name: 'Словами' }).click();
});

test('what is only written otherwise is told apart from what takes effect', async () => {
  showLayers({ region: docOf('regions', 'a', { region: 'a' }), organization: undefined });
  regionDoc.value = { ...regionDoc.value!, text: '{"region":"a","fields":{"steps":{"need":"advised"}}}' };
  show(<CompareDialog onClose={() => undefined} />);
  await expect.element(list().getByText('В том, что действует, ничего не меняется.')).toBeVisible();
  await expect.element(list().getByText('Записано иначе, но действует то же: 1')).toBeVisible();
});

test('a text that is no JSON is compared as text, and it is said why', async () => {
  showLayers({ region: docOf('regions', 'a', { region: 'a' }), organization: undefined });
  regionDoc.value = { ...regionDoc.value!, text: '{"region":' };
  show(<CompareDialog onClose={() => undefined} />);
  await expect.element(page.getByText('Текст записан с ошибкой, поэтому словами отличия не сказать.')).toBeVisible();
  await expect.element(page.getByRole('textbox', { name: 'Сейчас' })).toBeVisible();
});

const asked = (answers: Record<string, unknown>) => {
  globalThis.fetch = (path) => {
    const found = Object.entries(answers).find(([end]) => String(path).endsWith(end))?.[1];
    return Promise.resolve(new Response(JSON.stringify(found ?? {}), { status: found ? 200 : 404 }));
  };
};

test('a dropped file says what it would change and where it is wrong, and is undone in one step', async () => {
  showLayers({ region: docOf('regions', 'a', { region: 'a', help: { phone: '1-02' } }), organization: undefined });
  const message = 'найдено "soon"; нужно: одно из required';
  asked({
    'api/drafts': { draft: 'd' },
    'api/drafts/d': { mistakes: [{ path: 'fields.room.need', at: ['fields', 'room', 'need'], message }], shown: false },
  });
  let isClosed = false;
  show(<ImportDialog dropped={undefined} doc={regionDoc.value} onClose={() => (isClosed = true)} />);
  await expect.element(page.getByRole('button', { name: 'Выбрать файл' })).toHaveFocus();
  const text = JSON.stringify({
    region: 'a',
    help: { phone: '8-800' },
    fields: { room: { ...labelled, need: 'soon' } },
  });
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([text], 'from-the-neighbour.json', { type: 'application/json' }));
  window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));

  await expect.element(page.getByRole('heading', { name: 'Импорт: from-the-neighbour.json' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Отмена' })).toHaveFocus();
  await told('телефон: было «1-02» → стало «8-800»');
  const room = list().getByRole('listitem').filter({ hasText: 'Номер кабинета' }).first();
  await expect.element(room.getByText(/обязательность: найдено/)).toBeVisible();

  await page.getByRole('button', { name: 'Применить с ошибками' }).click();
  expect([isClosed, regionDoc.value?.text, notice.value?.text]).toEqual([
    true,
    text,
    expect.stringContaining('Файл применён, но ещё не сохранён'),
  ]);
  undo();
  expect(regionDoc.value?.text).toContain('1-02');
});

test('a former version is told by what was changed since, before it is brought back', async () => {
  showLayers({ region: docOf('regions', 'a', { region: 'a', help: { phone: '1-03' } }), organization: undefined });
  asked({
    '/history': { versions: [{ version: '1790000000000-25', replacedAt: 1_790_000_000_000, bytes: 25 }] },
    '/history/1790000000000-25': { text: '{"region":"a","help":{"phone":"1-02"}}' },
  });
  show(<HistoryDialog onClose={() => undefined} />);
  await page.getByRole('button', { name: /^до / }).click();
  await told('телефон: было «1-02» → стало «1-03»');
  expect(organizationDoc.value).toBeUndefined();
});

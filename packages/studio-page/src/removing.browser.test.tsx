import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import './studio.css';
import { LayerTabs } from './panes/layer-tabs.tsx';
import { NoticeLine } from './panes/notice-line.tsx';
import { layers, organizationDoc, regionDoc, type Doc } from './state/docs.ts';
import { showLayers } from './state/opened.ts';

let host: HTMLElement | undefined;
const realFetch = globalThis.fetch;
afterEach(() => {
  if (host) render(null, host);
  host?.remove();
  globalThis.fetch = realFetch;
});

function docOf(kind: Doc['kind'], id: string, value: object): Doc {
  const text = JSON.stringify(value);
  return { kind, id, text, saved: text, etag: '"1"', writable: true };
}

function open(organization: object | undefined): void {
  showLayers({
    region: docOf('regions', 'a', { region: 'a', help: { phone: '1-02' } }),
    organization: organization && docOf('organizations', 'gp-3', organization),
  });
  layers.value = [{ kind: 'organizations', id: 'gp-3', region: 'a', writable: true }];
  host = document.createElement('div');
  document.body.append(host);
  render(
    <>
      <LayerTabs />
      <NoticeLine />
    </>,
    host,
  );
}

/** Answers one by one; what was asked comes back as `METHOD path`. */
function answers(...list: [status: number, body: unknown][]): string[] {
  const asked: string[] = [];
  globalThis.fetch = (path, init) => {
    asked.push(`${init?.method ?? 'GET'} ${String(path)}`);
    const [status, body] = list.shift() ?? [500, {}];
    return Promise.resolve(new Response(JSON.stringify(body), { status }));
  };
  return asked;
}

const button = (name: string) => page.getByRole('button', { name });

test('an organisation goes after a question that says what changes for whom, and comes back by one press', async () => {
  open({ region: 'a', help: { phone: '115' } });
  await button('Убрать организацию…').click();
  await expect.element(page.getByRole('heading', { name: 'Убрать организацию gp-3?' })).toBeVisible();
  await expect.element(button('Не убирать')).toHaveFocus();
  await expect
    .poll(() => document.querySelector('dialog')?.textContent)
    .toMatch(/с кодом gp-3.*во всём регионе a.*телефон: было «115» → стало «1-02»/);

  const asked = answers(
    [200, { status: 'removed' }],
    [200, { status: 'saved', etag: '"2"', mistakes: [] }],
    [200, { layers: layers.value }],
    [200, { text: '{"region":"a","help":{"phone":"115"}}', etag: '"2"' }],
  );
  await button('Убрать организацию').last().click();
  await expect.element(page.getByText(/^Организация gp-3 убрана: там теперь/)).toBeVisible();
  expect([organizationDoc.value, layers.value, regionDoc.value?.id]).toEqual([undefined, [], 'a']);
  await expect.element(button('Вернуть')).toHaveFocus();
  await button('Вернуть').click();
  await expect.element(page.getByText('Организация gp-3 снова действует, как до этого.')).toBeVisible();
  expect(asked).toEqual([
    'DELETE api/layers/organizations/gp-3',
    'PUT api/layers/organizations/gp-3',
    'GET api/layers',
    'GET api/layers/organizations/gp-3',
  ]);
  expect(organizationDoc.value?.text).toContain('115');
});

test('a region goes after a question that names the organisations under it, and comes back by one press', async () => {
  open(undefined);
  await button('Убрать регион…').click();
  await expect.element(page.getByRole('heading', { name: 'Убрать регион a?' })).toBeVisible();
  await expect
    .poll(() => document.querySelector('dialog')?.textContent)
    .toMatch(/встроенные настройки.*Под ним 1 организация.*gp-3.*телефон: убрано, было «1-02»/);

  const others = [
    { kind: 'regions', id: 'b', writable: true },
    { kind: 'organizations', id: 'gp-3', region: 'a', writable: true },
  ];
  const asked = answers(
    [200, { status: 'removed' }],
    [200, { defaultRegion: 'a', hasGateway: true, idPattern: '', layers: others }],
    [200, { text: '{"region":"b"}', etag: '"9"' }],
    [200, { status: 'saved', etag: '"2"', mistakes: [] }],
    [200, { layers: others }],
    [200, { text: '{"region":"a","help":{"phone":"1-02"}}', etag: '"2"' }],
  );
  await button('Убрать регион').last().click();
  await expect.element(page.getByText('Регион a убран: там теперь действуют встроенные настройки.')).toBeVisible();
  expect(regionDoc.value?.id).toBe('b');
  await expect.element(button('Вернуть')).toHaveFocus();
  await button('Вернуть').click();
  await expect.element(page.getByText('Регион a снова действует, как до этого.')).toBeVisible();
  expect(asked).toEqual([
    'DELETE api/layers/regions/a?leaving=gp-3',
    'GET api/layers',
    'GET api/layers/regions/b',
    'PUT api/layers/regions/a',
    'GET api/layers',
    'GET api/layers/regions/a',
  ]);
  expect(regionDoc.value?.text).toContain('1-02');
});

test('a region under which somebody has begun another organisation stays until that is seen, too', async () => {
  open(undefined);
  await button('Убрать регион…').click();
  const more = [...layers.value, { kind: 'organizations', id: 'gp-4', region: 'a', writable: true }];
  answers([409, { status: 'leaves', organizations: ['gp-3', 'gp-4'] }], [200, { layers: more }]);
  await button('Убрать регион').last().click();
  await expect.element(page.getByText(/^Не убрано: Под ним тем временем появились организации/)).toBeVisible();
  await expect.poll(() => document.querySelector('dialog')?.textContent).toMatch(/Под ним 2 организации.*gp-4/);
});

test('while an organisation is open its region is not offered to go', async () => {
  open({ region: 'a' });
  await page.getByRole('button', { name: 'Регион a' }).click();
  await expect.element(page.getByRole('button', { name: 'Регион a', pressed: true })).toBeVisible();
  expect(document.body.textContent).not.toContain('Убрать регион');
});

test('whoever was not the last to change it is shown what would go now, and asked again', async () => {
  open({ region: 'a' });
  await button('Убрать организацию…').click();
  await expect.element(page.getByText(/^Она ничем не отличается от региона/)).toBeVisible();
  const text = '{"region":"a","help":{"phone":"116"}}';
  answers([412, { status: 'conflict', current: { text, etag: '"2"' } }], [200, { text, etag: '"2"' }]);
  await button('Убрать организацию').last().click();
  await expect.element(page.getByText(/^Не убрано: Её тем временем изменил/)).toBeVisible();
  await expect.poll(() => document.querySelector('dialog')?.textContent).toContain('было «116»');
  expect(organizationDoc.value?.etag).toBe('"2"');
});

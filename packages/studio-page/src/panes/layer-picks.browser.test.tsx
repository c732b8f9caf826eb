import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../studio.css';
import { layers, organizationDoc, regionDoc, type Doc } from '../state/docs.ts';
import { showLayers } from '../state/opened.ts';
import { LayerPicks } from './layer-picks.tsx';

let host: HTMLElement | undefined;
const realFetch = globalThis.fetch;
afterEach(() => {
  if (host) render(null, host);
  host?.remove();
  globalThis.fetch = realFetch;
});

function docOf(kind: Doc['kind'], id: string): Doc {
  return { kind, id, text: '{"region":"a"}', saved: '{"region":"a"}', etag: '"1"', writable: true };
}

function open(): void {
  layers.value = ['gp-3', 'gp-4'].map((id) => ({ kind: 'organizations', id, region: 'a', writable: true }));
  showLayers({ region: docOf('regions', 'a'), organization: undefined });
  host = document.createElement('div');
  document.body.append(host);
  render(<LayerPicks />, host);
}

const organizations = () => page.getByRole('combobox', { name: 'Организация' });

test('the arrows go through a list to its end and begin nothing', async () => {
  globalThis.fetch = () => Promise.resolve(new Response('{"text":"{}","etag":"1"}'));
  open();
  const list = organizations().element() as HTMLSelectElement;
  list.focus();
  for (let step = 0; step < 4; step += 1) {
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(() => list.value).toBe(['gp-3', 'gp-4'][Math.min(step, 1)]);
  }
  expect(document.querySelector('dialog')).toBeNull();
  expect(organizationDoc.value?.id).toBe('gp-4');
});

test('a new layer is begun by a button of its own, which gets the focus back', async () => {
  open();
  await page.getByRole('button', { name: 'Добавить организацию' }).click();
  await expect.element(page.getByRole('heading', { name: 'Новая организация' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('button', { name: 'Добавить организацию' })).toHaveFocus();
  await page.getByRole('button', { name: 'Добавить регион' }).click();
  await expect.element(page.getByRole('heading', { name: 'Новый регион' })).toBeVisible();
  expect(regionDoc.value?.id).toBe('a');
});

import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../studio.css';
import { layers, organizationDoc, regionDoc } from '../state/docs.ts';
import { ImportDialog } from './import-dialog.tsx';

let host: HTMLElement | undefined;
const realFetch = globalThis.fetch;
afterEach(() => {
  if (host) render(null, host);
  host?.remove();
  globalThis.fetch = realFetch;
});

/** A gateway with region `a`; it refuses organisation `no` whatever it says. */
function gateway(): Record<string, string> {
  const texts: Record<string, string> = { 'regions/a': '{"region":"a"}' };
  const answer = (status: number, body: unknown) => Promise.resolve(new Response(JSON.stringify(body), { status }));
  globalThis.fetch = (path, { method = 'GET', body } = {}) => {
    const name = String(path).replace('api/layers/', '');
    const sent = typeof body === 'string' ? (JSON.parse(body) as { text: string }) : { text: '' };
    if (name === 'api/layers') {
      const list = Object.keys(texts).map((each) => {
        const [kind, id] = each.split('/');
        return { kind, id, writable: true, ...(kind === 'organizations' ? { region: 'a' } : {}) };
      });
      return answer(200, { defaultRegion: 'a', hasGateway: true, idPattern: '', layers: list });
    }
    if (name === 'api/drafts') return answer(201, { draft: 'd' });
    if (name.startsWith('api/drafts/')) return answer(200, { mistakes: [], shown: true, broken: [] });
    if (method === 'PUT' && name === 'organizations/no') {
      const message = 'такой строки нет';
      return answer(422, { status: 'refused', mistakes: [{ path: 'ladder', at: ['ladder'], message }] });
    }
    if (method === 'PUT') {
      texts[name] = sent.text;
      return answer(200, { status: 'saved', etag: '"2"', mistakes: [], broken: [] });
    }
    return texts[name] === undefined ? answer(404, {}) : answer(200, { text: texts[name], etag: '"1"' });
  };
  return texts;
}

function drop(organizations: object, regions: object = {}): void {
  layers.value = [];
  regionDoc.value = undefined;
  organizationDoc.value = undefined;
  const text = JSON.stringify({ format: 'mis-support-layers', v: 1, regions, organizations });
  host = document.createElement('div');
  document.body.append(host);
  render(<ImportDialog dropped={new File([text], 'all.json')} doc={undefined} onClose={() => undefined} />, host);
}

const box = (name: RegExp) => page.getByRole('checkbox', { name });

test('an organisation of a region that is not there is not offered, and says why', async () => {
  gateway();
  drop({ lost: { region: 'zz' }, well: { region: 'a' } });
  await expect.element(page.getByText('организация lost · новый, региона zz нет, сначала добавьте его')).toBeVisible();
  await expect.element(box(/lost/)).toBeDisabled();
  await expect.element(box(/lost/)).not.toBeChecked();
  await expect.element(page.getByRole('button', { name: 'Сохранить отмеченные: 1' })).toBeVisible();
});

test('an organisation whose region comes in the same file is taken with it, and not without', async () => {
  gateway();
  drop({ own: { region: 'c' } }, { c: { region: 'c' } });
  await expect.element(box(/организация own/)).toBeChecked();
  await box(/регион c/).click();
  await expect.element(box(/организация own/)).not.toBeChecked();
  await expect.element(box(/региона c ещё нет, сначала отметьте его/)).toBeDisabled();
});

test('what the gateway refuses says why; what was saved is offered no more and stands in the list of layers', async () => {
  const texts = gateway();
  drop({ no: { region: 'a' }, well: { region: 'a' } });
  await page.getByRole('button', { name: 'Сохранить отмеченные: 2' }).click();
  await expect.element(page.getByText('Сохранено слоёв: 1. Не сохранено: организация no.')).toBeVisible();
  await expect.element(page.getByText('Не сохранено. Лестница: такой строки нет.')).toBeVisible();
  await expect.element(page.getByText('организация well · уже такой')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Сохранить отмеченные: 1' })).toBeVisible();
  expect(Object.keys(texts)).toContain('organizations/well');
  expect(layers.value.map(({ id }) => id)).toEqual(['a', 'well']);
});

import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../studio.css';
import type { LayerStanding } from '../api.ts';
import { watchStandings } from '../standings.ts';
import { regionDoc, type Doc } from '../state/docs.ts';
import { showLayers } from '../state/opened.ts';
import { openRow, section } from '../state/view.ts';
import { StandingNotices } from './standing-notice.tsx';

const realFetch = globalThis.fetch;
let host: HTMLElement | undefined;
let stop: (() => void) | undefined;
afterEach(() => {
  stop?.();
  if (host) render(null, host);
  host?.remove();
  globalThis.fetch = realFetch;
});

const at = Date.UTC(2026, 10, 30, 5, 0);
const mistake = { path: 'ladder.own.label', at: ['ladder', 'own', 'label'], message: 'не задано; нужно: текст' };

function docOf(kind: Doc['kind'], id: string, etag: string, text = '{"ladder":{"own":{"order":1}}}'): Doc {
  return { kind, id, text, saved: text, etag, writable: true };
}

/** The studio over layers that stand so, by the end of what is asked. */
function open(organization: boolean, answers: Record<string, LayerStanding>): void {
  globalThis.fetch = (path) => {
    const found = Object.entries(answers).find(([id]) => String(path).includes(id))?.[1];
    return Promise.resolve(new Response(JSON.stringify(found ?? { status: 'inForce' })));
  };
  const id = String(Math.random());
  showLayers({
    region: docOf('regions', 'a', id),
    organization: organization ? docOf('organizations', 'gp-3', id) : undefined,
  });
  host = document.createElement('div');
  document.body.append(host);
  stop = watchStandings();
  render(<StandingNotices />, host);
}

test('a layer that is not in force says which version holds, since when, and leads to what is wrong', async () => {
  open(false, {
    'regions/a': { status: 'leftOut', mistakes: [mistake], holds: 'lastGood', since: at, version: '2025-01' },
  });
  const when = new Date(at).toLocaleString('ru', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  await expect
    .poll(() => document.querySelector('[role=status]')?.textContent)
    .toContain(
      `Регион a: файл на шлюзе записан с ошибкой и не действует. Сейчас действует последняя исправная версия от ${when} (редакция правил «2025-01»).`,
    );
  await page.getByRole('button', { name: /^Лестница, .*название: не задано/ }).click();
  expect([section.value, openRow.value]).toEqual(['ladder', 'ladder.own']);
  // Saved, mended: another text lies there now.
  globalThis.fetch = () => Promise.resolve(new Response('{"status":"inForce"}'));
  regionDoc.value = { ...regionDoc.value!, etag: 'mended' };
  await expect.poll(() => document.querySelector('.standing-notice')).toBeNull();
});

test.each<[string, boolean, Record<string, LayerStanding>, string]>([
  [
    'a region that was never good',
    false,
    { 'regions/a': { status: 'leftOut', mistakes: [mistake], holds: 'layerAbove', version: '1' } },
    'Исправной версии ещё не было: сейчас действуют встроенные настройки.',
  ],
  [
    'an organisation that was never good',
    true,
    { 'organizations/gp-3': { status: 'leftOut', mistakes: [mistake], holds: 'layerAbove', version: '7' } },
    'Организация gp-3: файл на шлюзе записан с ошибкой и не действует. Исправной версии ещё не было: сейчас действует то же, что во всём регионе (редакция правил «7»).',
  ],
  [
    'a layer whose gateway is elsewhere',
    false,
    { 'regions/a': { status: 'leftOut', mistakes: [mistake], holds: 'unknown' } },
    'Регион a: файл в папке записан с ошибкой. Шлюз его не примет и оставит то, что прочёл последним без ошибок. Исправьте и сохраните.',
  ],
])('says of %s what holds instead', async (_, organization, answers, words) => {
  open(organization, answers);
  await expect.poll(() => document.querySelector('[role=status]')?.textContent).toContain(words);
});

test('an organisation that falls by what its region says does not have its own file blamed', async () => {
  const at = ['workplaces', 'lab', 'patch', 'ladder', 'local', 'passOnBy', '0'];
  const patch = { ladder: { local: { passOnBy: ['night'] } } };
  const fallen: LayerStanding = {
    status: 'leftOut',
    mistakes: [{ path: at.join('.'), at, message: 'шага «night» нет; есть: colleague' }],
    holds: 'lastGood',
  };
  open(true, { 'organizations/gp-3': fallen });
  const region = JSON.stringify({ workplaces: { lab: { names: ['Лаборатория'], patch } } });
  showLayers({
    region: docOf('regions', 'a', '1', region),
    organization: docOf('organizations', 'gp-3', '1', '{"ladder":{"night":null}}'),
  });
  await expect
    .poll(() => document.querySelector('[role=status]')?.textContent)
    .toContain(
      'Организация gp-3: не проходит проверку из-за того, что записано в файле региона a. Сейчас действует последняя исправная версия.',
    );
});

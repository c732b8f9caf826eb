import { render } from 'preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { regionDoc } from '../state/docs.ts';
import { mistakes } from '../state/judgement.ts';
import { showLayers } from '../state/opened.ts';
import { jumpTo, level, openRow, section, workplace } from '../state/view.ts';
import { MistakesPane } from './mistakes-pane.tsx';

const host = document.createElement('div');
const text = JSON.stringify({
  region: 'a',
  help: { phonee: '1-02' },
  workplaces: { lab: { names: ['Лаборатория'], patch: { ladder: { vendor: { endpoint: false } } } } },
});

beforeEach(() => {
  document.body.append(host);
  const doc = { kind: 'regions', id: 'a', text, saved: text, etag: undefined, writable: true } as const;
  showLayers({ region: doc, organization: undefined });
  section.value = 'fields';
  render(<MistakesPane />, host);
});
afterEach(() => {
  render(null, host);
  host.remove();
  mistakes.value = [];
  regionDoc.value = undefined;
});

async function press(at: string[], message: string): Promise<void> {
  mistakes.value = [{ path: at.join('.'), at, message }];
  await page.getByRole('button').click();
}

test('a mistake at a workplace leads to the form in the layer of that workplace', async () => {
  await press(['workplaces', 'lab', 'patch', 'ladder', 'vendor', 'endpoint'], 'сейчас не так');
  expect([level.value, workplace.value, section.value, openRow.value]).toEqual([
    'workplace',
    'lab',
    'ladder',
    'ladder.vendor',
  ]);
});

test('a mistake in the names of a workplace leads to the list of workplaces', async () => {
  await press(['workplaces', 'lab', 'names', '0'], 'сейчас не так');
  expect([level.value, section.value, openRow.value]).toEqual(['region', 'workplaces', 'workplaces.lab']);
});

test('a mistake in an id leads to the text, for no form changes it', async () => {
  await press(['ladder', 'my step'], 'в имени есть лишние знаки; можно буквы');
  expect(section.value).toBe('json');
});

test('a key that does not exist is named, and leads to its place in the text', async () => {
  await press(['help', 'phonee'], 'такого ключа нет; возможно, имелось в виду «phone»');
  await expect
    .element(page.getByRole('button'))
    .toHaveTextContent('help.phonee: такого ключа нет; возможно, имелось в виду «phone»');
  const { from = 0, to = 0 } = jumpTo.value ?? {};
  expect([section.value, text.slice(from, to)]).toEqual(['json', '"1-02"']);
  section.value = 'fields';
  await expect.element(page.getByRole('button')).toHaveTextContent('Основное: ключа «phonee» нет; возможно, «телефон»');
});

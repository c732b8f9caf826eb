import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../studio.css';
import { breaks } from '../saving.ts';
import { hasGateway, layers, type Doc } from '../state/docs.ts';
import { showLayers } from '../state/opened.ts';
import { BreaksDialog } from './breaks-dialog.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { HistoryDialog } from './history-dialog.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { allLayersText } from '../transfer/layer-file.ts';
import { RemoveDialog } from './remove-dialog.tsx';

const realFetch = globalThis.fetch;
let host: HTMLElement | undefined;
afterEach(() => {
  if (host) render(null, host);
  host?.remove();
  globalThis.fetch = realFetch;
  hasGateway.value = true;
  breaks.value = undefined;
});

function docOf(kind: Doc['kind'], id: string, value: object): Doc {
  const text = JSON.stringify(value);
  return { kind, id, text, saved: text, etag: '"1"', writable: true };
}

/** A studio over a folder that no gateway reads, as by `mis-support studio`. */
function open(dialog: preact.ComponentChild, region: object = { region: 'a', help: { phone: '1-02' } }): void {
  hasGateway.value = false;
  showLayers({
    region: docOf('regions', 'a', region),
    organization: docOf('organizations', 'gp-3', { region: 'a', help: { phone: '115' } }),
  });
  layers.value = [{ kind: 'organizations', id: 'gp-3', region: 'a', writable: true }];
  globalThis.fetch = (path) => {
    const name = String(path);
    const body = name.endsWith('/history')
      ? { versions: [{ version: '1', replacedAt: 0, bytes: 2 }] }
      : name.includes('/history/')
        ? { text: '{}' }
        : name.includes('drafts')
          ? { draft: 'd', mistakes: [], shown: true }
          : { defaultRegion: 'a', hasGateway: false, idPattern: '', layers: [], text: '{}', etag: '"1"' };
    return Promise.resolve(new Response(JSON.stringify(body)));
  };
  host = document.createElement('div');
  document.body.append(host);
  render(dialog, host);
}

const said = () => document.querySelector('dialog')?.textContent ?? '';
const nothing = () => undefined;
const all = () => new File([allLayersText([{ kind: 'regions', id: 'b', text: '{"region":"b"}' }]).text], 'all.json');

test.each<[string, preact.ComponentChild, () => Promise<unknown>, string]>([
  [
    'a former version',
    <HistoryDialog onClose={nothing} />,
    () => page.getByRole('button', { name: /^до / }).click(),
    'Запишется в папку, когда вы сохраните.',
  ],
  ['a removal', <RemoveDialog onClose={nothing} />, () => Promise.resolve(), 'с этой папкой будет то же, что'],
  [
    'an export',
    <ExportDialog onClose={nothing} />,
    () => Promise.resolve(),
    'Все регионы и организации одним файлом: то, что сохранено в папке.',
  ],
  [
    'an import of several layers',
    <ImportDialog dropped={all()} doc={undefined} onClose={nothing} />,
    () => Promise.resolve(),
    'Отмеченные сразу запишутся в папку',
  ],
  [
    'an import of one layer',
    <ImportDialog
      dropped={new File(['{"help":{"phone":"1-03"}}'], 'one.json')}
      doc={docOf('regions', 'a', { region: 'a' })}
      onClose={nothing}
    />,
    () => Promise.resolve(),
    'Запишется в папку, когда вы сохраните.',
  ],
  [
    'organisations that would break',
    <BreaksDialog />,
    () => {
      breaks.value = [{ id: 'gp-3', mistakes: [], already: false }];
      return Promise.resolve();
    },
    'станет ошибочной: шлюз не примет её, пока её не исправят.',
  ],
])(
  'where no gateway reads the folder, the dialog of %s promises nothing of what is in force',
  async (_, dialog, act, words) => {
    open(dialog);
    await act();
    await expect.poll(said).toContain(words);
    expect(said()).not.toMatch(/нач(нёт|нут) действовать|на шлюзе/i);
  },
);

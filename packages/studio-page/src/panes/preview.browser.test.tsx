import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { layersOpen } from '../state/docs.ts';
import { mistakes, shownOf } from '../state/judgement.ts';
import { openSection, type OpenSection } from '../testing/open-section.tsx';
import { PreviewPane } from './preview-pane.tsx';

let open: OpenSection | undefined;
const host = document.createElement('div');
afterEach(() => {
  render(null, host);
  host.remove();
  open?.remove();
  mistakes.value = [];
  shownOf.value = '';
});

test('where the gateway has no files of the panel, the preview says so instead of staying empty', async () => {
  open = openSection('works');
  document.body.append(host);
  render(<PreviewPane />, host);
  const frame = document.querySelector<HTMLIFrameElement>('iframe[title="Просмотр панели"]');
  // As often as it takes: the pane listens from its first drawing on.
  await expect
    .poll(() => {
      const data = { kind: 'mis-support-preview-failed' };
      const source = frame?.contentWindow ?? null;
      window.dispatchEvent(new MessageEvent('message', { data, origin: location.origin, source }));
      return document.querySelector('[role=alert]')?.textContent;
    })
    .toContain('не отдаёт её файлы');
});

test('while a layer is wrong the preview says what it shows, and shows nothing of another layer', async () => {
  open = openSection('works');
  document.body.append(host);
  render(<PreviewPane />, host);
  const frame = document.querySelector('iframe[title="Просмотр панели"]') as HTMLIFrameElement;
  const said = () => [host.textContent, getComputedStyle(frame).visibility];
  mistakes.value = [{ path: 'policy.requests', at: ['policy', 'requests'], message: 'уровня «P9» нет' }];
  await expect.poll(said).toEqual([expect.stringContaining('Панель появится здесь, когда её исправят.'), 'hidden']);

  shownOf.value = layersOpen.value;
  await expect.poll(said).toEqual([expect.stringContaining('Показано то, что было до ошибки.'), 'visible']);

  mistakes.value = [{ path: 'policy.requests', at: [], message: 'самый срочный уровень', isWarning: true }];
  await expect.poll(said).toEqual([expect.not.stringContaining('ошибк'), 'visible']);
});

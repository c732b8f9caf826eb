import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { openSection, type OpenSection } from '../testing/open-section.tsx';
import { PreviewPane } from './preview-pane.tsx';

let open: OpenSection | undefined;
const host = document.createElement('div');
afterEach(() => {
  render(null, host);
  host.remove();
  open?.remove();
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

import { afterEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { openPanel, until, type OpenedPanel } from './open-panel.ts';
import { createScriptedClient } from './scripted-client.ts';

let open: OpenedPanel | undefined;

afterEach(() => {
  open?.remove();
  open = undefined;
  localStorage.clear();
});

const lines = (count: number): string => Array.from({ length: count }, (_, n) => `строка ${n + 1}`).join('\n');

/** A picture as the draft keeps it: real bytes, so that the step can open it again. */
async function makePicture(): Promise<Blob> {
  const canvas = new OffscreenCanvas(400, 300);
  canvas.getContext('2d')!.fillRect(0, 0, 400, 300);
  return canvas.convertToBlob();
}

it('has no element with a style attribute in any main state', async () => {
  const panel = (open = openPanel(createScriptedClient({ user: { id: 'u1', phone: 'доб. 214' } })));
  const styled: string[] = [];
  const look = (state: string): void => {
    for (const element of panel.root.querySelectorAll('[style]')) styled.push(`${state}: ${element.outerHTML}`);
  };
  await until(() => expect(panel.root.activeElement?.id).toBe('f-happened'));
  look('compose');

  panel.type('Что произошло', lines(12));
  await until(() => panel.radio('Только у меня').click());
  panel.radio('Можно, но мешает').click();
  look('typed');

  panel.button('Показать все поля сразу').click();
  await until(() => panel.field('Кратко: что случилось'));
  look('expert');

  panel.button('Что будет отправлено').click();
  await until(() => expect(panel.text()).toContain('строка 12'));
  look('review');
  panel.button('Назад').click();

  panel.state.setAttachments([{ kind: 'screenshot', name: 'снимок.png', blob: await makePicture() }]);
  panel.state.push({ name: 'shot' });
  for (const covers of [1, 2]) {
    await until(() => panel.button('Закрыть область').click());
    await until(() => expect(panel.root.querySelectorAll('[data-area]')).toHaveLength(covers));
  }
  await userEvent.keyboard('{ArrowLeft}{Shift>}{ArrowDown}{/Shift}');
  look('picture with two covers');
  panel.state.back();

  await until(() => panel.button(/^Отправить/).click());
  await until(() => expect(panel.text()).toContain('№ 48213'));
  look('outcome');
  expect(styled).toEqual([]);
});

it('grows a text by rows, no further than eight, and back', async () => {
  const panel = (open = openPanel(createScriptedClient({ user: { id: 'u1' } })));
  await until(() => expect(panel.root.activeElement?.id).toBe('f-happened'));
  const area = panel.root.querySelector('textarea')!;
  const rows: number[] = [];
  for (const count of [1, 5, 8, 30, 2]) {
    panel.type('Что произошло', lines(count));
    await until(() => expect(area.value).toBe(lines(count)));
    // The next frame: the state has been drawn.
    await new Promise(requestAnimationFrame);
    rows.push(area.rows);
  }
  expect(rows).toEqual([3, 5, 8, 8, 3]);
});

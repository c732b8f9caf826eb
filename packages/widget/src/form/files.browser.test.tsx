import { afterEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { openPanel, until, type OpenedPanel } from '../panel/open-panel.ts';
import { createScriptedClient, type Script } from '../panel/scripted-client.ts';

let open: OpenedPanel | undefined;

afterEach(() => {
  open?.remove();
  open = undefined;
});

async function start(script: Script = {}) {
  const client = createScriptedClient({ user: { id: 'u1', phone: 'доб. 214' }, ...script });
  const panel = (open = openPanel(client));
  await until(() => expect(panel.root.activeElement?.id).toBe('f-happened'));
  panel.type('Что произошло', 'Печать обрезает бланк');
  await until(() => panel.radio('Только у меня').click());
  panel.radio('Можно, но мешает').click();
  return { client, panel };
}

/** What the person does in the dialog of the browser. */
function choose(panel: OpenedPanel, ...files: File[]): void {
  const input = panel.root.querySelector<HTMLInputElement>('input[type=file]')!;
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const file = (name: string, bytes = 2000): File => new File(['x'.repeat(bytes)], name, { type: 'text/plain' });

it('sends a chosen file, shown with its name and size before', async () => {
  const { client, panel } = await start();
  choose(panel, file('реестр.txt'));
  await until(() => expect(panel.text()).toContain('реестр.txt2 КБ'));
  panel.button('Что будет отправлено').click();
  await until(() => expect(panel.text()).toContain('Файлыреестр.txt2 КБ'));
  await until(() => expect(panel.text()).toMatch(/Всего [3-6] КБ/));
  panel.button(/^Отправить/).click();
  await until(() => expect(panel.text()).toContain('№ 48213'));
  const [sent] = client.submitted[0]!.attachments;
  expect([sent?.kind, sent?.name, await sent?.blob.text()]).toEqual(['file', 'реестр.txt', 'x'.repeat(2000)]);
});

it('opens the dialog of the browser from the keyboard', async () => {
  const { panel } = await start();
  const asked: string[] = [];
  panel.root.querySelector('input[type=file]')!.addEventListener('click', (event) => {
    event.preventDefault();
    asked.push(event.type);
  });
  panel.button('Выбрать: Приложить файл').focus();
  await userEvent.keyboard('{Enter}');
  expect(asked).toEqual(['click']);
});

it('takes a file out again, in the form and in the review, and keeps the focus near', async () => {
  const { panel } = await start();
  choose(panel, file('а.txt'), file('б.txt'));
  await until(() => panel.button('Убрать вложение: а.txt').click());
  await until(() => expect(panel.text()).not.toContain('а.txt'));
  expect(panel.root.activeElement?.getAttribute('aria-label')).toBe('Выбрать: Приложить файл');
  panel.button('Что будет отправлено').click();
  await until(() => panel.button('Убрать вложение: б.txt').click());
  await until(() => expect(panel.text()).not.toContain('б.txt'));
  expect(panel.state.attachments.value).toEqual([]);
});

it('refuses what is too large or empty in words, one by one, and loses nothing', async () => {
  const { panel } = await start();
  choose(panel, file('бланк.pdf', 6_000_000), file('пусто.txt', 0), file('реестр.txt'));
  await until(() => expect(panel.text()).toContain('бланк.pdfВложение больше 5 МБ. Можно отправить без него.'));
  expect(panel.text()).toContain('пусто.txtФайл пустой. Можно отправить без него.');
  expect(panel.state.attachments.value.map(({ name }) => name)).toEqual(['реестр.txt']);
  expect(panel.field('Что произошло').value).toBe('Печать обрезает бланк');
});

it('takes five files and no more', async () => {
  const { panel } = await start();
  choose(panel, ...[1, 2, 3, 4, 5, 6].map((n) => file(`${n}.txt`)));
  await until(() => expect(panel.text()).toContain('6.txtМожно приложить не больше 5 файлов.'));
  expect(panel.state.attachments.value).toHaveLength(5);
});

it('is not offered where nobody is signed in', async () => {
  const panel = (open = openPanel(createScriptedClient({ user: undefined }), { getToken: undefined }));
  panel.state.push({ name: 'form' });
  await until(() => panel.type('Что произошло', 'Не получается войти'));
  await until(() => panel.radio('Только у меня'));
  expect(panel.root.querySelector('input[type=file]')).toBeNull();
});

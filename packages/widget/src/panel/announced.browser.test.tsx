import { SupportError } from '@mis-support/protocol';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPanel, until, type OpenedPanel } from './open-panel.ts';
import { createScriptedClient, makeEntry, makeReceipt, type Script, type ScriptedClient } from './scripted-client.ts';

/*
 * What a screen reader hears of every change of state: by the live region of the panel, or, where something has just
 * gone wrong, by an alert. What the parts of a message say stands in the tests of `split/`.
 */

const forever = new Promise<never>(() => undefined);
let open: OpenedPanel | undefined;

afterEach(() => {
  open?.remove();
  open = undefined;
  localStorage.clear();
});

const plain = (text: string | null | undefined): string => (text ?? '').replaceAll('\u00a0', ' ').trim();
const said = (panel: OpenedPanel): string => plain(panel.root.querySelector('[role=status]')?.textContent);
const alerted = (panel: OpenedPanel): string =>
  plain(panel.root.querySelector('.screen:not([hidden]) [role=alert]')?.textContent);

async function typed(script: Script, text: string): Promise<{ panel: OpenedPanel; client: ScriptedClient }> {
  const client = createScriptedClient({ user: { id: 'u1', phone: '214' }, ...script });
  const panel = (open = openPanel(client));
  await until(() => panel.field('Что произошло'));
  panel.type('Что произошло', text);
  await until(() => panel.button('Отправить'));
  return { panel, client };
}

test.each([
  [
    'ru',
    'Что произошло',
    'Показать все поля сразу',
    'Показать только нужные поля',
    'Показаны все поля.',
    'Показаны только нужные поля.',
  ],
  [
    'en',
    'What happened',
    'Show all fields at once',
    'Show only what is needed',
    'All fields are shown.',
    'Only the fields that are needed are shown.',
  ],
])('says once that all fields are shown, and that few are: %s', async (locale, text, more, fewer, all, few) => {
  // The way back stands at two places; at this width the first of them is the one in sight.
  await page.viewport(1280, 720);
  const client = createScriptedClient({ user: { id: 'u1', phone: '214' } });
  const panel = (open = openPanel(client, { locale }));
  await until(() => panel.field(text));
  panel.type(text, 'Не печатается рецепт.');
  const told: string[] = [];
  const watch = new MutationObserver(() => said(panel) !== '' && told.push(said(panel)));
  watch.observe(panel.root.querySelector('[role=status]')!, { subtree: true, childList: true, characterData: true });
  const press = async (name: string): Promise<void> => {
    await until(() => panel.button(name)).then((button) => button.focus());
    await userEvent.keyboard('{Enter}');
    await until(() => expect(panel.root.activeElement).toBe(panel.field(text)));
  };
  await press(more);
  await until(() => expect(told).toEqual([all]));
  await press(fewer);
  await until(() => expect(told).toEqual([all, few]));
  watch.disconnect();
});

async function sent(script: Script): Promise<{ panel: OpenedPanel; client: ScriptedClient }> {
  const begun = await typed(script, 'Не печатается рецепт');
  begun.panel.radio('Только у меня').click();
  begun.panel.radio('Можно, но мешает').click();
  begun.panel.button('Отправить').click();
  return begun;
}

test('says that the disk has the ticket, that it waits, and its number when it has one', async () => {
  const { panel, client } = await sent({ submit: () => forever });
  await until(() => expect(said(panel)).toBe('Сохранено на этом компьютере'));
  client.setEntries([makeEntry({ state: 'saved', attempts: 1 })]);
  await until(() => expect(said(panel)).toBe('Сохранено, ждёт связи'));
  client.setEntries([makeEntry({ state: 'uploading', receipt: makeReceipt() })]);
  await until(() => expect(said(panel)).toBe('Зарегистрировано: № 48213. Спасибо.'));
});

test('raises an alert with the reason when the server refuses a ticket', async () => {
  const { panel } = await sent({ entry: { state: 'parked', parked: 'invalid' }, submit: () => forever });
  await until(() => expect(alerted(panel)).toContain('Служба поддержки не приняла обращение.'));
});

test('raises an alert when the disk takes nothing', async () => {
  const error = new SupportError('store_full', 'scripted');
  const { panel } = await sent({ unsaved: true, submit: () => ({ status: 'rejected', error }) });
  await until(() => expect(alerted(panel)).toContain('Обращение пока не сохранено'));
});

test('raises an alert with the number of gaps at the first press', async () => {
  const { panel } = await typed({}, 'Не печатается рецепт');
  panel.button('Отправить').click();
  await until(() => expect(alerted(panel)).toContain('Осталось дополнить 2 поля.'));
});

test('says that a step of advice was passed by, or taken', async () => {
  const ladder = {
    colleague: { order: 1, label: 'Коллега', advice: true },
    vendor: { order: 2, label: 'Разработчик', endpoint: true },
  };
  const { panel } = await typed({ config: { ladder } }, 'Не печатается рецепт');
  await until(() => panel.button('Пропустить шаг')).then((button) => button.click());
  await until(() => expect(said(panel)).toBe('Шаг пропущен'));
});

test('says that the text reads like another type, without changing it', async () => {
  const { panel } = await typed({}, 'Как перенести запись к другому врачу?');
  await until(() => expect(said(panel)).toBe('Похоже, это «Как это сделать?».'));
  expect(panel.state.draft.value.type).toBe('incident');
});

test('says that the text reads like a mass failure', async () => {
  const { panel } = await typed({}, 'Белый экран у всего отделения');
  await until(() => expect(said(panel)).toContain('Отправить короткой формой?'));
});

test('says that a ticket was taken back into the form', async () => {
  const { panel } = await sent({ entry: { state: 'saved', attempts: 1 }, submit: () => forever });
  await until(() => panel.button('Отменить отправку')).then((button) => button.click());
  await until(() => expect(said(panel)).toBe('Отправка отменена. Текст остался в форме.'));
});

import { afterEach, describe, expect, it } from 'vitest';
import { openPanel, until, type OpenedPanel } from '../panel/open-panel.ts';
import { createScriptedClient, sampleContext } from '../panel/scripted-client.ts';

const steps = '1. Изменить\n2. Диагноз\n3. Сохранить';
let open: OpenedPanel | undefined;

afterEach(() => {
  open?.remove();
  open = undefined;
  localStorage.clear();
});

async function start() {
  const client = createScriptedClient({ user: { id: 'u1', phone: '214' }, context: sampleContext });
  const panel = (open = openPanel(client));
  await until(() => expect(panel.state.context.value).toBeDefined());
  return { client, panel };
}

const said = (panel: OpenedPanel): string => panel.state.announcement.value.replaceAll('\u00a0', ' ').trim();

describe('the steps and the number of the record', () => {
  it('stand there from the last actions and from the screen, marked so, in both depths', async () => {
    const { panel } = await start();
    panel.type('Что произошло', 'Не сохраняется талон');
    await until(() => expect(panel.field('Что делали по шагам · из последних действий').value).toBe(steps));
    expect(panel.field('Номер записи: случая, талона, направления').value).toBe('Талон 105 482');
    expect(panel.root.querySelector('.field:has(#f-recordRef)')?.textContent).toMatch(/с\sэкрана/);
    // Below all that is asked for: nobody has to scroll past them.
    const order = [...panel.root.querySelectorAll('.screen:not([hidden]) .field')].map((one) => one.textContent);
    expect(order.slice(-2).join()).toMatch(/^Что делали по шагам.*,Номер записи/);
    panel.button('Показать все поля сразу').click();
    await until(() => expect(panel.field('Что делали по шагам · из последних действий').value).toBe(steps));
    expect(panel.field('Номер записи: случая, талона, направления').value).toBe('Талон 105 482');
    const ids = [...panel.root.querySelectorAll('.screen:not([hidden]) [id]')].map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('count as nothing that she has written', async () => {
    const { client, panel } = await start();
    await until(() => expect(panel.state.form.value?.answer('steps')).toBe(steps));
    expect(panel.state.blank.value).toBe(true);
    panel.button('МИС не открывается');
    panel.panel.close();
    expect(client.storedDraft).toBeUndefined();
    expect(panel.state.draft.value.answers).toEqual({});
  });

  it('go with one press and come back with one tap, both said aloud, the focus in the field', async () => {
    const { panel } = await start();
    panel.type('Что произошло', 'Не сохраняется талон');
    await until(() => panel.button('Убрать: Что делали по шагам').click());
    await until(() => expect(panel.field('Что делали по шагам').value).toBe(''));
    expect(said(panel)).toBe('Убрано: Что делали по шагам');
    await until(() => expect(panel.root.activeElement?.id).toBe('f-steps'));
    panel.button('Взять из последних действий').click();
    await until(() => expect(panel.field('Что делали по шагам').value).toBe(steps));
    expect(said(panel)).toBe('Указано. Что делали по шагам: из последних действий');
    panel.button(/^Убрать: Номер записи/).click();
    await until(() => expect(panel.field(/^Номер записи/).value).toBe(''));
    panel.button('номер записи: Талон 105 482').click();
    await until(() => expect(said(panel)).toMatch(/^Указано. Номер записи.*: Талон 105 482$/));
  });

  it('are hers once she has changed them', async () => {
    const { client, panel } = await start();
    panel.type('Что произошло', 'Не сохраняется талон');
    await until(() => panel.field(/^Что делали по шагам/));
    panel.type(/^Что делали по шагам/, 'Открыла талон');
    await until(() => panel.field('Что делали по шагам'));
    expect(() => panel.button('Убрать: Что делали по шагам')).toThrow();
    await until(() => expect(client.storedDraft?.answers['steps']).toBe('Открыла талон'));
  });
});

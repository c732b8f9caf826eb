import type { SupportClient } from '@mis-support/core';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { openPanel, until, type OpenedPanel } from './open-panel.ts';
import { createScriptedClient, makeEntry } from './scripted-client.ts';

const words = 'Не печатается рецепт';
const help = { phone: '1-02' };
let open: OpenedPanel | undefined;

afterEach(() => {
  open?.remove();
  open = undefined;
  localStorage.clear();
});

/** A sign-in page with an ordinary question begun. */
async function begin() {
  const client = createScriptedClient({ user: undefined, config: { help } });
  const panel = (open = openPanel(client));
  await until(() => panel.button(/^Другой вопрос/).click());
  await until(() => panel.field('Что произошло'));
  return { client, panel };
}

it('leads from the presets to what this computer holds, where it holds anything', async () => {
  const client = createScriptedClient({ user: undefined, config: { help } });
  const panel = (open = openPanel(client));
  await until(() => panel.button('МИС не открывается'));
  expect(() => panel.button(/^Мои обращения/)).toThrow();
  client.setEntries([makeEntry({ id: 'q', state: 'saved', attempts: 1, title: 'Документы не уходят в РЭМД' })]);
  await until(() => panel.button(/^Мои обращения/)).then((button) => button.click());
  await until(() => expect(panel.text()).toContain('Ожидает отправки'));
});

describe('an ordinary question where nobody is signed in', () => {
  it('is told before a word is written when it can be sent, with the phone, and cannot be sent', async () => {
    const { client, panel } = await begin();
    expect(panel.text()).toContain('Отправить можно после входа в МИС.');
    expect(panel.text()).toContain('1-02');
    panel.type('Что произошло', words);
    await until(() => expect(panel.text()).toContain('Текст здесь, пока открыта эта страница.'));
    await until(() => panel.button('Скопировать текст'));
    expect(() => panel.button(/^Отправить/)).toThrow();
    panel.field('Что произошло').focus();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(client.submitted).toEqual([]);
    expect(panel.text()).not.toContain('Осталось');
  });

  it('is one step from the presets, which can be sent, and is kept', async () => {
    const { panel } = await begin();
    panel.type('Что произошло', words);
    panel.button('Назад').click();
    await until(() => panel.button('МИС не открывается'));
    panel.button(/^Другой вопрос/).click();
    await until(() => expect(panel.field('Что произошло').value).toBe(words));
  });

  it('is not shown to whoever signs in, and given back to who says that she has written it', async () => {
    const { client, panel } = await begin();
    panel.type('Что произошло', words);
    panel.radio('Нужен доступ или настройка').click();
    client.setUser({ id: 'u1', phone: '214' });
    await until(() => expect(panel.text()).toContain('До входа здесь начали обращение.'));
    expect(panel.root.querySelector('dialog')?.textContent).not.toContain(words);
    expect(panel.field('Что произошло').value).toBe('');
    await until(() => expect(panel.state.announcement.value).toMatch(/^До\s*входа здесь начали обращение/));
    panel.button('Продолжить').click();
    await until(() => expect(panel.field('Что нужно').value).toBe(words));
    expect(panel.text()).not.toContain('До входа здесь');
    await until(() => expect(client.storedDraft?.answers['happened']).toBe(words));
    panel.button('Отправить').click();
    await until(() => expect(client.submitted[0]?.draft).toMatchObject({ type: 'serviceRequest', contact: '214' }));
  });

  it('is gone when the one who signed in throws it away, or leaves', async () => {
    const { client, panel } = await begin();
    panel.type('Что произошло', words);
    client.setUser({ id: 'u1' });
    await until(() => panel.button('Удалить').click());
    await until(() => expect(panel.text()).not.toContain('До входа здесь'));
    client.setUser(undefined);
    await until(() => panel.button(/^Другой вопрос/).click());
    await until(() => panel.type('Что произошло', words));
    client.setUser({ id: 'u1' });
    await until(() => expect(panel.text()).toContain('До входа здесь'));
    client.setUser({ id: 'u2' });
    await until(() => expect(panel.text()).not.toContain('До входа здесь'));
    expect(panel.field('Что произошло').value).toBe('');
  });

  it('stays in the form when it was sent before it was known that nobody is there', async () => {
    let arrive: (client: SupportClient) => void = () => undefined;
    const panel = (open = openPanel(new Promise<SupportClient>((resolve) => (arrive = resolve))));
    await until(() => panel.field('Что произошло'));
    panel.type('Что произошло', words);
    await until(() => panel.button('Отправить').click());
    await until(() => panel.button('Отправить так').click());
    const client = createScriptedClient({ user: undefined, config: { help } });
    arrive(client);
    await until(() => expect(panel.text()).toContain('Отправить можно после входа в МИС.'));
    await until(() => panel.button('Скопировать текст'));
    expect(panel.field('Что произошло').value).toBe(words);
    expect(client.submitted).toEqual([]);
  });

  it('is not offered where nobody can sign in: there the presets and the phone are', async () => {
    const client = createScriptedClient({ user: undefined, config: { help } });
    const panel = (open = openPanel(client, { getToken: undefined }));
    await until(() => expect(panel.text()).toContain('1-02'));
    expect(() => panel.button(/^Другой вопрос/)).toThrow();
    panel.button('МИС не открывается').click();
    await until(() => panel.type(/^Что видно на экране/, 'Белый экран'));
    panel.button('Назад').click();
    // What is told there serves the next preset; there is no form to send it by.
    await until(() => panel.button('Не получается войти'));
    expect(() => panel.field('Что произошло')).toThrow();
  });
});

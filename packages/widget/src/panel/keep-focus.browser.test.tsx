import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { openPanel, until, type OpenedPanel } from './open-panel.ts';
import { createScriptedClient, type Script } from './scripted-client.ts';

let open: OpenedPanel | undefined;

afterEach(() => {
  open?.remove();
  open = undefined;
  document.body.replaceChildren();
  vi.useRealTimers();
});

async function write(script: Script = {}) {
  const client = createScriptedClient({ user: { id: 'u1', phone: '214' }, ...script });
  const panel = (open = openPanel(client));
  await until(() => expect(panel.counts.length).toBeGreaterThan(1));
  panel.radio('Как это сделать?').click();
  await until(() => panel.field('Ваш вопрос'));
  panel.type('Ваш вопрос', 'Как закрыть случай?');
  await until(() => panel.button('Отправить'));
  return { client, panel };
}

describe('the focus', () => {
  it('goes to the next control when the one that had it is taken out', async () => {
    const { panel } = await write();
    panel.button('Изменить: Сведения об экране').click();
    await until(() => panel.button('Убрать: АРМ'));
    // The screen takes the focus when it appears.
    await until(() => expect(panel.root.activeElement?.localName).toBe('h2'));
    panel.button('Убрать: АРМ').focus();
    await userEvent.keyboard('{Enter}');
    await until(() => expect(panel.text()).not.toContain('Врач поликлиники'));
    await until(() => expect(panel.root.activeElement?.localName).toBe('button'));
    expect(panel.root.activeElement?.closest('.body')).not.toBeNull();
  });

  it('stays in the panel when a group is taken out of what will be sent', async () => {
    const { panel } = await write();
    panel.button('Что будет отправлено').click();
    await until(() => panel.button('Убрать: Технические сведения'));
    // The screen takes the focus when it appears.
    await until(() => expect(panel.root.activeElement?.localName).toBe('h2'));
    panel.button('Убрать: Технические сведения').focus();
    await userEvent.keyboard('{Enter}');
    await until(() => expect(panel.text()).not.toContain('Windows 7'));
    await until(() => expect(panel.root.activeElement).not.toBeNull());
  });

  it('goes to the heading when «Отправить сейчас» vanishes, not to what would take the ticket back', async () => {
    const { client, panel } = await write({
      entry: { state: 'saved', attempts: 1 },
      submit: () => new Promise<never>(() => undefined),
    });
    panel.button('Отправить').click();
    await until(() => panel.button('Отправить сейчас'));
    panel.button('Отправить сейчас').focus();
    client.setEntries([{ ...(await client.outbox.list())[0]!, state: 'sending' }]);
    await until(() => expect(panel.root.activeElement?.localName).toMatch(/^h[23]$/));
  });

  it('is left alone where the person has gone to the page', async () => {
    const { client, panel } = await write({
      entry: { state: 'saved', attempts: 1 },
      submit: () => new Promise<never>(() => undefined),
    });
    panel.button('Отправить').click();
    await until(() => panel.button('Отправить сейчас'));
    panel.button('Отправить сейчас').focus();
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    client.setEntries([{ ...(await client.outbox.list())[0]!, state: 'sending' }]);
    await until(() => expect(panel.text()).not.toContain('Отправить сейчас'));
    vi.advanceTimersByTime(1000);
    expect(document.activeElement).toBe(field);
  });

  it('is seen where the form has led it after a press of the mouse', async () => {
    const client = createScriptedClient({ user: { id: 'u1', phone: '214' } });
    const panel = (open = openPanel(client));
    await until(() => expect(panel.counts.length).toBeGreaterThan(1));
    panel.type('Что произошло', 'Не печатается рецепт');
    await until(() => panel.button('Отправить'));
    await userEvent.click(panel.button('Отправить'));
    await until(() => expect((panel.root.activeElement as HTMLInputElement).name).toBe('f-scope'));
    await until(() => expect(panel.root.activeElement?.matches(':focus-visible, [data-led]')).toBe(true));
  });
});

describe('a press', () => {
  it('that is held takes out one row, not one after the other', async () => {
    const { panel } = await write();
    panel.button('Изменить: Сведения об экране').click();
    await until(() => panel.button('Убрать: АРМ'));
    const held = new KeyboardEvent('keydown', { key: 'Enter', repeat: true, bubbles: true, cancelable: true });
    panel.button('Убрать: АРМ').dispatchEvent(held);
    expect(held.defaultPrevented).toBe(true);
  });

  it('twice on a preset selects nothing on the screen that it opens', async () => {
    const client = createScriptedClient({ user: { id: 'u1', phone: '214' } });
    const panel = (open = openPanel(client));
    await until(() => panel.button('МИС не открывается'));
    await userEvent.click(panel.button('МИС не открывается'));
    await until(() => panel.radio('Только у меня'));
    const heading = panel.root.querySelector('dialog[open] .screen:not([hidden]) h2')!;
    const second = new MouseEvent('mousedown', { detail: 2, bubbles: true, composed: true, cancelable: true });
    heading.dispatchEvent(second);
    expect(second.defaultPrevented).toBe(true);
    const own = new MouseEvent('mousedown', { detail: 2, bubbles: true, composed: true, cancelable: true });
    heading.dispatchEvent(own);
    expect(own.defaultPrevented).toBe(false);
  });
});

import { createSupportClient } from '@mis-support/core';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { openPanel, until, type OpenedPanel } from './open-panel.ts';
import { createScriptedClient, type Script, type ScriptedClient } from './scripted-client.ts';

const words = 'Не сохраняется талон.';
let open: OpenedPanel | undefined;

afterEach(() => {
  open?.remove();
  open = undefined;
});

/** A question is written and sent; its ticket is on its way to the disk until `done` is called. */
async function sendSlowly(script: Script = {}) {
  let done: () => void = () => undefined;
  const saving = new Promise<void>((resolve) => (done = resolve));
  const client = createScriptedClient({ user: { id: 'u1', phone: '214' }, saving, ...script });
  const panel = (open = openPanel(client));
  await until(() => expect(panel.counts.length).toBeGreaterThan(1));
  panel.radio('Как это сделать?').click();
  await until(() => panel.field('Ваш вопрос'));
  panel.type('Ваш вопрос', words);
  await until(() => panel.button('Отправить'));
  panel.field('Ваш вопрос').focus();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await until(() => expect(client.submitted.length).toBe(1));
  return { client, panel, done };
}

/** Another person sits down, whose part of the disk is empty. */
function become(client: ScriptedClient, id: string): void {
  client.storedDraft = undefined;
  client.setUser({ id });
}

describe('while a ticket is being saved', () => {
  it('takes no letter into the form, and leaves the focus on the button', async () => {
    const { client, panel, done } = await sendSlowly();
    await until(() =>
      expect(panel.root.querySelector('.screen:not([hidden]) .body')?.hasAttribute('inert')).toBe(true),
    );
    expect(panel.root.activeElement).toBe(panel.button('Отправляем…'));
    await userEvent.keyboard('ещё');
    expect(panel.field('Ваш вопрос').value).toBe(words);
    done();
    await until(() => expect(panel.text()).toContain('№ 48213'));
    expect(client.submitted[0]?.draft.answers['happened']).toBe(words);
    expect(panel.root.querySelector('[inert]')).toBeNull();
  });

  it('claims no draft on Escape, and shows the number when the panel is opened again', async () => {
    const { panel, done } = await sendSlowly();
    await userEvent.keyboard('{Escape}');
    await until(() => expect(panel.panel.isOpen()).toBe(false));
    expect(panel.root.querySelector('[role=status]')?.textContent).not.toContain('черновик');
    done();
    await until(() => expect(panel.state.sending.sent.value?.receipt).toBeDefined());
    panel.panel.open();
    await until(() => expect(panel.text()).toContain('№ 48213'));
    panel.panel.close();
    panel.panel.open();
    await until(() => expect(panel.field('Что произошло').value).toBe(''));
  });

  it('gives the text back when the disk refuses', async () => {
    const { panel, done } = await sendSlowly({
      unsaved: true,
      submit: () => ({ status: 'rejected', error: Object.assign(new Error(), { code: 'store_full' }) as never }),
    });
    done();
    await until(() => panel.button('Назад'));
    panel.button('Назад').click();
    await until(() => expect(panel.field('Ваш вопрос').value).toBe(words));
    expect(panel.root.querySelector('[inert]')).toBeNull();
  });
});

describe('once a ticket is saved', () => {
  it('the next one may be sent, although the first attempt of this one has not ended', async () => {
    const { client, panel, done } = await sendSlowly({ submit: () => new Promise<never>(() => undefined) });
    done();
    await until(() => expect(panel.state.view.value.name).toBe('outcome'));
    panel.panel.close();
    panel.panel.open();
    panel.panel.close();
    panel.panel.open();
    await until(() => panel.radio('Как это сделать?'));
    panel.radio('Как это сделать?').click();
    await until(() => panel.field('Ваш вопрос'));
    panel.type('Ваш вопрос', 'Второй вопрос');
    await until(() => panel.button('Отправить'));
    panel.button('Отправить').click();
    await until(() => expect(client.submitted.length).toBe(2));
  });
});

describe('another person who sits down while a ticket is being saved', () => {
  it('sees nothing of it, and what she types stays', async () => {
    const { client, panel, done } = await sendSlowly();
    become(client, 'u2');
    await until(() => expect(panel.field('Что произошло').value).toBe(''));
    panel.type('Что произошло', 'Текст второго человека');
    done();
    await until(() => expect(client.storedDraft).toBeDefined());
    await until(() => panel.button('Отправить'));
    expect(panel.field('Что произошло').value).toBe('Текст второго человека');
    expect(client.storedDraft?.answers['happened']).toBe('Текст второго человека');
    expect([panel.root.querySelector('[inert]'), panel.state.sending.sent.value]).toEqual([null, undefined]);
  });

  it('is not told that it could not be saved', async () => {
    const { client, panel, done } = await sendSlowly({
      unsaved: true,
      submit: () => ({ status: 'rejected', error: Object.assign(new Error(), { code: 'store_full' }) as never }),
    });
    become(client, 'u2');
    done();
    await until(() => expect(panel.field('Что произошло').value).toBe(''));
    expect(panel.state.view.value.name).toBe('home');
  });

  it('gets no ticket of the former one into her name, and the former one loses none', async () => {
    const stored: string[] = [];
    let reviewing: () => void = () => undefined;
    let reviewed: () => void = () => undefined;
    const inReview = new Promise<void>((resolve) => (reviewing = resolve));
    const client = createSupportClient(
      {
        endpoint: '/support',
        user: { id: `a-${crypto.randomUUID()}` },
        hooks: {
          beforeReview: (body) =>
            new Promise((resolve) => {
              reviewing();
              reviewed = () => resolve(body);
            }),
          beforeSend: (body) => stored.push(`${body.reporter.userId ?? ''} ${String(body.answers['happened'])}`) > 0,
        },
      },
      { fetch: async () => new Response('', { status: 503 }) },
    );
    const first = client.user()!.id;
    const panel = (open = openPanel(client));
    await until(() => panel.field('Что произошло'));
    panel.radio('Как это сделать?').click();
    await until(() => panel.field('Ваш вопрос'));
    panel.type('Ваш вопрос', words);
    await until(() => panel.button('Отправить'));
    panel.button('Отправить').click();
    await inReview;
    client.setUser({ id: 'b' });
    await until(() => expect(panel.field('Что произошло').value).toBe(''));
    panel.type('Что произошло', 'Текст второго человека');
    reviewed();
    await until(() => expect(stored).toEqual([`${first} ${words}`]));
    client.setUser({ id: first });
    await until(async () => expect((await client.outbox.list()).length).toBe(1));
    client.dispose();
  });
});

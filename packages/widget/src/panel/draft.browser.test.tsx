import { createMemoryStore, createSupportClient, type SupportClient } from '@mis-support/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openPanel, until, type OpenedPanel } from './open-panel.ts';
import { createScriptedClient, type Script } from './scripted-client.ts';

const words = 'Не сохраняется талон.';
const doctor = { id: 'u1', phone: '214' };
const opened: OpenedPanel[] = [];
const clients: SupportClient[] = [];

afterEach(() => {
  for (const panel of opened.splice(0)) panel.remove();
  for (const client of clients.splice(0)) client.dispose();
  vi.useRealTimers();
});

function open(client: SupportClient | Promise<SupportClient>): OpenedPanel {
  const panel = openPanel(client);
  opened.push(panel);
  return panel;
}

async function start(script: Script = {}) {
  const client = createScriptedClient({ user: doctor, ...script });
  const panel = open(client);
  await until(() => expect(panel.counts.length).toBeGreaterThan(1));
  return { client, panel };
}

describe('a draft', () => {
  it('is saved once a second of typing without a pause', async () => {
    const { client, panel } = await start();
    panel.type('Что произошло', 'Начало');
    await until(() => expect(client.storedDraft).toBeDefined());
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    let text = '';
    for (let letter = 0; letter < 11; letter += 1) {
      panel.type('Что произошло', (text += 'а'));
      vi.advanceTimersByTime(100);
    }
    expect(client.storedDraft?.answers['happened']).toBe('а'.repeat(10));
  });

  it('typed while the client is on its way is saved when it arrives, the panel closed by then', async () => {
    let arrive: (client: SupportClient) => void = () => undefined;
    const panel = open(new Promise((resolve) => (arrive = resolve)));
    await until(() => panel.field('Что произошло'));
    panel.type('Что произошло', words);
    panel.panel.close();
    const client = createScriptedClient({ user: doctor });
    arrive(client);
    await until(() => expect(client.storedDraft?.answers['happened']).toBe(words));
  });

  it('is not written over by what is typed before it is read', async () => {
    let read: () => void = () => undefined;
    const stored = { v: 1, savedAt: Date.now(), type: 'incident', answers: { happened: 'Прежний текст' } } as const;
    const client = createScriptedClient({ user: doctor, draft: stored });
    const { load } = client.drafts;
    client.drafts.load = () => new Promise((resolve) => (read = () => void load().then(resolve)));
    const panel = open(client);
    await until(() => expect(panel.counts.length).toBeGreaterThan(1));
    panel.type('Что произошло', 'Новый текст');
    panel.panel.close();
    expect(client.storedDraft?.answers['happened']).toBe('Прежний текст');
    read();
    await until(() => expect(client.storedDraft?.answers['happened']).toBe('Прежний текст\n\nНовый текст'));
  });

  it('names the files that are to be added again, until they are', async () => {
    const { client, panel } = await start();
    panel.type('Что произошло', words);
    const log = { kind: 'file', name: 'лог.txt', blob: new Blob(['x']) } as const;
    const shot = { kind: 'screenshot', name: 'screen.png', blob: new Blob(['y']) } as const;
    panel.state.setAttachments([log, shot]);
    await until(() => expect(client.storedDraft?.attached?.length).toBe(2));
    panel.remove();
    const next = await start({ draft: client.storedDraft! });
    await until(() => expect(next.panel.text()).toContain('Приложите снова: лог.txt, снимок экрана'));
    next.panel.state.setAttachments([{ ...shot, name: 'screen-2.png' }]);
    await until(() => expect(next.panel.text()).toMatch(/Приложите снова: лог\.txt(?!,)/));
    next.panel.state.setAttachments([shot, log]);
    await until(() => expect(next.panel.text()).not.toContain('Приложите снова'));
  });
});

describe('one draft in two tabs', () => {
  /** Two panels on one disk, as two tabs of one person have it. */
  async function twoTabs() {
    const store = createMemoryStore(true);
    const tab = async (): Promise<{ panel: OpenedPanel; client: SupportClient }> => {
      const client = createSupportClient(
        { endpoint: '/support', user: doctor },
        { store, fetch: async () => new Response('', { status: 503 }) },
      );
      clients.push(client);
      const panel = open(client);
      await until(() => expect(panel.counts.length).toBeGreaterThan(1));
      return { panel, client };
    };
    const first = await tab();
    first.panel.radio('Как это сделать?').click();
    await until(() => first.panel.field('Ваш вопрос'));
    first.panel.type('Ваш вопрос', words);
    await until(async () => expect((await first.client.drafts.load())?.answers['happened']).toBe(words));
    const second = await tab();
    await until(() => expect(second.panel.field('Ваш вопрос').value).toBe(words));
    return { first, second };
  }

  async function send({ panel }: { panel: OpenedPanel }): Promise<void> {
    await until(() => panel.button('Отправить'));
    panel.button('Отправить').click();
    await until(() => expect(panel.state.sending.sent.value?.ticketId).toBeDefined());
  }

  it('is emptied in the other one when it is sent, and that is said', async () => {
    const { first, second } = await twoTabs();
    await send(first);
    await until(() => expect(second.panel.text()).toContain('Это обращение уже отправлено из другой вкладки.'));
    expect(second.panel.field('Что произошло').value).toBe('');
    expect(await second.client.drafts.load()).toBeUndefined();
  });

  it('keeps what was written on in the other one, on the screen and on the disk', async () => {
    const { first, second } = await twoTabs();
    second.panel.type('Ваш вопрос', `${words} Со вчерашнего дня.`);
    await until(async () => expect((await second.client.drafts.load())?.answers['happened']).toContain('вчерашнего'));
    await send(first);
    await until(() => expect(second.panel.text()).toContain('Здесь текст другой'));
    expect(second.panel.field('Ваш вопрос').value).toBe(`${words} Со вчерашнего дня.`);
    expect((await second.client.drafts.load())?.answers['happened']).toBe(`${words} Со вчерашнего дня.`);
    await send(second);
    expect((await second.client.outbox.list()).length).toBe(2);
  });

  it('is not filed twice where the other tab has heard nothing', async () => {
    const { client, panel } = await start({
      draft: { v: 1, id: 'abc', savedAt: 5_000_000_000_000, type: 'question', answers: { happened: words } },
    });
    await until(() => expect(panel.field('Ваш вопрос').value).toBe(words));
    client.sentDrafts.set('abc', 5_000_000_000_000);
    await until(() => panel.button('Отправить'));
    panel.button('Отправить').click();
    await until(() => expect(panel.text()).toContain('Это обращение уже отправлено из другой вкладки.'));
    expect(client.submitted).toEqual([]);
  });

  it('is looked after when the person comes back to the tab', async () => {
    const { client, panel } = await start({
      draft: { v: 1, id: 'abc', savedAt: 5_000_000_000_000, type: 'question', answers: { happened: words } },
    });
    await until(() => panel.button('Отправить'));
    client.sentDrafts.set('abc', 5_000_000_000_000);
    dispatchEvent(new Event('focus'));
    await until(() => expect(panel.text()).toContain('Это обращение уже отправлено из другой вкладки.'));
  });

  it('is told of when the panel is opened, where it was sent while the panel was closed', async () => {
    const { first, second } = await twoTabs();
    second.panel.type('Ваш вопрос', `${words} И печать.`);
    await until(async () => expect((await second.client.drafts.load())?.answers['happened']).toContain('печать'));
    second.panel.panel.close();
    await send(first);
    second.panel.panel.open();
    await until(() => expect(second.panel.text()).toContain('Здесь текст другой'));
  });

  it('may be sent again after it was taken back', async () => {
    const { first } = await twoTabs();
    await send(first);
    await until(() => first.panel.button('Отменить отправку'));
    first.panel.button('Отменить отправку').click();
    await until(() => expect(first.panel.field('Ваш вопрос').value).toBe(words));
    await send(first);
    expect((await first.client.outbox.list()).length).toBe(1);
  });
});

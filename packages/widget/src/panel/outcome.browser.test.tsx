import { defaultConfig, SupportError, type SupportErrorCode } from '@mis-support/protocol';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPanel, until, type OpenedPanel } from './open-panel.ts';
import { createScriptedClient, makeEntry, makeReceipt, makeTicket, sampleId, type Script } from './scripted-client.ts';

const words = 'Не сохраняется талон, окно «Код 500».';
const forever = new Promise<never>(() => undefined);
let open: OpenedPanel | undefined;

afterEach(() => {
  open?.remove();
  open = undefined;
  localStorage.clear();
  vi.restoreAllMocks();
});

/** Sends a question (text alone is enough) and gives the panel as it stands then. */
async function send(script: Script) {
  const client = createScriptedClient({
    user: { id: 'u1', phone: '214' },
    ...script,
    config: { help: { phone: '1-02' }, ...script.config },
  });
  const panel = (open = openPanel(client));
  await until(() => expect(panel.counts.length).toBeGreaterThan(1));
  panel.radio('Как это сделать?').click();
  await until(() => panel.field('Ваш вопрос'));
  panel.type('Ваш вопрос', words);
  await until(() => panel.button('Отправить'));
  panel.button('Отправить').click();
  await until(() => expect(panel.text()).not.toContain('Опишите одну проблему'));
  return { client, panel };
}

/** Each piece of visible text that looks so, and over how many lines it goes. */
function linesOf(root: ShadowRoot, what: RegExp): { text: string; lines: number }[] {
  const walker = document.createTreeWalker(root.querySelector('.screen:not([hidden])')!, NodeFilter.SHOW_TEXT);
  const found: { text: string; lines: number }[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    for (const match of node.data.matchAll(what)) {
      const range = document.createRange();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      found.push({
        text: match[0],
        lines: new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size,
      });
    }
  }
  return found;
}

function rejected(code: SupportErrorCode): Script {
  return { unsaved: true, submit: () => ({ status: 'rejected', error: new SupportError(code, 'scripted') }) };
}

function parked(reason: 'auth' | 'invalid' | 'config' | 'expired'): Script {
  return { entry: { state: 'parked', parked: reason }, submit: () => forever };
}

describe('what has become of a ticket', () => {
  it('says in the place of the words of the button that a text for a chat was copied, and moves nothing', async () => {
    const { panel } = await send({});
    vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue(undefined);
    const copy = await until(() => panel.button('Скопировать для чата'));
    const foot = panel.root.querySelector('.screen:not([hidden]) .foot')!;
    const close = foot.querySelector('.last')!;
    // After the sheet of this screen.
    await until(() => expect(getComputedStyle(copy).textAlign).toBe('left'));
    const places = (): number[][] =>
      [copy, close].map((one) => one.getBoundingClientRect()).map(({ top, bottom, width }) => [top, bottom, width]);
    const before = places();
    // And without an empty band that waits for the words: the buttons reach to the edge of their line.
    const padding = Number.parseFloat(getComputedStyle(foot).paddingBottom);
    expect(foot.getBoundingClientRect().bottom - padding).toBeCloseTo(Math.max(before[0]![1]!, before[1]![1]!), 0);
    expect(Math.abs(before[0]![0]! + before[0]![1]! - before[1]![0]! - before[1]![1]!)).toBeLessThan(2);
    expect(panel.text()).not.toContain('Скопировано');
    copy.click();
    await until(() => expect(panel.text()).toContain('Скопировано без персональных данных и снимка.'));
    expect(places()).toEqual(before);
  });

  it.each([320, 360])('breaks the number of an extension nowhere at %i px', async (width) => {
    const height = innerHeight;
    await page.viewport(width, 720);
    const { panel } = await send({
      config: {
        help: { phone: 'доб. 100' },
        ladder: {
          it: { order: 1, label: 'ИТ-служба вашей организации', contact: 'доб. 115, каб. 12', endpoint: true },
        },
      },
      entry: { state: 'saved', attempts: 1, lastError: 'unreachable', nextAttemptAt: Date.now() + 60_000 },
      submit: () => forever,
    });
    await until(() => expect(panel.text()).toContain('доб. 100'));
    const broken = linesOf(panel.root, /доб\.\s\d+/g).filter(({ lines }) => lines > 1);
    expect(broken).toEqual([]);
    expect(linesOf(panel.root, /доб\.\s\d+/g).length).toBeGreaterThan(0);
    await page.viewport(414, height);
  });

  it('is "sending" while nothing but the disk has it: no number, no thanks', async () => {
    const { panel } = await send({ submit: () => forever });
    await until(() => expect(panel.text()).toContain('Отправляем…'));
    expect(panel.text()).toContain('Сохранено на этом компьютере');
    expect(panel.text()).not.toMatch(/Зарегистрировано|№|Спасибо/);
  });

  it('is "waiting" with the next attempt and the phone when the network is gone', async () => {
    const entry = {
      state: 'saved',
      attempts: 1,
      lastError: 'unreachable',
      nextAttemptAt: Date.now() + 60_000,
    } as const;
    const { client, panel } = await send({ entry, submit: () => forever });
    await until(() => expect(panel.text()).toContain('Сохранено, ждёт связи'));
    expect(panel.text()).toContain('Ожидает отправки. Номер появится после регистрации.');
    expect(panel.text()).toContain('Нет связи. Обращение сохранено и уйдёт само, когда связь появится.');
    expect(panel.text()).toMatch(/Следующая попытка в \d+:\d\d\./);
    expect(panel.text()).toContain('позвоните: 1-02');
    expect(panel.text()).not.toContain('Зарегистрировано');
    panel.button('Отправить сейчас').click();
    expect(client.calls).toContain(`retry ${sampleId}`);
  });

  it('ends with its steps where there is nobody to call', async () => {
    const entry = { state: 'saved', attempts: 1, lastError: 'unreachable' } as const;
    const { panel } = await send({ config: { help: {} }, entry, submit: () => forever });
    await until(() => expect(panel.text()).toContain('Сохранено, ждёт связи'));
    const body = panel.root.querySelector('.screen:not([hidden]) .body')!;
    expect(body.querySelector('hr')).toBeNull();
  });

  it('moves on by itself when the network comes back', async () => {
    const { client, panel } = await send({ entry: { state: 'saved', attempts: 1 }, submit: () => forever });
    await until(() => expect(panel.text()).toContain('Сохранено, ждёт связи'));
    client.setEntries([makeEntry({ state: 'uploading', receipt: makeReceipt() })]);
    await until(() => expect(panel.text()).toContain('№ 48213'));
    expect(panel.root.querySelector('[role=status]')?.textContent).toContain('Зарегистрировано: №');
  });

  it('is "registered" by the list when another tab has sent it', async () => {
    const script: Script = { entry: { state: 'saved', attempts: 1 }, submit: () => forever };
    const { client, panel } = await send(script);
    await until(() => expect(panel.text()).toContain('Сохранено, ждёт связи'));
    script.tickets = undefined as never;
    client.tickets.list = async () => ({ status: 'fresh', at: Date.now(), tickets: [makeTicket({ number: '777' })] });
    client.setEntries([]);
    await until(() => expect(panel.text()).toContain('№ 777'));
  });

  it('is "registered" with number, holder, date, priority and the ladder', async () => {
    const { panel } = await send({});
    await until(() => expect(panel.text()).toContain('Зарегистрировано. Спасибо.'));
    expect(panel.text()).toContain('№ 48213');
    expect(panel.text()).toContain('Сейчас уИТ-служба вашей организации');
    expect(panel.text()).toContain('Решить до24 ноября, 14:17');
    expect(panel.text()).toContain('Приоритет высокий. Так установлено правилами региона.');
    expect(panel.root.querySelector('[aria-current=step]')!.textContent).toContain('Сейчас здесь');
    await until(() => expect(panel.root.activeElement!.textContent).toContain('48213'));
  });

  it('names with the number the line of its level, where the region keeps one', async () => {
    const { levels } = defaultConfig.policy;
    const policy = { ...defaultConfig.policy, levels: { ...levels, P2: { ...levels['P2']!, phone: '1-03' } } };
    const { panel } = await send({ config: { policy } });
    await until(() => expect(panel.text()).toContain('позвоните: 1-03'));
  });

  it.each([
    ['доб. 214', { phone: '1-02' }, 'Мы перезвоним, чтобы уточнить.', []],
    ['', { phone: '1-02' }, 'Позвоните и назовите номер обращения.', ['1-02']],
    ['', {}, 'Запишите номер обращения.', []],
  ] as const)(
    'promises no call where nobody is known and no phone was given: «%s», %o',
    async (contact, help, said, large) => {
      const receipt = { ...makeReceipt(), registration: { ...makeReceipt().registration, unverified: true } };
      const client = createScriptedClient({
        user: undefined,
        config: { help },
        submit: (_submission, { id }) => ({ status: 'registered', ticketId: id, receipt }),
      });
      const panel = (open = openPanel(client));
      await until(() => panel.button('МИС не открывается').click());
      await until(() => panel.radio('Только у меня').click());
      if (contact) panel.type(/^Телефон/, contact);
      panel.button(/^Отправить/).click();
      if (!contact) await until(() => panel.button('Отправить так').click());
      await until(() => expect(panel.text()).toContain('№ 48213'));
      expect(panel.text()).toContain(said);
      expect(panel.text().includes('перезвоним')).toBe(contact !== '');
      const shown = [...panel.root.querySelectorAll('.screen:not([hidden]) .line .big')].map((one) => one.textContent);
      expect(shown).toEqual(large);
    },
  );

  it('says what is not durable', async () => {
    const { panel } = await send({ entry: { durable: false }, submit: () => forever });
    await until(() => expect(panel.text()).toContain('Только пока страница открыта'));
    expect(panel.text()).not.toContain('Сохранено на этом компьютере');
  });

  it.each([
    ['registered', {}],
    ['sending', { submit: () => forever }],
    ['waiting', { entry: { state: 'saved', attempts: 1 }, submit: () => forever }],
  ] as const)('closes with one Escape when the ticket is filed: %s', async (_name, script) => {
    const { panel } = await send(script);
    await until(() => expect(panel.root.activeElement?.tagName).toBe('H3'));
    await userEvent.keyboard('{Escape}');
    expect(panel.panel.isOpen()).toBe(false);
    expect(panel.closed).toBe(1);
  });

  it('goes back to the text with Escape when nothing was saved, the focus in the panel', async () => {
    const { panel } = await send(rejected('internal'));
    await until(() => expect(panel.text()).toContain('код MS-900'));
    await until(() => expect(panel.root.activeElement).not.toBeNull());
    await userEvent.keyboard('{Escape}');
    await until(() => expect(panel.field('Ваш вопрос').value).toBe(words));
    await until(() => expect(panel.root.activeElement?.closest('.screen')?.hasAttribute('hidden')).toBe(false));
  });

  it('gives the text back when the person cancels in time', async () => {
    const { panel } = await send({ entry: { state: 'saved', attempts: 1 }, submit: () => forever });
    await until(() => panel.button('Отменить отправку'));
    panel.button('Отменить отправку').click();
    await until(() => expect(panel.field('Ваш вопрос').value).toBe(words));
    await until(() => expect(panel.root.activeElement?.id).toBe('f-happened'));
  });

  it('says so when it is too late to cancel', async () => {
    const { panel } = await send({ cancel: false, submit: () => forever });
    await until(() => panel.button('Отменить отправку'));
    panel.button('Отменить отправку').click();
    await until(() => expect(panel.root.querySelector('[role=status]')?.textContent).toContain('отменить его нельзя'));
    expect(panel.text()).toContain('Отправляем…');
  });

  it.each([
    ['auth', 'Нужно снова войти в МИС'],
    ['invalid', 'код MS-201'],
    ['config', 'код MS-103'],
    ['expired', 'Отправить не удалось.'],
  ] as const)('stops honestly when the ticket is parked: %s', async (reason, text) => {
    const { panel } = await send(parked(reason));
    await until(() => expect(panel.text()).toContain(text));
    expect(panel.text()).toContain(words);
    expect(panel.text()).not.toContain('Зарегистрировано');
  });

  it.each([
    ['store_full', 'Обращение пока не сохранено'],
    ['queue_full', 'Отправки уже ждёт много обращений.'],
    ['endpoint_missing', 'код MS-101'],
    ['refused', 'Отправка отменена программой.'],
    ['internal', 'код MS-900'],
  ] as const)('keeps text and form when nothing was saved: %s', async (code, text) => {
    const { panel } = await send(rejected(code));
    await until(() => expect(panel.text()).toContain(text));
    expect(panel.text()).toContain(words);
    panel.button('Назад').click();
    await until(() => expect(panel.field('Ваш вопрос').value).toBe(words));
  });

  it('offers to go without the picture when the disk is full, and then sends the text alone', async () => {
    const client = createScriptedClient({ user: { id: 'u1' }, ...rejected('store_full') });
    const panel = (open = openPanel(client));
    await until(() => expect(panel.counts.length).toBeGreaterThan(1));
    panel.radio('Как это сделать?').click();
    panel.type('Что произошло', words);
    panel.state.setAttachments([{ kind: 'screenshot', name: 'a.png', blob: new Blob(['x']) }]);
    await until(() => panel.button('Отправить'));
    panel.button('Отправить').click();
    await until(() => expect(panel.text()).toContain('Обращение пока не сохранено'));
    expect(client.submitted[0]!.attachments.length).toBe(1);
    panel.button('Отправить без снимка').click();
    await until(() => expect(client.submitted[1]?.attachments).toEqual([]));
  });
});

import type { TicketsOutcome } from '@mis-support/core';
import { defaultConfig, SupportError } from '@mis-support/protocol';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { openPanel, until, type OpenedPanel } from '../panel/open-panel.ts';
import { createScriptedClient, makeEntry, makeReceipt, makeTicket, type Script } from '../panel/scripted-client.ts';

let open: OpenedPanel | undefined;

afterEach(() => {
  open?.remove();
  open = undefined;
});

const answer = { at: '2026-11-24T07:15:00.000Z', kind: 'message', by: 'support', text: 'На какую дату?' } as const;
const asked = makeTicket({
  id: 'a',
  number: '48190',
  title: 'Пропали записи',
  status: 'waiting_user',
  history: [answer],
});
const solved = makeTicket({ id: 'b', number: '48189', title: 'Не печатается рецепт', status: 'resolved' });
const working = makeTicket({ id: 'c', number: '48213', title: 'Не сохраняется талон' });
const closed = makeTicket({ id: 'e', number: '47001', title: 'Не открывается отчёт', status: 'closed' });
const error = new SupportError('unreachable', 'scripted');

function fresh(...tickets: ReturnType<typeof makeTicket>[]): TicketsOutcome {
  return { status: 'fresh', at: Date.now(), tickets };
}

async function show(script: Script) {
  const client = createScriptedClient({ user: { id: 'u1' }, ...script });
  const panel = (open = openPanel(client, {}, { view: 'tickets' }));
  await until(() => expect(panel.text()).toContain('Открытые'));
  return { client, panel };
}

/** A zone whose clock never agrees with the one of the machine that tests. */
const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
const elsewhere = here === 'Asia/Yekaterinburg' ? 'Asia/Tokyo' : 'Asia/Yekaterinburg';

describe('the time in a ticket', () => {
  const clockThere = new Intl.DateTimeFormat('ru', { timeZone: elsewhere, hour: 'numeric', minute: '2-digit' });

  it('is the region’s everywhere, said once above the history', async () => {
    const policy = { ...defaultConfig.policy, timeZone: elsewhere };
    const { panel } = await show({ tickets: fresh(asked), config: { policy } });
    await until(() => panel.button(/Пропали записи/)).then((row) => row.click());
    await until(() => expect(panel.text()).toContain('История (время региона)'));
    expect(panel.text()).toContain(`24 ноября, ${clockThere.format(new Date(answer.at))}`);
  });

  it('is said by no clock where this computer keeps the region’s', async () => {
    const policy = { ...defaultConfig.policy, timeZone: here };
    const { panel } = await show({ tickets: fresh(asked), config: { policy } });
    await until(() => panel.button(/Пропали записи/)).then((row) => row.click());
    await until(() => expect(panel.text()).toContain('История'));
    expect(panel.text()).not.toContain('время региона');
  });
});

describe('my tickets', () => {
  it('puts what this computer still holds first, then what waits for the person, then what is in work', async () => {
    const waiting = makeEntry({ id: 'q', state: 'saved', attempts: 1, title: 'Дайте доступ' });
    const { panel } = await show({ tickets: fresh(working, asked, solved, closed), entries: [waiting], others: 2 });
    await until(() => expect(panel.text()).toContain('Ждут отправки у коллег: 2'));
    const order = ['Ждут вас', 'Пропали записи', 'Не печатается рецепт', 'В работе', 'Не сохраняется талон'];
    const places = ['На этом компьютере', 'Дайте доступ', ...order].map((text) => panel.text().lastIndexOf(text));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(panel.text()).not.toContain('Не открывается отчёт');
    panel.button('Решённые, 1').click();
    await until(() => expect(panel.text()).toContain('Не открывается отчёт'));
  });

  it('asks before it takes away a ticket whose text it cannot bring back, and says that it has', async () => {
    const waiting = makeEntry({ id: 'q', state: 'saved', attempts: 1, title: 'Дайте доступ' });
    const { client, panel } = await show({ tickets: fresh(working), entries: [waiting] });
    await until(() => panel.button(/Дайте доступ/)).then((row) => row.click());
    await until(() => panel.button('Отменить отправку')).then((button) => button.click());
    await until(() => expect(panel.text()).toContain('вернуть их будет нельзя'));
    panel.button('Оставить').click();
    await until(() => expect(panel.text()).not.toContain('вернуть их будет нельзя'));
    expect(client.calls).not.toContain('cancel q');
    panel.button('Отменить отправку').click();
    await until(() => panel.button('Оставить'));
    panel.button('Отменить отправку').click();
    await until(() => expect(client.calls).toContain('cancel q'));
    await until(() => expect(panel.state.announcement.value).toContain('обращение удалено'));
  });

  it('comes back from a ticket to its row, in the list where it stands', async () => {
    const { panel } = await show({ tickets: fresh(working, closed) });
    await until(() => panel.button('Решённые, 1').click());
    await until(() => panel.button(/Не открывается отчёт/)).then((row) => row.click());
    await until(() => expect(panel.text()).toContain('История'));
    await userEvent.keyboard('{Escape}');
    await until(() => expect(panel.root.activeElement).toBe(panel.button(/Не открывается отчёт/)));
  });

  it('counts for the launcher what waits for the person or for the network', async () => {
    const { panel } = await show({
      tickets: fresh(working, asked, solved),
      entries: [makeEntry({ id: 'q', state: 'saved' })],
    });
    await until(() => expect(panel.counts.at(-1)).toBe(3));
  });

  it('tells why a date moves and when the next word comes', async () => {
    const delay = {
      code: 'waiting_external',
      params: { system: 'ЛИС' },
      nextUpdateAt: '2026-11-24T09:00:00.000Z',
    } as const;
    const { panel } = await show({ tickets: fresh(makeTicket({ delay })) });
    await until(() => expect(panel.text()).toContain('Срок переносим: ждём другую систему — ЛИС.'));
    expect(panel.text()).toMatch(/Следующее сообщение — до 24 ноября, 12:00( \(время региона\))?\./);
  });

  it('says that nobody has given a reason when the date has passed', async () => {
    const { panel } = await show({ tickets: fresh(makeTicket({ dueAt: '2020-01-01T00:00:00.000Z' })) });
    await until(() => expect(panel.text()).toContain('Срок прошёл, причина пока не указана.'));
  });

  it('shows old data with their age when the server is away', async () => {
    const { panel } = await show({ tickets: { status: 'stale', at: Date.now(), tickets: [working], error } });
    await until(() => expect(panel.text()).toMatch(/Данные на \d+:\d\d, связи нет\./));
    expect(panel.text()).toContain('Не сохраняется талон');
  });

  it('keeps a ticket in sight when the line is back: as registered, then from the refreshed list', async () => {
    const held = makeEntry({ id: 'q', state: 'saved', attempts: 1, title: 'Дайте доступ' });
    const { client, panel } = await show({ tickets: { status: 'failed', error }, entries: [held] });
    await until(() => expect(panel.text()).toContain('Список получить не удалось'));
    client.setEntries([{ ...held, state: 'registered', receipt: makeReceipt() }]);
    await until(() => expect(panel.text()).toContain('Зарегистрировано'));
    expect(panel.text()).toContain('Дайте доступ');
    expect(panel.text()).toContain('№ 48213');
    client.tickets.list = async () => fresh(makeTicket({ id: 'q', title: 'Дайте доступ' }));
    window.dispatchEvent(new Event('online'));
    await until(() => expect(panel.text()).toContain('В работе'));
    expect(panel.text()).not.toMatch(/Список получить не удалось|На этом компьютере/);
  });

  it('asks for the list anew when a ticket gets its number', async () => {
    const held = makeEntry({ id: 'q', state: 'saved', attempts: 1, title: 'Дайте доступ' });
    const { client, panel } = await show({ tickets: { status: 'failed', error }, entries: [held] });
    await until(() => expect(panel.text()).toContain('Список получить не удалось'));
    client.tickets.list = async () => fresh(makeTicket({ id: 'q', title: 'Дайте доступ' }));
    client.setEntries([{ ...held, state: 'registered', receipt: makeReceipt() }]);
    await until(() => expect(panel.text()).toContain('Обновлено в'));
    expect(panel.text()).toContain('В работе');
  });

  it('is honest when there is nothing, and when nothing could be fetched', async () => {
    const { panel } = await show({ tickets: fresh() });
    await until(() => expect(panel.text()).toContain('Обращений пока нет'));
    panel.remove();
    const failed = await show({ tickets: { status: 'failed', error } });
    await until(() => expect(failed.panel.text()).toContain('Список получить не удалось'));
  });

  it('goes from ticket to ticket by arrows and back with Escape', async () => {
    const { panel } = await show({ tickets: fresh(asked, working) });
    await until(() => panel.button(/Пропали записи/));
    panel.button(/Пропали записи/).focus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await until(() => expect(panel.text()).toContain('История'));
    expect(panel.text()).toContain('№ 48213');
    await userEvent.keyboard('{Escape}');
    await until(() => panel.button(/Пропали записи/));
  });

  it('leads to the text with «Написать»', async () => {
    const { panel } = await show({ tickets: fresh() });
    panel.button('Написать').click();
    await until(() => expect(panel.root.activeElement?.id).toBe('f-happened'));
  });

  it('reminds support of an overdue ticket without a reason, once, and says so', async () => {
    const { client, panel } = await show({ tickets: fresh(makeTicket({ dueAt: '2020-01-01T00:00:00.000Z' })) });
    await until(() => panel.button(/Не сохраняется талон/).click());
    await until(() => expect(panel.text()).toContain('Срок прошёл, причина пока не указана. Можно напомнить.'));
    await until(() => expect(panel.root.activeElement?.tagName).toBe('H2'));
    panel.button('Напомнить').click();
    await until(() => expect(panel.text()).toContain('Напомнили. Поддержка увидит это в обращении.'));
    expect(client.calls).toEqual(['remind']);
    expect(panel.text()).not.toContain('Можно напомнить.');
    expect(panel.root.activeElement?.textContent).toContain('Напомнили.');
  });

  it('says when a reminder did not go through, and leaves the button', async () => {
    const { panel } = await show({
      tickets: fresh(makeTicket({ dueAt: '2020-01-01T00:00:00.000Z' })),
      remind: { status: 'failed', error: new SupportError('busy', 'scripted') },
    });
    await until(() => panel.button(/Не сохраняется талон/).click());
    await until(() => panel.button('Напомнить').click());
    await until(() => expect(panel.text()).toContain('Напомнить не получилось.'));
    panel.button('Напомнить');
  });

  it('offers no reminder where a reason is given or the date is ahead', async () => {
    const delay = { code: 'needs_code_change', nextUpdateAt: '2026-11-24T09:00:00.000Z' } as const;
    const { panel } = await show({ tickets: fresh(makeTicket({ dueAt: '2020-01-01T00:00:00.000Z', delay })) });
    await until(() => panel.button(/Не сохраняется талон/).click());
    await until(() => expect(panel.text()).toContain('нужна доработка'));
    expect(panel.text()).not.toContain('Напомнить');
  });

  it('confirms a solution with one press', async () => {
    const { client, panel } = await show({ tickets: fresh(solved) });
    await until(() => panel.button(/Не печатается рецепт/));
    panel.button(/Не печатается рецепт/).click();
    await until(() => panel.button('Помогло'));
    panel.button('Помогло').click();
    await until(() => expect(client.calls).toContain('confirm'));
  });

  it('asks what is still wrong before it opens a ticket again', async () => {
    const { client, panel } = await show({ tickets: fresh(solved) });
    await until(() => panel.button(/Не печатается рецепт/));
    panel.button(/Не печатается рецепт/).click();
    await until(() => panel.button('Не помогло, открыть снова'));
    panel.button('Не помогло, открыть снова').click();
    expect(panel.root.activeElement).toBe(panel.field('Что осталось не так'));
    panel.type('Что осталось не так', 'Снова пусто');
    await until(() => expect(panel.field('Что осталось не так').value).toBe('Снова пусто'));
    panel.button('Не помогло, открыть снова').click();
    await until(() => expect(client.calls).toContain('reopen Снова пусто'));
  });

  it('keeps an answer begun in one ticket over Back, Escape and other tickets', async () => {
    const { panel } = await show({ tickets: fresh(asked, working) });
    await until(() => panel.button(/Пропали записи/).click());
    await until(() => panel.field('Ваш ответ'));
    panel.type('Ваш ответ', 'На 24 ноября');
    await userEvent.keyboard('{Escape}');
    await until(() => panel.button(/Не сохраняется талон/).click());
    await until(() => expect(panel.field('Ваш ответ').value).toBe(''));
    panel.button('Назад').click();
    await until(() => panel.button(/Пропали записи/).click());
    await until(() => expect(panel.field('Ваш ответ').value).toBe('На 24 ноября'));
  });

  it('keeps an answer while the list cannot be refreshed, and forgets it when another person comes', async () => {
    const { client, panel } = await show({ tickets: fresh(asked) });
    await until(() => panel.button(/Пропали записи/).click());
    await until(() => panel.field('Ваш ответ'));
    panel.type('Ваш ответ', 'На 24 ноября');
    client.tickets.list = async () => ({ status: 'failed', error });
    await panel.state.refreshTickets();
    await until(() => expect(panel.field('Ваш ответ').value).toBe('На 24 ноября'));
    client.tickets.list = async () => fresh(asked);
    client.setUser({ id: 'u2' });
    await until(() => expect(panel.text()).not.toContain('История'));
    panel.panel.open({ view: 'tickets' });
    await until(() => panel.button(/Пропали записи/).click());
    await until(() => expect(panel.field('Ваш ответ').value).toBe(''));
  });

  it('leaves what was typed while the answer was on its way', async () => {
    const { client, panel } = await show({ tickets: fresh(asked) });
    let arrive: () => void = () => undefined;
    const passed: string[] = [];
    client.tickets.reply = async (_id, text) => {
      passed.push(text);
      await new Promise<void>((done) => (arrive = done));
      return { status: 'done', ticket: asked };
    };
    await until(() => panel.button(/Пропали записи/).click());
    await until(() => panel.field('Ваш ответ'));
    panel.type('Ваш ответ', 'На 24 ноября');
    panel.button('Ответить').click();
    await until(() => expect(passed).toEqual(['На 24 ноября']));
    panel.type('Ваш ответ', 'На 24 ноября, кабинет 3');
    arrive();
    await until(() => expect(panel.root.querySelector('[role=status]')!.textContent).toContain('Ответ передан.'));
    expect(panel.field('Ваш ответ').value).toBe(', кабинет 3');
  });

  it('says of a closed ticket what happened, and no more who has it, until when, and «Закрыто» twice', async () => {
    const { panel } = await show({ tickets: fresh({ ...closed, dueAt: '2020-01-01T00:00:00.000Z' }) });
    await until(() => panel.button('Решённые, 1').click());
    await until(() => panel.button(/Не открывается отчёт/).click());
    await until(() => expect(panel.text()).toContain('История'));
    expect(panel.text()).not.toMatch(/Сейчас у|Решить до|Кто поможет/);
    expect(panel.root.querySelector('.screen:not([hidden]) .enough')).toBeNull();
  });

  it('tells the scope as the author said and as support has confirmed it, and the rule of the priority', async () => {
    const reason = 'Приоритет высокий: во всей организации, работа остановлена. Так установлено правилами региона.';
    const priority = { level: 'P2', label: 'Высокий', policyId: 'a', policyVersion: '1', reason };
    const scope = { claimed: 'self', confirmed: 'organization' };
    const { panel } = await show({ tickets: fresh(makeTicket({ scope, priority })) });
    await until(() => panel.button(/Не сохраняется талон/).click());
    await until(() => expect(panel.text()).toContain('Масштаб подтверждён'));
    expect(panel.text()).toMatch(/У кого так жетолько у меняМасштаб подтверждёнво всей организации/);
    expect(panel.text()).toContain(reason);
  });

  it('leads from one ticket of a split message to the others', async () => {
    const groupId = '01935f2a-0000-7000-8000-000000000099';
    const waiting = makeEntry({ id: 'q', state: 'saved', attempts: 1, title: 'Дайте доступ', groupId });
    const { panel } = await show({
      tickets: fresh({ ...working, groupId }, { ...solved, groupId }, asked),
      entries: [waiting],
    });
    await until(() => panel.button(/Не сохраняется талон/).click());
    await until(() => expect(panel.text()).toContain('Связано'));
    expect(panel.text()).not.toContain('48190');
    panel.button('Дайте доступ');
    panel.button(/№ 48189/).click();
    await until(() => panel.button('Помогло'));
    const heading = (): Element => panel.root.querySelector('.screen:not([hidden]) h2')!;
    await until(() => expect(panel.root.activeElement).toBe(heading()));
    panel.button('Назад').click();
    await until(() => expect(panel.text()).toContain('Не сохраняется талон'));
    await until(() => expect(panel.root.activeElement).toBe(heading()));
  });

  it('shows the ladder with the step that has the ticket now, and who had it before', async () => {
    const ladder = {
      colleague: { order: 1, label: 'Коллега', advice: true },
      local: { order: 2, label: 'ИТ-служба', contact: 'доб. 115', hours: '08:00-17:00' },
      vendor: { order: 3, label: 'Разработчик', endpoint: true },
    };
    const history = [
      { at: '2026-11-24T07:15:00.000Z', kind: 'status', by: 'system', status: 'registered' },
      { at: '2026-11-24T09:15:00.000Z', kind: 'holder', by: 'support', text: 'Разработчик' },
    ] as const;
    const moved = makeTicket({ holder: { step: 'vendor', label: 'Разработчик' }, history: [...history] });
    const { panel } = await show({ tickets: fresh(moved), config: { ladder } });
    await until(() => panel.button(/Не сохраняется талон/).click());
    await until(() => expect(panel.text()).toContain('Кто поможет'));
    const steps = [...panel.root.querySelectorAll('.screen:not([hidden]) .steps')].at(-1);
    const words = [...steps!.querySelectorAll('li')].map((step) => step.textContent.replaceAll('\u00a0', ' '));
    expect(words[0]).toBe('Коллега');
    expect(words[1]).toMatch(/^ИТ-службаПередано дальше 24 ноя/);
    expect(words[2]).toBe('РазработчикСейчас здесь');
    expect(panel.text()).toContain('Передано: Разработчик');
  });

  describe('the way up the ladder', () => {
    const ladder = {
      colleague: { order: 1, label: { ru: 'Коллега', en: 'A colleague' }, advice: true },
      nurse: { order: 2, label: 'Старшая сестра', advice: true },
      local: { order: 3, label: 'ИТ-служба' },
      vendor: { order: 4, label: 'Разработчик', endpoint: true },
    };
    const registered = {
      at: '2026-11-24T07:15:00.000Z',
      kind: 'status',
      by: 'system',
      status: 'registered',
    } as const;
    const moved = { at: '2026-11-24T09:15:00.000Z', kind: 'holder', by: 'support', text: 'Разработчик' } as const;
    const askedFirst = ['A colleague: asked', 'Старшая сестра: шаг пропущен', 'Главврач: спросили'];
    const history = (panel: OpenedPanel): string[] =>
      [...panel.root.querySelectorAll('.screen:not([hidden]) .steps:first-of-type > li')].map((step) =>
        step.textContent.replaceAll('\u00a0', ' ').replace(/\d+ ноя.*?(?=Начали|$)/, ''),
      );

    it('says whom she has asked or passed by, and at which step the ticket began', async () => {
      const ticket = makeTicket({
        holder: { step: 'vendor', label: 'Разработчик' },
        history: [registered, moved],
        askedFirst,
      });
      const { panel } = await show({ tickets: fresh(ticket), config: { ladder } });
      await until(() => panel.button(/Не сохраняется талон/).click());
      await until(() => expect(panel.text()).toContain('История'));
      expect(history(panel).slice(0, 5)).toEqual([
        'КоллегаСпросили',
        'Старшая сестраШаг пропущен',
        'Главврач: спросили',
        'ЗарегистрированоНачали с шага: ИТ-служба',
        'Передано: Разработчик',
      ]);
      // Among the steps of help the same is said of each.
      expect(history(panel).slice(5, 7)).toEqual(['КоллегаСпросили', 'Старшая сестраШаг пропущен']);
      const dots = [...panel.root.querySelectorAll('.screen:not([hidden]) .steps .dot')].map((dot) => dot.className);
      expect(dots.slice(5, 7)).toEqual(['dot done', 'dot skip']);
    });

    it('says it of a ticket that is over too, and of one that was never handed on', async () => {
      const ticket = makeTicket({ status: 'closed', history: [registered], askedFirst: ['Коллега: спросили'] });
      const { panel } = await show({ tickets: fresh(ticket), config: { ladder } });
      await until(() => panel.button('Решённые, 1').click());
      await until(() => panel.button(/Не сохраняется талон/).click());
      await until(() => expect(panel.text()).toContain('История'));
      expect(history(panel)).toEqual(['КоллегаСпросили', 'ЗарегистрированоНачали с шага: ИТ-служба']);
    });
  });

  it('lists the parts of one message together and in the order of the text, whatever their numbers', async () => {
    const groupId = '01935f2a-0000-7000-8000-000000000099';
    const part = (n: number, number: string) =>
      makeTicket({ id: `p${n}`, number, title: `Часть ${n}`, groupId, status: 'in_progress' });
    const waiting = [4, 3].map((n) => makeEntry({ id: `p${n}`, state: 'saved', title: `Часть ${n}`, groupId }));
    // As the gateway gives them: by number, newest first.
    const list = fresh(part(1, '48216'), { ...working, number: '48215' }, part(2, '48214'));
    const { panel } = await show({ tickets: list, entries: waiting });
    await until(() => expect(panel.text()).toContain('Часть 1'));
    const rows = [...panel.root.querySelectorAll('.screen:not([hidden]) .ticket b')].map((row) => row.textContent);
    expect(rows).toEqual(['Часть 3', 'Часть 4', 'Часть 1', 'Часть 2', 'Не сохраняется талон']);
    panel.button(/Часть 2/).click();
    await until(() => expect(panel.text()).toContain('Связано'));
    const linked = [...panel.root.querySelectorAll('.screen:not([hidden]) .linked li')].map((row) => row.textContent);
    expect(linked.map((row) => row.replaceAll('\u00a0', ' ').replace(/^№ [\d ]+/, ''))).toEqual([
      'Часть 1',
      'Часть 3',
      'Часть 4',
    ]);
  });

  it('names who has a ticket in the language of the panel, whatever language it was filed in', async () => {
    const names = { ru: 'ИТ-служба вашей организации', en: 'Your organisation’s IT service' };
    const vendor = { ru: 'Разработчик', en: 'The vendor' };
    const ladder = {
      local: { order: 1, label: names },
      vendor: { order: 2, label: vendor, endpoint: true },
    };
    const english = (step: 'local' | 'vendor') => ({ step, label: step === 'local' ? names.en : vendor.en });
    const handed = { at: '2026-11-24T09:15:00.000Z', kind: 'holder', by: 'support', text: vendor.en } as const;
    const first = makeTicket({ holder: english('local') });
    const moved = makeTicket({ id: 'm', title: 'Не печатает', holder: english('vendor'), history: [handed] });
    const gone = makeTicket({ id: 'g', title: 'Старое', holder: { step: 'miac', label: 'Regional centre' } });
    const { panel } = await show({ tickets: fresh(first, moved, gone), config: { ladder } });
    await until(() => expect(panel.text()).toContain(`${names.ru} · `));
    expect(panel.text()).not.toContain(names.en);
    expect(panel.text()).toContain('Regional centre');
    panel.button(/Не печатает/).click();
    await until(() => expect(panel.text()).toContain('Передано: Разработчик'));
    expect(panel.text()).toContain('Сейчас уРазработчик');
    expect(panel.text()).toContain('Передано дальше');
    expect(panel.text()).not.toContain(vendor.en);
  });

  it('keeps the answer when it could not be passed on', async () => {
    const { client, panel } = await show({ tickets: fresh(asked) });
    client.tickets.reply = async () => ({ status: 'failed', error });
    await until(() => panel.button(/Пропали записи/));
    panel.button(/Пропали записи/).click();
    await until(() => panel.field('Ваш ответ'));
    panel.type('Ваш ответ', 'На 24 ноября');
    panel.button('Ответить').click();
    await until(() => expect(panel.text()).toContain('Передать не удалось.'));
    expect(panel.field('Ваш ответ').value).toBe('На 24 ноября');
  });

  it('cuts no answer in silence: says what is too long, keeps every letter, and sends nothing until it fits', async () => {
    const { client, panel } = await show({ tickets: fresh(asked) });
    await until(() => panel.button(/Пропали записи/)).then((button) => button.click());
    // The screen takes the focus to its heading first.
    await until(() => expect(panel.root.activeElement?.textContent).toContain('48190'));
    const long = 'я'.repeat(10_001);
    panel.type('Ваш ответ', long);
    expect(panel.field('Ваш ответ').value).toBe(long);
    panel.button('Ответить').click();
    await until(() => expect(panel.text()).toContain('Нужно не больше 10 000 знаков.'));
    expect(panel.field('Ваш ответ').getAttribute('aria-invalid')).toBe('true');
    await until(() => expect(panel.root.activeElement).toBe(panel.field('Ваш ответ')));
    expect(panel.state.announcement.value.replaceAll('\u00a0', ' ').trim()).toBe('Нужно не больше 10 000 знаков.');
    expect(client.calls.filter((call) => call.startsWith('reply'))).toEqual([]);
    panel.type('Ваш ответ', 'На среду');
    await until(() => expect(panel.text()).not.toContain('Нужно не больше'));
    panel.button('Ответить').click();
    await until(() => expect(client.calls).toContain('reply На среду'));
  });
});

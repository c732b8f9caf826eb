import { defaultConfig } from '@mis-support/protocol';
import type { SupportClient } from '@mis-support/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPanel, until, type OpenedPanel } from './open-panel.ts';
import { createScriptedClient, makeReceipt, makeTicket, sampleId, type Script } from './scripted-client.ts';

const doctor = { id: 'u1', name: 'Орлова Н. С.', phone: 'доб. 214' };
const words = 'Не сохраняется талон, окно «Код 500».';
let open: OpenedPanel | undefined;

afterEach(() => {
  open?.remove();
  open = undefined;
  localStorage.clear();
  vi.useRealTimers();
});

/** Opens a panel over a scripted client and waits until it has read the screen. */
async function start(script: Script = {}, request?: Parameters<typeof openPanel>[2]) {
  const client = createScriptedClient({ user: doctor, ...script });
  const panel = (open = openPanel(client, {}, request));
  await until(() => expect(panel.root.querySelector('dialog[open]')).not.toBeNull());
  await until(() => expect(panel.counts.length).toBeGreaterThan(1));
  return { client, panel };
}

describe('the form', () => {
  it('sends an ordinary incident with one typed text and three taps after the launcher', async () => {
    const { client, panel } = await start();
    await until(() => expect(panel.root.activeElement?.id).toBe('f-happened'));
    panel.type('Что произошло', words);
    let taps = 0;
    const tap = (element: HTMLElement): void => {
      taps += 1;
      element.click();
    };
    await until(() => panel.radio('В нашем отделении'));
    tap(panel.radio('В нашем отделении'));
    tap(panel.radio('Нельзя, работа остановлена'));
    tap(panel.button(/^Отправить/));
    await until(() => expect(panel.text()).toContain('№ 48213'));
    expect(taps).toBe(3);
    const { draft, context } = client.submitted[0]!;
    expect(draft).toMatchObject({
      type: 'incident',
      answers: { happened: words },
      scope: 'department',
      urgency: 'blocked',
      contact: 'доб. 214',
    });
    expect(context.values['workplace']?.value).toBe('Врач поликлиники');
  });

  it('is a dialog named «Обращение в поддержку» that is not modal', async () => {
    const { panel } = await start();
    const dialog = panel.root.querySelector('dialog')!;
    expect(dialog.getAttribute('aria-label')).toBe('Обращение в поддержку');
    expect(dialog.matches(':modal')).toBe(false);
  });

  it('offers the four types as radios, the incident chosen', async () => {
    const { panel } = await start();
    expect(panel.radio('Не работает или работает неправильно').checked).toBe(true);
    panel.radio('Как это сделать?').click();
    await until(() => panel.field('Ваш вопрос'));
  });

  it('lets the presets give way as soon as something is typed', async () => {
    const { panel } = await start();
    panel.button('Не получается войти');
    panel.type('Что произошло', 'Н');
    await until(() => expect(panel.text()).not.toContain('Если работа остановлена'));
    await until(() => expect(panel.text()).toContain('Можно ли работать'));
  });

  it('asks for no scope and no urgency where the type is not an incident', async () => {
    const { client, panel } = await start();
    panel.radio('Нужен доступ или настройка').click();
    await until(() => panel.field('Что нужно'));
    panel.type('Что нужно', 'Доступ к отчётам');
    await until(() => panel.button('Отправить'));
    expect(panel.text()).not.toContain('У кого так же');
    panel.button('Отправить').click();
    await until(() => expect(client.submitted.length).toBe(1));
  });

  it('names the gaps on the first press, keeps the text, and sends as it is on the second', async () => {
    const { client, panel } = await start({ user: { id: 'u1' } });
    panel.type('Что произошло', words);
    await until(() => panel.button('Отправить'));
    panel.button('Отправить').click();
    await until(() => expect(panel.text()).toContain('Осталось дополнить 3 поля. Текст сохранён.'));
    await until(() => expect((panel.root.activeElement as HTMLInputElement).name).toBe('f-scope'));
    expect(panel.text()).toContain('Добавьте: можно ли работать');
    expect(client.submitted).toEqual([]);
    panel.button('Отправить так').click();
    await until(() => expect(client.submitted.length).toBe(1));
    expect(client.submitted[0]!.draft.scope).toBeUndefined();
  });

  it('takes no double click, held key or hurried second press for the confirmation', async () => {
    let ms = 0;
    const client = createScriptedClient({ user: { id: 'u1' } });
    const panel = (open = openPanel(client, {}, undefined, () => ms));
    await until(() => panel.field('Что произошло'));
    panel.type('Что произошло', words);
    await until(() => panel.button('Отправить'));
    await userEvent.dblClick(panel.button('Отправить'));
    await until(() => panel.button('Отправить так'));
    ms += 599;
    panel.button('Отправить так').click();
    ms += 10_000;
    panel.button('Отправить так').dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true, composed: true }));
    const held = { key: 'Enter', ctrlKey: true, repeat: true, bubbles: true, composed: true, cancelable: true };
    panel.button('Отправить так').dispatchEvent(new KeyboardEvent('keydown', held));
    expect(client.submitted).toEqual([]);
    panel.button('Отправить так').click();
    await until(() => expect(client.submitted.length).toBe(1));
  });

  it('leads to one’s tickets while there is text, and finds the text as it was', async () => {
    const { panel } = await start({
      tickets: { status: 'fresh', at: 0, tickets: [makeTicket({ status: 'resolved' })] },
    });
    panel.type('Что произошло', words);
    await until(() => panel.button('Мои обращения, 1'));
    panel.button('Мои обращения, 1').focus();
    await userEvent.keyboard('{Enter}');
    await until(() => expect(panel.text()).toContain('Ждут вас'));
    panel.button('Назад').click();
    await until(() => expect(panel.field('Что произошло').value).toBe(words));
    await until(() => expect(panel.root.activeElement).toBe(panel.button('Мои обращения, 1')));
  });

  it('takes every gap away from the summary as it is filled', async () => {
    const { panel } = await start();
    panel.type('Что произошло', words);
    await until(() => panel.button('Отправить'));
    panel.button('Отправить').click();
    await until(() => expect(panel.text()).toContain('Осталось дополнить 2 поля.'));
    panel.radio('Только у меня').click();
    await until(() => expect(panel.text()).toContain('Осталось дополнить 1 поле.'));
    panel.radio('Можно, но мешает').click();
    await until(() => expect(panel.text()).not.toContain('Осталось'));
    panel.button('Отправить');
  });

  it('stops at an empty text, however often the button is pressed', async () => {
    const { client, panel } = await start();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await until(() => expect(panel.text()).toContain('Добавьте: что произошло'));
    panel.button('Отправить').click();
    panel.button('Отправить').click();
    expect(client.submitted).toEqual([]);
    expect(panel.root.activeElement?.id).toBe('f-happened');
  });

  it('brings a field by its chip, with the focus in it', async () => {
    const { panel } = await start();
    panel.type('Что произошло', words);
    await until(() => panel.button('что должно было получиться'));
    panel.button('что должно было получиться').click();
    await until(() => expect(panel.root.activeElement?.id).toBe('f-expected'));
  });

  it('proposes a title from the text and sends none of its own until the person changes it', async () => {
    const { client, panel } = await start();
    panel.type('Что произошло', 'Не печатается рецепт. Пробовала дважды.');
    await until(() => panel.button('кратко, что случилось'));
    panel.button('кратко, что случилось').click();
    await until(() => expect(panel.field('Кратко: что случилось').value).toBe('Не печатается рецепт'));
    panel.button(/^Отправить/).click();
    await until(() => panel.button('Отправить так'));
    panel.button('Отправить так').click();
    await until(() => expect(client.submitted.length).toBe(1));
    expect(client.submitted[0]!.draft.title).toBeUndefined();
  });

  it('fits 1280×720 down to the last question asked of everybody, each answer on one line', async () => {
    const before = [innerWidth, innerHeight] as const;
    await page.viewport(1280, 720);
    const { panel } = await start();
    panel.type('Что произошло', words);
    await until(() => panel.radio('После обновления'));
    const box = (selector: string) =>
      panel.root.querySelector(`.screen:not([hidden]) ${selector}`)!.getBoundingClientRect();
    expect(box('.seg').bottom).toBeLessThanOrEqual(box('.foot').top);
    // The longest note of the footer.
    panel.radio('В нашем отделении').click();
    panel.radio('Нельзя, работа остановлена').click();
    await until(() => expect(panel.text()).toContain('Ориентировочно'));
    expect(box('.seg').bottom).toBeLessThanOrEqual(box('.foot').top);
    const heights = [...panel.root.querySelectorAll('.screen:not([hidden]) .opt')].map((one) => one.clientHeight);
    expect(new Set(heights)).toEqual(new Set([26]));
    await page.viewport(...before);
  });

  it('says what the date waits for while nothing is answered that decides it', async () => {
    const { panel } = await start();
    panel.type('Что произошло', words);
    await until(() =>
      expect(panel.text()).toContain('Срок подскажем, когда станет ясно, у кого так же и можно ли работать.'),
    );
    expect(panel.text()).not.toContain('Точный срок');
    panel.radio('В нашем отделении').click();
    await until(() => expect(panel.text()).toContain('Точный срок появится после регистрации.'));
  });

  it('shows an estimate once there is something to estimate, and none for a change request', async () => {
    const { panel } = await start();
    panel.type('Что произошло', words);
    await until(() => panel.radio('Только у меня'));
    panel.radio('Только у меня').click();
    await until(() => expect(panel.text()).toMatch(/Ориентировочно — до \d+ [а-я]+, \d+:\d\d( \(время региона\))?\./));
    panel.radio('Нужно изменить или добавить').click();
    await until(() => expect(panel.text()).toContain('Срок согласуют отдельно.'));
  });

  it('reads the configuration at each opening: a page stays open for a whole shift', async () => {
    const { client, panel } = await start();
    await until(() => panel.radio('Нужно изменить или добавить'));
    const types = { ...defaultConfig.types, changeRequest: { order: 9, enabled: false } };
    client.loadConfig = async () => ({ ...defaultConfig, types });
    panel.panel.close();
    panel.panel.open();
    await until(() => expect(() => panel.radio('Нужно изменить или добавить')).toThrow());
  });

  it('counts no planned works that concern the ticket, and says so', async () => {
    const at = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();
    const policy = {
      ...defaultConfig.policy,
      pauses: { statuses: [], plannedWorks: true },
      levels: Object.fromEntries(
        Object.keys(defaultConfig.policy.levels).map((id) => [
          id,
          { label: id, resolve: 'PT4H', clock: '24x7' as const },
        ]),
      ),
    };
    const works = { order: 1, what: 'Сервер', from: at(1), to: at(3), shownWhen: { scope: 'department' } };
    const { panel } = await start({ config: { policy, plannedWorks: { works } } });
    panel.type('Что произошло', words);
    await until(() => panel.radio('Только у меня')).then((radio) => radio.click());
    await until(() => expect(panel.text()).toContain('Ориентировочно'));
    expect(panel.text()).not.toContain('Время плановых работ не считаем.');
    panel.radio('В нашем отделении').click();
    await until(() => expect(panel.text()).toContain('Время плановых работ не считаем.'));
  });

  it('asks of a change request whom it affects, on what ground and from when, and sends it without on the second press', async () => {
    const { client, panel } = await start();
    await until(() => panel.radio('Нужно изменить или добавить'));
    panel.radio('Нужно изменить или добавить').click();
    await until(() => panel.field('Что нужно изменить или добавить'));
    panel.type('Что нужно изменить или добавить', 'Новая форма справки');
    await until(() => panel.button('Отправить'));
    panel.button('Отправить').click();
    await until(() => expect(panel.text()).toContain('Осталось дополнить 3 поля.'));
    await until(() => expect(panel.root.activeElement?.id).toBe('f-reason'));
    for (const name of ['основание', 'с какой даты', 'кого коснётся'])
      expect(panel.text()).toContain(`Добавьте: ${name}`);
    panel.type(/^Основание/, 'Приказ № 5');
    panel.type('С какой даты', '2026-12-01');
    await until(() => expect(panel.text()).toContain('Осталось дополнить 1 поле.'));
    panel.button('Отправить так').click();
    await until(() => expect(client.submitted).toHaveLength(1));
    expect(client.submitted[0]!.draft.answers).toMatchObject({ reason: 'Приказ № 5', dateInForce: '2026-12-01' });
  });

  it('remembers the depth', async () => {
    const { panel } = await start();
    panel.type('Что произошло', words);
    await until(() => panel.button('Показать все поля сразу'));
    panel.button('Показать все поля сразу').click();
    await until(() => panel.field(/^Что делали по шагам/));
    panel.remove();
    const next = await start();
    await until(() => next.panel.field(/^Что делали по шагам/));
  });

  it('begins at its beginning when the depth changes, with the focus in the text', async () => {
    const { panel } = await start();
    panel.type('Что произошло', words);
    await until(() => panel.button('Показать все поля сразу'));
    const body = panel.root.querySelector('.screen:not([hidden]) .body')!;
    body.scrollTop = 9999;
    panel.button('Показать все поля сразу').click();
    await until(() => panel.field(/^Что делали по шагам/));
    await until(() => expect(panel.root.activeElement?.id).toBe('f-happened'));
    expect(panel.field('Что произошло').getBoundingClientRect().top).toBeGreaterThanOrEqual(
      body.getBoundingClientRect().top,
    );
  });

  it('keeps a text that is too long whole, says so and sends nothing', async () => {
    const { client, panel } = await start();
    const long = `${'а'.repeat(20_005)} конец`;
    panel.type('Что произошло', long);
    await until(() => panel.radio('В нашем отделении'));
    panel.radio('В нашем отделении').click();
    panel.radio('Нельзя, работа остановлена').click();
    panel.button(/^Отправить/).click();
    await until(() => expect(panel.text()).toContain('Нужно не больше 20 000 знаков.'));
    expect([panel.field('Что произошло').value, client.submitted]).toEqual([long, []]);
  });

  it('sends what was typed before the client arrived', async () => {
    let arrive: (client: SupportClient) => void = () => undefined;
    const late = new Promise<SupportClient>((resolve) => (arrive = resolve));
    const panel = (open = openPanel(late));
    await until(() => panel.field('Что произошло'));
    panel.type('Что произошло', words);
    await until(() => panel.button('Отправить'));
    panel.button('Отправить').click();
    await until(() => panel.button('Отправить так'));
    panel.button('Отправить так').click();
    const client = createScriptedClient({ user: doctor });
    arrive(client);
    await until(() => expect(client.submitted[0]?.draft.answers['happened']).toBe(words));
  });

  it('says it where the client cannot be loaded, and keeps the text', async () => {
    const panel = (open = openPanel(Promise.reject(new Error('no chunk'))));
    await until(() => panel.field('Что произошло'));
    panel.type('Что произошло', words);
    await until(() => panel.button('Отправить'));
    panel.button('Отправить').click();
    await until(() => panel.button('Отправить так'));
    panel.button('Отправить так').click();
    await until(() => expect(panel.text()).toContain('Панель загрузилась не полностью.'));
    expect(panel.text()).toContain(words);
    panel.button('Назад').click();
    await until(() => expect(panel.field('Что произошло').value).toBe(words));
  });

  it('tells the entry how many tickets wait', async () => {
    const { panel } = await start({
      entries: [],
      tickets: { status: 'fresh', at: 0, tickets: [] },
    });
    expect(panel.counts.at(-1)).toBe(0);
  });
});

describe('a picture', () => {
  function paste(into: HTMLElement, data: (transfer: DataTransfer) => void): ClipboardEvent {
    const clipboardData = new DataTransfer();
    data(clipboardData);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true });
    into.dispatchEvent(event);
    return event;
  }
  const png = new File(['x'], 'image.png', { type: 'image/png' });

  it('that is pasted is not taken, and she is told where to take one', async () => {
    const { panel } = await start();
    panel.type('Что произошло', words);
    await until(() => panel.button('Отправить'));
    paste(panel.field('Что произошло'), (transfer) => transfer.items.add(png));
    await until(() => expect(panel.text()).toContain('Снимок из буфера не добавляем'));
    expect(panel.state.attachments.value).toEqual([]);
    panel.state.setAttachments([{ kind: 'screenshot', name: 'a.png', blob: new Blob(['y']) }]);
    await until(() => expect(panel.text()).not.toContain('Снимок из буфера'));
  });

  it('that comes beside a text is passed over, and the text is pasted', async () => {
    const { panel } = await start();
    panel.type('Что произошло', words);
    await until(() => panel.button('Отправить'));
    const event = paste(panel.field('Что произошло'), (transfer) => {
      transfer.items.add(png);
      transfer.setData('text/plain', 'Текст из документа');
    });
    expect([event.defaultPrevented, panel.text().includes('Снимок из буфера')]).toEqual([false, false]);
  });

  it('that was checked is taken out in the form, with the focus on the way to another', async () => {
    const { panel } = await start();
    panel.type('Что произошло', words);
    await until(() => panel.button('Отправить'));
    panel.state.setAttachments([{ kind: 'screenshot', name: 'a.png', blob: new Blob(['y']) }]);
    await until(() => panel.button(/Снимок экрана$/));
    panel.button(/Снимок экрана$/).click();
    await until(() => expect(panel.root.activeElement?.textContent).toBe('Снять'));
    expect(panel.state.attachments.value).toEqual([]);
  });
});

describe('presets', () => {
  it('sends a preset with three fields, its name as the title', async () => {
    const { client, panel } = await start();
    panel.button('Документы не уходят в РЭМД').click();
    await until(() => panel.radio('Во всей организации'));
    panel.radio('Во всей организации').click();
    panel.button('Отправить').click();
    await until(() => expect(client.submitted.length).toBe(1));
    expect(client.submitted[0]!.draft).toMatchObject({
      type: 'incident',
      criticalKind: 'remd',
      title: 'Документы не уходят в РЭМД',
      scope: 'organization',
      contact: 'доб. 214',
    });
  });

  it('stands first where nobody is signed in, with the phone large and no offer of a picture', async () => {
    const client = createScriptedClient({ user: undefined, config: { help: { phone: '1-02' } } });
    const panel = (open = openPanel(client));
    await until(() => expect(panel.text()).toContain('1-02'));
    await until(() => expect(panel.root.activeElement?.textContent).toContain('МИС не открывается'));
    expect(panel.text()).toContain('Пароль указывать не нужно.');
    panel.button(/^Другой вопрос/).click();
    await until(() => panel.field('Что произошло'));
    panel.type('Что произошло', words);
    await until(() => expect(panel.text()).toContain('Сведения об экране'));
    expect(panel.text()).not.toContain('Добавить снимок экрана');
  });

  it('shows the line of the level that the answers would give, where the region keeps one', async () => {
    const { levels } = defaultConfig.policy;
    const policy = { ...defaultConfig.policy, levels: { ...levels, P1: { ...levels['P1']!, phone: '1-02' } } };
    const help = { phone: 'доб. 100', phoneHours: 'с 8:00 до 17:00' };
    const client = createScriptedClient({ user: doctor, config: { help, policy } });
    const panel = (open = openPanel(client));
    await until(() => panel.button('МИС не открывается').click());
    await until(() => expect(panel.text()).toContain('доб. 100'));
    await until(() => panel.radio('Во всей организации').click());
    await until(() => expect(panel.text()).toContain('1-02'));
    // The hours are those of the other line.
    expect(panel.text()).not.toMatch(/доб. 100|с 8:00/);
    panel.radio('Только у меня').click();
    await until(() => expect(panel.text()).toContain('доб. 100'));
    panel.button('Назад').click();
    await until(() => panel.field('Что произошло'));
    panel.type('Что произошло', words);
    await until(() => panel.radio('Во всей организации').click());
    expect(panel.text()).not.toContain('1-02');
    panel.radio('Нельзя, работа остановлена').click();
    await until(() => expect(panel.text()).toContain('позвоните: 1-02'));
  });

  it.each([
    [1280, 720],
    [640, 360],
  ])('keeps the phone in sight when the gaps are named, at %i×%i', async (width, height) => {
    const before = [innerWidth, innerHeight] as const;
    await page.viewport(width, height);
    const client = createScriptedClient({ user: undefined, config: { help: { phone: '1-02' } } });
    const panel = (open = openPanel(client));
    await until(() => panel.button('МИС не открывается').click());
    await until(() => panel.radio('Только у меня'));
    await until(() => panel.button('Отправить').click());
    await until(() => expect(panel.text()).toContain('Осталось дополнить 2 поля.'));
    const phone = [...panel.root.querySelectorAll('.screen:not([hidden]) .big')].find(
      (one) => one.textContent === '1-02',
    );
    const { left, top, width: wide, height: high } = phone!.getBoundingClientRect();
    const seen = panel.root.elementFromPoint(left + wide / 2, top + high / 2);
    expect(seen).toBe(phone);
    await page.viewport(...before);
  });

  it('leaves no preset behind when the person steps back', async () => {
    const { client, panel } = await start();
    panel.button('Не получается войти').click();
    await until(() => panel.button('Назад'));
    panel.button('Назад').click();
    await until(() => panel.field('Что произошло'));
    panel.type('Что произошло', words);
    await until(() => panel.button('Отправить'));
    panel.button('Отправить').click();
    await until(() => panel.button('Отправить так'));
    panel.button('Отправить так').click();
    await until(() => expect(client.submitted.length).toBe(1));
    expect(client.submitted[0]!.draft.criticalKind).toBeUndefined();
  });
});

describe('keyboard', () => {
  it('takes the whole flow by keys alone', async () => {
    const { client, panel } = await start();
    await until(() => expect(panel.root.activeElement?.id).toBe('f-happened'));
    await userEvent.keyboard('Не печатается рецепт');
    await until(() => panel.radio('Только у меня'));
    await userEvent.keyboard('{Tab}{ArrowDown}');
    await until(() => expect(panel.radio('В нашем отделении').checked).toBe(true));
    await userEvent.keyboard('{Tab} ');
    await until(() => expect(panel.radio('Нельзя, работа остановлена').checked).toBe(true));
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await until(() => expect(client.submitted[0]?.draft).toMatchObject({ scope: 'department', urgency: 'blocked' }));
  });

  it('goes one step out with Escape, back to the control that led there, then closes and keeps the text', async () => {
    const { client, panel } = await start();
    panel.type('Что произошло', words);
    await until(() => panel.button('Что будет отправлено'));
    panel.button('Что будет отправлено').focus();
    await userEvent.keyboard('{Enter}');
    await until(() => expect(panel.text()).toContain('Больше ничего с этого компьютера не уйдёт'));
    await userEvent.keyboard('{Escape}');
    await until(() => expect(panel.root.activeElement?.textContent).toBe('Что будет отправлено'));
    await userEvent.keyboard('{Escape}');
    await until(() => expect(panel.panel.isOpen()).toBe(false));
    expect(panel.closed).toBe(1);
    await until(() => expect(client.storedDraft?.answers['happened']).toBe(words));
    expect(panel.root.querySelector('[role=status]')?.textContent).toMatch(/^Сохранили черновик/);
    panel.panel.open();
    await until(() => expect(panel.field('Что произошло').value).toBe(words));
  });
});

describe('the draft', () => {
  it('is saved after a pause in typing, and at once on closing', async () => {
    const { client, panel } = await start();
    panel.type('Что произошло', 'Первое');
    await until(() => expect(client.storedDraft?.answers['happened']).toBe('Первое'));
    panel.type('Что произошло', 'Первое и второе');
    panel.panel.close();
    expect(client.storedDraft?.answers['happened']).toBe('Первое и второе');
  });

  it('comes back on opening and can be thrown away', async () => {
    const { client, panel } = await start({
      draft: { v: 1, savedAt: Date.now(), type: 'question', answers: { happened: words } },
    });
    await until(() => expect(panel.field('Ваш вопрос').value).toBe(words));
    expect(panel.text()).toContain('Сохранили черновик от');
    panel.button('Удалить').click();
    await until(() => expect(panel.field('Что произошло').value).toBe(''));
    expect(client.storedDraft).toBeUndefined();
  });

  it('never overwrites what is typed before it arrives: both texts stay', async () => {
    let arrive: (client: SupportClient) => void = () => undefined;
    const panel = (open = openPanel(new Promise<SupportClient>((resolve) => (arrive = resolve))));
    await until(() => panel.field('Что произошло'));
    panel.type('Что произошло', 'Новый текст');
    const client = createScriptedClient({
      user: doctor,
      draft: { v: 1, savedAt: Date.now(), type: 'incident', answers: { happened: 'Прежний текст' }, scope: 'self' },
    });
    arrive(client);
    await until(() => panel.button('Продолжить'));
    expect(panel.field('Что произошло').value).toBe('Новый текст');
    expect(panel.radio('Только у меня').checked).toBe(true);
    await until(() => expect(client.storedDraft?.answers['happened']).toBe('Прежний текст\n\nНовый текст'));
    panel.button('Продолжить').click();
    await until(() => expect(panel.field('Что произошло').value).toBe('Прежний текст\n\nНовый текст'));
  });

  it('is gone once its ticket is saved', async () => {
    const { client, panel } = await start({
      submit: () => ({ status: 'registered', ticketId: sampleId, receipt: makeReceipt() }),
    });
    panel.radio('Как это сделать?').click();
    await until(() => panel.field('Ваш вопрос'));
    panel.type('Ваш вопрос', words);
    await until(() => panel.button('Отправить'));
    panel.button('Отправить').click();
    await until(() => expect(panel.text()).toContain('Зарегистрировано'));
    expect(client.storedDraft).toBeUndefined();
    panel.button('Закрыть').click();
    panel.panel.open();
    await until(() => expect(panel.field('Что произошло').value).toBe(''));
  });

  it('shows nothing of a former person to the next one', async () => {
    const { client, panel } = await start();
    panel.type('Что произошло', words);
    await until(() => expect(client.storedDraft).toBeDefined());
    client.storedDraft = undefined;
    client.setUser({ id: 'u2' });
    await until(() => expect(panel.field('Что произошло').value).toBe(''));
  });
});

describe('leaving', () => {
  it('takes everything back on unmount', async () => {
    const { panel } = await start();
    const sheets = panel.root.adoptedStyleSheets.length;
    expect(sheets).toBeGreaterThan(0);
    panel.panel.unmount();
    expect([panel.root.childElementCount, panel.root.adoptedStyleSheets.length]).toEqual([0, 0]);
  });

  it('tells opened and closed once each', async () => {
    const { panel } = await start();
    panel.panel.close();
    panel.panel.close();
    expect(panel.events).toEqual(['opened', 'closed']);
  });
});

describe('the page beside the panel', () => {
  it('keeps its focus when the state of a ticket changes by itself', async () => {
    const { client, panel } = await start({
      entry: { state: 'saved', attempts: 1 },
      submit: () => new Promise<never>(() => undefined),
    });
    const field = document.createElement('input');
    document.body.append(field);
    panel.radio('Как это сделать?').click();
    await until(() => panel.field('Ваш вопрос'));
    panel.type('Ваш вопрос', words);
    await until(() => panel.button('Отправить'));
    panel.button('Отправить').click();
    await until(() => expect(panel.text()).toContain('Сохранено, ждёт связи'));
    field.focus();
    client.setEntries([{ ...(await client.outbox.list())[0]!, state: 'uploading', receipt: makeReceipt() }]);
    await until(() => expect(panel.text()).toContain('№ 48213'));
    expect(document.activeElement).toBe(field);
    field.remove();
  });

  it('gets the presets first when it turns out that nobody is signed in, with the focus on them', async () => {
    const client = createScriptedClient({ user: undefined });
    const panel = (open = openPanel(client, { getToken: undefined, getContext: () => ({}) }));
    await until(() => expect(panel.text()).toContain('Другой вопрос'));
    await until(() => expect(panel.root.activeElement?.textContent).toContain('МИС не открывается'));
  });

  it('finds the focus on the presets in the moment they come, not on the form that has gone', async () => {
    let arrive: (client: SupportClient) => void = () => undefined;
    const late = new Promise<SupportClient>((resolve) => (arrive = resolve));
    const panel = (open = openPanel(late, { getToken: undefined, getContext: () => ({}) }));
    await until(() => expect(panel.root.activeElement?.id).toBe('f-happened'));
    const seen: string[] = [];
    const watch = new MutationObserver(() => {
      if (panel.text().includes('Другой вопрос')) seen.push(panel.root.activeElement?.textContent ?? 'nowhere');
    });
    watch.observe(panel.root, { subtree: true, childList: true, attributes: true });
    arrive(createScriptedClient({ user: undefined }));
    await until(() => expect(seen).not.toEqual([]));
    watch.disconnect();
    expect(seen[0]).toContain('МИС не открывается');
  });
});

describe('what is said', () => {
  it('claims no saved draft while there is nothing to save it with', async () => {
    const panel = (open = openPanel(new Promise<SupportClient>(() => undefined)));
    await until(() => panel.field('Что произошло'));
    panel.type('Что произошло', words);
    panel.panel.close();
    expect(panel.root.querySelector('[role=status]')?.textContent).toBe('');
    panel.panel.open();
    await until(() => expect(panel.field('Что произошло').value).toBe(words));
  });

  it('takes the questions of a preset back with the preset', async () => {
    const { panel } = await start({ user: { id: 'u1' } });
    panel.button('МИС не открывается').click();
    await until(() => panel.button('Отправить'));
    panel.button('Отправить').click();
    await until(() => expect(panel.text()).toContain('Осталось дополнить 2 поля.'));
    expect(panel.text()).not.toContain('Текст сохранён');
    panel.button('Назад').click();
    await until(() => expect(panel.text()).toContain('Если работа остановлена'));
    expect(panel.text()).not.toContain('Осталось');
  });
});

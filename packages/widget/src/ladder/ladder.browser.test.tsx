import type { TicketsOutcome } from '@mis-support/core';
import type { SupportConfig } from '@mis-support/protocol';
import { userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openPanel, until, type OpenedPanel } from '../panel/open-panel.ts';
import { createScriptedClient, makeTicket, type Script } from '../panel/scripted-client.ts';

let open: OpenedPanel | undefined;

afterEach(() => {
  open?.remove();
  open = undefined;
  vi.restoreAllMocks();
});

const ladder: SupportConfig['ladder'] = {
  colleague: { order: 1, label: 'Коллега', advice: true },
  local: { order: 2, label: 'ИТ-служба', contact: 'доб. 115', hours: '00:00-24:00', note: 'Кабинет 12' },
  miac: { order: 3, label: 'МИАЦ', contact: 'чат МИАЦ', chat: true, startWhen: { scope: 'region' } },
  vendor: { order: 4, label: 'Разработчик', endpoint: true, passOnBy: ['miac'] },
};
const strict = { ...ladder, colleague: { ...ladder['colleague']!, skippable: false } };

async function begin(config: Partial<SupportConfig> = { ladder }, script: Script = {}) {
  const client = createScriptedClient({ user: { id: 'u1', phone: '214' }, config, ...script });
  const panel = (open = openPanel(client));
  await until(() => panel.field('Что произошло'));
  panel.type('Что произошло', 'Не сохраняется талон');
  await until(() => expect(panel.text()).toContain('ИТ-служба'));
  return { client, panel };
}

async function fillAndSend(panel: OpenedPanel): Promise<void> {
  panel.radio('Только у меня').click();
  panel.radio('Можно, но мешает').click();
  await until(() => panel.button('Отправить'));
  panel.button('Отправить').click();
}

describe('the ladder before sending', () => {
  it('says in one line who would get the ticket and how they are reached', async () => {
    const { panel } = await begin();
    await until(() => expect(panel.text()).toContain('ИТ-службадоб. 115, круглосуточно · сейчас на местеКабинет 12'));
  });

  it('costs no tap: an advice is passed by with the ticket', async () => {
    const { client, panel } = await begin();
    await fillAndSend(panel);
    await until(() => expect(client.submitted.length).toBe(1));
    expect(client.submitted[0]!.draft.answers).toEqual({ happened: 'Не сохраняется талон' });
    await until(() => expect(panel.text()).toContain('ИТ-служба вашей организации'));
    await until(() => expect(panel.text()).toContain('КоллегаИТ-службаСейчас здесь'));
  });

  it('passes an advice by with one tap, and tells support', async () => {
    const { client, panel } = await begin();
    panel.button('Пропустить шаг').click();
    await until(() => expect(() => panel.button('Пропустить шаг')).toThrow());
    expect(panel.root.activeElement).toBe(panel.button('Кто поможет'));
    await fillAndSend(panel);
    await until(() => expect(client.submitted[0]?.draft.answers['askedFirst']).toEqual(['Коллега: шаг пропущен']));
    await until(() => expect(panel.text()).toContain('КоллегаШаг пропущен'));
  });

  it('says among the steps that one is skipped, and brings it back by the same key', async () => {
    const { panel } = await begin();
    panel.button('Кто поможет').click();
    await until(() => expect(panel.text()).toContain('От ближайшего шага к дальнему'));
    await until(() => expect(panel.root.activeElement?.textContent).toBe('Кто поможет'));
    panel.button('Пропустить шаг').focus();
    await userEvent.keyboard('{Enter}');
    await until(() => expect(panel.text()).toContain('Шаг пропущен'));
    expect(() => panel.button('Спросили коллегу')).toThrow();
    expect(panel.root.activeElement).toBe(panel.button('Вернуть шаг'));
    expect(panel.state.announcement.value.trim()).toBe('Шаг пропущен');
    await userEvent.keyboard('{Enter}');
    await until(() => expect(panel.root.activeElement).toBe(panel.button('Пропустить шаг')));
    expect(panel.state.announcement.value.trim()).toBe('Шаг возвращён');
    expect(panel.text()).not.toContain('Шаг пропущен');
    panel.button('Спросили коллегу');
    expect(panel.state.draft.value.answers['askedFirst']).toBeUndefined();
  });

  it('counts a colleague who was asked among what was tried', async () => {
    const { client, panel } = await begin();
    panel.button('Спросили коллегу').click();
    await fillAndSend(panel);
    await until(() => expect(client.submitted[0]?.draft.answers['askedFirst']).toEqual(['Коллега: спросили']));
    expect(client.submitted[0]!.draft.answers['tried']).toEqual(['colleague']);
    await until(() => expect(panel.text()).toContain('КоллегаСпросили'));
  });

  it('takes back by a second press that a colleague was asked, among what was tried too', async () => {
    const { panel } = await begin();
    panel.button('Кто поможет').click();
    await until(() => expect(panel.text()).toContain('От ближайшего шага к дальнему'));
    panel.button('Спросили коллегу').click();
    await until(() => expect(panel.button('Спросили коллегу').getAttribute('aria-pressed')).toBe('true'));
    expect(panel.state.draft.value.answers).toMatchObject({ askedFirst: ['Коллега: спросили'], tried: ['colleague'] });
    panel.button('Спросили коллегу').click();
    await until(() => expect(panel.button('Спросили коллегу').getAttribute('aria-pressed')).toBe('false'));
    expect(panel.state.draft.value.answers).not.toHaveProperty('askedFirst');
    expect(panel.state.draft.value.answers).not.toHaveProperty('tried');
    expect(panel.state.announcement.value.trim()).toBe('Шаг возвращён');
  });

  it.each([
    ['English', 'A colleague: asked', true],
    ['English', 'A colleague: step skipped', false],
    ['a language of the region', 'Хезмәттәш: сорадык', true],
    ['words of the region', 'Коллега: спросили в кабинете', true],
  ])('knows what was said of a step in %s: «%s»', async (_language, line, wasAsked) => {
    const label = { ru: 'Коллега', en: 'A colleague', tt: 'Хезмәттәш' };
    const { panel } = await begin({
      ladder: { ...ladder, colleague: { ...ladder['colleague']!, label } },
      messages: {
        ru: { 'ladder.asked.word': 'спросили в кабинете' },
        tt: { 'ladder.asked.word': 'сорадык' },
      },
    });
    panel.state.setFact('askedFirst', ['Главврач: спросили', line]);
    // It is answered: the form does not ask again.
    await until(() => expect(panel.text()).not.toContain('Можно сначала спросить здесь'));
    panel.button('Кто поможет').click();
    await until(() => expect(panel.text()).toContain('От ближайшего шага к дальнему'));
    if (wasAsked) await until(() => expect(panel.button('Спросили коллегу').getAttribute('aria-pressed')).toBe('true'));
    // Said anew it takes the place of the former line, whose language is another.
    panel.button(wasAsked ? 'Пропустить шаг' : 'Вернуть шаг').click();
    const now = wasAsked ? ['Главврач: спросили', 'Коллега: шаг пропущен'] : ['Главврач: спросили'];
    await until(() => expect(panel.state.draft.value.answers['askedFirst']).toEqual(now));
  });

  it('asks once where the region lets nobody pass a step by, and takes «Отправить так» all the same', async () => {
    const { client, panel } = await begin({ ladder: strict });
    expect(panel.text()).toContain('КоллегаМожно сначала спросить здесь');
    expect(() => panel.button('Пропустить шаг')).toThrow();
    await fillAndSend(panel);
    await until(() => expect(panel.text()).toContain('Отметьте, что уже спросили.'));
    await until(() => expect(panel.root.activeElement?.textContent).toBe('Спросили коллегу'));
    expect(client.submitted).toEqual([]);
    panel.button('Отправить так').click();
    await until(() => expect(client.submitted.length).toBe(1));
  });

  it('is no matter for a mass failure', async () => {
    const client = createScriptedClient({ user: { id: 'u1', phone: '214' }, config: { ladder: strict } });
    const panel = (open = openPanel(client, {}, { criticalKind: 'remd' }));
    await until(() => panel.radio('В нашем отделении'));
    panel.radio('В нашем отделении').click();
    await until(() => expect(panel.text()).toContain('ИТ-служба'));
    expect(panel.text()).not.toContain('Можно сначала спросить здесь');
    panel.button('Отправить').click();
    await until(() => expect(client.submitted.length).toBe(1));
  });

  it('names no step of a mass failure before she has said how many are affected', async () => {
    const steps = { ...ladder, miac: { ...ladder['miac']!, startWhen: { scope: 'department' } } };
    const client = createScriptedClient({ user: { id: 'u1', phone: '214' }, config: { ladder: steps } });
    const panel = (open = openPanel(client, {}, { criticalKind: 'login' }));
    await until(() => expect(panel.text()).toContain('Кто примет обращениеЗависит от того, у кого так же'));
    expect(panel.text()).not.toContain('ИТ-служба');
    expect(panel.text()).not.toContain('Ориентировочно');
    panel.button('Кто поможет').click();
    await until(() => expect(panel.text()).toContain('От ближайшего шага к дальнему'));
    expect(panel.text()).not.toContain('Начнём здесь');
    panel.button('Назад').click();
    await until(() => panel.radio('В нашем отделении')).then((radio) => radio.click());
    await until(() => expect(panel.text()).toContain('МИАЦчат МИАЦ'));
    expect(panel.text()).toContain('Ориентировочно');
  });

  it('follows the answers: what concerns the region starts where the region says', async () => {
    const { panel } = await begin();
    panel.radio('И в других организациях').click();
    await until(() => expect(panel.text()).toContain('МИАЦчат МИАЦ'));
  });

  it('shows every step with contact and hours, and copies for a chat where a step is reached by chat', async () => {
    const { panel } = await begin();
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue(undefined);
    panel.button('Кто поможет').click();
    await until(() => expect(panel.text()).toContain('От ближайшего шага к дальнему'));
    await until(() => expect(panel.text()).toContain('ИТ-службаНачнём здесьдоб. 115, круглосуточно'));
    panel.button('Скопировать для чата').click();
    await until(() => expect(panel.text()).toContain('Скопировано без персональных данных и снимка.'));
    expect(written.mock.calls[0]?.[0]).toContain('Тип: Не работает или работает неправильно');
    panel.button('Назад').click();
    await until(() => expect(panel.field('Что произошло').value).toBe('Не сохраняется талон'));
  });

  it('leaves the text to be selected by hand where nothing can be copied', async () => {
    const { panel } = await begin();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('plain HTTP'));
    vi.spyOn(document, 'execCommand').mockReturnValue(false);
    panel.button('Кто поможет').click();
    await until(() => panel.button('Скопировать для чата').click());
    await until(() => expect(panel.field('Скопировать для чата').value).toContain('Обращение в поддержку'));
    const area = panel.field('Скопировать для чата');
    await until(() => expect([area.selectionStart, area.selectionEnd]).toEqual([0, area.value.length]));
  });
});

describe('the ladder of a ticket that is sent', () => {
  it('moves up with the ticket while the person looks, and says so once', async () => {
    let tickets: TicketsOutcome = { status: 'fresh', at: 0, tickets: [] };
    const { client, panel } = await begin();
    client.tickets.list = async () => tickets;
    await fillAndSend(panel);
    await until(() => expect(panel.text()).toContain('Сейчас уИТ-служба вашей организации'));
    const history = [{ at: '2026-11-24T09:15:00.000Z', kind: 'holder', by: 'support', text: 'МИАЦ' }] as const;
    const moved = makeTicket({ holder: { step: 'miac', label: 'МИАЦ' }, history: [...history] });
    tickets = { status: 'fresh', at: 1, tickets: [moved] };
    await panel.state.refreshTickets();
    await until(() => expect(panel.text()).toContain('МИАЦСейчас здесь'));
    expect(panel.text()).toMatch(/ИТ-службаПередано дальше 24 ноя/);
    await until(() => expect(panel.state.announcement.value.trim()).toBe('Сейчас у: МИАЦ'));
  });
});

import { defaultConfig, type Field } from '@mis-support/protocol';
import { userEvent } from 'vitest/browser';
import { expect, test } from 'vitest';
import { until } from '../panel/open-panel.ts';
import { announced, answerAll, choose, client, inEditor, open, opened, select, useSplitBench } from './split-bench.ts';

useSplitBench();

const links = (): HTMLElement[] => [...opened.root.querySelectorAll<HTMLElement>('.screen:not([hidden]) .top-note a')];
const linkNames = (): string[] => links().map(({ textContent }) => textContent.replaceAll('\u00a0', ' '));

test('asks on the first press for what a part lacks, and sends without it on the second', async () => {
  open();
  await inEditor();
  opened.button('Отправить 3 обращения').click();
  await until(() => expect(opened.text()).toContain('Осталось дополнить 4 поля.'));
  await until(() => expect(opened.root.activeElement).toBe(select(1, 'У кого так же')));
  expect(opened.text()).toContain('Добавьте: у кого так же');
  opened.button('Отправить так').click();
  await until(() => expect(client.groups).toHaveLength(1));
});

/** What the tickets of the first two parts say of scope and urgency, and what is only supposed. */
const said = (): unknown[] =>
  client.groups[0]!.slice(0, 2).map(({ draft: { scope, urgency, suggested } }) => [scope, urgency, suggested?.urgency]);

test('never sends a guess that she has not touched as her answer', async () => {
  open();
  await inEditor();
  opened.button('Отправить 3 обращения').click();
  await until(() => opened.button('Отправить так')).then((button) => button.click());
  await until(() => expect(client.groups).toHaveLength(1));
  expect(said()).toEqual([
    [undefined, undefined, 'degraded'],
    [undefined, undefined, 'blocked'],
  ]);
});

test('takes a guess as her answer with one tap, or when she chooses it in the list', async () => {
  open();
  await inEditor();
  choose(1, 'У кого так же', 'self');
  choose(2, 'У кого так же', 'self');
  await until(() => expect(select(2, 'У кого так же').classList).not.toContain('proposed'));
  const tap = 'Можно ли работать: Нельзя, работа остановлена — выбрать';
  expect(() => opened.button(tap)).toThrow();
  opened.button('Отправить 3 обращения').click();
  await until(() => expect(linkNames()).toEqual(['Вопрос 1: Можно ли работать', 'Вопрос 2: Можно ли работать']));
  // The press leads to the first gap: what is focused before that loses the focus again.
  await until(() => expect(opened.root.activeElement).toBe(select(1, 'Можно ли работать')));
  opened.button(tap).focus();
  await userEvent.keyboard('{Enter}');
  await until(() => expect(select(2, 'Можно ли работать').value).toBe('blocked'));
  expect(announced()).toBe('Указано. Можно ли работать: Нельзя, работа остановлена');
  await until(() => expect(opened.root.activeElement).toBe(select(2, 'Можно ли работать')));
  expect(select(2, 'Можно ли работать').classList).not.toContain('proposed');
  opened.button('Отправить так').click();
  await until(() => expect(client.groups).toHaveLength(1));
  expect(said()).toEqual([
    ['self', undefined, 'degraded'],
    ['self', 'blocked', undefined],
  ]);
});

test('supposes nothing of a part whose type does not ask whether she can work', async () => {
  open();
  await inEditor();
  choose(2, 'Тип', 'serviceRequest');
  choose(1, 'У кого так же', 'self');
  choose(1, 'Можно ли работать', 'degraded');
  opened.button('Отправить 3 обращения').click();
  await until(() => expect(client.groups).toHaveLength(1));
  expect(said()[1]).toEqual([undefined, undefined, undefined]);
});

test('keeps a guess a guess over a reload', async () => {
  open();
  await inEditor();
  choose(1, 'У кого так же', 'region');
  await until(() => expect(client.storedDraft?.split?.parts[0]?.scope).toBe('region'));
  const draft = client.storedDraft!;
  opened.remove();
  open({ draft });
  await until(() => opened.button('Продолжить')).then((button) => button.click());
  await until(() => expect(select(2, 'Можно ли работать').classList).toContain('proposed'));
  expect(select(2, 'Можно ли работать').value).toBe('');
});

test('leads from the summary of gaps to the field of each part, and to what is asked once for all', async () => {
  open({}, { user: { id: 'u1' } });
  await inEditor();
  choose(3, 'Тип', 'incident');
  answerAll();
  choose(1, 'У кого так же', '');
  opened.button('Отправить 3 обращения').click();
  await until(() => expect(opened.text()).toContain('Осталось дополнить 4 поля.'));
  expect(linkNames()).toEqual([
    'Вопрос 1: У кого так же',
    'Вопрос 3: У кого так же',
    'Вопрос 3: Можно ли работать',
    'Телефон для связи, добавочный',
  ]);
  const before = location.href;
  await until(() => expect(opened.root.activeElement).toBe(select(1, 'У кого так же')));
  links()[2]!.focus();
  await userEvent.keyboard('{Enter}');
  await until(() => expect(opened.root.activeElement).toBe(select(3, 'Можно ли работать')));
  await userEvent.click(links()[1]!);
  await until(() => expect(opened.root.activeElement).toBe(select(3, 'У кого так же')));
  links()[3]!.click();
  await until(() => expect(opened.root.activeElement).toBe(opened.field(/^Телефон/)));
  expect(location.href).toBe(before);
  choose(1, 'У кого так же', 'self');
  await until(() => expect(linkNames()).toHaveLength(3));
  links()[0]!.click();
  await until(() => expect(opened.root.activeElement).toBe(select(3, 'У кого так же')));
});

test('asks once for all parts whom she has asked first, where the region lets nobody pass by', async () => {
  const { colleague } = defaultConfig.ladder;
  open({ config: { ladder: { ...defaultConfig.ladder, colleague: { ...colleague!, skippable: false } } } });
  await inEditor();
  answerAll();
  opened.button('Отправить 3 обращения').click();
  await until(() => expect(opened.text()).toContain('Осталось дополнить 1 поле.'));
  await until(() => expect(opened.root.activeElement).toBe(opened.button('Спросили коллегу')));
  opened.button('Закрыть').focus();
  expect(linkNames()).toEqual(['К кому уже обращались']);
  links()[0]!.click();
  await until(() => expect(opened.root.activeElement).toBe(opened.button('Спросили коллегу')));
  await userEvent.keyboard('{Enter}');
  await until(() => expect(linkNames()).toEqual([]));
  opened.button('Отправить 3 обращения').click();
  await until(() => expect(client.groups).toHaveLength(1));
  expect(client.groups[0]!.map(({ draft }) => draft.answers['askedFirst'])).toEqual(
    Array.from({ length: 3 }, () => ['Коллега: спросили']),
  );
});

test('opens the text of a part that is too long, and leads to it', async () => {
  open();
  await inEditor();
  opened.button('Изменить текст вопроса 2').click();
  await until(() => opened.field('Что произошло'));
  opened.type('Что произошло', 'а'.repeat(20_005));
  opened.button('Изменить текст вопроса 2').click();
  opened.button(/^Отправить/).click();
  await until(() => expect(linkNames()).toContain('Вопрос 2: Что произошло'));
  links()[linkNames().indexOf('Вопрос 2: Что произошло')]!.click();
  await until(() => expect(opened.root.activeElement).toBe(opened.field('Что произошло')));
  expect(opened.text()).toContain('Нужно не больше 20 000 знаков.');
});

test('asks in each part for what the region wants of its type, and sends nothing without what is required', async () => {
  const cabinet: Field = {
    order: 45,
    kind: 'text',
    label: { ru: 'Номер кабинета' },
    need: 'required',
    shownWhen: { type: 'serviceRequest' },
  };
  open({ config: { fields: { ...defaultConfig.fields, cabinet } } });
  await inEditor();
  answerAll();
  opened.button('Отправить 3 обращения').click();
  await until(() => expect(opened.text()).toContain('Добавьте: номер кабинета'));
  expect(opened.root.querySelectorAll('.part')[2]!.textContent).toContain('Номер кабинета');
  await until(() => expect(opened.root.activeElement).toBe(opened.field('Номер кабинета')));
  opened.button('Отправить 3 обращения').click();
  expect(client.groups).toEqual([]);
  opened.type('Номер кабинета', '214');
  await until(() => expect(opened.text()).not.toContain('Добавьте: номер кабинета'));
  opened.button('Отправить 3 обращения').click();
  await until(() => expect(client.groups).toHaveLength(1));
  expect(client.groups[0]!.map(({ draft }) => draft.answers['cabinet'])).toEqual([undefined, undefined, '214']);
});

test('gives the phone once for all parts where the host does not know it', async () => {
  open({}, { user: { id: 'u1' } });
  await inEditor();
  answerAll();
  opened.type(/^Телефон/, '115');
  opened.button('Отправить 3 обращения').click();
  await until(() => expect(client.groups).toHaveLength(1));
  expect(client.groups[0]!.map(({ draft }) => draft.contact)).toEqual(['115', '115', '115']);
});

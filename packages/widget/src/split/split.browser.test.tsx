import type { OutboxEntry, SupportClient } from '@mis-support/core';
import type { Problem, TextAnalysis } from '@mis-support/core/one-issue';
import { defaultConfig, type Field } from '@mis-support/protocol';
import axe from 'axe-core';
import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openPanel, until, type OpenedPanel } from '../panel/open-panel.ts';
import {
  createScriptedClient,
  idOf,
  makeEntry,
  registered,
  sampleContext,
  type Script,
  type ScriptedClient,
} from '../panel/scripted-client.ts';
import { provideAnalysis } from './split-form.ts';

const text = 'Не печатается рецепт, и ещё у меня пропали пациенты из расписания. Также прошу добавить новую медсестру.';

const known: (Pick<Problem, 'title' | 'ticketType'> & Partial<Problem> & { of: string })[] = [
  { of: 'Не печатается рецепт', title: 'Не печатается рецепт', ticketType: 'incident', urgency: 'degraded' },
  {
    of: 'пропали пациенты из расписания',
    title: 'Пропали пациенты из расписания',
    ticketType: 'incident',
    scope: 'self',
    urgency: 'blocked',
  },
  { of: 'добавить новую медсестру', title: 'Добавить новую медсестру', ticketType: 'serviceRequest' },
  { of: 'не открывается журнал', title: 'Не открывается журнал', ticketType: 'incident' },
  { of: 'нет доступа к отчётам', title: 'Нет доступа к отчётам', ticketType: 'serviceRequest' },
];

/** Finds the problems of the script, in the text or in a piece of it. */
function analyse(of: string): TextAnalysis {
  const problems = known.flatMap(({ of: words, ...problem }): Problem[] => {
    const start = of.indexOf(words);
    return start < 0 ? [] : [{ confidence: 0.9, category: 'incident', ...problem, start, end: start + words.length }];
  });
  const whole: Problem = {
    start: 0,
    end: of.length,
    confidence: 1,
    category: 'incident',
    title: of.slice(0, 40),
    ticketType: 'incident',
  };
  return { severalLikelihood: problems.length > 1 ? 0.9 : 0.1, problems: problems.length > 0 ? problems : [whole] };
}

const user = { id: 'u1', name: 'Орлова Н. С.', phone: '214' };
let opened: OpenedPanel;
let client: ScriptedClient;

function open(script: Script = {}, given?: SupportClient): OpenedPanel {
  client = createScriptedClient({ user, context: sampleContext, ...script });
  opened = openPanel(given ?? client, { user });
  return opened;
}

beforeEach(async () => {
  await page.viewport(1280, 720);
  provideAnalysis(analyse);
});
afterEach(() => opened.remove());

async function typed(what = text): Promise<void> {
  await until(() => opened.field('Что произошло'));
  opened.type('Что произошло', what);
}

async function offered(): Promise<void> {
  await until(() => expect(opened.text()).toContain('Похоже, здесь несколько вопросов. Разделим их?'));
}

async function inEditor(): Promise<void> {
  await typed();
  await offered();
  opened.button('Разделить').click();
  await until(() => expect(borders()).toHaveLength(2));
}

function borders(): HTMLElement[] {
  return [...opened.root.querySelectorAll<HTMLElement>('[role=separator]')];
}

function border(n: number): HTMLElement {
  return borders()[n]!;
}

function parts(): string[] {
  return [...opened.root.querySelectorAll('.split-text .span')].map((span) =>
    span.textContent.replace(/^\d/, '').replaceAll('\u00a0', ' ').trim(),
  );
}

function titles(): string[] {
  return [...opened.root.querySelectorAll<HTMLTextAreaElement>('.part textarea')].map(({ value }) => value);
}

function select(part: number, name: string): HTMLSelectElement {
  return opened.root.querySelectorAll('.part')[part - 1]!.querySelector(`select[aria-label="${name}"]`)!;
}

function choose(part: number, name: string, value: string): void {
  const field = select(part, name);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

const announced = (): string => opened.root.querySelector('[aria-live]')!.textContent.replaceAll('\u00a0', ' ').trim();

test('offers to split after a pause, with the parts it found, politely and without taking the focus', async () => {
  open();
  await typed();
  expect(opened.text()).not.toContain('Похоже');
  await offered();
  expect(opened.text()).toContain('У каждого будет свой номер и срок.');
  expect(opened.text()).toContain('1Не печатается рецепт2Пропали пациенты из расписания3Добавить новую медсестру');
  expect(opened.root.activeElement).toBe(opened.field('Что произошло'));
  expect(announced()).toBe('Похоже, здесь несколько вопросов. Разделим их? У каждого будет свой номер и срок.');
  expect(opened.events).toEqual(['opened', 'split-offered']);
});

test('tells of the offer once, however much is typed on', async () => {
  open();
  await typed();
  await offered();
  opened.type('Что произошло', `${text} нет доступа к отчётам.`);
  await until(() => expect(opened.text()).toContain('4Нет доступа к отчётам'));
  expect(opened.events.filter((event) => event === 'split-offered')).toHaveLength(1);
});

test('opens the editor with a border where the next problem begins and what the text proposes for each part', async () => {
  open();
  await inEditor();
  expect(opened.events).toContain('split-accepted');
  expect(parts()).toEqual([
    'Не печатается рецепт,',
    'и ещё у меня пропали пациенты из расписания.',
    'Также прошу добавить новую медсестру.',
  ]);
  expect(titles()).toEqual(['Не печатается рецепт', 'Пропали пациенты из расписания', 'Добавить новую медсестру']);
  expect([select(1, 'Тип').value, select(2, 'Тип').value, select(3, 'Тип').value]).toEqual([
    'incident',
    'incident',
    'serviceRequest',
  ]);
  expect([select(2, 'У кого так же').value, select(2, 'Можно ли работать').value]).toEqual(['self', 'blocked']);
  expect(select(2, 'Можно ли работать').classList).toContain('proposed');
  expect(opened.root.activeElement).toBe(border(0));
});

test('keeps the scope that was chosen for the whole message', async () => {
  open();
  await typed();
  await until(() => opened.radio('Во всей организации')).then((radio) => radio.click());
  await offered();
  opened.button('Разделить').click();
  await until(() => expect(select(2, 'У кого так же').value).toBe('organization'));
  expect(select(2, 'У кого так же').classList).not.toContain('proposed');
});

test('moves, removes and sets borders by keys alone, and says what has become of them', async () => {
  open();
  await inEditor();
  const first = border(0);
  expect(first.getAttribute('aria-label')).toBe('Граница между вопросами 1 и 2');
  expect(first.getAttribute('aria-valuetext')).toBe('перед «и»');
  await userEvent.keyboard('{ArrowRight}');
  expect(parts()[0]).toBe('Не печатается рецепт, и');
  expect(border(0).getAttribute('aria-valuetext')).toBe('перед «ещё»');
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(parts()[0]).toBe('Не печатается');
  await userEvent.keyboard('{Delete}');
  expect(parts()).toHaveLength(2);
  expect(announced()).toBe('Вопросов: 2');
  expect(opened.root.activeElement).toBe(border(0));
  await userEvent.keyboard('{Delete}');
  expect(parts()).toHaveLength(1);
  await userEvent.keyboard('{Home}{ArrowRight}{ArrowRight}{Enter}');
  expect(parts()).toEqual(['Не печатается', text.slice('Не печатается '.length)]);
  expect(announced()).toBe('Вопросов: 2');
  expect(opened.root.activeElement).toBe(border(0));
});

test('drags a border to where the pointer is', async () => {
  open();
  await inEditor();
  const target = [...opened.root.querySelectorAll<HTMLElement>('[data-word]')].find(
    ({ textContent }) => textContent === 'пропали',
  )!;
  await userEvent.dragAndDrop(border(0), target, { targetPosition: { x: 3, y: 8 } });
  expect(parts()[1]).toMatch(/^пропали/);
});

test('merges a part back by its button', async () => {
  open();
  await inEditor();
  opened.button('Объединить с вопросом 2').click();
  await until(() => expect(parts()).toHaveLength(2));
  expect(parts()[1]).toMatch(/^и ещё .* медсестру\.$/);
});

test('leaves no hole in the text where an emptied part is merged back', async () => {
  open();
  await inEditor();
  opened.button('Изменить текст вопроса 2').click();
  await until(() => opened.field('Что произошло'));
  opened.type('Что произошло', '');
  await until(() => expect(parts()[1]).toBe(''));
  opened.button('Объединить с вопросом 1').click();
  await until(() => expect(parts()).toHaveLength(2));
  expect(opened.state.draft.value.answers['happened']).toBe(
    'Не печатается рецепт, Также прошу добавить новую медсестру.',
  );
  expect(announced()).toBe('Вопросов: 2');
});

test('lets title and text of a part be written anew, and never touches the other parts', async () => {
  open();
  await inEditor();
  opened.button('Изменить текст вопроса 2').click();
  await until(() => opened.field('Что произошло'));
  opened.type('Что произошло', 'пропали пациенты из расписания на среду');
  await until(() => expect(parts()[1]).toBe('пропали пациенты из расписания на среду'));
  opened.type('Кратко: что случилось', 'Рецепт не выходит');
  await until(() => expect(titles()[0]).toBe('Рецепт не выходит'));
  expect([parts()[0], parts()[2]]).toEqual(['Не печатается рецепт,', 'Также прошу добавить новую медсестру.']);
});

test('files each part as a ticket of its own with one press, and shows the numbers as they come', async () => {
  open();
  await inEditor();
  choose(1, 'У кого так же', 'self');
  opened.button('Отправить 3 обращения').click();
  await until(() => expect(opened.text()).toContain('48215'));
  expect(client.groups).toHaveLength(1);
  expect(
    client.groups[0]!.map(({ draft }) => [draft.type, draft.title, draft.scope, draft.urgency, draft.contact]),
  ).toEqual([
    ['incident', 'Не печатается рецепт', 'self', 'degraded', '214'],
    ['incident', 'Пропали пациенты из расписания', 'self', 'blocked', '214'],
    ['serviceRequest', 'Добавить новую медсестру', undefined, undefined, '214'],
  ]);
  expect(client.groups[0]!.map(({ draft }) => draft.answers['happened'])).toEqual([
    'Не печатается рецепт',
    'и ещё у меня пропали пациенты из расписания.',
    'Также прошу добавить новую медсестру.',
  ]);
  expect(client.groups[0]!.every(({ draft }) => !draft.split && !draft.oneProblem)).toBe(true);
  expect(announced()).toBe('Зарегистрировано: № 48213, № 48214, № 48215.');
  expect(opened.text()).toContain('ИТ-служба вашей организации');
});

test('asks on the first press for what a part lacks, and sends without it on the second', async () => {
  open();
  await inEditor();
  opened.button('Отправить 3 обращения').click();
  await until(() => expect(opened.text()).toContain('Осталось дополнить 1 поле.'));
  await until(() => expect(opened.root.activeElement).toBe(select(1, 'У кого так же')));
  expect(opened.text()).toContain('Добавьте: у кого так же');
  opened.button('Отправить так').click();
  await until(() => expect(client.groups).toHaveLength(1));
});

const links = (): HTMLElement[] => [...opened.root.querySelectorAll<HTMLElement>('.screen:not([hidden]) .top-note a')];
const linkNames = (): string[] => links().map(({ textContent }) => textContent.replaceAll('\u00a0', ' '));

test('leads from the summary of gaps to the field of each part, and to what is asked once for all', async () => {
  client = createScriptedClient({ user: { id: 'u1' }, context: sampleContext });
  opened = openPanel(client, { user: { id: 'u1' } });
  await inEditor();
  choose(3, 'Тип', 'incident');
  opened.button('Отправить 3 обращения').click();
  await until(() => expect(opened.text()).toContain('Осталось дополнить 4 поля.'));
  expect(linkNames()).toEqual([
    'Вопрос 1: У кого так же',
    'Вопрос 3: У кого так же',
    'Вопрос 3: Можно ли работать',
    'Телефон для связи, добавочный',
  ]);
  const before = location.href;
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
  choose(1, 'У кого так же', 'self');
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

type Ending = 'registered' | 'waiting' | NonNullable<OutboxEntry['parked']>;

/** Sends the three parts; each ends as the script says. */
async function sentAs(...endings: Ending[]): Promise<void> {
  const entries = (): OutboxEntry[] =>
    endings.flatMap((ending, n): OutboxEntry[] => {
      const id = idOf(n + 1);
      if (ending === 'registered') return [];
      return [
        ending === 'waiting'
          ? makeEntry({ id, groupId: idOf(99), state: 'saved', attempts: 1, title: `Часть ${n + 1}` })
          : makeEntry({ id, groupId: idOf(99), state: 'parked', parked: ending, title: `Часть ${n + 1}` }),
      ];
    });
  open({
    submitGroup: () => ({
      status: 'filed',
      groupId: 'g',
      parts: endings.map((ending, n) =>
        ending === 'registered'
          ? registered(n)
          : { status: 'queued', ticketId: idOf(n + 1), reason: { code: 'unreachable' } as never, durable: true },
      ),
    }),
  });
  await inEditor();
  choose(1, 'У кого так же', 'self');
  opened.button('Отправить 3 обращения').click();
  await until(() => expect(opened.root.querySelectorAll('.group-parts li')).toHaveLength(3));
  client.setEntries(entries());
}

const heading = (): string => opened.root.querySelector('.outcome h3')!.textContent.replaceAll('\u00a0', ' ');
const partText = (n: number): string =>
  opened.root.querySelectorAll('.group-parts li')[n - 1]!.textContent.replaceAll('\u00a0', ' ');
const hasButton = (name: string): boolean =>
  [...opened.root.querySelectorAll('.screen:not([hidden]) button')].some(({ textContent }) => textContent === name);

test('heads a message whose parts all wait with what is saved and what will come', async () => {
  await sentAs('waiting', 'waiting', 'waiting');
  await until(() => expect(heading()).toBe('Сохранено, ждёт связи'));
  expect(opened.text()).toContain('Номера появятся после регистрации.');
  opened.button('Отправить сейчас').click();
  expect(client.calls.filter((call) => call.startsWith('retry'))).toEqual([1, 2, 3].map((n) => `retry ${idOf(n)}`));
});

test('counts what is registered and says of the rest that it is saved here and goes by itself', async () => {
  await sentAs('registered', 'waiting', 'registered');
  await until(() => expect(heading()).toBe('Зарегистрировано: 2 из 3'));
  expect(opened.text()).toContain('Остальное сохранено на этом компьютере и уйдёт само');
  expect(partText(2)).toContain('Ожидает отправки');
  expect(announced()).toBe('Зарегистрировано: № 48213, № 48215.');
});

test('puts a refused part first in the heading, with its reason and acts beside it, and never offers to send it as it is', async () => {
  await sentAs('registered', 'invalid', 'waiting');
  await until(() => expect(heading()).toBe('1 обращение не принято'));
  expect(opened.text()).toContain('Зарегистрировано: 1 из 3. Ждут связи: 1.');
  expect(announced()).toContain('Не принято: 1. Причина указана у обращения.');
  expect(partText(2)).toContain('Не отправлено');
  expect(partText(2)).toContain(
    'Служба поддержки не приняла обращение. Текст сохранён. Сообщите администратору код MS-201.',
  );
  expect(partText(2)).not.toContain('Повторить');
  expect(partText(1)).toContain('48213');
  opened.button('Отправить сейчас').click();
  expect(client.calls.filter((call) => call.startsWith('retry'))).toEqual([`retry ${idOf(3)}`]);
});

test('offers to send at once only while something waits for it', async () => {
  await sentAs('registered', 'invalid', 'registered');
  await until(() => expect(heading()).toBe('1 обращение не принято'));
  expect(hasButton('Отправить сейчас')).toBe(false);
});

test('takes a refused part back into the form with all that was said of it', async () => {
  await sentAs('registered', 'invalid', 'registered');
  await until(() => opened.button('Вернуть в форму')).then((button) => button.click());
  await until(() => expect(opened.field('Что произошло').value).toBe('и ещё у меня пропали пациенты из расписания.'));
  expect(client.calls).toContain(`cancel ${idOf(2)}`);
  expect(opened.state.draft.value).toMatchObject({ title: 'Пропали пациенты из расписания', urgency: 'blocked' });
  expect(opened.state.draft.value.split).toBeUndefined();
});

test('links a part that was taken back and sent again with the others, over a reload too', async () => {
  await sentAs('registered', 'invalid', 'registered');
  await until(() => opened.button('Вернуть в форму')).then((button) => button.click());
  await until(() => expect(opened.field('Что произошло').value).toContain('пропали пациенты'));
  opened.type('Что произошло', 'Пропали пациенты на среду');
  await until(() => expect(client.storedDraft?.answers['happened']).toBe('Пропали пациенты на среду'));
  const draft = client.storedDraft!;
  opened.remove();
  open({ draft });
  await until(() => expect(opened.field('Что произошло').value).toBe('Пропали пациенты на среду'));
  await until(() => opened.button('Отправить')).then((button) => button.click());
  await until(() => expect(client.submitted).toHaveLength(1));
  expect(client.submitted[0]!.draft.groupId).toBe(idOf(99));
  await until(() => expect(opened.state.draft.value.groupId).toBeUndefined());
});

test('lets a part be tried again where that may help, and says of one that waits for a sign-in that it does', async () => {
  await sentAs('auth', 'expired', 'registered');
  await until(() => expect(heading()).toBe('1 обращение не принято'));
  expect(opened.text()).toContain('Зарегистрировано: 1 из 3. Уйдут после входа: 1.');
  expect(partText(1)).toContain('После входа отправим обращение.');
  opened.button('Повторить').click();
  expect(client.calls.filter((call) => call.startsWith('retry'))).toEqual([`retry ${idOf(2)}`]);
});

test('stays where it is with everything in it when the disk takes nothing', async () => {
  open({ submitGroup: () => ({ status: 'rejected', error: { code: 'store_full' } as never }) });
  await inEditor();
  choose(1, 'У кого так же', 'self');
  opened.button('Отправить 3 обращения').click();
  await until(() => expect(opened.text()).toContain('Обращение пока не сохранено'));
  expect(opened.root.querySelector('.screen:not([hidden]) [role=alert]')!.textContent).toContain('пока не сохранено');
  expect(parts()).toHaveLength(3);
  opened.button('Отправить 3 обращения');
});

test('goes back with everything kept, and sends nothing as one ticket behind her back', async () => {
  open();
  await inEditor();
  await userEvent.keyboard('{ArrowRight}{Escape}');
  await until(() => expect(opened.text()).toContain('Текст разделён на 3 вопроса.'));
  opened.button('Отправить').click();
  await until(() => expect(parts()[0]).toBe('Не печатается рецепт, и'));
  expect([client.submitted, client.groups]).toEqual([[], []]);
});

test('forgets the parts when their text has been typed over, and may offer to split the new one', async () => {
  open();
  await inEditor();
  await userEvent.keyboard('{Escape}');
  await until(() => expect(opened.text()).toContain('Текст разделён на 3 вопроса.'));
  opened.type('Что произошло', 'Принтер молчит');
  await until(() => expect(opened.state.draft.value.split).toBeUndefined());
  expect(opened.text()).not.toContain('Текст разделён');
  opened.type('Что произошло', 'Принтер молчит: не открывается журнал, нет доступа к отчётам');
  await offered();
});

test('keeps the parts in the draft: a reload brings them back', async () => {
  open();
  await inEditor();
  await userEvent.keyboard('{ArrowRight}');
  choose(1, 'У кого так же', 'region');
  await until(() => expect(client.storedDraft?.split?.parts[0]?.scope).toBe('region'));
  const stored = client.storedDraft!;
  opened.remove();
  open({ draft: stored });
  await until(() => expect(opened.text()).toContain('Текст разделён на 3 вопроса.'));
  opened.button('Продолжить').click();
  await until(() => expect(parts()[0]).toBe('Не печатается рецепт, и'));
  expect(select(1, 'У кого так же').value).toBe('region');
});

test('remembers «Это одна проблема» for this text, and asks again only when clearly more problems were added', async () => {
  open();
  await typed('Не печатается рецепт, и пропали пациенты из расписания.');
  await offered();
  opened.button('Это одна проблема').click();
  await until(() => expect(opened.text()).not.toContain('Похоже'));
  expect(announced()).toBe('Отправим одним обращением.');
  expect(client.storedDraft?.oneProblem ?? opened.state.draft.value.oneProblem).toMatchObject({ problems: 2 });
  const more = 'Не печатается рецепт, и пропали пациенты из расписания. нет доступа к отчётам.';
  opened.type('Что произошло', more);
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect(opened.text()).not.toContain('Похоже');
  opened.type('Что произошло', `${more} не открывается журнал.`);
  await offered();
});

test('lets a text be split by hand where no offer is made', async () => {
  provideAnalysis(undefined);
  vi.spyOn(console, 'error');
  open();
  await typed('Принтер молчит и журнал пустой');
  await until(() => opened.button('Здесь несколько вопросов?')).then((button) => button.click());
  await until(() => expect(parts()).toHaveLength(1));
  expect(opened.text()).toContain('Выберите слово, с которого начинается другой вопрос');
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}');
  expect(parts()).toEqual(['Принтер молчит', 'и журнал пустой']);
});

test('gives a picture to the parts that want it, and says so where it would stay behind', async () => {
  open();
  await typed();
  opened.state.setAttachments([{ kind: 'screenshot', name: 'a.png', blob: new Blob(['x'.repeat(184_000)]) }]);
  await offered();
  opened.button('Разделить').click();
  await until(() => expect(borders()).toHaveLength(2));
  const toggles = (): HTMLElement[] => [...opened.root.querySelectorAll<HTMLElement>('.part [aria-pressed]')];
  expect(toggles().map((one) => one.getAttribute('aria-pressed'))).toEqual(['true', 'false', 'false']);
  toggles()[0]!.click();
  await until(() => expect(opened.text()).toContain('Не войдёт ни в одно обращение: Снимок экрана.'));
  toggles()[1]!.click();
  toggles()[2]!.click();
  choose(1, 'У кого так же', 'self');
  await until(() => expect(toggles()[2]!.getAttribute('aria-pressed')).toBe('true'));
  opened.button('Отправить 3 обращения').click();
  await until(() => expect(client.groups).toHaveLength(1));
  expect(client.groups[0]!.map(({ attachments }) => attachments.length)).toEqual([0, 1, 1]);
});

test('moves a file to another part, and gives it to several, by keys alone; says so where it would stay behind', async () => {
  open();
  await typed();
  opened.state.setAttachments([
    { kind: 'file', name: 'a.pdf', blob: new Blob(['a'.repeat(2000)]) },
    { kind: 'file', name: 'b.pdf', blob: new Blob(['b'.repeat(3000)]) },
  ]);
  await offered();
  opened.button('Разделить').click();
  await until(() => expect(borders()).toHaveLength(2));
  const files = (): string[] =>
    [...opened.root.querySelectorAll('.part')].map((part) =>
      [...part.querySelectorAll('.part-more [aria-pressed="true"] .file-name')].map((one) => one.textContent).join('+'),
    );
  const toggle = (part: number, n: number): HTMLElement =>
    opened.root.querySelectorAll('.part')[part - 1]!.querySelectorAll<HTMLElement>('.part-more [aria-pressed]')[n]!;
  expect(files()).toEqual(['a.pdf+b.pdf', '', '']);
  toggle(1, 0).focus();
  await userEvent.keyboard(' ');
  await until(() => expect(announced()).toBe('Не войдёт ни в одно обращение: a.pdf.'));
  toggle(2, 0).focus();
  await userEvent.keyboard('{Enter}');
  toggle(3, 1).focus();
  await userEvent.keyboard('{Enter}');
  await until(() => expect(files()).toEqual(['b.pdf', 'a.pdf', 'b.pdf']));
  expect(opened.root.activeElement).toBe(toggle(3, 1));
  expect(opened.text()).not.toContain('Не войдёт ни в одно');
  choose(1, 'У кого так же', 'self');
  opened.button('Отправить 3 обращения').click();
  await until(() => expect(client.groups).toHaveLength(1));
  expect(client.groups[0]!.map(({ attachments }) => attachments.map(({ name }) => name))).toEqual([
    ['b.pdf'],
    ['a.pdf'],
    ['b.pdf'],
  ]);
  expect(client.groups[0]!.map(({ context }) => context)).toEqual([sampleContext, sampleContext, sampleContext]);
});

test('takes a file here too: it goes with the first part, and from there to any other', async () => {
  open();
  await inEditor();
  const files = new DataTransfer();
  files.items.add(new File(['отчёт'], 'отчёт.pdf'));
  const input = opened.root.querySelector<HTMLInputElement>('.screen:not([hidden]) input[type=file]')!;
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  const toggles = (): HTMLElement[] => [...opened.root.querySelectorAll<HTMLElement>('.part-more [aria-pressed]')];
  await until(() => expect(toggles().map((one) => one.ariaPressed)).toEqual(['true', 'false', 'false']));
  toggles()[2]!.click();
  toggles()[0]!.click();
  choose(1, 'У кого так же', 'self');
  await until(() => expect(toggles().map((one) => one.ariaPressed)).toEqual(['false', 'false', 'true']));
  opened.button('Отправить 3 обращения').click();
  await until(() => expect(client.groups).toHaveLength(1));
  expect(client.groups[0]!.map(({ attachments }) => attachments.length)).toEqual([0, 0, 1]);
});

test('sends one ticket where one part is left', async () => {
  open();
  await inEditor();
  await userEvent.keyboard('{Delete}{Delete}');
  choose(1, 'У кого так же', 'self');
  opened.button('Отправить').click();
  await until(() => expect(client.submitted).toHaveLength(1));
  expect(client.submitted[0]!.draft).toMatchObject({ scope: 'self', answers: { happened: text } });
  expect(client.groups).toEqual([]);
});

test('shows every part as the ticket it will be, before anything is sent', async () => {
  open();
  await inEditor();
  opened.button('Что будет отправлено').click();
  await until(() => expect(opened.text()).toContain('Не печатается рецепт'));
  expect(opened.text()).not.toContain('Пропали пациенты');
  opened.button('Вопрос 3').click();
  await until(() => expect(opened.text()).toContain('Нужен доступ или настройка'));
  opened.button('JSON').click();
  await until(() => expect(JSON.parse(opened.root.querySelector('pre')!.textContent)).toHaveLength(3));
  opened.button('Назад').click();
  await until(() => expect(parts()).toHaveLength(3));
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
  choose(1, 'У кого так же', 'self');
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
  client = createScriptedClient({ user: { id: 'u1' }, context: sampleContext });
  opened = openPanel(client, { user: { id: 'u1' } });
  await inEditor();
  choose(1, 'У кого так же', 'self');
  opened.type(/^Телефон/, '115');
  opened.button('Отправить 3 обращения').click();
  await until(() => expect(client.groups).toHaveLength(1));
  expect(client.groups[0]!.map(({ draft }) => draft.contact)).toEqual(['115', '115', '115']);
});

test.each(['ru', 'en'])(
  'has nothing a rule of accessibility is against in offer, editor and outcome, in %s',
  async (locale) => {
    client = createScriptedClient({ user, context: sampleContext });
    opened = openPanel(client, { user, locale });
    const check = async (): Promise<string[]> => {
      const { violations } = await axe.run(opened.host, { resultTypes: ['violations'] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    };
    const text0 = locale === 'ru' ? 'Что произошло' : 'What happened';
    await until(() => opened.field(text0));
    opened.type(text0, text);
    await until(() => opened.button(locale === 'ru' ? 'Разделить' : 'Split'));
    expect(await check()).toEqual([]);
    opened.button(locale === 'ru' ? 'Разделить' : 'Split').click();
    await until(() => expect(borders()).toHaveLength(2));
    expect(await check()).toEqual([]);
    const main = (): HTMLElement => opened.root.querySelector<HTMLElement>('.screen:not([hidden]) [data-main]')!;
    main().click();
    await until(() => expect(opened.root.querySelector('[aria-invalid]')).not.toBeNull());
    expect(await check()).toEqual([]);
    main().click();
    await until(() => expect(opened.text()).toContain('48215'));
    expect(await check()).toEqual([]);
  },
  30_000,
);

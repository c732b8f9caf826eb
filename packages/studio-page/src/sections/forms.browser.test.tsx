import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import regionA from '../../../../examples/region-a/region.json';
import regionB from '../../../../examples/region-b/region.json';
import { regionDoc } from '../state/docs.ts';
import { redo, setText, typeText, undo } from '../state/edits.ts';
import { shownText } from '../state/layer-text.ts';
import { jumpTo, section } from '../state/view.ts';
import { openSection, type OpenSection } from '../testing/open-section.tsx';
import { watchUndoKeys } from '../undo-keys.ts';
import { sectionGroups, type Section } from './section-list.ts';

let open: OpenSection | undefined;
afterEach(() => {
  open?.remove();
  open = undefined;
});

/** Waits until the page says this as an alert. */
const alerted = (text: string | RegExp) =>
  expect.poll(() => document.querySelector('[role=alert]')?.textContent).toMatch(text);
const button = (name: string | RegExp) => page.getByRole('button', { name });
const sections = Object.values<object>(sectionGroups).flatMap((group) => Object.keys(group)) as Section[];
const withForms = sections.filter((id) => id !== 'json' && id !== 'texts');

describe.each([
  ['region-a', regionA],
  ['region-b', regionB],
])('of %s', (_, region) => {
  test.each(withForms)('%s is told in plain Russian, every line of it opened: no key of the file shows', async (id) => {
    open = openSection(id, { region });
    const shown: string[] = [];
    const rows = [...document.querySelectorAll<HTMLElement>('button.row-name')];
    for (const row of [undefined, ...rows]) {
      row?.click();
      await new Promise(requestAnimationFrame);
      for (const more of document.querySelectorAll('details')) more.open = true;
      shown.push(document.querySelector('section')?.innerText ?? '');
    }
    const keys: readonly string[] = shown.join('\n').match(/\b[a-z]+[A-Z]\w*\b|\bundefined\b|\[object/g) ?? [];
    // The code of a field is what a help desk sees, so it is told, as a code.
    const codes: readonly string[] = shown.join('\n').match(/(?<=Код поля в обращении: )\S+/g) ?? [];
    expect(keys.filter((key) => !codes.includes(key) && key !== 'Control')).toEqual([]);
  });
});

test('a field without a name is not begun, and says why; two of one name neither', async () => {
  open = openSection('fields');
  await button('Добавить поле').click();
  await userEvent.keyboard('{Enter}');
  await alerted('Сначала напишите название.');
  await page.getByLabelText('Как назвать поле').fill('телефон');
  await userEvent.keyboard('{Enter}');
  await alerted('Такое название уже есть.');
  expect(open.region()).toEqual({ region: 'a' });
});

test('says so where a field is renamed to what another is called', async () => {
  open = openSection('fields');
  await button('Шаги').click();
  await page.getByLabelText('Название').fill('Телефон');
  await expect.element(page.getByText(/^Так же называется ещё одна строка/)).toBeVisible();
});

test('a field is shown on another answer by a line of a condition', async () => {
  open = openSection('fields', {
    region: { fields: { room: { order: 5, kind: 'text', label: 'Кабинет', need: 'optional' } } },
  });
  await button('Кабинет').click();
  await page.getByLabelText('Другие условия: добавить условие').selectOptions('У кого так же');
  await page.getByLabelText('Другие условия, строка 1: У кого так же').selectOptions('одно из');
  await page.getByRole('checkbox', { name: 'В нашем отделении' }).click();
  expect(open.region()).toMatchObject({ fields: { room: { shownWhen: { scope: 'department' } } } });
  await page.getByRole('checkbox', { name: 'Во всей организации' }).click();
  expect(open.region()).toMatchObject({ fields: { room: { shownWhen: { scope: ['department', 'organization'] } } } });
  await button('Убрать условие: У кого так же').click();
  expect(open.region()).toEqual({ fields: { room: { order: 5, kind: 'text', label: 'Кабинет', need: 'optional' } } });
});

test('a condition within a condition is shown, changed and begun line by line', async () => {
  const room = { order: 5, kind: 'text', label: 'Кабинет', need: 'optional' };
  const shownWhen = { type: 'incident', any: [{ scope: 'self' }, { type: 'question', urgency: 'blocked' }] };
  open = openSection('fields', { region: { fields: { room: { ...room, shownWhen } } } });
  const condition = () => (open?.region() as { fields: { room: { shownWhen?: unknown } } }).fields.room.shownWhen;
  await button('Кабинет').click();
  await page.getByLabelText('Другие условия: сколько условий').selectOptions('Ни одного из условий');
  expect(condition()).toEqual({ type: 'incident', not: { any: shownWhen.any } });
  await button('Убрать условие: У кого так же').click();
  expect(condition()).toEqual({ type: 'incident', not: { type: 'question', urgency: 'blocked' } });
  await button('Убрать группу 1: Другие условия').click();
  expect(condition()).toEqual({ type: 'incident' });

  await page.getByLabelText('Другие условия: добавить условие').selectOptions('Группа условий…');
  const inGroup = (name: string) => page.getByLabelText(`Другие условия, группа 1${name}`);
  await inGroup(': добавить условие').selectOptions('Должность');
  expect(condition()).toEqual({ type: 'incident', role: { filled: true } });
  await inGroup(': добавить условие').selectOptions('Вид обращения');
  expect(condition()).toEqual({ type: 'incident', any: [{ role: { filled: true } }, { type: { filled: true } }] });
});

test('forms wait while the text is no JSON, and lead to the place', async () => {
  open = openSection('matrix');
  const doc = regionDoc.value;
  if (doc) setText(doc, '{\n  "region": "a",\n  "help": {,}\n}\n');
  await expect.element(page.getByText(/^В тексте этого слоя ошибка записи, строка 3/)).toBeVisible();
  await expect.element(page.getByLabelText(/^Только у меня: Нельзя/)).toBeDisabled();
  await button('Перейти к ошибке').click();
  expect([section.value, jumpTo.value?.from]).toEqual(['json', '{\n  "region": "a",\n  "help": {'.length]);
});

test('at a workplace the text is what differs there, and only that is written', () => {
  const region = { region: 'a', workplaces: { lab: { names: ['Лаборатория'], patch: { help: { phone: '5' } } } } };
  open = openSection('json', { region, at: 'workplace', workplace: 'lab' });
  expect(JSON.parse(shownText.value ?? '')).toEqual({ help: { phone: '5' } });
  typeText('{ "help": { "phone": "7" } }');
  expect(open.region()).toMatchObject({ region: 'a', workplaces: { lab: { patch: { help: { phone: '7' } } } } });
  const before = regionDoc.value?.text;
  typeText('{ "help": ');
  expect([shownText.value, regionDoc.value?.text]).toEqual(['{ "help": ', before]);
  undo();
  expect(JSON.parse(shownText.value ?? '')).toEqual({ help: { phone: '7' } });
});

test('undone by keys, a row that was added leaves the keyboard in the section', async () => {
  open = openSection('fields');
  const stop = watchUndoKeys();
  await button('Добавить поле').click();
  await userEvent.keyboard('Инвентарный номер{Enter}');
  await expect.element(page.getByRole('button', { name: /^Инвентарный номер/ })).toHaveFocus();
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(page.getByRole('button', { name: /^Инвентарный номер/ })).not.toBeInTheDocument();
  await expect.poll(() => document.activeElement?.closest('.row')).toBeTruthy();
  stop();
});

test('form and text are undone and redone as one', async () => {
  open = openSection('main');
  await page.getByLabelText('Телефон, когда ждать нельзя').fill('1-02');
  typeText('{ "region": "a", "help": { "phone": "1-03" } }');
  undo();
  await expect.element(page.getByLabelText('Телефон, когда ждать нельзя')).toHaveValue('1-02');
  undo();
  await expect.element(page.getByLabelText('Телефон, когда ждать нельзя')).toHaveValue('');
  redo();
  redo();
  await expect.element(page.getByLabelText('Телефон, когда ждать нельзя')).toHaveValue('1-03');
});

test('a text is found, said otherwise, and told of when a place in it is lost', async () => {
  open = openSection('texts');
  await page.getByLabelText('Найти').fill('№ {number}');
  const own = page.getByRole('textbox', { name: /свой текст$/ }).first();
  await own.fill('Принято');
  await alerted('Потеряно место для значения: {number}');
  await own.fill('');
  expect(open.region()).toEqual({ region: 'a' });
});

test('a colour that is lost on another is told at once, and ours is back by one press', async () => {
  open = openSection('theme');
  await page.getByRole('textbox', { name: 'Главный цвет: цвет' }).fill('#9fd0d5');
  await alerted(/плохо виден с «.+»: \d,\d+ : 1, нужно 4,5$/);
  await button('Удалить: Главный цвет').click();
  expect(open.region()).toEqual({ region: 'a' });
});

test('a notice runs by the clock of the region', async () => {
  open = openSection('notices', { region: { policy: { timeZone: 'Asia/Yekaterinburg' } } });
  await button('Добавить объявление').click();
  await page.getByLabelText('Что случилось').fill('РЭМД не отвечает');
  await userEvent.keyboard('{Enter}');
  await page.getByLabelText('Началось').fill('24.11.2026 8:30');
  await userEvent.tab();
  const { notices } = open.region() as { notices: Record<string, object> };
  expect(Object.values(notices)).toMatchObject([{ title: 'РЭМД не отвечает', from: '2026-11-24T03:30:00Z' }]);
});

test('what closes a picture is refused where it is no selector', async () => {
  open = openSection('privacy');
  const mask = page.getByLabelText(/^Закрыть ещё/);
  await mask.fill('.card\n[[');
  await userEvent.tab();
  await alerted(/^Непонятна строка «\[\[»\./);
  await mask.fill('.card\n[data-field=snils]');
  await userEvent.tab();
  expect(open.region()).toMatchObject({ privacy: { mask: ['.card', '[data-field=snils]'] } });
});

test('the keyboard keeps its place: at the end of a list, after taking back and after deleting', async () => {
  open = openSection('ladder', { region: { region: 'a', ladder: { night: { order: 1, label: 'Ночная служба' } } } });
  const press = (name: string) => {
    (button(name).element() as HTMLElement).focus();
    return userEvent.keyboard('{Enter}');
  };
  const focused = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;
  for (let step = 0; step < 7; step += 1) await press('Ниже: Ночная служба');
  await expect.poll(focused).toBe('Ниже: Ночная служба');
  await press('Удалить: Ночная служба');
  await expect.poll(focused).toMatch(/^\d\. /);
  await press('Ниже: Поддержка разработчика');
  await press('Выше: Поддержка разработчика');
  await press('Вернуть унаследованное: Поддержка разработчика');
  await expect.poll(focused).toMatch(/Поддержка разработчика$/);
});

import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { save } from '../saving.ts';
import { undo } from '../state/edits.ts';
import { notice } from '../state/judgement.ts';
import { unreadWords } from '../unread.ts';
import { openSection, type OpenSection } from '../testing/open-section.tsx';

let open: OpenSection | undefined;
afterEach(() => {
  open?.remove();
  open = undefined;
});

/** Waits until the page says this as an alert. */
const alerted = (text: string | RegExp) =>
  expect.poll(() => document.querySelector('[role=alert]')?.textContent).toMatch(text);
const button = (name: string | RegExp) => page.getByRole('button', { name });

test('a norm is written as people write it, and shown as everybody writes it once it is left', async () => {
  open = openSection('matrix');
  await button(/^P2,/).click();
  const norm = page.getByLabelText('Решить за');
  await norm.fill('1,5 ч');
  expect(open.region()).toMatchObject({ policy: { levels: { P2: { resolve: 'PT1H30M' } } } });
  await userEvent.tab();
  await expect.element(norm).toHaveValue('1 час 30 минут');
});

test('a norm that nobody understands stays as typed, is named, and changes nothing', async () => {
  open = openSection('matrix');
  await button(/^P2,/).click();
  await page.getByLabelText('Решить за').fill('скоро');
  await userEvent.tab();
  await alerted('Напишите так: 20 минут, 4 часа, 3 дня.');
  expect(open.region()).toEqual({ region: 'a' });
});

test('what nobody understood holds saving up, and whoever leaves its form is told that it was not taken', async () => {
  open = openSection('matrix');
  await button(/^P2,/).click();
  await page.getByLabelText('Решить за').fill('скоро');
  await userEvent.tab();
  await expect.poll(unreadWords).toMatch(/^Пока не сохранено: Решить за: «скоро»/);
  await save();
  expect(notice.value?.text).toMatch(/^Пока не сохранено/);
  await page.getByLabelText('Решить за').fill('5 часов');
  await expect.poll(unreadWords).toBeUndefined();

  await page.getByLabelText('Решить за').fill('скоро');
  await userEvent.tab();
  await alerted('Напишите так');
  await button(/^P3,/).click();
  await expect
    .poll(() => notice.value?.text)
    .toBe('Решить за: «скоро» — это не удалось понять, осталось прежнее значение.');
  expect(unreadWords()).toBeUndefined();
});

test('lines that nobody understood hold saving up as well', async () => {
  open = openSection('calendars');
  await page.getByLabelText('Праздники и нерабочие дни').fill('9 мая 2027\n30 февраля 2027');
  await userEvent.tab();
  await expect.poll(unreadWords).toMatch('30 февраля 2027');
});

test('the hand goes on where it was: from what was added into its form, from what was not back to the button', async () => {
  open = openSection('matrix');
  const isFocused = (name: string | RegExp) => expect.element(button(name)).toHaveFocus();
  await button('Добавить уровень').click();
  await expect.element(page.getByLabelText('Код, например P5')).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await isFocused('Добавить уровень');
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('P5{Enter}');
  await isFocused(/^P5,/);
});

test('a norm set back to what is inherited is no word of this layer any more', async () => {
  open = openSection('matrix');
  await button(/^P2,/).click();
  await page.getByLabelText('Решить за').fill('5 часов');
  await page.getByLabelText('Решить за').fill('4 часа');
  expect(open.region()).toEqual({ region: 'a' });
});

test('a new level is asked for its code, and the same code is refused with a word', async () => {
  open = openSection('matrix');
  await button('Добавить уровень').click();
  await page.getByLabelText('Код, например P5').fill('P4');
  await userEvent.keyboard('{Enter}');
  await alerted('Такое название уже есть.');
  await page.getByLabelText('Код, например P5').fill('P5');
  await userEvent.keyboard('{Enter}');
  expect(open.region()).toEqual({
    region: 'a',
    policy: { levels: { P5: { label: 'новый уровень', order: 5 } } },
  });
  expect(notice.value?.text).toContain('Прежние уровни, матрица и пороги не изменились.');
});

test('cells that came with a new answer are marked as proposed until somebody has chosen or kept them', async () => {
  open = openSection('matrix');
  await button('Добавить ответ').first().click();
  await page.getByLabelText('Ответ', { exact: true }).fill('Можно, но рискованно');
  await userEvent.keyboard('{Enter}');
  expect(open.region()).toMatchObject({
    policy: {
      urgencies: ['blocked', 'mozhnoNoRiskovanno', 'degraded', 'minor'],
      matrix: { self: ['P3', 'P4', 'P4', 'P4'], region: ['P1', 'P2', 'P2', 'P3'] },
    },
  });
  expect(notice.value?.text).toContain('новый столбец, перед «Можно, но медленно или в обход». Значения в нём');
  expect(notice.value?.text).toContain('без ответа по-прежнему берётся «Можно, но медленно или в обход»');
  const marks = () => document.querySelectorAll('.proposed-mark').length;
  await expect.poll(marks).toBe(5);
  await expect.element(page.getByText(/^Предложено значений: 5\./)).toBeVisible();
  await page.getByLabelText('Только у меня: Можно, но рискованно').selectOptions('P3');
  await expect.poll(marks).toBe(4);
  // What was chosen is a person's, also where it comes to what had been proposed.
  await page.getByLabelText('Только у меня: Можно, но рискованно').selectOptions('P4');
  await expect.poll(marks).toBe(4);
  await button('Оставить все').click();
  await expect.poll(marks).toBe(0);
});

test.each([3, 4, 5])(
  'every level stands whole in its cell, also with %i answers in the narrow middle',
  async (count) => {
    await page.viewport(560, 720);
    const urgencies = ['blocked', 'degraded', 'minor', 'fourth', 'fifth'].slice(0, count);
    open = openSection('matrix', { region: { region: 'a', policy: { urgencies } } });
    await expect.element(page.getByText('Матрица приоритетов')).toBeVisible();
    const selects = [...document.querySelectorAll<HTMLSelectElement>('.matrix select')];
    const cut = selects.filter((select) => {
      const { offsetWidth } = select;
      select.style.minWidth = '0';
      select.style.width = 'max-content';
      const wanted = select.offsetWidth;
      select.removeAttribute('style');
      return offsetWidth < wanted || select.closest('td')!.clientWidth < wanted;
    });
    expect([selects.length > 10, cut.map((select) => select.getAttribute('aria-label'))]).toEqual([true, []]);
    // The table scrolls in its place, and the page does not.
    expect(document.documentElement.scrollWidth).toBe(560);
    const table = document.querySelector('.wide-table')!;
    table.scrollLeft = 400;
    const [name, box] = [table.querySelector('tbody th')!.getBoundingClientRect(), table.getBoundingClientRect()];
    expect(name.left).toBeCloseTo(box.left, 0);
  },
);

test('a column that is moved past the middle says which one is read without an answer now', async () => {
  open = openSection('matrix');
  await expect.element(page.getByText(/Если ответа нет, берётся «Можно, но медленно или в обход»\./)).toBeVisible();
  await button('Ниже: Нельзя, работа остановлена').click();
  expect(notice.value?.text).toBe('Если ответа нет, теперь берётся «Нельзя, работа остановлена».');
});

test('a new answer has a place for each language of the region beside it', async () => {
  open = openSection('matrix', { region: { region: 'a', languages: ['ru', 'en'] } });
  await button('Добавить ответ').last().click();
  await page.getByLabelText('Ответ', { exact: true }).fill('Во всей стране');
  await userEvent.keyboard('{Enter}');
  await page.getByLabelText('Ответ: Во всей стране, английский').fill('In the whole country');
  expect(open.region()).toMatchObject({
    messages: {
      ru: { 'scope.voVseyStrane': 'Во всей стране' },
      en: { 'scope.voVseyStrane': 'In the whole country' },
    },
  });
});

test('a level that goes is told with what took its place, and how often', async () => {
  open = openSection('matrix');
  await button(/^P4,/).click();
  await button(/^Убрать уровень/).click();
  expect(notice.value?.text).toBe(
    'Уровень P4 убран, вместо него теперь P3. Клеток матрицы: 4, порогов для массовых сбоев: 0, вопросы и заявки тоже.',
  );
});

test('a new answer of an axis brings its row, its name and its cells, and goes by one step back', async () => {
  open = openSection('matrix');
  await button('Добавить ответ').last().click();
  await page.getByLabelText('Ответ', { exact: true }).fill('Во всей стране');
  await userEvent.keyboard('{Enter}');
  expect(open.region()).toMatchObject({
    policy: { scopes: ['self', 'department', 'organization', 'region', 'voVseyStrane'] },
    messages: { ru: { 'scope.voVseyStrane': 'Во всей стране' } },
  });
  await expect.element(page.getByLabelText(/^Во всей стране: Нельзя/)).toHaveValue('P1');
  undo();
  expect(open.region()).toEqual({ region: 'a' });
});

test('a floor for a mass failure is chosen and taken away', async () => {
  open = openSection('matrix', { region: { region: 'a' } });
  await page.getByLabelText('Документы не уходят в РЭМД: Во всей организации').selectOptions('P1');
  expect(open.region()).toMatchObject({ policy: { critical: { remd: { organization: 'P1' } } } });
  await page.getByLabelText('Документы не уходят в РЭМД: В нашем отделении').selectOptions('');
  expect(open.region()).toMatchObject({ policy: { critical: { remd: { department: null } } } });
});

test('weekdays, hours, holidays and days moved by decree are written as in a calendar on the wall', async () => {
  open = openSection('calendars');
  await page.getByRole('checkbox', { name: 'Суббота' }).click();
  await page.getByLabelText('Суббота: часы').fill('9-14');
  await page.getByLabelText('Обычные часы').fill('8–20:30');
  await page.getByLabelText('Праздники и нерабочие дни').fill('1 января 2027\n03.01.2027–05.01.2027');
  await page.getByLabelText('Рабочие дни по переносу').fill('20.02.2027');
  await page.getByLabelText('Дни с другими часами').fill('31.12.2026 8–15');
  await userEvent.tab();
  expect(open.region()).toMatchObject({
    policy: {
      calendar: {
        days: '1-6',
        hours: '08:00-20:30',
        hoursByDay: { 6: '09:00-14:00' },
        holidays: ['2027-01-01', '2027-01-03', '2027-01-04', '2027-01-05'],
        workdays: ['2027-02-20'],
        shortDays: { '2026-12-31': '08:00-15:00' },
      },
    },
  });
});

test('a day that is not in the calendar is named, and the days stay as they were', async () => {
  open = openSection('calendars');
  await page.getByLabelText('Праздники и нерабочие дни').fill('01.01.2027\n30.02.2027');
  await userEvent.tab();
  await alerted(/^Непонятна строка «30\.02\.2027»\./);
  expect(open.region()).toEqual({ region: 'a' });
});

test('another calendar is offered to levels by its name, and leaves them when it goes', async () => {
  open = openSection('calendars');
  await button('Добавить календарь').click();
  await page.getByLabelText('Название').fill('Ночная служба');
  await userEvent.keyboard('{Enter}');
  await page.getByRole('checkbox', { name: 'Круглосуточно, без выходных' }).click();
  const { policy } = open.region() as { policy: { calendars: object } };
  expect(policy.calendars).toEqual({ Ночная_служба: { days: '1-7', hours: '00:00-24:00', holidays: [] } });
  open.remove();

  open = openSection('matrix', { region: { policy } });
  await button(/^P2,/).click();
  await page.getByLabelText('По какому календарю').selectOptions('Ночная служба');
  expect(open.region()).toMatchObject({ policy: { levels: { P2: { calendar: 'Ночная_служба' } } } });
  const used = open.region() as object;
  open.remove();

  open = openSection('calendars', { region: used });
  await button('Ночная служба').click();
  await button(/^Убрать календарь/).click();
  expect(open.region()).toEqual({});
});

test('planned works and answers of others stop the clock where the region says so', async () => {
  open = openSection('calendars');
  await page.getByRole('checkbox', { name: 'Во время плановых работ' }).click();
  await page.getByRole('checkbox', { name: 'Ждём другую организацию или систему' }).click();
  expect(open.region()).toMatchObject({
    policy: { pauses: { plannedWorks: true, statuses: ['waiting_user', 'waiting_external'] } },
  });
  await button('Вернуть унаследованное: Когда срок стоит').click();
  expect(open.region()).toEqual({ region: 'a' });
});

import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { openSection, type OpenSection } from '../testing/open-section.tsx';
import { SimulatorPane } from './simulator-pane.tsx';

let open: OpenSection | undefined;
let host: HTMLElement | undefined;
afterEach(() => {
  if (host) render(null, host);
  host?.remove();
  open?.remove();
});

function openSimulator(region: object): void {
  open = openSection('works', { region: { region: 'a', ...region } });
  host = document.createElement('div');
  document.body.append(host);
  render(<SimulatorPane />, host);
}

const pick = (name: RegExp) => page.getByRole('combobox', { name });
const outcome = () => document.querySelector<HTMLElement>('.outcome')?.innerText ?? '';

test('a text is taken apart, and one of its problems tried by the rules', async () => {
  openSimulator({ categories: { access: { order: 1, label: 'Доступ', words: ['доступ'] } } });
  const text =
    'Не печатаются рецепты во всём отделении, работать не можем. Ещё прошу дать доступ новому врачу Петрову.';
  await page.getByLabelText('Текст обращения').fill(text);
  await expect.element(page.getByText('2 проблемы: панель предложит разделить.')).toBeVisible();
  await expect.element(page.getByText(/Нужен доступ или настройка · тема «Доступ»/)).toBeVisible();
  await page.getByRole('button', { name: 'Подставить в условия ниже' }).last().click();
  await expect.poll(outcome).toContain('Заявки всегда идут этим уровнем.');
});

test('shows the whole ring round the field that has the focus', () => {
  openSimulator({});
  const pane = document.querySelector('.simulator') as HTMLElement;
  const field = document.querySelector('.simulator textarea') as HTMLElement;
  const room = [
    field.getBoundingClientRect().left - pane.getBoundingClientRect().left,
    pane.getBoundingClientRect().right - field.getBoundingClientRect().right,
  ];
  expect(Math.min(...room)).toBeGreaterThanOrEqual(3);
});

test('the day and time of registration are those of the region, and planned works are told', async () => {
  const works = { order: 1, what: 'Обновление', from: '2026-11-24T04:00:00Z', to: '2026-11-24T06:00:00Z' };
  openSimulator({
    policy: { timeZone: 'Asia/Yekaterinburg', pauses: { plannedWorks: true } },
    plannedWorks: { server: works },
  });
  await pick(/^Обращение/).selectOptions('incident');
  await pick(/^У кого так же/).selectOptions('department');
  await pick(/^Можно ли работать/).selectOptions('blocked');
  await page.getByLabelText('Зарегистрировано').fill('24.11.2026 08:30');
  // Four working hours from half past eight, and two that the works take.
  await expect.poll(outcome).toContain('вт, 24 ноября в 14:30');
  expect(outcome()).toContain('Плановые работы: срок стоит. 24 нояб., 09:00 — 24 нояб., 11:00');
  expect(outcome()).toContain('По часам: Екатеринбург.');
});

test('it says word by word what the doctor will read, in the language she has', async () => {
  openSimulator({
    languages: ['ru', 'en'],
    help: { phone: '1-00' },
    helpLinks: { lab: { order: 1, label: 'Памятка', url: '/lab' } },
  });
  await pick(/^Обращение/).selectOptions('incident');
  await pick(/^У кого так же/).selectOptions('department');
  await pick(/^Можно ли работать/).selectOptions('blocked');
  await expect.poll(outcome).toContain('Приоритет высокий: в отделении, работа остановлена. Так установлено');
  await expect.poll(outcome).toMatch(/позвоните: 1-00/);
  expect(outcome()).toContain('Памятка, /lab');
  await pick(/^Язык врача/).selectOptions('en');
  await expect.poll(outcome).toContain('Priority high: a department, work has stopped.');
  await expect.element(pick(/^У кого так же/).getByRole('option', { name: 'Our department' })).toBeInTheDocument();
});

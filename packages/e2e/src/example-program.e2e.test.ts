import { createMis, serveSite, type Mis, type Site } from '@mis-support/example-script-tag';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launch, type BrowserName } from './harness/browsers.ts';

// The example program by itself: other tests file tickets from it, here it must be worth filing them.
describe.each<BrowserName>(['chromium', 'chromium-109'])('the example program in %s', (name) => {
  let browser: Browser;
  let mis: Mis;
  let site: Site;
  let page: Page;
  let problems: string[];

  beforeAll(async () => {
    browser = await launch(name);
  });
  afterAll(async () => {
    await browser.close();
  });
  beforeEach(async () => {
    mis = createMis({ jwtSecret: 'a secret that only this test knows', pause: async () => {} });
    // An empty script instead of the widget: what fails here is the program's own.
    const gateway = { fetch: () => new Response('', { headers: { 'content-type': 'text/javascript' } }) };
    site = await serveSite({ mis, gateway, port: 0 });
    page = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: 'ru-RU' });
    problems = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    await page.goto(site.url);
    return async () => {
      await page.close();
      await site.stop();
    };
  });

  test('one click signs in, every screen opens without an error, and the address stays the same', async () => {
    await signIn();
    for (const title of [
      'Расписание',
      'Рецепты',
      'Направления',
      'Больничные листы',
      'Документы РЭМД',
      'Посещения по видам',
      'Журнал приёма',
    ]) {
      await page.getByRole('tree').getByText(title, { exact: true }).click();
      expect(await page.getByRole('treeitem', { selected: true }).textContent()).toBe(title);
    }
    await page.getByRole('tree').getByText('Посещения по видам').click();
    await page.getByRole('button', { name: 'Сформировать' }).click();
    await page.frameLocator('iframe').getByRole('heading', { name: 'Посещения по видам приёма' }).waitFor();
    expect([problems, page.url()]).toEqual([[], `${site.url}/`]);
  });

  test('a talon that cannot be saved says code 500 in a box over a mask, stays open and gets the focus back', async () => {
    await signIn();
    await openTalon();
    await page.getByRole('button', { name: 'Сохранить' }).click();
    const box = page.getByRole('alertdialog');
    expect(await box.textContent()).toContain('Ошибка выполнения операции. Код 500.');
    const covered = await page.evaluate(() => document.elementFromPoint(60, 300)?.className);
    expect(covered).toBe('mask');
    await page.keyboard.press('Enter');
    await box.waitFor({ state: 'hidden' });
    expect(await page.getByRole('dialog', { name: 'Талон амбулаторного пациента' }).isVisible()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Сохранить');
  });

  test('a letter is a hot key outside of fields and a letter inside', async () => {
    await signIn();
    await page.getByRole('tree').getByText('Рецепты').click();
    await page.getByRole('textbox', { name: 'Поиск' }).click();
    await page.keyboard.press('KeyY');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('tab', { name: 'Рецепты' }).click();
    await page.keyboard.press('KeyY');
    await page.getByRole('dialog', { name: 'Талон амбулаторного пациента' }).waitFor();
  });

  test('tells its adapter where the person is: tab, then window, record and last action, never a name of a patient', async () => {
    await signIn();
    const context = () =>
      page.evaluate(() =>
        (window as unknown as { misSupport: { getContext(): Record<string, unknown> } }).misSupport.getContext(),
      );
    expect(await context()).toMatchObject({
      workplace: 'АРМ врача поликлиники',
      screen: 'Журнал приёма',
      menuPath: ['Рабочее место врача', 'Журнал приёма'],
      module: 'Амбулаторный приём',
      user: { id: 'orlova', phone: 'доб. 214' },
      organization: 'gp-3',
      build: '5.48.3',
    });
    await openTalon();
    await page.getByRole('button', { name: 'Сохранить' }).click();
    await page.getByRole('alertdialog').waitFor();
    const told = await context();
    expect(told).toMatchObject({
      screen: 'Талон амбулаторного пациента',
      recordRef: '105482',
      action: 'Сохранить',
      tab: 'Журнал приёма',
    });
    expect(JSON.stringify(told)).not.toContain('Кедров');
  });

  test('on the sign-in page the adapter vouches for nobody', async () => {
    const told = await page.evaluate(() => {
      const { misSupport } = window as unknown as {
        misSupport: { getToken?: unknown; getContext(): Record<string, unknown> };
      };
      return { token: typeof misSupport.getToken, ...misSupport.getContext() };
    });
    expect(told).toMatchObject({ token: 'undefined', screen: 'Вход в систему' });
    expect(told).not.toHaveProperty('user');
  });

  test('signing asks in a native modal dialog, under which nothing takes clicks', async () => {
    await signIn();
    await page.getByRole('tree').getByText('Документы РЭМД').click();
    await page.getByRole('row', { name: '771910' }).waitFor();
    expect(await page.getByRole('row', { name: '771910' }).textContent()).toContain('Не подписан');
    await page.getByRole('row', { name: '771910' }).click();
    await page.getByRole('button', { name: 'Подписать' }).click();
    await page.locator('dialog:modal').waitFor();
    await expect(page.getByRole('tree').click({ timeout: 300, position: { x: 20, y: 20 } })).rejects.toThrow();
    await page.locator('dialog').getByRole('button', { name: 'Подписать' }).click();
    await page.getByRole('row', { name: /771910.*Подписан$/ }).waitFor();
    expect(problems).toEqual([]);
  });

  test('windows are moved by their title and cannot be lost beyond the edge', async () => {
    await signIn();
    await openTalon();
    const title = page.getByRole('heading', { name: 'Талон амбулаторного пациента' });
    await title.hover({ position: { x: 4, y: 8 } });
    await page.mouse.down();
    await page.mouse.move(1279, 719, { steps: 4 });
    await page.mouse.up();
    const moved = await page.getByRole('dialog').boundingBox();
    expect(moved).toMatchObject({ x: 1200, y: 690 });
  });

  test('with the network cut it says so, and keeps what was typed', async () => {
    await signIn();
    await openTalon();
    await page.getByRole('textbox', { name: 'Назначения' }).fill('Покой, обильное питьё');
    mis.stand.change({ network: 'cut' });
    await page.getByRole('button', { name: 'Сохранить' }).click();
    expect(await page.getByRole('alertdialog').textContent()).toContain('Нет связи с сервером приложений.');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('textbox', { name: 'Назначения' }).inputValue()).toBe('Покой, обильное питьё');
  });

  test('the drawer breaks and mends, and changes who sits at the computer', async () => {
    await signIn();
    await page.getByRole('button', { name: 'Стенд' }).click();
    await page.getByRole('group', { name: 'Шлюз поддержки' }).getByRole('button', { name: 'Остановлен' }).click();
    await page.locator('[aria-label="Шлюз поддержки"] [aria-pressed=true]', { hasText: 'Остановлен' }).waitFor();
    expect(mis.stand.state().gateway).toBe('stopped');
    await page.getByRole('button', { name: 'Зайцева О. П.' }).click();
    await page.getByRole('tab', { name: 'Запись к врачу' }).waitFor();
    expect(await page.title()).toContain('МИС «Поликлиника»');
    mis.stand.change({ mis: 'down' });
    await page.reload();
    expect(await page.locator('body').innerText()).toContain('502 Bad Gateway');
  });

  async function signIn(): Promise<void> {
    await page.getByRole('button', { name: 'Войти' }).click();
    await page.getByRole('row', { name: '105482' }).waitFor();
  }

  async function openTalon(): Promise<void> {
    await page.getByRole('row', { name: '105482' }).dblclick();
    await page.getByRole('dialog', { name: 'Талон амбулаторного пациента' }).waitFor();
  }
});

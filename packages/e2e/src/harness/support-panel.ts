import type { Locator, Page } from 'playwright-core';

/** The widget as a person finds it: by role and name. */
export interface SupportPanel {
  launcher: Locator;
  panel: Locator;
  /** The one text an ordinary ticket needs. */
  text: Locator;
  send: Locator;
  open(): Promise<void>;
  choose(...names: string[]): Promise<void>;
  /** Presses «Отправить сейчас», unless the queue's own next attempt was quicker. */
  sendNow(): Promise<void>;
  /** Waits for the number on the screen and returns it: `№ 48 213` → `48213`. */
  registeredNumber(): Promise<string>;
}

export function supportPanel(page: Page): SupportPanel {
  const panel = page.getByRole('dialog', { name: 'Обращение в поддержку' });
  const launcher = page.getByRole('button', { name: /^Помощь/ });
  const number = panel.getByText(/^№\s*\d/).first();
  return {
    launcher,
    panel,
    text: panel.getByRole('textbox', { name: 'Что произошло' }),
    send: panel.getByRole('button', { name: /^Отправить/ }),
    async open() {
      await launcher.click();
      await panel.waitFor();
    },
    async choose(...names) {
      for (const name of names) await panel.getByRole('radio', { name, exact: true }).click();
    },
    async sendNow() {
      const button = panel.getByRole('button', { name: 'Отправить сейчас' });
      await button.or(number).first().waitFor();
      // Between the look and the press the ticket may go by itself; then there is nothing to press.
      if (await button.isVisible()) await button.click({ timeout: 2_000 }).catch(() => undefined);
    },
    async registeredNumber() {
      await number.waitFor();
      return (await number.innerText()).replace(/\D/g, '');
    },
  };
}

/** Signs in to the example MIS and waits until a person could work. Without a login: the doctor it offers. */
export async function signIn(page: Page, url: string, login?: { name: string; workplace: string }): Promise<void> {
  await page.goto(url);
  if (login) {
    await page.getByLabel('Логин').fill(login.name);
    await page.getByLabel('АРМ').selectOption({ label: login.workplace });
  }
  await page.getByRole('button', { name: 'Войти' }).click();
  // The name of the person in the top bar is there only after the sign-in.
  await page.getByRole('tab').first().waitFor();
  await page.getByRole('button', { name: /^Помощь/ }).waitFor();
}

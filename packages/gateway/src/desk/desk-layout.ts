import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** A piece of a page. Everything put into it was escaped. */
export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

/** A whole page of the desk. */
export function deskPage({
  title,
  deskPath,
  body,
  refresh,
  bare = false,
}: {
  title: string;
  deskPath: string;
  body: Markup;
  /** `content` of a refresh; only where nothing is being typed. */
  refresh?: string;
  /** Without the bar on top: for those who are not in yet. */
  bare?: boolean;
}): Markup {
  return html`<!doctype html>
    <html lang="ru">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${refresh ? html`<meta http-equiv="refresh" content="${refresh}" />` : ''}
        <title>${title}</title>
        <link rel="stylesheet" href="${deskPath}desk.css" />
      </head>
      <body>
        ${
          bare
            ? ''
            : html`<header class="top">
                <div class="top-in">
                  <a class="brand" href="${deskPath}">Рабочее место поддержки</a>
                  <span class="top-note">Обращения из МИС</span>
                </div>
              </header>`
        }
        ${body}
      </body>
    </html>`;
}

/** What somebody without a session sees. */
export function doorPage(deskPath: string, wrongToken: boolean): Markup {
  return deskPage({
    title: 'Вход — рабочее место поддержки',
    deskPath,
    bare: true,
    body: html`<main class="door">
      <form class="card" method="post" action="${deskPath}session">
        <h1>Рабочее место поддержки</h1>
        ${
          wrongToken
            ? html`<p class="notice danger" role="alert">Ключ не подошёл. Проверьте, что он скопирован целиком.</p>`
            : html`<div class="small">Ключ показывает шлюз при запуске. Его задаёт тот, кто настраивал шлюз.</div>`
        }
        <div class="field">
          <label for="token">Ключ</label>
          <input id="token" name="token" type="password" autocomplete="current-password" required autofocus />
        </div>
        <button class="button">Войти</button>
      </form>
    </main>`,
  });
}

/** Goes on to the list by a navigation of our own site: a strict cookie would not come along on a redirect from outside. */
export function openedPage(deskPath: string): Markup {
  return deskPage({
    title: 'Рабочее место поддержки',
    deskPath,
    bare: true,
    refresh: `0; url=${deskPath}`,
    body: html`<main class="door">
      <p>Открываем… <a href="${deskPath}">Перейти к обращениям</a></p>
    </main>`,
  });
}

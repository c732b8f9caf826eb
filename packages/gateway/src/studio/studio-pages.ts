import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

/** The one page of the studio; everything in it is drawn by its script. */
export function studioPage(studioPath: string): Markup {
  return shell(
    studioPath,
    html`<div id="studio"><p class="door">Открываем…</p></div>
      <noscript><p class="door">Студия настроек работает только с включённым JavaScript.</p></noscript>
      <script type="module" src="${studioPath}app/studio.js"></script>`,
  );
}

/** What somebody without a session sees. */
export function doorPage(studioPath: string, wrongToken: boolean): Markup {
  return shell(
    studioPath,
    html`<main class="door">
      <form class="door-card" method="post" action="${studioPath}session">
        <h1>Студия настроек</h1>
        ${
          wrongToken
            ? html`<p class="notice danger" role="alert">Ключ не подошёл. Проверьте, что он скопирован целиком.</p>`
            : html`<p class="small">Ключ показывает шлюз при запуске. Его задаёт тот, кто настраивал шлюз.</p>`
        }
        <label for="token">Ключ</label>
        <input id="token" name="token" type="password" autocomplete="current-password" required autofocus />
        <button class="button">Войти</button>
      </form>
    </main>`,
  );
}

/** Goes on by a navigation of our own site: a strict cookie would not come along on a redirect from outside. */
export function openedPage(studioPath: string): Markup {
  return shell(
    studioPath,
    html`<main class="door">
      <p>Открываем… <a href="${studioPath}">Перейти к настройкам</a></p>
    </main>`,
    `0; url=${studioPath}`,
  );
}

/** The page inside the preview's frame: the real widget over an empty screen of an imagined MIS. */
export function framePage(studioPath: string): Markup {
  return html`<!doctype html>
    <html lang="ru">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Просмотр</title>
        <link rel="stylesheet" href="${studioPath}app/studio.css" />
      </head>
      <body class="frame">
        <script type="module" src="${studioPath}app/frame.js"></script>
      </body>
    </html>`;
}

function shell(studioPath: string, body: Markup, refresh?: string): Markup {
  return html`<!doctype html>
    <html lang="ru">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${refresh ? html`<meta http-equiv="refresh" content="${refresh}" />` : ''}
        <title>Студия настроек</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${studioPath}app/studio.css" />
      </head>
      <body>
        ${body}
      </body>
    </html>`;
}

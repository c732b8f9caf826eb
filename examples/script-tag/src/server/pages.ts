import { build, organization, people, workplaces, demoPassword } from './people.ts';
import { escapeHtml, htmlResponse } from './responses.ts';
import type { StandState } from './stand.ts';

/** What the widget's script tag needs, and what the stand may ask of it. */
export interface EmbedOptions {
  supportPath: string;
  region: string;
  stand: StandState;
}

/** Why nobody got in, with what was typed: it is there again, to be mended and not typed anew. */
export interface RefusedSignIn {
  error: string;
  status: number;
  login?: string | undefined;
  workplace?: string | undefined;
}

/** The sign-in page. Login and password of the first person are filled in, so one click signs in. */
export function signInPage(embed: EmbedOptions, refused?: RefusedSignIn): Response {
  const { error = '', login = people[0]?.login ?? '', workplace } = refused ?? {};
  const options = Object.entries(workplaces).map(
    ([id, name]) => `<option value="${id}"${id === workplace ? ' selected' : ''}>${escapeHtml(name)}</option>`,
  );
  return page(
    'Вход — МИС «Поликлиника»',
    'sign-in',
    `<header class="top"><b class="brand">МИС «Поликлиника»</b><span>${escapeHtml(organization.shortName)}</span></header>
<main class="sign-in">
<form class="panel sign-in-form" method="post" action="/api/sign-in" aria-labelledby="sign-in-title">
<h1 class="panel-title" id="sign-in-title">Вход в систему</h1>
<div class="sign-in-fields">
<label for="login">Логин:</label><input id="login" name="login" value="${escapeHtml(login)}" autocomplete="username">
<label for="password">Пароль:</label><input id="password" name="password" type="password" value="${demoPassword}" autocomplete="current-password">
<label for="workplace">АРМ:</label><select id="workplace" name="workplace">${options.join('')}</select>
</div>
${error === '' ? '' : `<p class="form-error" role="alert">${escapeHtml(error)}</p>`}
<div class="sign-in-actions"><button type="submit" class="button is-main">Войти</button></div>
</form>
<p class="sign-in-note">Демонстрационный стенд. Все пациенты и сотрудники вымышлены.<br>Логины: ${people.map((person) => escapeHtml(person.login)).join(', ')}; пароль у всех один: ${demoPassword}.</p>
</main>
<footer class="status-bar"><span>${escapeHtml(organization.name)}</span><span>Версия ${build}</span></footer>`,
    embed,
    '/page/sign-in.ts',
    refused?.status ?? 200,
  );
}

/** The page of the program itself. Its screens are drawn by the script; the address stays `/`. */
export function programPage(workplace: string, embed: EmbedOptions): Response {
  return page(`${workplace} — МИС «Поликлиника»`, 'program', '<div id="program"></div>', embed, '/page/program.ts');
}

/** The stand's switches on a page of their own, reachable when everything else is cut. */
export function standPage(): Response {
  return htmlResponse(`<!doctype html>
<html lang="ru"><head><meta charset="utf-8"><title>Стенд</title><meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="/public/program.css"><script type="module" src="/page/stand-page.ts"></script></head>
<body class="stand-page"><main id="stand"></main></body></html>`);
}

/** What a person sees when the program is down: the bare page of a proxy. It links to nothing. */
export function downPage(): Response {
  return htmlResponse(
    `<!doctype html>
<html><head><title>502 Bad Gateway</title><link rel="stylesheet" href="/public/sheet.css"></head><body class="down"><h1>502 Bad Gateway</h1><hr><p>nginx</p></body></html>`,
    502,
  );
}

function page(title: string, kind: string, body: string, embed: EmbedOptions, script: string, status = 200): Response {
  const { supportPath, region, stand } = embed;
  // The three lines that embed the widget stand together: this page is read as an example, too.
  return htmlResponse(
    `<!doctype html>
<html lang="ru">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="/public/icon.svg">
<link rel="stylesheet" href="/public/program.css">
</head>
<body class="${kind}">
${body}
<script type="module" src="${script}"></script>

<script src="/public/support-adapter.js"></script>
<script type="module" src="${escapeHtml(supportPath)}/mis-support.js" data-endpoint="${escapeHtml(supportPath)}"
  data-region="${escapeHtml(region)}" data-organization="${organization.id}" data-theme="${stand.theme}" data-launcher="${stand.launcher}"
  data-phone="1-02"></script>
</body>
</html>`,
    status,
  );
}

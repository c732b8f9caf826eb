import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join, normalize, resolve } from 'node:path';

/**
 * ExtJS 6.2 in its GPL edition as a page that nobody here wrote. It is fetched when a test needs it,
 * into the git-ignored cache; no file of it is committed, bundled or shipped.
 */
const extVersion = '6.2.0';
const cache = resolve(import.meta.dirname, '../../../../.cache');
const mediaTypes: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
};

/** Folder with `ext-all.js` and the classic theme; fetched from the package registry on first use. */
export function ensureExtJs(): string {
  const folder = join(cache, `extjs-gpl-${extVersion}`);
  if (existsSync(join(folder, 'ext-all.js'))) return folder;
  mkdirSync(cache, { recursive: true });
  const staging = mkdtempSync(join(tmpdir(), 'extjs-'));
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(npm, ['pack', `extjs-gpl@${extVersion}`, '--silent'], {
    cwd: staging,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const archive = readdirSync(staging).find((name) => name.endsWith('.tgz'));
  if (!archive) throw new Error(`npm pack extjs-gpl@${extVersion} left no archive`);
  const build = 'package/build';
  execFileSync(
    'tar',
    [
      '-xzf',
      archive,
      `${build}/ext-all.js`,
      `${build}/classic/theme-classic/theme-classic.js`,
      `${build}/classic/theme-classic/resources`,
    ],
    { cwd: staging, stdio: 'inherit' },
  );
  // Staged beside its place first: a run that was cut off leaves no half-filled folder under the final name.
  const beside = `${folder}.${process.pid}`;
  execFileSync(process.platform === 'win32' ? 'robocopy' : 'cp', ['-R', join(staging, build), beside]);
  renameSync(beside, folder);
  rmSync(staging, { recursive: true, force: true });
  return folder;
}

/**
 * Answers `/ext/*` with the library and `/ext-host/` with a screen made of it; `undefined` for other paths.
 *
 * @param token what the screen's program says of its user to the gateway.
 */
export async function serveExtJs(folder: string, path: string, token: () => string): Promise<Response | undefined> {
  if (path === '/ext-host/token') return new Response(token());
  if (path === '/ext-host/') return new Response(hostPage, { headers: { 'content-type': 'text/html; charset=utf-8' } });
  if (path === '/ext-host/screen.js')
    return new Response(screenScript, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
  if (!path.startsWith('/ext/')) return undefined;
  const file = normalize(join(folder, decodeURIComponent(path.slice('/ext/'.length))));
  if (!file.startsWith(folder)) return new Response('', { status: 404 });
  try {
    const type = mediaTypes[extname(file)] ?? 'application/octet-stream';
    return new Response(await readFile(file), { headers: { 'content-type': type } });
  } catch {
    return new Response('', { status: 404 });
  }
}

const hostPage = `<!DOCTYPE html>
<html lang="ru">
<head>
<meta charset="utf-8">
<title>Регистратура</title>
<link rel="stylesheet" href="/ext/classic/theme-classic/resources/theme-classic-all.css">
<script src="/ext/ext-all.js"></script>
<script src="/ext/classic/theme-classic/theme-classic.js"></script>
<script src="/ext-host/screen.js"></script>
<script type="module" src="/support/mis-support.js" data-endpoint="/support" data-region="a"></script>
</head>
<body></body>
</html>`;

/** A screen as ExtJS programs are written: viewport, tree, tabs, grid, a modal window, a native dialog, and host hot keys. */
const screenScript = `
window.hostKeys = [];
// Who is at work is all this program tells of itself; where she is, the widget has to read from the page.
window.misSupport = {
  user: { id: 'ext-1', role: 'регистратор' },
  getToken: function () { return fetch('/ext-host/token').then(function (answer) { return answer.text(); }); }
};
document.addEventListener('keydown', function (event) {
  // As old programs do: whatever is not an input of theirs is theirs.
  var tag = event.target.tagName;
  if (tag !== 'INPUT' && tag !== 'TEXTAREA' && event.key.length === 1) window.hostKeys.push(event.key);
});
Ext.onReady(function () {
  var rows = [];
  for (var i = 1; i <= 60; i++) rows.push({ number: 'A-' + (1000 + i), patient: 'Пациент ' + i, state: i % 3 ? 'Записан' : 'Принят' });
  function openCard() {
    Ext.create('Ext.window.Window', {
      title: 'Карта пациента', modal: true, width: 460, height: 240, layout: 'fit',
      items: { xtype: 'form', bodyPadding: 12, items: [
        { xtype: 'textfield', fieldLabel: 'Номер карты' }, { xtype: 'datefield', fieldLabel: 'Дата приёма' },
        { xtype: 'combobox', fieldLabel: 'Вид оплаты', store: ['ОМС', 'ДМС', 'Платно'] } ] },
      buttons: [{ text: 'Сохранить' }, { text: 'Отмена', handler: function () { this.up('window').close(); } }]
    }).show();
  }
  Ext.create('Ext.container.Viewport', { layout: 'border', items: [
    { region: 'north', xtype: 'toolbar', items: [{ text: 'Приём', menu: [{ text: 'Новый талон' }] }, { text: 'Отчёты' },
      { text: 'Подписать', handler: function () { document.getElementById('sign').showModal(); } }] },
    { region: 'west', xtype: 'treepanel', title: 'Навигатор', width: 220, rootVisible: false,
      root: { expanded: true, children: [{ text: 'Регистратура', expanded: true, children: [{ text: 'Журнал записи', leaf: true }, { text: 'Картотека', leaf: true }] }] } },
    { region: 'center', xtype: 'tabpanel', items: [
      { title: 'Журнал записи', xtype: 'grid', store: Ext.create('Ext.data.Store', { fields: ['number', 'patient', 'state'], data: rows }),
        columns: [{ text: 'Карта', dataIndex: 'number' }, { text: 'Пациент', dataIndex: 'patient', flex: 1 }, { text: 'Состояние', dataIndex: 'state' }],
        listeners: { itemdblclick: openCard }, bbar: [{ text: 'Открыть карту', handler: openCard }] },
      { title: 'Отчёты', html: 'Нет отчётов' } ] } ] });
  var dialog = document.createElement('dialog');
  dialog.id = 'sign';
  dialog.innerHTML = '<p>Подписание документа</p><label>ПИН-код <input></label><button id="sign-close">Закрыть</button>';
  document.body.appendChild(dialog);
  document.getElementById('sign-close').addEventListener('click', function () { dialog.close(); });
});
`;

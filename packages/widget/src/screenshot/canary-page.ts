/**
 * One place where a secret may stand on a page. Each canary has its own cell of fixed size, so that
 * two pages with different secrets can be compared cell by cell.
 */
export interface Canary {
  kind: string;
  html: (secret: string, index: number) => string;
  /** What markup cannot say: shadow roots, pixels of a canvas, values typed by a person. */
  fill?: (cell: HTMLElement, secret: string) => void;
  /** The engine draws this kind when nothing is hidden: its cells must then differ, or the test sees nothing. */
  drawn: boolean;
}

const picture = (secret: string) =>
  `data:image/svg+xml;base64,${btoa(
    `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="30"><text y="20" font-size="18" font-family="monospace">${secret}</text></svg>`,
  )}`;
const style = (index: number, rules: string) => `<style>.k${index}${rules}</style>`;
const value = (cell: HTMLElement, secret: string) => {
  (cell.querySelector('input,textarea') as HTMLInputElement).value = secret;
};
const shadow = (cell: HTMLElement, html: string) => {
  const host = cell.querySelector('x-host,div') as HTMLElement;
  host.attachShadow({ mode: 'open' }).innerHTML = html;
};

/** Secrets are ASCII here: `btoa` takes nothing else. They are of one length and of one width per letter. */
export const canaries: readonly Canary[] = [
  { kind: 'text of a private block', html: (s) => `<div data-mis-private>${s}</div>`, drawn: true },
  { kind: 'text below a private block', html: (s) => `<div data-mis-private><p><b>${s}</b></p></div>`, drawn: true },
  { kind: 'text in a selector of the configuration', html: (s) => `<div class="patient-name">${s}</div>`, drawn: true },
  {
    kind: 'text that overflows its private block',
    html: (s) => `<div data-mis-private style="width:20px;white-space:nowrap">${s}</div>`,
    drawn: true,
  },
  {
    kind: 'transformed private text',
    html: (s) => `<div data-mis-private style="transform:rotate(-3deg)">${s}</div>`,
    drawn: true,
  },
  {
    kind: 'private text drawn by its shadow',
    html: (s) => `<div data-mis-private style="color:transparent;text-shadow:0 0 0 #000">${s}</div>`,
    drawn: false,
  },
  {
    kind: 'private text drawn by its outline',
    html: (s) => `<div data-mis-private style="-webkit-text-stroke:1px #000">${s}</div>`,
    drawn: true,
  },
  { kind: 'underlined private text', html: (s) => `<div data-mis-private><u>${s}</u></div>`, drawn: true },
  {
    kind: 'private text made visible by a rule',
    html: (s, i) => `${style(i, ' *{visibility:visible!important}')}<div class="k${i}" data-mis-private>${s}</div>`,
    drawn: true,
  },
  { kind: 'cell of a table', html: (s) => `<table><tr><td>${s}</td></tr></table>`, drawn: true },
  { kind: 'link in a cell', html: (s) => `<table><tr><td><a href="#">${s}</a></td></tr></table>`, drawn: true },
  {
    kind: 'header cell of a row',
    html: (s) => `<table><tbody><tr><th>${s}</th><td>x</td></tr></tbody></table>`,
    drawn: true,
  },
  {
    kind: 'cell of an ARIA grid',
    html: (s) => `<div role="grid"><div role="row"><div role="gridcell">${s}</div></div></div>`,
    drawn: true,
  },
  {
    kind: 'cell of an ExtJS grid',
    html: (s) => `<div class="x-grid-cell"><div class="x-grid-cell-inner">${s}</div></div>`,
    drawn: true,
  },
  {
    kind: 'option of an open list',
    html: (s) => `<div role="listbox"><div role="option">${s}</div></div>`,
    drawn: true,
  },
  { kind: 'value of a field', html: () => '<input>', fill: value, drawn: true },
  { kind: 'value attribute of a field', html: (s) => `<input value="${s}">`, drawn: true },
  { kind: 'placeholder of a field', html: (s) => `<input placeholder="${s}">`, drawn: true },
  { kind: 'field of type tel', html: () => '<input type="tel">', fill: value, drawn: true },
  {
    kind: 'field of type number',
    html: (s) => `<input type="number" value="${s.charCodeAt(0)}${s.charCodeAt(1)}">`,
    drawn: true,
  },
  { kind: 'field of type date', html: (s) => `<input type="date" value="19${s.charCodeAt(0)}-04-12">`, drawn: true },
  { kind: 'tick box', html: (s) => `<input type="checkbox" ${s.startsWith('A') ? 'checked' : ''}>`, drawn: true },
  { kind: 'choice', html: (s) => `<input type="radio" ${s.startsWith('A') ? 'checked' : ''}>`, drawn: true },
  {
    kind: 'password on a page marked public',
    html: () => '<div data-mis-public><input type="password"></div>',
    fill: (cell, s) => value(cell, s.repeat(s.startsWith('A') ? 1 : 2)),
    drawn: true,
  },
  {
    kind: 'private push button',
    html: (s) => `<div data-mis-private><input type="button" value="${s}"></div>`,
    drawn: true,
  },
  { kind: 'text area', html: () => '<textarea rows="1"></textarea>', fill: value, drawn: true },
  { kind: 'text of a text area', html: (s) => `<textarea rows="1">${s}</textarea>`, drawn: true },
  {
    kind: 'placeholder of a text area',
    html: (s) => `<textarea rows="1" placeholder="${s}"></textarea>`,
    drawn: true,
  },
  { kind: 'selected option', html: (s) => `<select><option>${s}</option></select>`, drawn: true },
  {
    kind: 'list of options',
    html: (s) => `<select size="2"><optgroup label="${s}"><option selected>${s}</option></optgroup></select>`,
    drawn: true,
  },
  { kind: 'editable text', html: (s) => `<div contenteditable>${s}</div>`, drawn: true },
  { kind: 'output of a form', html: (s) => `<output>${s}</output>`, drawn: true },
  {
    kind: 'words of a private ::before',
    html: (s, i) => `${style(i, `::before{content:"${s}"}`)}<div class="k${i}" data-mis-private></div>`,
    drawn: true,
  },
  {
    kind: 'attribute shown by a private ::after',
    html: (s, i) =>
      `${style(i, '::after{content:attr(data-x)}')}<div class="k${i}" data-x="${s}" data-mis-private></div>`,
    drawn: true,
  },
  {
    kind: 'picture of a private ::before',
    html: (s, i) => `${style(i, `::before{content:url("${picture(s)}")}`)}<div class="k${i}" data-mis-private></div>`,
    drawn: true,
  },
  {
    kind: 'counter in a private ::before',
    html: (s, i) =>
      `${style(i, `{counter-reset:c ${s.charCodeAt(0)}${s.charCodeAt(1)}}.k${i}::before{content:counter(c)}`)}<div class="k${i}" data-mis-private></div>`,
    drawn: true,
  },
  {
    kind: 'marker of a private list',
    html: (s, i) =>
      `${style(i, `{list-style-type:"${s}";margin:0 0 0 200px;padding:0}`)}<ul class="k${i}" data-mis-private><li>x</li></ul>`,
    drawn: false,
  },
  {
    kind: 'picture as the marker of a private list',
    html: (s) =>
      `<ul data-mis-private style="margin:0 0 0 210px;padding:0;list-style-image:url('${picture(s)}')"><li>x</li></ul>`,
    drawn: true,
  },
  {
    kind: 'number of a private list',
    html: (s) => `<ol data-mis-private start="${s.charCodeAt(0)}${s.charCodeAt(1)}" style="margin:0"><li>x</li></ol>`,
    drawn: true,
  },
  { kind: 'private picture', html: (s) => `<img data-mis-private src="${picture(s)}">`, drawn: true },
  { kind: 'picture in a cell', html: (s) => `<table><tr><td><img src="${picture(s)}"></td></tr></table>`, drawn: true },
  {
    kind: 'alternative text and title of a private picture',
    html: (s) => `<img data-mis-private src="data:," alt="${s}" title="${s}" width="200" height="30">`,
    drawn: false,
  },
  {
    kind: 'private background',
    html: (s) => `<div data-mis-private style="height:30px;background:url('${picture(s)}')"></div>`,
    drawn: true,
  },
  {
    kind: 'private border picture',
    html: (s) =>
      `<div data-mis-private style="height:4px;border:14px solid transparent;border-image:url('${picture(s)}') 14"></div>`,
    drawn: false,
  },
  {
    kind: 'private content:url',
    html: (s) => `<div data-mis-private><span style="content:url('${picture(s)}')">z</span></div>`,
    drawn: false,
  },
  {
    kind: 'drawn words (SVG) in a private block',
    html: (s) =>
      `<div data-mis-private><svg width="200" height="30"><text y="20" font-size="18" font-family="monospace">${s}</text></svg></div>`,
    drawn: true,
  },
  {
    kind: 'drawn words (SVG) in a cell',
    html: (s) =>
      `<table><tr><td><svg width="200" height="30"><text y="20" font-size="18">${s}</text></svg></td></tr></table>`,
    drawn: true,
  },
  { kind: 'canvas', html: () => '<canvas width="200" height="30"></canvas>', fill: paint, drawn: true },
  {
    kind: 'frame of the same origin',
    html: (s) => `<iframe srcdoc="<p>${s}</p>" width="200" height="30"></iframe>`,
    drawn: false,
  },
  {
    kind: 'object',
    html: (s) => `<object data="${picture(s)}" type="image/svg+xml" width="200" height="30"></object>`,
    drawn: false,
  },
  {
    kind: 'poster of a video',
    html: (s) => `<video poster="${picture(s)}" width="200" height="30"></video>`,
    drawn: false,
  },
  {
    kind: 'shadow root in a private block',
    html: () => '<div data-mis-private><x-host></x-host></div>',
    fill: (cell, s) => shadow(cell.firstElementChild as HTMLElement, `<b>${s}</b>`),
    drawn: true,
  },
  {
    kind: 'private block in a shadow root',
    html: () => '<x-host></x-host>',
    fill: (cell, s) => shadow(cell, `<b data-mis-private>${s}</b>`),
    drawn: true,
  },
  {
    kind: 'field in a shadow root',
    html: () => '<x-host></x-host>',
    fill: (cell, s) => shadow(cell, `<input value="${s}">`),
    drawn: true,
  },
  {
    kind: 'text in a slot of a private shadow part',
    html: (s) => `<div><i>${s}</i></div>`,
    fill: (cell) => shadow(cell, '<p data-mis-private><slot></slot></p>'),
    drawn: true,
  },
  {
    kind: 'private text in a slot',
    html: (s) => `<div><i data-mis-private>${s}</i></div>`,
    fill: (cell) => shadow(cell, '<p><slot></slot></p>'),
    drawn: true,
  },
  { kind: 'details', html: (s) => `<details data-mis-private open><summary>${s}</summary></details>`, drawn: true },
  { kind: 'something left out', html: (s) => `<div data-mis-ignore>${s}</div>`, drawn: false },
  {
    kind: 'something scrolled away',
    html: (s) =>
      `<div style="height:30px;overflow:auto"><div style="height:500px"></div><table><tr><td>${s}</td></tr></table></div>`,
    drawn: false,
  },
];

const COLUMNS = 5;
export const CELL_PX = { width: 240, height: 44 };

/**
 * Builds the page inside `root` and gives the place of each canary, in CSS pixels of the window.
 *
 * @param isMarked `false` leaves the private marks away: what can be seen then is what the marks must hide.
 */
export async function buildCanaryPage(root: HTMLElement, secret: string, isMarked = true): Promise<DOMRect[]> {
  root.innerHTML = `
    <style>
      #canaries { position: absolute; left: 0; top: 0; width: ${COLUMNS * CELL_PX.width}px; font: 16px/20px "Liberation Mono", monospace; background: #fff }
      #canaries > section { float: left; box-sizing: border-box; overflow: hidden; padding: 4px; border: 1px solid #ddd; width: ${CELL_PX.width}px; height: ${CELL_PX.height}px }
      #canaries input, #canaries textarea, #canaries select { font: inherit; width: 200px; box-sizing: border-box }
      #canaries [type=checkbox], #canaries [type=radio] { width: 16px; height: 16px }
      #canaries p { margin: 0 }
    </style>
    <main id="canaries">${canaries.map(({ html }, index) => `<section>${html(secret, index)}</section>`).join('')}</main>`;
  if (!isMarked)
    for (const marked of root.querySelectorAll('[data-mis-private]')) marked.removeAttribute('data-mis-private');
  const cells = [...root.querySelectorAll<HTMLElement>('#canaries > section')];
  canaries.forEach(({ fill }, index) => fill?.(cells[index] as HTMLElement, secret));
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    if (!isMarked) shadowRoot?.querySelector('[data-mis-private]')?.removeAttribute('data-mis-private');
  }
  const frames = [...root.querySelectorAll('iframe,object')];
  await Promise.all(
    frames.map((frame) => new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))),
  );
  await Promise.all([...root.querySelectorAll('img')].map((image) => image.decode().catch(() => undefined)));
  return cells.map((cell) => cell.getBoundingClientRect());
}

function paint(cell: HTMLElement, secret: string): void {
  const context = cell.querySelector('canvas')?.getContext('2d');
  if (!context) return;
  context.font = '18px monospace';
  context.fillText(secret, 0, 20);
}

import type { PreviewOrder, PreviewWord } from './preview-message.ts';

// The page inside the preview: the real widget, by its real entry and its ordinary paths, over an empty
// screen. Nothing of it is kept and nothing can be sent: it has no store, and the gateway has no address
// for tickets below a draft.

interface WidgetHandle {
  open(request?: { type?: string; criticalKind?: string }): void;
  push(...pushed: unknown[]): void;
}

const page = window as unknown as { misSupport?: WidgetHandle | Record<string, unknown> };

// Tickets that wait in this browser belong to the real widget: a client of the preview must not find them.
for (const name of ['indexedDB', 'BroadcastChannel']) {
  Object.defineProperty(window, name, { value: undefined, configurable: true });
}

// The panel takes the focus when it opens; while somebody types in the studio it must not.
const takeFocus = HTMLElement.prototype.focus;
HTMLElement.prototype.focus = function focus(options) {
  if (document.hasFocus()) takeFocus.call(this, options);
};

// Nor may the browser move it there by itself, as it does when a dialog is shown.
const showDialog = HTMLDialogElement.prototype.show;
HTMLDialogElement.prototype.show = function show() {
  if (document.hasFocus()) showDialog.call(this);
  else this.open = true;
};

/** Where somebody who is signed in presses the button. */
const work = {
  screen: 'Талон амбулаторного пациента',
  menuPath: ['Поликлиника', 'Талоны'],
  action: 'Сохранить',
  recordRef: '2026-118734',
};

let loading: Promise<unknown> | undefined;

window.addEventListener('message', ({ data, origin, source }: MessageEvent<unknown>) => {
  if (origin !== location.origin || source !== window.parent || !isOrder(data)) return;
  // With another order it is tried anew: the files may be there by then.
  show(data).catch(() => {
    loading = undefined;
    tell('mis-support-preview-failed');
  });
});
tell('mis-support-preview-ready');

async function show(order: PreviewOrder): Promise<void> {
  document.documentElement.dataset['theme'] = order.theme;
  const options = optionsOf(order);
  if (!loading) {
    page.misSupport = options;
    const entry = new URL('../mis-support.js', location.href).href;
    loading = import(/* @vite-ignore */ entry);
  }
  await loading;
  typed = textField()?.value || typed;
  const handle = page.misSupport as WidgetHandle;
  handle.push(options);
  handle.open({
    ...(order.type ? { type: order.type } : {}),
    ...(order.preset ? { criticalKind: order.preset } : {}),
  });
  const turn = ++shown;
  if (order.type) fillIn(turn);
}

/** What somebody typed here stays when the panel is drawn anew; before that, an example. */
let typed = 'Не сохраняется талон: после «Сохранить» появляется окно «Код 500».';
let shown = 0;

/** The form unfolds with the first words of the text, so the preview has some. */
function fillIn(turn: number, attempts = 60): void {
  const field = textField();
  if (turn !== shown || attempts === 0) return;
  if (!field) {
    setTimeout(() => fillIn(turn, attempts - 1), 50);
    return;
  }
  if (field.value !== '') return;
  field.value = typed;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function textField(): HTMLTextAreaElement | null | undefined {
  return document.querySelector('mis-support-root')?.shadowRoot?.querySelector('textarea');
}

function optionsOf({ draft, region, organization, workplace, role, userId, locale, theme }: PreviewOrder) {
  const user = userId ? { id: userId, name: 'Иванова А. П.', role, phone: 'доб. 214' } : undefined;
  return {
    endpoint: new URL(`preview/${draft}`, location.href).pathname,
    config: organization ? { region, organization } : { region },
    locale,
    theme,
    launcher: { place: 'none', shortcut: '' },
    user,
    getContext: () => ({
      ...(workplace ? { workplace } : {}),
      ...(user ? work : { screen: 'Вход в систему' }),
      region,
      ...(organization ? { organization } : {}),
      ...(user ? { user } : {}),
    }),
    hooks: {
      beforeSend() {
        tell('mis-support-preview-vetoed');
        return false;
      },
    },
  };
}

function tell(kind: PreviewWord['kind']): void {
  window.parent.postMessage({ kind } satisfies PreviewWord, location.origin);
}

function isOrder(data: unknown): data is PreviewOrder {
  return typeof data === 'object' && data !== null && (data as { kind?: unknown }).kind === 'mis-support-preview';
}

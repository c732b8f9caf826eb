import { effect } from '@preact/signals';
import { render } from 'preact';
import type { Texts } from '../messages/translate.ts';
import panelCss from '../styles/panel.css?inline';
import tokensCss from '../styles/tokens.css?inline';
import { adoptCss } from './adopt-css.ts';
import { firstOf } from './focus-if-ours.ts';
import { PanelApp, fetchScreensAhead } from './panel-app.tsx';
import type { CreatePanel, PanelDeps, PanelHandle } from './panel-api.ts';
import { createPanelState, type PanelState } from './panel-state.ts';

/** Languages other than Russian come in a chunk of their own. */
const languages: Record<string, () => Promise<Texts>> = {
  en: () => import('../messages/en.ts').then(({ en }) => en),
};

/**
 * Puts the panel into the shadow root, closed. The form is there and can be typed in before the
 * client has arrived. `unmount` takes everything back.
 */
export const createPanel: CreatePanel = (deps) => mountPanel(deps).handle;

/** The panel with its state in reach. @internal for our own tests */
export function mountPanel(deps: PanelDeps): { handle: PanelHandle; panel: PanelState } {
  const { root, hostElement } = deps;
  const dropCss = [adoptCss(root, tokensCss), adoptCss(root, panelCss)];
  const container = document.createElement('div');
  root.append(container);
  const panel = createPanelState(deps);
  render(<PanelApp panel={panel} />, container);

  const theme = createThemeSheet(root);
  const undo = [
    effect(() => {
      const load = languages[panel.locale.value];
      // Without the chunk the texts stay Russian: worse, but readable and true.
      if (load)
        void load().then(
          (texts) => (panel.texts.value = texts),
          () => undefined,
        );
    }),
    effect(() => {
      const { mode, tokens } = panel.config.value.theme;
      theme.set(tokens);
      const asked = deps.options.theme ?? mode;
      if (hostElement.getAttribute('data-mis-support-theme') !== asked) {
        hostElement.setAttribute('data-mis-support-theme', asked);
      }
    }),
    effect(() => deps.onCount(panel.count.value)),
  ];
  const leave = (): void => panel.keeper.flush(true);
  addEventListener('pagehide', leave);

  let aheadAsked = false;
  const handle: PanelHandle = {
    open(request) {
      if (panel.isOpen.value && !request) return firstOf(root)?.focus();
      panel.opened(request);
      if (aheadAsked) return;
      aheadAsked = true;
      // After the first paint: nothing may stand between the click and the form.
      requestAnimationFrame(() => setTimeout(fetchScreensAhead));
    },
    close: () => panel.close(),
    isOpen: () => panel.isOpen.value,
    focus: () => firstOf(root)?.focus(),
    unmount() {
      removeEventListener('pagehide', leave);
      panel.keeper.flush();
      panel.keeper.forget();
      for (const stop of undo) stop();
      render(null, container);
      container.remove();
      theme.drop();
      for (const drop of [...dropCss, ...panel.undo]) drop();
    },
  };
  return { handle, panel };
}

/** Token values of the configuration, set through the CSSOM: a strict policy allows that, and no value can break out. */
function createThemeSheet(root: ShadowRoot): { set(tokens: Record<string, string>): void; drop(): void } {
  const sheet = new CSSStyleSheet();
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return {
    set(tokens) {
      sheet.replaceSync(':host{}');
      const rule = sheet.cssRules[0] as CSSStyleRule;
      for (const [name, value] of Object.entries(tokens)) rule.style.setProperty(`--mis-support-${name}`, value);
    },
    drop() {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
    },
  };
}

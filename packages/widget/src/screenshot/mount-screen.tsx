import { signal } from '@preact/signals';
import { render, within } from '@testing-library/preact';
import { ru } from '../messages/ru.ts';
import { createTranslate } from '../messages/translate.ts';
import { adoptCss } from '../panel/adopt-css.ts';
import { PanelContext } from '../panel/panel-context.ts';
import type { PanelState } from '../panel/panel-state.ts';
import panelCss from '../styles/panel.css?inline';
import tokensCss from '../styles/tokens.css?inline';
import { ScreenshotScreen, type ScreenshotScreenDeps } from './screenshot-screen.tsx';
import type { ScreenshotScreenProps } from './screenshot-screen-props.ts';

/** The picture step alone, in a shadow root and a panel as in the product. For tests. */
export interface MountedScreen {
  hostElement: HTMLElement;
  root: ShadowRoot;
  find<T extends HTMLElement = HTMLElement>(selector: string): T;
  button(name: string): HTMLButtonElement;
  unmount(): void;
}

export function mountScreen(props: Partial<ScreenshotScreenProps> & ScreenshotScreenDeps = {}): MountedScreen {
  const hostElement = document.body.appendChild(document.createElement('mis-support-root'));
  const root = hostElement.attachShadow({ mode: 'open' });
  const undo = [adoptCss(root, tokensCss), adoptCss(root, panelCss)];
  const t = createTranslate({ locale: 'ru', texts: ru });
  // Of the panel around it the step's frame asks no more than this.
  const panel = {
    t,
    close: () => undefined,
    deps: { root, hostElement },
    toggleSide: () => undefined,
    side: signal('right'),
    sending: { busy: signal(false) },
  } as unknown as PanelState;
  const dialog = root.appendChild(document.createElement('dialog'));
  dialog.className = 'panel right';
  dialog.show();
  const rendered = render(
    <PanelContext.Provider value={panel}>
      <ScreenshotScreen
        t={t}
        hostElement={hostElement}
        mask={[]}
        unmask={[]}
        maxBytes={5_000_000}
        onDone={() => undefined}
        onRemove={() => undefined}
        onBack={() => undefined}
        {...props}
      />
    </PanelContext.Provider>,
    { container: dialog },
  );
  return {
    hostElement,
    root,
    find: (selector) => {
      const found = root.querySelector<HTMLElement>(selector);
      if (!found) throw new Error(`no ${selector} in ${dialog.textContent}`);
      return found as never;
    },
    button: (name) => within(dialog).getByRole<HTMLButtonElement>('button', { name }),
    unmount() {
      rendered.unmount();
      undo.forEach((drop) => drop());
      hostElement.remove();
    },
  };
}

import type { Launcher } from './launcher.ts';
import css from './tooltip.css?inline';

/** Says what the launcher does while the pointer is on it or the keyboard has come to it. */
export function addTooltip(launcher: Launcher, russian: boolean, shortcut: string, signal: AbortSignal): void {
  const { button } = launcher;
  const tip = document.createElement('div');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const root = button.getRootNode() as ShadowRoot;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const { style } = sheet.cssRules[sheet.insertRule('.launcher-tip{}', sheet.cssRules.length)] as CSSStyleRule;
  tip.className = 'launcher-tip';
  tip.id = 'mis-support-tip';
  tip.setAttribute('role', 'tooltip');
  tip.hidden = true;
  button.after(tip);
  button.setAttribute('aria-describedby', tip.id);

  const words = () => {
    const count = launcher.count();
    if (count) {
      return russian
        ? `Ожидают отправки: ${count}. Уйдут сами, когда появится связь.`
        : `Waiting to be sent: ${count}. They will go by themselves when the connection is back.`;
    }
    return russian ? 'Сообщить о проблеме или задать вопрос' : 'Report a problem or ask a question';
  };
  const show = () => {
    tip.replaceChildren(words());
    if (shortcut && !launcher.count()) {
      const key = document.createElement('kbd');
      key.textContent = shortcut
        .replace('Control', 'Ctrl')
        .replace(/Key(?=.$)|Digit(?=.$)/, '')
        .replaceAll('+', ' + ');
      tip.append(key);
    }
    tip.hidden = false;
    stand(button.getBoundingClientRect(), tip.getBoundingClientRect(), style);
  };
  const hide = () => {
    tip.hidden = true;
  };
  const on = (type: string, listener: (event: Event) => void) => button.addEventListener(type, listener, { signal });
  on('pointerenter', (event) => (event as PointerEvent).pointerType === 'mouse' && show());
  on('focus', () => button.matches(':focus-visible') && show());
  // Any key: Escape is asked to, and arrows move the button away from its tip.
  for (const type of ['pointerleave', 'pointerdown', 'blur', 'click', 'keydown']) on(type, hide);
}

/** Beside the button, on the side where the page is. */
function stand(button: DOMRect, tip: DOMRect, style: CSSStyleDeclaration): void {
  const gap = 10;
  const onSide = button.height > button.width;
  const left = !onSide
    ? button.left + (button.width - tip.width) / 2
    : button.left > innerWidth / 2
      ? button.left - gap - tip.width
      : button.right + gap;
  const top = onSide
    ? button.top + (button.height - tip.height) / 2
    : button.top > tip.height + gap
      ? button.top - gap - tip.height
      : button.bottom + gap;
  style.left = `${Math.round(Math.max(4, Math.min(left, innerWidth - tip.width - 4)))}px`;
  style.top = `${Math.round(top)}px`;
}

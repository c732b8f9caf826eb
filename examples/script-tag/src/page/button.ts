import { h } from './dom.ts';
import { icon, type IconName } from './icons.ts';
import { messageBox } from './message-box.ts';
import { noteAction } from './place.ts';
import { showBusy } from './status-bar.ts';

/** Something a person can press, in a tool bar or at the foot of a window. */
export interface Command {
  label: string;
  icon?: IconName | undefined;
  /** Shown in the tooltip: `F8`. */
  hotKey?: string | undefined;
  main?: boolean | undefined;
  disabled?: boolean | undefined;
  run?: (() => void | Promise<void>) | undefined;
}

/** A button that runs a command. While it runs the button is off; what fails is told in a message box. */
export function button(command: Command): HTMLButtonElement {
  const { label, main, hotKey, disabled } = command;
  const element = h(
    'button',
    {
      type: 'button',
      class: main ? 'button is-main' : 'button',
      title: hotKey ? `${label} (${hotKey})` : undefined,
      disabled,
      onclick: () => void runCommand(command, element),
    },
    command.icon && icon(command.icon),
    h('span', {}, label),
  );
  return element;
}

/** Runs a command as its button would: the action is noted, a failure is told. */
export async function runCommand({ label, run }: Command, element?: HTMLButtonElement): Promise<void> {
  noteAction(label);
  if (element?.hasAttribute('aria-disabled')) return;
  // Not `disabled`: that would throw the focus away, and it has to come back here from a message box.
  element?.setAttribute('aria-disabled', 'true');
  await attempt(label, async () => run?.());
  element?.removeAttribute('aria-disabled');
}

/** Does something and tells in a message box what went wrong. Never rejects. */
export async function attempt(label: string, run: () => Promise<void>): Promise<void> {
  const done = showBusy(label);
  try {
    await run();
  } catch (error) {
    messageBox('Ошибка', error instanceof Error ? error.message : String(error), 'error');
  } finally {
    done();
  }
}

/** A tool bar. `'|'` is a divider; other elements stand as they are. */
export function toolbar(label: string, ...items: (Command | HTMLElement | '|')[]): HTMLElement {
  return h(
    'div',
    { class: 'toolbar', role: 'toolbar', 'aria-label': label },
    ...items.map((item) => {
      if (item === '|') return h('span', { class: 'divider' });
      return item instanceof HTMLElement ? item : button(item);
    }),
  );
}

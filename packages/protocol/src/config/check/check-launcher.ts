import type { Report } from '../mistake.ts';
import type { SupportConfig } from '../support-config.ts';

/**
 * Keys that no page can take from a browser or a desktop: a doctor who means help would lose her tab.
 * Chromium hands none of these to a page; see `IsReservedCommandOrKey` in its sources.
 */
const taken =
  /^(?:(?:Control|Meta)\+(?:Shift\+)?Key[NTW]|(?:Control|Alt)\+(?:Shift\+)?F4|Meta\+KeyQ|Control\+Shift\+KeyQ)$/;

/** A shortcut that reaches the page. */
export function checkLauncher({ launcher }: SupportConfig, report: Report): void {
  const { shortcut } = launcher;
  if (taken.test(shortcut)) report(['launcher', 'shortcut'], 'shortcutTaken', { found: shortcut }, 'warning');
}

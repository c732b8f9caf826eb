import { launcherIcon } from './launcher-icon.ts';
import {
  alongPx,
  findSpot,
  isBlocked,
  roomOf,
  viewport,
  walk,
  withinEnds,
  type Edge,
  type IsOurs,
  type Place,
  type Spot,
} from './place.ts';

/** The button as the rest of the widget knows it. */
export interface Launcher {
  button: HTMLButtonElement;
  /** Puts the button nearest to the place where nothing lies under it. */
  settle(wanted?: Place): void;
  /** Where it stands now. */
  place(): Place;
  /** Goes along its edge by a small step, and on over what is in the way. `false` at the end of the edge. */
  step(direction: 1 | -1): boolean;
  /** Goes with the pointer to the nearest edge, over anything. */
  follow(x: number, y: number): void;
  /** Whether a control of the page has come to lie under it. */
  isBlocked(): boolean;
  /** How many tickets wait to be sent, or wait for this person. */
  setCount(count: number): void;
  count(): number;
}

export interface LauncherParts {
  button: HTMLButtonElement;
  sheet: CSSStyleSheet;
  russian: boolean;
  shortcut: string;
  variant: 'edge' | 'corner' | 'slot';
  wanted: Place;
  isOurs: IsOurs;
}

const stepPx = 16;

/** Gives the entry's bare button its look and its place. Adds no listener. */
export function createLauncher({ button, sheet, russian, shortcut, variant, wanted, isOurs }: LauncherParts): Launcher {
  const label = document.createElement('span');
  label.className = 'launcher-label';
  const name = (label.textContent = russian ? 'Помощь' : 'Help');
  const badge = document.createElement('span');
  badge.className = 'launcher-count';
  badge.hidden = true;
  button.replaceChildren(launcherIcon(), label, badge);
  button.type = 'button';
  button.className = `launcher ${variant}`;
  if (shortcut) button.setAttribute('aria-keyshortcuts', shortcut);

  // Geometry goes into a rule of our own sheet: a strict CSP allows it, and no `style` attribute appears.
  const { style } = sheet.cssRules[sheet.insertRule('.launcher.placed{}', sheet.cssRules.length)] as CSSStyleRule;
  const standoffPx = variant === 'corner' ? 12 : 0;
  let spot: Spot = { edge: wanted.edge, alongPx: 0, insetPx: standoffPx, endsPx: standoffPx };
  let count = 0;

  /** Lets points be looked up as if the button were not there: half the price of looking past it. */
  const lookThrough = <T>(look: () => T): T => {
    style.pointerEvents = 'none';
    const found = look();
    style.pointerEvents = '';
    return found;
  };
  const put = (next: Spot) => {
    spot = next;
    if (variant === 'slot') return;
    const sides = { top: 'auto', right: 'auto', bottom: 'auto', left: 'auto' };
    sides[spot.edge] = `${spot.insetPx}px`;
    sides[spot.edge === 'bottom' ? 'left' : 'top'] = `${spot.alongPx}px`;
    Object.assign(style, sides);
    button.classList.remove('right', 'left', 'bottom');
    button.classList.add('placed', spot.edge);
  };
  return {
    button,
    place: () => ({ edge: spot.edge, at: spot.alongPx / (roomOf(spot.edge) || 1) }),
    step(direction) {
      const along = withinEnds(spot.edge, spot.alongPx + direction * stepPx, standoffPx);
      const next = lookThrough(() => walk({ ...spot, alongPx: along }, direction, isOurs));
      if (next) put(next);
      return next !== undefined;
    },
    follow: (x, y) => put(spotAt(x, y, standoffPx)),
    settle(place = wanted) {
      wanted = place;
      if (variant !== 'slot') put(lookThrough(() => findSpot(wanted, isOurs, standoffPx)));
    },
    isBlocked: () => variant !== 'slot' && lookThrough(() => isBlocked(spot, isOurs)),
    setCount(next) {
      count = next;
      badge.hidden = count === 0;
      badge.textContent = String(count);
      button.classList.toggle('has-count', count > 0);
      const waiting = russian ? 'Ожидают отправки' : 'Waiting to be sent';
      if (count) button.setAttribute('aria-label', `${name}. ${waiting}: ${count}`);
      else button.removeAttribute('aria-label');
    },
    count: () => count,
  };
}

function spotAt(x: number, y: number, standoffPx: number): Spot {
  const { clientWidth, clientHeight } = viewport();
  const distances: Record<Edge, number> = { right: clientWidth - x, left: x, bottom: clientHeight - y };
  const edge = (Object.keys(distances) as Edge[]).reduce((a, b) => (distances[b] < distances[a] ? b : a));
  const along = (edge === 'bottom' ? x : y) - alongPx / 2;
  return { edge, alongPx: withinEnds(edge, along, standoffPx), insetPx: standoffPx, endsPx: standoffPx };
}

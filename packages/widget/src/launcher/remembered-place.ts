import { usualPlace, type Place } from './place.ts';

const key = 'mis-support-place';

/** The place the person chose on this computer, if any. */
export function recallPlace(): Place | undefined {
  try {
    const [, edge, at] = /^(right|left|bottom) (\d(?:\.\d+)?)$/.exec(localStorage.getItem(key) ?? '') ?? [];
    return edge ? { edge: edge as Place['edge'], at: Math.min(1, Number(at ?? usualPlace.at)) } : undefined;
  } catch {
    // Storage may be forbidden: the launcher then stands where it stands for everybody.
    return undefined;
  }
}

export function rememberPlace({ edge, at }: Place): void {
  try {
    localStorage.setItem(key, `${edge} ${at.toFixed(4)}`);
  } catch {
    // Full or forbidden: the place holds until the page is left.
  }
}

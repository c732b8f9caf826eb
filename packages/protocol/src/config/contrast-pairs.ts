/** Two tokens that lie over each other, and how far apart they must stand. */
export interface ContrastPair {
  front: string;
  back: string;
  /** 4.5 for texts, 3 for borders and signs. @see WCAG 2.2, 1.4.3 and 1.4.11 */
  atLeast: 4.5 | 3;
}

const texts: Record<string, readonly string[]> = {
  surface: ['ink', 'ink-2', 'ink-3', 'accent', 'link', 'danger', 'warn', 'ok', 'info'],
  sunken: ['ink', 'ink-2', 'ink-3', 'link'],
  hover: ['ink', 'ink-2'],
  accent: ['on-accent'],
  'accent-hover': ['on-accent'],
  'accent-soft': ['ink', 'accent'],
  'danger-soft': ['ink', 'danger'],
  'warn-soft': ['ink', 'warn'],
  'ok-soft': ['ink', 'ok'],
  'info-soft': ['ink', 'info'],
};

const controls: Record<string, readonly string[]> = {
  surface: ['control', 'focus', 'danger-line', 'accent'],
  sunken: ['control', 'focus'],
};

/** Every pair that the panel draws. */
export const contrastPairs: readonly ContrastPair[] = [...pairs(texts, 4.5), ...pairs(controls, 3)];

function pairs(list: Record<string, readonly string[]>, atLeast: ContrastPair['atLeast']): ContrastPair[] {
  return Object.entries(list).flatMap(([back, fronts]) => fronts.map((front) => ({ front, back, atLeast })));
}

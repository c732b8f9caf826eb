import type { laterShapes } from './later-icons.ts';

/** Drawings of the first paint; `addIcons` brings the others. */
const shapes = {
  back: 'M10 3 5 8l5 5',
  next: 'M6 3l5 5-5 5',
  cross: 'M4 4l8 8m0-8-8 8',
  side: 'M2 4.5A1.5 1.5 0 0 1 3.500 3h9A1.5 1.5 0 0 1 14 4.500v7a1.5 1.5 0 0 1-1.500 1.500h-9A1.5 1.5 0 0 1 2 11.500zM6 3v10',
  broken: 'M2.500 3h11v10h-11zM2.500 5.800h11M6.300 8l3.400 3.200m0-3.200-3.400 3.200',
  key: 'M7.600 8.400 13.500 2.500M11 5l2 2M2.500 11a2.700 2.700 0 1 0 5.400 0 2.700 2.700 0 1 0-5.400 0z',
  question:
    'M2 8a6 6 0 1 0 12 0A6 6 0 1 0 2 8zM6.200 6.500a1.800 1.800 0 1 1 2.600 1.600c-.6.3-.8.600-.8 1.200M8 11.300v.1',
  pencil: 'M3 13l.7-2.900 7.100-7.100 2.200 2.200L5.900 12.300zM9.500 4.300l2.200 2.200',
  stop: 'M5.500 2h5L14 5.500v5L10.500 14h-5L2 10.500v-5zM8 5v3.500M8 11v.1',
  door: 'M4 13.500v-11h8v11M2 13.500h12M9.700 8v.1',
  upload: 'M4 2h5l3 3v9H4zM8 12V7.500M6 9.300l2-2 2 2',
  list: 'M3 4.500h10M3 8h10M3 11.500h6',
  phone:
    'M4.200 2.500l1.900 2.900-1.200 1.400c.8 1.700 2 2.900 3.900 4l1.400-1.300 2.900 1.900c-.2 1.500-1.200 2.300-2.600 2C6.200 12.500 3.300 9.500 2.400 5.200c-.2-1.400.5-2.400 1.800-2.700z',
  info: 'M2 8a6 6 0 1 0 12 0A6 6 0 1 0 2 8zM8 7.500v3.300M8 5.200v.1',
};

export type IconName = keyof typeof shapes | keyof typeof laterShapes;

/** Completes the drawings when the chunk with the later ones has come. */
export function addIcons(more: typeof laterShapes): void {
  Object.assign(shapes, more);
}

/** A line drawing of 16 CSS pixels (12 when small, 20 when large) in the colour of its text. Never the only name of a thing. */
export function Icon({ name, size }: { name: IconName; size?: 's' | 'l' }) {
  return (
    <svg class={size ? `i-${size}` : undefined} viewBox="0 0 16 16" aria-hidden="true">
      <path d={(shapes as Partial<Record<IconName, string>>)[name]} />
    </svg>
  );
}

import { signal } from '@preact/signals';
import type { Level } from '../model/layers.ts';
import type { Section } from '../sections/section-list.ts';

/** The layer that is looked at and edited. */
export const level = signal<Level>('region');
export const section = signal<Section>('fields');
/** The entry whose form is open: `fields.when`. */
export const openRow = signal('');
/** Id of the workplace that is being looked at; empty: all of them. */
export const workplace = signal('');
/** Place the JSON editor goes to when it is opened next. */
export const jumpTo = signal<{ from: number; to: number } | undefined>(undefined);

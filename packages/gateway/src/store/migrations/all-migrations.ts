import type { Migration } from '../migrate.ts';
import { tickets } from './0001-tickets.ts';
import { delivery } from './0002-delivery.ts';
import { numbers } from './0003-numbers.ts';
import { rules } from './0004-rules.ts';

/** Every step of the layout, oldest first. Steps are added, never changed: some database has run them. */
export const allMigrations: readonly Migration[] = [tickets, delivery, numbers, rules];

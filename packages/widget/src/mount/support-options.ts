import type { SupportClientOptions } from '@mis-support/core';

/** Where the button stands. `edge` finds a free stretch of the right edge by itself. */
export type LauncherPlace = 'edge' | 'corner' | 'none';

/** Options of `mountSupport`, of `window.misSupport` and, as `data-*`, of the script tag. */
export interface SupportOptions extends SupportClientOptions {
  launcher?:
    | {
        /** A host element given here receives the button; the person's own choice of a place is then not asked. */
        place?: LauncherPlace | HTMLElement | undefined;
        /** By `KeyboardEvent.code`: `Control+F1`. Empty string: none. @default 'Control+F1' */
        shortcut?: string | undefined;
      }
    | undefined;
  theme?: 'light' | 'dark' | 'auto' | undefined;
  /** @default the page's `lang` when it is a language we have, else `ru` */
  locale?: string | undefined;
  /** The number to call that is shown when even the panel cannot be fetched. @default the one of the last configuration seen */
  phone?: string | undefined;
}

/** What `open` may be asked for. */
export interface OpenRequest {
  type?: 'incident' | 'serviceRequest' | 'question' | 'changeRequest';
  criticalKind?: 'unavailable' | 'login' | 'remd';
  /** Opens «Мои обращения» instead of the form. */
  view?: 'compose' | 'tickets';
}

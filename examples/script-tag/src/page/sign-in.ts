import { mountStandDrawer } from './stand-drawer.ts';

document.querySelector<HTMLButtonElement>('.sign-in-actions button')?.focus();
mountStandDrawer();

import { readPreference, writePreference } from './preferences.ts';

const preference = 'signed-out';

/**
 * Whether nobody is likely to be signed in, before the client has asked the host: where a password is asked for,
 * or where it was so last time. Only that the field is there is looked at. The answer replaces the guess.
 */
export function guessSignedOut(): boolean {
  const known = readPreference(preference);
  const page = pageNow();
  return known === page || (known !== `!${page}` && page.endsWith('*'));
}

/** Keeps the host's answer for the next opening on this page. */
export function rememberSignedOut(isSignedOut: boolean): void {
  if (isSignedOut || guessSignedOut()) writePreference(preference, (isSignedOut ? '' : '!') + pageNow());
}

/** A page that signs people in without changing its address is two pages to us: the star is for the password. */
function pageNow(): string {
  const fields = [...document.querySelectorAll('input[type=password]')];
  return location.pathname + (fields.some((field) => field.getClientRects().length) ? '*' : '');
}

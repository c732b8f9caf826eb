import { readPreference, writePreference } from './preferences.ts';

const preference = 'signed-out';

/**
 * Whether nobody is likely to be signed in, before the client has asked the host: where a password is asked for,
 * or where it was so last time. Only that the field is there is looked at. The answer replaces the guess.
 */
export function guessSignedOut(): boolean {
  const known = readPreference(preference);
  return known === pageNow() || (asksPassword() && known !== `not ${pageNow()}`);
}

/** Keeps the host's answer for the next opening on this page. */
export function rememberSignedOut(isSignedOut: boolean): void {
  if (isSignedOut) writePreference(preference, pageNow());
  else if (guessSignedOut()) writePreference(preference, `not ${pageNow()}`);
}

/** A page that signs people in without changing its address is two pages to us. */
function pageNow(): string {
  return location.pathname.slice(0, 200) + (asksPassword() ? ' password' : '');
}

function asksPassword(): boolean {
  const fields = document.querySelectorAll('input[type=password]');
  return [...fields].some((field) => field.getClientRects().length > 0);
}

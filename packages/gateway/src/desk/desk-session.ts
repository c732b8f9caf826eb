import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

const lifeMs = 12 * 3_600_000;

/** Opens the desk to whoever knows its token, and keeps it open for a working day. */
export interface DeskSessions {
  isToken(text: string): boolean;
  /** A cookie's value. Nothing is stored: another token closes all sessions. */
  issue(): string;
  isOpen(cookie: string | undefined): boolean;
  /** A value that forms carry; only a page of this session can know it. */
  formKey(cookie: string): string;
}

export function createDeskSessions(token: string, now: () => number): DeskSessions {
  const sign = (text: string) => createHmac('sha256', token).update(text).digest('base64url');
  return {
    isToken: (text) => same(text, token),
    issue() {
      const at = String(now());
      return `${at}.${sign(`session ${at}`)}`;
    },
    isOpen(cookie = '') {
      const [at = '', signature = ''] = cookie.split('.');
      const age = now() - Number(at);
      return same(signature, sign(`session ${at}`)) && age >= 0 && age < lifeMs;
    },
    formKey: (cookie) => sign(`form ${cookie}`),
  };
}

/** Compares in a time that says nothing of where the two differ. */
export function same(one: string, other: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(one), hash(other));
}

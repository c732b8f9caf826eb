import type { ContextSource, ContextValue, TicketContext, TrailStep } from '@mis-support/protocol';
import { isObject } from '../guard/is-object.ts';
import type { HostContext, HostUser } from './host-context.ts';

const hostKeys = [
  'workplace',
  'screen',
  'tab',
  'action',
  'module',
  'recordRef',
  'organization',
  'orgUnit',
  'region',
  'build',
] as const satisfies (keyof HostContext)[];

export interface ContextSources {
  /** What the host's `getContext` gave, as it came. */
  host: unknown;
  page: Readonly<Record<string, ContextValue>>;
  browser: Readonly<Record<string, string | undefined>>;
  trail: readonly TrailStep[];
}

/**
 * One context out of what three sources tell: the host before the page, the page before the browser.
 * Wrong types are left out, lengths cut, so that the result always passes the schema. Pure.
 */
export function buildContext({ host, page, browser, trail }: ContextSources): TicketContext {
  const values: Record<string, ContextValue> = {};
  const told = isObject(host) ? host : {};
  for (const key of hostKeys) put(key, told[key], 'host');
  put('menuPath', told['menuPath'], 'host');
  put('role', isObject(told['user']) ? told['user']['role'] : undefined, 'host');
  for (const [key, { value, source }] of Object.entries(page)) put(key, value, source);
  for (const [key, value] of Object.entries(browser)) put(key, value, 'browser');
  return { values, trail: trail.slice(-30) };

  function put(key: string, raw: unknown, source: ContextSource): void {
    const value = Array.isArray(raw) ? lines(raw) : line(raw, 500);
    if (value === undefined || key in values || Object.keys(values).length >= 40) return;
    values[key] = { value: key === 'path' && typeof value === 'string' ? pathOnly(value) : value, source };
  }
}

/** The person the host's context names; `undefined` where it names nobody. */
export function hostUserOf(host: unknown): HostUser | undefined {
  const user = isObject(host) ? host['user'] : undefined;
  const id = isObject(user) ? line(user['id'], 100) : undefined;
  if (!isObject(user) || id === undefined) return undefined;
  const result: HostUser = { id };
  for (const key of ['name', 'role', 'phone'] as const) {
    const value = line(user[key], 150);
    if (value !== undefined) result[key] = value;
  }
  return result;
}

/** Queries and hashes carry names and record keys: never sent. */
function pathOnly(path: string): string {
  return path.replace(/[?#].*$/su, '');
}

function line(raw: unknown, maxLength: number): string | undefined {
  const text = typeof raw === 'number' && Number.isFinite(raw) ? String(raw) : raw;
  if (typeof text !== 'string') return undefined;
  const trimmed = text.replace(/\s+/gu, ' ').trim().slice(0, maxLength);
  return trimmed === '' ? undefined : trimmed;
}

function lines(raw: unknown[]): string[] | undefined {
  const found = raw.flatMap((one) => line(one, 200) ?? []).slice(0, 12);
  return found.length > 0 ? found : undefined;
}

import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { createDeskSessions } from '../desk/desk-session.ts';
import type { AppEnv } from '../http/app-env.ts';
import { HttpProblem } from '../http/http-problem.ts';

/** What opens the studio. */
export interface StudioKeys {
  /** Opens it for whoever knows it; what is saved so is nobody's. */
  token: string;
  /** Name → that person's own token. */
  people?: Readonly<Record<string, string>> | undefined;
}

/** Who may use the studio: whoever knows one of its tokens, with a cookie for a working day or as a bearer. */
export interface StudioDoor {
  /** Sets the cookie of a new session; `false`, and nothing is set, for what is no token. */
  enter(context: Context<AppEnv>, token: string): boolean;
  isIn(context: Context<AppEnv>): boolean;
  /** @throws HttpProblem `identity_required` */
  requireIn(context: Context<AppEnv>): void;
  /** Who it is; `undefined` for somebody who came by the token that names nobody. */
  personIn(context: Context<AppEnv>): string | undefined;
}

const sessionCookie = 'mis_support_studio';

export function createStudioDoor(
  { token, people = {} }: StudioKeys,
  studioPath: string,
  now: () => number,
): StudioDoor {
  const named = Object.entries(people).map(([person, own]) => ({ person, token: own }));
  const keys = [{ person: undefined, token }, ...named].map((key) => ({
    person: key.person,
    // Its own purpose in the key: a session of the desk opens nothing here, even with one token for both.
    sessions: createDeskSessions(`studio ${key.token}`, now),
    tokens: createDeskSessions(key.token, now),
  }));
  const keyOf = (context: Context<AppEnv>) => {
    const bearer = /^Bearer (\S+)$/i.exec(context.req.header('Authorization') ?? '')?.[1];
    if (bearer !== undefined) return keys.find(({ tokens }) => tokens.isToken(bearer));
    const cookie = getCookie(context, sessionCookie);
    return keys.find(({ sessions }) => sessions.isOpen(cookie));
  };

  return {
    enter(context, given) {
      const key = keys.find(({ tokens }) => tokens.isToken(given));
      if (!key) return false;
      const secure = new URL(context.req.url).protocol === 'https:';
      setCookie(context, sessionCookie, key.sessions.issue(), {
        path: studioPath,
        httpOnly: true,
        sameSite: 'Strict',
        secure,
      });
      return true;
    },
    isIn: (context) => keyOf(context) !== undefined,
    requireIn(context) {
      if (!keyOf(context)) throw new HttpProblem('identity_required');
    },
    personIn: (context) => keyOf(context)?.person,
  };
}

/**
 * Refuses what another site's page sends, even where a browser would let our cookie go along.
 *
 * @throws HttpProblem `identity_refused`
 */
export function requireOwnPage({ req }: Context<AppEnv>): void {
  const site = req.header('Sec-Fetch-Site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new HttpProblem('identity_refused');
  const origin = req.header('Origin');
  if (origin === undefined || (origin === 'null' && site !== undefined)) return;
  if (hostOf(origin) !== (req.header('Host') ?? new URL(req.url).host)) throw new HttpProblem('identity_refused');
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}

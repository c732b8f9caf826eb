import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { createDeskSessions } from '../desk/desk-session.ts';
import type { AppEnv } from '../http/app-env.ts';
import { HttpProblem } from '../http/http-problem.ts';

/** Who may use the studio: whoever knows its token, with a cookie for a working day or as a bearer. */
export interface StudioDoor {
  isToken(text: string): boolean;
  /** Sets the cookie of a new session. */
  enter(context: Context<AppEnv>): void;
  isIn(context: Context<AppEnv>): boolean;
  /** @throws HttpProblem `identity_required` */
  requireIn(context: Context<AppEnv>): void;
}

const sessionCookie = 'mis_support_studio';

export function createStudioDoor(token: string, studioPath: string, now: () => number): StudioDoor {
  // Its own purpose in the key: a session of the desk opens nothing here, even with one token for both.
  const sessions = createDeskSessions(`studio ${token}`, now);
  const tokens = createDeskSessions(token, now);

  function isIn(context: Context<AppEnv>): boolean {
    const bearer = /^Bearer (\S+)$/i.exec(context.req.header('Authorization') ?? '')?.[1];
    if (bearer !== undefined) return tokens.isToken(bearer);
    return sessions.isOpen(getCookie(context, sessionCookie));
  }

  return {
    isToken: tokens.isToken,
    enter(context) {
      const secure = new URL(context.req.url).protocol === 'https:';
      setCookie(context, sessionCookie, sessions.issue(), {
        path: studioPath,
        httpOnly: true,
        sameSite: 'Strict',
        secure,
      });
    },
    isIn,
    requireIn(context) {
      if (!isIn(context)) throw new HttpProblem('identity_required');
    },
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

import { randomBytes } from 'node:crypto';
import type { Person, WorkplaceId } from './people.ts';

/** A person at work: who, and in which workplace. */
export interface Session {
  person: Person;
  workplace: WorkplaceId;
}

/** Who is signed in, by a cookie that scripts cannot read. Kept in memory: a restart signs everybody out. */
export interface Sessions {
  open(session: Session): string;
  /** The session of a request's `Cookie` header. */
  of(request: Request): { id: string; session: Session } | undefined;
  close(id: string): void;
}

const cookieName = 'mis_session';

/** An empty set of sessions. */
export function createSessions(): Sessions {
  const sessions = new Map<string, Session>();
  return {
    open(session) {
      const id = randomBytes(24).toString('base64url');
      sessions.set(id, session);
      return id;
    },
    of(request) {
      const id = readCookie(request.headers.get('cookie') ?? '', cookieName);
      const session = id === undefined ? undefined : sessions.get(id);
      return id === undefined || session === undefined ? undefined : { id, session };
    },
    close(id) {
      sessions.delete(id);
    },
  };
}

/** Value of `Set-Cookie` that starts a session, or ends it where the id is empty. */
export function sessionCookie(id: string): string {
  return `${cookieName}=${id}; Path=/; HttpOnly; SameSite=Lax${id === '' ? '; Max-Age=0' : ''}`;
}

function readCookie(header: string, name: string): string | undefined {
  for (const part of header.split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name && value) return value;
  }
  return undefined;
}

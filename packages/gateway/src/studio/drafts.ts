import { randomBytes } from 'node:crypto';
import type { SupportConfig } from '@mis-support/protocol';

/** What somebody is editing, as the preview sees it. */
export interface Draft {
  config: SupportConfig;
}

/** Drafts live in memory: they are worth no more than the page that shows them. */
export interface Drafts {
  /** A name nobody can guess: the preview asks without the session's cookie. */
  create(): string;
  /** `false`: there is no such draft any more, after a restart or among too many. */
  put(id: string, draft: Draft): boolean;
  has(id: string): boolean;
  get(id: string): Draft | undefined;
}

const maxDrafts = 100;

export function createDrafts(): Drafts {
  const drafts = new Map<string, Draft | undefined>();
  return {
    create() {
      const id = randomBytes(16).toString('base64url');
      drafts.set(id, undefined);
      const [oldest] = drafts.keys();
      if (drafts.size > maxDrafts && oldest !== undefined) drafts.delete(oldest);
      return id;
    },
    put(id, draft) {
      if (!drafts.has(id)) return false;
      // To the end: the one in use longest ago goes first.
      drafts.delete(id);
      drafts.set(id, draft);
      return true;
    },
    has: (id) => drafts.has(id),
    get: (id) => drafts.get(id),
  };
}

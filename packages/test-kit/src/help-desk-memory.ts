import type { DeskChange, DeskIssue, DeskMessage, DeskOutcome, DeskTicket, HelpDesk } from '@mis-support/gateway';

/** An issue of the desk in memory. */
export interface MemoryIssue {
  id: string;
  ref: string;
  ticket: DeskTicket;
  /** Names of the files it has. */
  files: string[];
  notes: DeskMessage[];
  status: DeskChange['status'];
  answers: DeskChange['messages'];
  /** A search finds it from its n-th search on. */
  hiddenSearches: number;
}

/** What one call does instead of working. `lost` carries the call out and loses the answer. */
export type DeskFault = 'works' | 'lost' | 'throws' | DeskOutcome<never>;

/** A help desk in memory whose calls fail as a script says. */
export interface MemoryDesk {
  desk: HelpDesk;
  issues: MemoryIssue[];
  /** Labels of all calls so far: `find create append`. */
  calls: string[];
  /** What the next calls of a kind do; afterwards they work. */
  script(kind: 'find' | 'create' | 'append' | 'read', ...faults: DeskFault[]): void;
  /** While down, everything is refused like a closed port. */
  setDown(down: boolean): void;
  /** New issues are found only after so many searches for them. */
  setSearchLag(searches: number): void;
}

export function createMemoryDesk({ settleMs = 60_000 }: { settleMs?: number } = {}): MemoryDesk {
  const issues: MemoryIssue[] = [];
  const calls: string[] = [];
  const faults = {
    find: [] as DeskFault[],
    create: [] as DeskFault[],
    append: [] as DeskFault[],
    read: [] as DeskFault[],
  };
  let down = false;
  let lag = 0;
  const unreachable = { status: 'retry', reason: 'unreachable', maybeDone: false } as const;

  async function run<T>(kind: keyof typeof faults, work: () => Promise<T>): Promise<DeskOutcome<T>> {
    calls.push(kind);
    if (down) return unreachable;
    const fault = faults[kind].shift() ?? 'works';
    if (fault === 'throws') throw new Error('an adapter with a bug');
    if (typeof fault === 'object') return fault;
    const value = await work();
    if (fault === 'lost') return { status: 'retry', reason: 'timed_out', maybeDone: true };
    return { status: 'accepted', value };
  }

  const desk: HelpDesk = {
    name: 'memory',
    settleMs,
    find: (ref) =>
      run('find', () => {
        const found = issues.filter((issue) => issue.ref === ref && issue.hiddenSearches-- <= 0).map(toDeskIssue);
        return Promise.resolve({ issue: found[0], duplicates: found.slice(1) });
      }),
    create: (ticket) =>
      run('create', async () => {
        // Bytes are read as a real adapter reads them.
        for (const file of ticket.files) await file.read();
        const issue: MemoryIssue = {
          id: String(issues.length + 1),
          ref: ticket.ref,
          ticket,
          files: ticket.files.map(({ name }) => name),
          notes: [],
          status: 'registered',
          answers: [],
          hiddenSearches: lag,
        };
        issues.push(issue);
        return toDeskIssue(issue);
      }),
    append: (issueId, message) =>
      run('append', () => {
        const issue = issues.find(({ id }) => id === issueId);
        if (issue && !issue.notes.some(({ ref }) => ref === message.ref)) {
          issue.notes.push(message);
          issue.files.push(...message.files.map(({ name }) => name));
        }
        return Promise.resolve(undefined);
      }),
    readSince: () =>
      run('read', () =>
        Promise.resolve({
          changes: issues.map(({ id, ref, status, answers }) => ({ issueId: id, ref, status, messages: [...answers] })),
          cursor: String(calls.length),
          more: false,
        }),
      ),
  };

  return {
    desk,
    issues,
    calls,
    script: (kind, ...next) => void faults[kind].push(...next),
    setDown: (value) => (down = value),
    setSearchLag: (searches) => (lag = searches),
  };
}

function toDeskIssue({ id }: MemoryIssue): DeskIssue {
  return { id, number: `M-${id}` };
}

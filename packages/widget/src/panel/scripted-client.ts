import type {
  HostUser,
  OutboxEntry,
  FiledOutcome,
  SubmitGroupOutcome,
  SubmitOutcome,
  SupportClient,
  TicketActOutcome,
  TicketDraft,
  TicketsOutcome,
} from '@mis-support/core';
import type { Submission } from '@mis-support/core';
import {
  defaultConfig,
  type Receipt,
  type SupportConfig,
  type TicketContext,
  type TicketView,
} from '@mis-support/protocol';

/** A client for tests of the panel: remembers what it was asked, answers as the script says. No I/O. */
export interface ScriptedClient extends SupportClient {
  submitted: Submission[];
  /** Groups that were filed, each as its parts. */
  groups: (readonly Submission[])[];
  /** What the disk holds as a draft. */
  storedDraft: TicketDraft | undefined;
  /** Every call worth telling, in order. */
  calls: string[];
  /** Drafts that another tab has filed, by id: the moment of the state that went. */
  sentDrafts: Map<string, number>;
  /** Sets the outbox and tells the subscribers. */
  setEntries(entries: OutboxEntry[]): void;
}

export interface Script {
  user?: HostUser | undefined;
  config?: Partial<SupportConfig>;
  context?: TicketContext;
  draft?: TicketDraft;
  /** The phone she gave last time. */
  lastContact?: string;
  entries?: OutboxEntry[];
  others?: number;
  tickets?: TicketsOutcome;
  /** Answer to «Напомнить»; default: done. */
  remind?: TicketActOutcome;
  /** Called after the ticket is "on the disk"; default: registered. */
  submit?: (submission: Submission, entry: OutboxEntry) => SubmitOutcome | Promise<SubmitOutcome>;
  /** How a group ends; default: each part is registered. */
  submitGroup?: (submissions: readonly Submission[]) => SubmitGroupOutcome | Promise<SubmitGroupOutcome>;
  /** How long the ticket is on its way to the disk; default: at once. */
  saving?: Promise<unknown>;
  /** The disk does not take the ticket: `onSaved` is not called. */
  unsaved?: boolean;
  entry?: Partial<OutboxEntry>;
  cancel?: boolean;
}

export const sampleId = '01935f2a-0000-7000-8000-000000000001';

/** Id of the n-th part of a group. */
export function idOf(n: number): string {
  return `01935f2a-0000-7000-8000-${String(n).padStart(12, '0')}`;
}

/** A part of a group with its number. */
export function registered(n: number): FiledOutcome {
  const receipt = { ...makeReceipt({ number: String(48213 + n) }), id: idOf(n + 1) };
  return { status: 'registered', ticketId: idOf(n + 1), receipt };
}

export function makeEntry(change: Partial<OutboxEntry> = {}): OutboxEntry {
  return {
    id: sampleId,
    state: 'sending',
    type: 'incident',
    title: 'Не сохраняется талон, кнопка «Сохранить» не отвечает',
    savedAt: Date.now(),
    attempts: 0,
    attachments: [],
    durable: true,
    ...change,
  };
}

export function makeReceipt(change: Partial<Receipt['registration']> = {}): Receipt {
  return {
    v: 1,
    id: sampleId,
    fp: 'a'.repeat(64),
    receipt: 'r'.repeat(24),
    epoch: '1',
    registration: {
      number: '48213',
      registeredAt: '2026-11-24T07:15:00.000Z',
      status: 'registered',
      holder: { step: 'local', label: 'ИТ-служба вашей организации' },
      priority: { level: 'P2', label: 'высокий', policyId: 'default', policyVersion: '1' },
      dueAt: '2026-11-24T11:17:00.000Z',
      ...change,
    },
    upload: [],
    serverTime: '2026-11-24T07:15:00.000Z',
  };
}

export function makeTicket(change: Partial<TicketView> = {}): TicketView {
  return {
    id: sampleId,
    number: '48213',
    type: 'incident',
    title: 'Не сохраняется талон, кнопка «Сохранить» не отвечает',
    status: 'in_progress',
    holder: { step: 'local', label: 'ИТ-служба вашей организации' },
    registeredAt: '2026-11-24T07:15:00.000Z',
    updatedAt: '2026-11-24T07:15:00.000Z',
    dueAt: '2099-11-24T11:17:00.000Z',
    history: [{ at: '2026-11-24T07:15:00.000Z', kind: 'status', by: 'system', status: 'registered' }],
    ...change,
  };
}

export const sampleContext: TicketContext = {
  values: {
    workplace: { value: 'Врач поликлиники', source: 'host' },
    screen: { value: 'Талон амбулаторного пациента', source: 'extjs' },
    menuPath: { value: ['Приём', 'Журнал приёма'], source: 'aria' },
    action: { value: 'Сохранить', source: 'heuristic' },
    recordRef: { value: 'Талон 105 482', source: 'host' },
    module: { value: 'Амбулаторный приём', source: 'heuristic' },
    browser: { value: 'Chromium 109', source: 'browser' },
    os: { value: 'Windows 7', source: 'browser' },
    build: { value: '5.48.3', source: 'host' },
  },
  trail: [
    { at: '2026-11-24T07:12:04.000Z', kind: 'button', label: 'Изменить' },
    { at: '2026-11-24T07:12:31.000Z', kind: 'tab', label: 'Диагноз' },
    { at: '2026-11-24T07:13:02.000Z', kind: 'button', label: 'Сохранить' },
  ],
};

/** Makes the client of one script. */
export function createScriptedClient(script: Script = {}): ScriptedClient {
  let entries = script.entries ?? [];
  let user = script.user;
  const listeners = new Set<(entries: OutboxEntry[]) => void>();
  const config: SupportConfig = { ...defaultConfig, ...script.config };
  const client: ScriptedClient = {
    submitted: [],
    groups: [],
    storedDraft: script.draft,
    calls: [],
    sentDrafts: new Map(),
    setEntries(next) {
      entries = next;
      for (const listener of listeners) listener(next);
    },
    config: () => config,
    loadConfig: async () => config,
    captureContext: async () => script.context ?? sampleContext,
    user: () => user,
    drafts: {
      load: async () => client.storedDraft,
      async save(draft) {
        client.calls.push('draft saved');
        client.storedDraft = draft;
      },
      async discard() {
        client.calls.push('draft discarded');
        client.storedDraft = undefined;
      },
      async sentAs(id) {
        const savedAt = client.sentDrafts.get(id);
        return savedAt === undefined ? undefined : { savedAt };
      },
      lastContact: async () => script.lastContact,
      keepContact: async () => undefined,
    },
    async preview({ draft, context }) {
      return {
        v: 1,
        id: sampleId,
        createdAt: '2026-11-24T07:15:00.000Z',
        locale: 'ru',
        type: draft.type,
        ...(draft.criticalKind && { criticalKind: draft.criticalKind }),
        title: draft.title ?? String(draft.answers['happened'] ?? '').slice(0, 90),
        ...(draft.scope && { scope: draft.scope }),
        ...(draft.urgency && { urgency: draft.urgency }),
        answers: draft.answers,
        ...(draft.contact && { contact: draft.contact }),
        reporter: { ...(user && { userId: user.id }), ...(user?.name && { name: user.name }) },
        context,
        attachments: [],
        missing: [],
      };
    },
    async submit(submission, onSaved) {
      client.submitted.push(submission);
      await script.saving;
      const title = submission.draft.title ?? String(submission.draft.answers['happened'] ?? '');
      const entry = makeEntry({ title, ...script.entry });
      if (!script.unsaved) {
        client.setEntries([entry]);
        onSaved?.(entry);
      }
      const outcome = await (script.submit?.(submission, entry) ?? {
        status: 'registered',
        ticketId: sampleId,
        receipt: makeReceipt(),
      });
      if (outcome.status === 'registered') client.setEntries([]);
      return outcome;
    },
    previewGroup: (submissions) => Promise.all(submissions.map((one) => client.preview(one))),
    async submitGroup(submissions, onSaved) {
      client.groups.push(submissions);
      const groupId = idOf(99);
      const outcome = await (script.submitGroup?.(submissions) ?? {
        status: 'filed',
        groupId,
        parts: submissions.map((_one, n) => registered(n)),
      });
      if (outcome.status === 'rejected') return outcome;
      const made = submissions.map(({ draft }, n) =>
        makeEntry({
          id: idOf(n + 1),
          title: draft.title ?? String(draft.answers['happened'] ?? ''),
          type: draft.type,
          groupId,
          ...(outcome.parts[n]?.status === 'queued' && { state: 'saved', attempts: 1 }),
          ...script.entry,
        }),
      );
      client.setEntries(made);
      onSaved?.(made);
      client.setEntries(made.filter((_one, n) => outcome.parts[n]?.status === 'queued'));
      return outcome;
    },
    outbox: {
      list: async () => entries,
      othersCount: async () => script.others ?? 0,
      async retryNow(id) {
        client.calls.push(`retry ${id ?? 'all'}`);
      },
      async cancel(id) {
        client.calls.push(`cancel ${id}`);
        if (script.cancel !== false) client.setEntries(entries.filter((entry) => entry.id !== id));
        return script.cancel !== false;
      },
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    tickets: {
      list: async () => script.tickets ?? { status: 'fresh', tickets: [], at: Date.now() },
      async reply(id, text) {
        client.calls.push(`reply ${text}`);
        return { status: 'done', ticket: makeTicket({ id }) };
      },
      async confirm(id) {
        client.calls.push('confirm');
        return { status: 'done', ticket: makeTicket({ id, status: 'closed' }) };
      },
      async reopen(id, text) {
        client.calls.push(`reopen ${text}`);
        return { status: 'done', ticket: makeTicket({ id, status: 'reopened' }) };
      },
      async remind(id) {
        client.calls.push('remind');
        return script.remind ?? { status: 'done', ticket: makeTicket({ id }) };
      },
    },
    setUser(next) {
      user = next;
      client.setEntries([]);
    },
    flush: async () => undefined,
    dispose: () => undefined,
  };
  return client;
}

import type { OutboxEntry, Submission, TicketDraft } from '@mis-support/core';
import type { Receipt, SupportErrorCode } from '@mis-support/protocol';
import { signal, type Signal } from '@preact/signals';
import type { PanelState } from './panel-state.ts';
import { demandedFacts, emptyDraft, factOf, missingFacts } from '../form/ticket-form.ts';

/** The ticket that the person has just sent, as far as it has got. */
export interface SentTicket {
  submission: Submission;
  /** Absent until the disk has it, and when the outbox has let it go after registration. */
  entry?: OutboxEntry | undefined;
  ticketId?: string | undefined;
  /** Only ever a receipt of the server: without it nothing is "registered". */
  receipt?: Receipt | undefined;
  /** The ticket was not saved at all. */
  rejected?: SupportErrorCode | undefined;
}

export interface Sending {
  /** True between the press and the disk's answer. */
  busy: Signal<boolean>;
  /** The button has been pressed with gaps: they are named at their fields now. */
  attempted: Signal<boolean>;
  sent: Signal<SentTicket | undefined>;
  /** The main button: names the gaps on the first press, sends on the next. Only an empty text is a wall. */
  press(): void;
  /** Sends, gaps or not. */
  send(): Promise<void>;
  sendWithoutFiles(): Promise<void>;
  /** Takes the ticket back into the form; `false` when the server has it already. */
  cancel(): Promise<boolean>;
  retry(): void;
  /** True when nothing more happens to the ticket on the screen without the person. */
  isSettled(): boolean;
  /** A fresh list of the outbox: the ticket on the screen moves with it. */
  follow(entries: readonly OutboxEntry[]): void;
  /** Names the field the focus should go to; the form obeys and clears it. */
  focusField: Signal<string | undefined>;
  forget(): void;
}

export function createSending(state: PanelState): Sending {
  const busy = signal(false);
  const attempted = signal(false);
  const sent = signal<SentTicket | undefined>(undefined);
  const focusField = signal<string | undefined>(undefined);

  const sending: Sending = {
    busy,
    attempted,
    sent,
    focusField,
    press() {
      const draft = state.draft.peek();
      const gaps = missingFacts(draft, demandedFacts(draft));
      const wall = gaps.includes('happened');
      if (gaps.length === 0 || (attempted.peek() && !wall)) return void sending.send();
      attempted.value = true;
      focusField.value = gaps[0];
    },
    async send() {
      if (busy.peek()) return;
      const submission = makeSubmission(state);
      busy.value = true;
      await submit(submission);
      busy.value = false;
    },
    async sendWithoutFiles() {
      state.setAttachments([]);
      await sending.send();
    },
    async cancel() {
      const ticket = sent.peek();
      if (!ticket?.ticketId || !state.client.peek()) return false;
      const taken = await state.client.peek()!.outbox.cancel(ticket.ticketId);
      if (!taken) {
        state.announce(state.t('queued.tooLate'));
        return false;
      }
      sent.value = undefined;
      giveBack(ticket.submission);
      state.goHome();
      state.announce(state.t('queued.cancelled'));
      return true;
    },
    retry() {
      const ticket = sent.peek();
      if (ticket?.rejected) void sending.send();
      else void state.client.peek()?.outbox.retryNow(ticket?.ticketId);
    },
    isSettled() {
      const ticket = sent.peek();
      return !ticket?.rejected && !busy.peek();
    },
    follow(entries) {
      const ticket = sent.peek();
      if (!ticket?.ticketId) return;
      const entry = entries.find(({ id }) => id === ticket.ticketId);
      if (entry) update(ticket, { entry, receipt: entry.receipt ?? ticket.receipt });
      else if (ticket.receipt) update(ticket, { entry: undefined });
    },
    forget() {
      sent.value = undefined;
      attempted.value = false;
    },
  };
  return sending;

  async function submit(submission: Submission): Promise<void> {
    let client = state.client.peek();
    try {
      client ??= await state.deps.client;
    } catch {
      return reject(submission, 'chunk_unavailable');
    }
    const outcome = await client.submit(submission, (entry) => saved(submission, entry));
    const ticket = sent.peek();
    if (outcome.status === 'rejected') return reject(submission, outcome.error.code);
    if (outcome.status === 'registered') {
      if (!ticket || ticket.ticketId !== outcome.ticketId) return;
      update(ticket, { receipt: outcome.receipt });
    }
    void state.refreshTickets();
  }

  /** The disk has it: the form is free again, and the person may be told. */
  function saved(submission: Submission, entry: OutboxEntry): void {
    sent.value = { submission, ticketId: entry.id, entry, receipt: entry.receipt };
    attempted.value = false;
    state.keeper.discard();
    const { contact } = submission.draft;
    state.draft.value = { ...emptyDraft(), ...(contact !== undefined && { contact }) };
    state.attachments.value = [];
    state.goHome();
    state.push({ name: 'outcome' });
    if (!entry.receipt) state.announce(state.t(entry.durable ? 'step.saved' : 'step.memory'));
  }

  function reject(submission: Submission, code: SupportErrorCode): void {
    sent.value = { submission, rejected: code };
    if (state.view.peek().name !== 'outcome') state.push({ name: 'outcome' });
  }

  function update(ticket: SentTicket, change: Partial<SentTicket>): void {
    const next = { ...ticket, ...change };
    sent.value = next;
    const number = next.receipt?.registration.number;
    if (number !== undefined && !ticket.receipt) state.announce(state.t('done.say', { number }));
  }

  function giveBack(submission: Submission): void {
    const { context, ...draft } = submission.draft;
    state.draft.value = draft;
    state.attachments.value = submission.attachments;
    state.context.value = context ?? submission.context;
    state.keeper.changed('happened');
  }
}

/** Freezes what is in the form. */
export function makeSubmission(state: PanelState): Submission {
  const form = state.draft.peek();
  const contact = factOf(form, 'contact');
  const { contact: _typed, ...rest } = form;
  const draft: TicketDraft = {
    ...rest,
    ...(typeof contact === 'string' && { contact: contact.trim() }),
    ...(form.criticalKind && { title: state.t(`critical.${form.criticalKind}`) }),
  };
  return { draft, attachments: state.attachments.peek(), context: state.context.peek() ?? { values: {}, trail: [] } };
}

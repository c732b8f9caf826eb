import type { OutboxEntry, Submission, SupportClient, TicketDraft } from '@mis-support/core';
import type { Receipt, SupportErrorCode } from '@mis-support/protocol';
import { effect } from '@preact/signals';
import { emptyDraft, factOf } from '../form/ticket-form.ts';
import { withFileNames } from './file-answers.ts';
import { isSendHeld } from './before-send.ts';
import { formOf } from './form-model.ts';
import { findSentElsewhere } from './other-tabs.ts';
import { suggestedFor } from './suggestions.ts';
import type { PanelState } from './panel-state.ts';

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
  /** Of a message that was split: all its tickets in order, this one first. */
  group?: readonly SentTicket[] | undefined;
}

/**
 * The main button: names what is missing on the first press, sends on the next. Only what the region will not
 * take a ticket without, such as an empty text, is a wall.
 */
export function pressSend(panel: PanelState): void {
  // She has begun to split the text: what goes are its parts, and those are not here.
  if ((panel.draft.peek().split?.parts.length ?? 0) > 1) return panel.push({ name: 'split' });
  const { attempted, focusField } = panel.sending;
  const form = formOf(panel);
  const asked = form.asked.peek();
  const walls = form.walls.peek();
  if (asked.length === 0 || (attempted.peek() && walls.length === 0)) {
    if (!isSendHeld(panel)) void sendTicket(panel);
    return;
  }
  focusField.value = attempted.peek() ? walls[0] : asked[0];
  attempted.value = true;
  // The form may be behind another screen.
  if (panel.view.peek().name === 'review') panel.back();
}

/**
 * Sends what is in the form, gaps or not. Settles when the first attempt has ended.
 *
 * @param frozen the same, where it was frozen with more than the form knows
 */
export async function sendTicket(panel: PanelState, frozen?: Submission): Promise<void> {
  const { busy } = panel.sending;
  if (busy.peek()) return;
  const turn = panel.turn();
  leaveFields(panel);
  busy.value = true;
  const wasSaved = await submit(panel, frozen ?? makeSubmission(panel), turn);
  // Once it is saved the next ticket may be sent, however long the first attempt of this one lasts.
  if (!wasSaved && panel.turn() === turn) busy.value = false;
}

/** Sends the text alone: the disk, or a limit, has no room for the picture. */
export async function sendWithoutFiles(panel: PanelState): Promise<void> {
  panel.setAttachments([]);
  await sendTicket(panel);
}

/** Takes the ticket, or one part of a message, back into the form; `false` when the server has it already. */
export async function cancelSent(panel: PanelState, ticket = panel.sending.sent.peek()): Promise<boolean> {
  const { sent } = panel.sending;
  const api = panel.client.peek();
  if (!ticket?.ticketId || !api) return false;
  if (!(await api.outbox.cancel(ticket.ticketId))) {
    panel.announce(panel.t('queued.tooLate'));
    return false;
  }
  sent.value = undefined;
  // Of the draft that was filed nothing is left: this is a new one, which no other tab has sent.
  const { context, suggested: _supposed, id: _filed, ...draft } = ticket.submission.draft;
  const groupId = ticket.entry?.groupId;
  panel.draft.value = { ...draft, ...(groupId !== undefined && { groupId }) };
  panel.attachments.value = ticket.submission.attachments;
  panel.context.value = context ?? ticket.submission.context;
  panel.keeper.changed('happened');
  panel.goHome();
  panel.sending.focusField.value = 'happened';
  if (draft.criticalKind) panel.startCritical(draft.criticalKind);
  panel.announce(panel.t('queued.cancelled'));
  return true;
}

/** Makes the waiting or parked ticket due now. */
export function retrySent(panel: PanelState): void {
  void panel.client.peek()?.outbox.retryNow(panel.sending.sent.peek()?.ticketId);
}

/** Freezes what is in the form. */
export function makeSubmission(panel: PanelState): Submission {
  const form = panel.draft.peek();
  const attachments = panel.attachments.peek();
  const contact = factOf(form, 'contact');
  const suggested = suggestedFor(panel);
  const draft: TicketDraft = {
    ...withFileNames(form, attachments, formOf(panel).config.peek()),
    ...(typeof contact === 'string' && { contact: contact.trim() }),
    ...(form.criticalKind && { title: panel.t(`critical.${form.criticalKind}`) }),
    locale: panel.locale.peek(),
    ...(suggested && { suggested }),
  };
  return { draft, attachments, context: panel.context.peek() ?? { values: {}, trail: [] } };
}

/** The fields rest while the ticket is being saved; what had the focus among them hands it to the button. */
function leaveFields({ deps }: PanelState): void {
  const { root } = deps;
  if (root.activeElement?.closest('.body')) {
    root.querySelector<HTMLElement>('.screen:not([hidden]) [data-main]')?.focus();
  }
}

/**
 * @param turn of the person who pressed: a ticket that ends in another one's turn is hers all the same, but not shown
 * @returns whether it was saved
 */
async function submit(panel: PanelState, submission: Submission, turn: number): Promise<boolean> {
  const isHers = (): boolean => panel.turn() === turn;
  let wasSaved = false;
  let api;
  try {
    api = await panel.meetClient();
  } catch {
    if (isHers()) reject(panel, submission, 'chunk_unavailable');
    return false;
  }
  // The client has come with another person: in her name this must not go.
  if (!isHers() || !(await mayGo(panel, api, submission)) || (await findSentElsewhere(panel, true)) || !isHers())
    return false;
  const outcome = await api.submit(submission, (entry) => {
    wasSaved = true;
    if (isHers()) saved(panel, submission, entry);
  });
  if (!isHers()) return wasSaved;
  if (outcome.status === 'rejected') reject(panel, submission, outcome.error.code);
  else if (outcome.status === 'registered' && panel.sending.sent.peek()?.ticketId === outcome.ticketId) {
    update(panel, { receipt: outcome.receipt });
  }
  if (wasSaved) void panel.refreshTickets();
  return wasSaved;
}

/** An ordinary ticket goes in somebody's name only: saved without one it would wait for ever, seen by nobody. */
async function mayGo(panel: PanelState, api: SupportClient, { draft }: Submission): Promise<boolean> {
  if (draft.criticalKind || api.user()) return true;
  // The host may not have been asked yet.
  await api.captureContext();
  if (api.user()) return true;
  panel.announce(panel.t('signIn.lead'));
  return false;
}

/** The disk has it: the person may be told. */
function saved(panel: PanelState, submission: Submission, entry: OutboxEntry): void {
  showFiled(panel, { submission, ticketId: entry.id, entry, receipt: entry.receipt });
  if (!entry.receipt) panel.announce(panel.t(entry.durable ? 'step.saved' : 'step.memory'));
  follow(panel, entry.id);
}

/** The form is free again, and its place is taken by what has become of the ticket. */
export function showFiled(panel: PanelState, ticket: SentTicket): void {
  const { busy, sent, attempted, unseen } = panel.sending;
  busy.value = false;
  sent.value = ticket;
  unseen.value = !panel.isOpen.peek();
  attempted.value = false;
  formOf(panel).begin();
  panel.keeper.discard();
  const { contact } = ticket.submission.draft;
  if (contact) void panel.client.peek()?.drafts.keepContact(contact);
  panel.draft.value = { ...emptyDraft(), ...(contact !== undefined && { contact }) };
  panel.attachments.value = [];
  panel.goHome();
  panel.push({ name: 'outcome' });
}

/** The ticket on the screen moves with its entry in the outbox, until another one takes its place. */
function follow(panel: PanelState, ticketId: string): void {
  let seen = false;
  const stop = effect(() => {
    const entry = panel.entries.value.find(({ id }) => id === ticketId);
    const ticket = panel.sending.sent.peek();
    if (ticket?.ticketId !== ticketId) return void queueMicrotask(() => stop());
    if (entry) update(panel, { entry, receipt: entry.receipt ?? ticket.receipt });
    // Gone without a receipt of ours: another tab has registered it, and the list knows the number.
    else if (seen && !ticket.receipt) void panel.refreshTickets();
    seen ||= entry !== undefined;
  });
  panel.undo.push(stop);
}

function reject(panel: PanelState, submission: Submission, rejected: SupportErrorCode): void {
  panel.sending.sent.value = { submission, rejected };
  if (panel.view.peek().name !== 'outcome') panel.push({ name: 'outcome' });
}

function update(panel: PanelState, change: Partial<SentTicket>): void {
  const { sent } = panel.sending;
  const before = sent.peek();
  if (!before) return;
  const ticket = { ...before, ...change };
  sent.value = ticket;
  const number = ticket.receipt?.registration.number;
  if (number !== undefined && !before.receipt) panel.announce(panel.t('done.say', { number }));
}

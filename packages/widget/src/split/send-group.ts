import type { OutboxEntry, Submission } from '@mis-support/core';
import type { SupportErrorCode } from '@mis-support/protocol';
import { effect } from '@preact/signals';
import { findSentElsewhere } from '../panel/other-tabs.ts';
import type { PanelState } from '../panel/panel-state.ts';
import { makeSubmission, sendTicket, showFiled, type SentTicket } from '../panel/send-ticket.ts';
import { stateOf, type PartState } from '../panel/part-state.ts';
import { supposedOf } from '../panel/suggestions.ts';
import type { PartForm } from './part-form.ts';
import { splitOf, withoutSplit, type SplitForm } from './split-form.ts';

/** What the button asks for, part by part: ids of fields nobody has answered, or what cannot stand. */
export function askedIn(form: SplitForm): { part: PartForm; asked: readonly string[]; walls: readonly string[] }[] {
  return form.ids.value.map((id) => {
    const part = form.part(id);
    return { part, asked: part.form.asked.value, walls: part.form.walls.value };
  });
}

/** The main button: as in the form, the first press names what is missing and the next one sends, walls apart. */
export function pressSendParts(panel: PanelState): void {
  const form = splitOf(panel);
  if (isSentElsewhere(panel) && !form.held.peek()) {
    form.held.value = true;
    return panel.announce(panel.t('draft.sentElsewhere.kept'));
  }
  const all = askedIn(form);
  const stops = form.attempted.peek() ? all.filter(({ walls }) => walls.length > 0) : all;
  const first = stops.find(({ asked }) => asked.length > 0);
  if (!first) return void sendParts(panel);
  const fields = asSeen(form.attempted.peek() ? first.walls : first.asked);
  form.attempted.value = true;
  first.part.panel.sending.focusField.value = fields[0];
}

/** Another tab has sent these parts as they were, and they stand here changed. */
export function isSentElsewhere({ note }: PanelState): boolean {
  return note.value === 'draft.sentElsewhere.kept';
}

/** In the row of a part some fields stand first, whatever their order in the form. */
export function asSeen(fields: readonly string[]): string[] {
  const first = ['happened', 'title', 'scope', 'urgency'];
  const rank = (id: string): number => (first.includes(id) ? first.indexOf(id) : first.length);
  return [...fields].sort((a, b) => rank(a) - rank(b));
}

/** Freezes the parts as they are. */
export function makeSubmissions(panel: PanelState): Submission[] {
  const form = splitOf(panel);
  return form.ids.peek().map((id) => {
    const part = form.part(id);
    const { draft, attachments, context } = makeSubmission(part.panel);
    const piece = part.piece.peek();
    const problems = piece ? form.problemsOf(piece) : [];
    const looked = { text: part.said.peek(), analysis: { severalLikelihood: 0, problems } };
    const { category, module } = supposedOf(part.panel, looked);
    const { urgency } = part.proposed.peek();
    const suggested = {
      ...(category !== undefined && draft.category === undefined && { category }),
      ...(module !== undefined && draft.module === undefined && { module }),
      // Of a type that asks whether she can work: what was shown to her as a guess, and she has let stand.
      ...(urgency !== undefined && part.isProposed('urgency') && part.form.field('urgency') && { urgency }),
    };
    return {
      draft: { ...draft, ...(Object.keys(suggested).length > 0 && { suggested }) },
      // Which parts a file goes with is settled now, and nobody's business beyond.
      attachments: attachments.map(({ parts: _parts, ...file }) => file),
      context,
    };
  });
}

async function sendParts(panel: PanelState): Promise<void> {
  const { busy } = panel.sending;
  if (busy.peek()) return;
  const form = splitOf(panel);
  const [only, ...more] = form.ids.peek();
  if (only !== undefined && more.length === 0) {
    // One part is one ticket: what was decided about the part, and supposed of it, holds for the whole.
    const [whole] = makeSubmissions(panel);
    panel.draft.value = withoutSplit(form.part(only).panel.draft.peek());
    return sendTicket(panel, whole && { ...whole, draft: withoutSplit(whole.draft) });
  }
  const turn = panel.turn();
  const isHers = (): boolean => panel.turn() === turn;
  busy.value = true;
  const refused = await submit(panel, makeSubmissions(panel), isHers);
  // Somebody else is at the keyboard: the tickets are hers all the same, and nobody else's business.
  if (!isHers()) return;
  busy.value = false;
  form.rejected.value = refused;
  if (refused !== undefined) panel.announce(panel.t('error.notSaved'));
}

/** @returns why nothing was saved; `undefined` when all of it is. */
async function submit(
  panel: PanelState,
  submissions: readonly Submission[],
  isHers: () => boolean,
): Promise<SupportErrorCode | undefined> {
  let api;
  try {
    api = await panel.meetClient();
  } catch {
    return 'chunk_unavailable';
  }
  // The client has come with another person: in her name this must not go.
  if (!isHers()) return undefined;
  if (await findSentElsewhere(panel, true)) {
    splitOf(panel).held.value = true;
    return undefined;
  }
  if (!isHers()) return undefined;
  const outcome = await api.submitGroup(submissions, (entries) => {
    if (isHers()) saved(panel, submissions, entries);
  });
  if (outcome.status === 'rejected') return outcome.error.code;
  if (!isHers()) return undefined;
  const receipts = new Map(
    outcome.parts.flatMap((part) => (part.status === 'registered' ? [[part.ticketId, part.receipt] as const] : [])),
  );
  if (panel.sending.sent.peek()?.group?.some(({ ticketId }) => receipts.has(ticketId ?? ''))) {
    update(panel, (one) => ({ ...one, receipt: one.receipt ?? receipts.get(one.ticketId ?? '') }));
  }
  void panel.refreshTickets();
  return undefined;
}

/** The disk has all of them: the person may be told. */
function saved(panel: PanelState, submissions: readonly Submission[], entries: readonly OutboxEntry[]): void {
  const group = submissions.map((submission, n): SentTicket => {
    const entry = entries[n];
    return { submission, ticketId: entry?.id, entry, receipt: entry?.receipt };
  });
  const [first] = group;
  if (!first) return;
  showFiled(panel, { ...first, group });
  panel.announce(panel.t(entries.every(({ durable }) => durable) ? 'step.saved' : 'step.memory'));
  follow(panel, group);
}

/** The tickets on the screen move with their entries in the outbox, until others take their place. */
function follow(panel: PanelState, [first]: readonly SentTicket[]): void {
  const seen = new Set<string>();
  const stop = effect(() => {
    const entries = panel.entries.value;
    const ticket = panel.sending.sent.peek();
    if (!ticket?.group || ticket.ticketId !== first?.ticketId) return void queueMicrotask(() => stop());
    const found = (id: string | undefined): OutboxEntry | undefined => entries.find((entry) => entry.id === id);
    // Gone without a receipt of ours: another tab has registered it, and the list knows the number.
    if (ticket.group.some(({ ticketId = '', receipt }) => seen.has(ticketId) && !receipt && !found(ticketId)))
      void panel.refreshTickets();
    for (const { id } of entries) seen.add(id);
    if (!ticket.group.some(({ ticketId }) => found(ticketId))) return;
    update(panel, (one) => {
      const entry = found(one.ticketId);
      return entry ? { ...one, entry, receipt: entry.receipt ?? one.receipt } : one;
    });
  });
  panel.undo.push(stop);
}

/** News that come so soon after one another are one: three numbers, and not three sentences. */
const newsMs = 600;

/** What had been told of each group when its news began to gather. */
const gathering = new WeakMap<PanelState, readonly SentTicket[]>();

function update(panel: PanelState, change: (one: SentTicket) => SentTicket): void {
  const { sent } = panel.sending;
  const before = sent.peek();
  if (!before?.group) return;
  const group = before.group.map(change);
  sent.value = { ...before, group };
  if (newsOf(panel, before.group, group) === '' || gathering.has(panel)) return;
  gathering.set(panel, before.group);
  const timer = setTimeout(() => {
    const told = gathering.get(panel) ?? [];
    gathering.delete(panel);
    const now = sent.peek();
    // Others have taken their place, perhaps another person's: nobody's business.
    if (!now?.group || now.ticketId !== told[0]?.ticketId) return;
    panel.announce(newsOf(panel, told, now.group));
  }, newsMs);
  panel.undo.push(() => clearTimeout(timer));
}

/**
 * What has become of parts since: one sentence for each kind of news, said together, or the last would cover the rest.
 * Numbers are told of the new ones; how many wait is told of all, for that is what is true now.
 */
function newsOf({ t }: PanelState, before: readonly SentTicket[], now: readonly SentTicket[]): string {
  const changed = now.filter((one, n) => stateOf(one) !== stateOf(before[n] ?? {}));
  const count = (state: PartState): number =>
    changed.some((one) => stateOf(one) === state) ? now.filter((one) => stateOf(one) === state).length : 0;
  const numbers = changed.flatMap(({ receipt }) => (receipt ? [receipt.registration.number] : []));
  const [refused, waiting, signIn] = [count('refused'), count('waiting'), count('signIn')];
  return [
    numbers.length > 0 && t('split.say', { numbers: numbers.map((number) => t('done.number', { number })).join(', ') }),
    refused > 0 && t('split.refused.say', { n: refused }),
    waiting > 0 && t('split.waiting', { n: waiting }),
    signIn > 0 && t('split.signIn', { n: signIn }),
  ]
    .filter(Boolean)
    .join(' ');
}

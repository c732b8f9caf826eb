import {
  SupportError,
  isSupportError,
  maxEnvelopeBytes,
  maxUnsignedEnvelopeBytes,
  type AttachmentInfo,
  TicketBody,
  type SupportConfig,
} from '@mis-support/protocol';
import * as v from 'valibot';
import type { HostUser } from '../context/host-context.ts';
import { buildTicketBody } from '../draft/build-ticket-body.ts';
import type { DraftAttachment } from '../draft/ticket-draft.ts';
import type { Guard } from '../guard/guard.ts';
import { sealJson, type SealCodec } from '../seal/seal-codec.ts';
import { sha256Hex } from '../seal/sha256.ts';
import { uuidv7 } from '../seal/uuid.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import type { Outbox } from './outbox.ts';
import type { FiledOutcome, SubmitGroupOutcome, SubmitOutcome } from './submit-outcome.ts';
import type { Submission } from './submission.ts';
import type { TicketRecord } from './ticket-record.ts';

export interface SubmitDeps {
  outbox: Outbox;
  codec: () => SealCodec;
  guard: Guard;
  now: () => number;
  config: () => SupportConfig;
  /** The person in force and the part of the store that is hers. */
  author: () => Promise<Author>;
  /** Settles when no save of the draft is under way. */
  draftSettled: () => Promise<void>;
  beforeReview: ((body: TicketBody) => TicketBody | Promise<TicketBody>) | undefined;
  beforeSend: ((body: TicketBody) => boolean | Promise<boolean>) | undefined;
  onSaved: (ticketId: string) => void;
}

interface Author {
  user: HostUser | undefined;
  part: string;
}

/** How long the host's functions may think about a ticket while the person waits. */
const hookTimeoutMs = 2000;

export interface Submitter {
  preview(submission: Submission): Promise<TicketBody>;
  previewGroup(submissions: readonly Submission[]): Promise<TicketBody[]>;
  submit(submission: Submission, onSaved?: (entry: OutboxEntry) => void): Promise<SubmitOutcome>;
  submitGroup(
    submissions: readonly Submission[],
    onSaved?: (entries: OutboxEntry[]) => void,
  ): Promise<SubmitGroupOutcome>;
  /** The person took the ticket back: the same text filed again is a new ticket, not a second press. */
  takenBack(ticketId: string): void;
}

type OnSaved = (entries: OutboxEntry[]) => void;
type Filed = { status: 'filed'; groupId: string; parts: FiledOutcome[] };
type Rejected = { status: 'rejected'; error: SupportError };

/** From what the person confirmed to records on the disk, and on to the sender. One ticket is a group of one without a group's id. */
export function createSubmitter(deps: SubmitDeps): Submitter {
  const { outbox, guard, now, config } = deps;
  /** What she has read in «Что будет отправлено» is what goes, not a second answer of the host's hook. */
  let reviewed: { key: string; blobs: Blob[]; bodies: TicketBody[]; groupId: string } | undefined;
  const inFlight = new Map<string, Promise<Filed | Rejected>>();
  /** Which filing in flight a ticket came of. */
  const filingOf = new Map<string, string>();

  /** @param author asked once for the whole filing: another person may sit down in the middle of it */
  async function bodiesOf(
    submissions: readonly Submission[],
    { user, part }: Author,
  ): Promise<{ groupId: string; bodies: TicketBody[] }> {
    const key = part + keyOf(submissions);
    const blobs = submissions.flatMap(({ attachments }) => attachments.map((one) => one.blob));
    if (reviewed?.key === key && reviewed.blobs.every((blob, n) => blob === blobs[n])) return reviewed;
    // A part that was taken back belongs to its message, alone or split once more.
    const groupId = submissions[0]?.draft.groupId ?? uuidv7(now());
    const linked = submissions.map((one) => ({ ...one, draft: { ...one.draft, groupId } }));
    // In the order of the parts: equal moments of saving are told apart by id.
    const ids = submissions.map(() => uuidv7(now())).sort();
    const bodies = await Promise.all(
      (submissions.length > 1 ? linked : submissions).map((submission, n) =>
        bodyOf(submission, user, ids[n] ?? uuidv7(now())),
      ),
    );
    reviewed = { key, blobs, bodies, groupId };
    return reviewed;
  }

  async function bodyOf(submission: Submission, user: HostUser | undefined, id: string): Promise<TicketBody> {
    const built = told(submission, id, user, await Promise.all(submission.attachments.map(describe)));
    const fitted = user ? built : fitUnsigned(built);
    const { beforeReview } = deps;
    const edited =
      beforeReview && (await guard.ask('beforeReview', () => beforeReview(structuredClone(fitted)), hookTimeoutMs));
    return (edited && checked(edited, fitted)) ?? fitted;
  }

  /** The host may change what is said, not which ticket and which files it is said of. What is no ticket any more is left out. */
  function checked(edited: TicketBody, own: TicketBody): TicketBody | undefined {
    const { groupId: _theirs, ...said } = edited;
    const kept = { v: 1, id: own.id, attachments: own.attachments, ...(own.groupId && { groupId: own.groupId }) };
    const parsed = v.safeParse(TicketBody, { ...said, ...kept });
    if (parsed.success) return parsed.output;
    guard.report(new SupportError('ticket_invalid', `beforeReview: ${parsed.issues[0].message}`));
    return undefined;
  }

  async function file(submissions: readonly Submission[], onSaved?: OnSaved): Promise<Filed | Rejected> {
    const author = await deps.author();
    const { part } = author;
    const rejection = await limitsOf(submissions, part);
    if (rejection) return rejection;

    // One moment for all: sealing takes each part its own time, and the order of the text must not hang on that.
    const savedAt = now();
    const createdAt = new Date(savedAt).toISOString();
    const { groupId, bodies: drawn } = await bodiesOf(submissions, author);
    const bodies = drawn.map((body) => ({ ...body, createdAt }));
    // All are asked before anything is written: one veto refuses the whole.
    if ((await Promise.all(bodies.map(isVetoed))).includes(true))
      return reject('refused', 'The host vetoed the ticket');

    const records = await Promise.all(bodies.map((body) => seal(body, savedAt)));
    const bytes = Math.max(...records.map(({ envelope }) => utf8Length(JSON.stringify(envelope))));
    if (bytes > maxEnvelopeBytes) return reject('ticket_too_large', `${bytes} bytes of text`);
    let entries: OutboxEntry[];
    await deps.draftSettled();
    try {
      entries = await outbox.add(
        part,
        records.map((record, n) => ({ record, files: submissions[n]?.attachments.map((one) => one.blob) ?? [] })),
        submissions[0]?.draft,
      );
    } catch (error) {
      if (isSupportError(error)) return { status: 'rejected', error };
      throw error;
    }
    reviewed = undefined;
    const ids = entries.map(({ id }) => id);
    ids.forEach((id) => filingOf.set(id, keyOf(submissions)));
    ids.forEach(deps.onSaved);
    if (onSaved)
      void guard.run(
        () => onSaved(entries),
        () => undefined,
      );
    return { status: 'filed', groupId, parts: await outbox.sendFiled(part, ids) };
  }

  async function isVetoed(body: TicketBody): Promise<boolean> {
    const { beforeSend } = deps;
    if (!beforeSend) return false;
    return (await guard.ask('beforeSend', () => beforeSend(structuredClone(body)), hookTimeoutMs)) === false;
  }

  async function limitsOf(submissions: readonly Submission[], part: string): Promise<Rejected | undefined> {
    const { attachmentMaxBytes, queuedTickets, queuedBytes } = config().limits;
    const files = submissions.map(({ attachments }) => attachments.map((one) => one.blob.size));
    if (files.some((sizes) => sizes.length > 10 || sizes.some((size) => size > attachmentMaxBytes || size === 0)))
      return reject('attachment_too_large', `At most 10 files of ${attachmentMaxBytes} bytes each, none empty`);
    const { tickets, bytes } = await outbox.usage(part);
    const added = files.flat().reduce((sum, size) => sum + size, 0);
    if (tickets + submissions.length > queuedTickets || bytes + added > queuedBytes)
      return reject('queue_full', `${tickets} tickets of ${bytes} bytes wait already`);
    return undefined;
  }

  /** Freezes the text: from here on these bytes are the ticket. */
  async function seal(body: TicketBody, savedAt: number): Promise<TicketRecord> {
    const bytes = new TextEncoder().encode(JSON.stringify(body));
    const codec = deps.codec();
    return {
      v: 1,
      state: 'saved',
      envelope: {
        v: 1,
        id: body.id,
        body: await codec.seal(bytes),
        fp: await sha256Hex(bytes),
        attachments: body.attachments.map(({ n, size, sha256 }) => ({ n, size, sha256 })),
      },
      label: await sealJson(codec, { type: body.type, title: body.title, groupId: body.groupId }),
      savedAt,
      freshAt: savedAt,
      attempts: 0,
      nextAttemptAt: 0,
      sendingUntil: 0,
      files: body.attachments.map(({ n, size }) => ({ n, size, sent: 0 })),
    };
  }

  /** Two presses on one button are one filing. Told of the saving is the first alone. */
  function fileOnce(submissions: readonly Submission[], onSaved?: OnSaved): Promise<Filed | Rejected> {
    const key = keyOf(submissions);
    const known = inFlight.get(key);
    if (known) return known;
    const outcome = guard
      .run<Filed | Rejected>(
        () => file(submissions, onSaved),
        (error) => ({ status: 'rejected', error }),
      )
      .finally(() => {
        // One that was taken back and filed again has another promise by now.
        if (inFlight.get(key) === outcome) inFlight.delete(key);
        if (inFlight.size === 0) filingOf.clear();
      });
    inFlight.set(key, outcome);
    return outcome;
  }

  function told(
    { draft, context }: Submission,
    id: string,
    user: HostUser | undefined,
    attachments: AttachmentInfo[],
  ): TicketBody {
    return buildTicketBody({
      id,
      now: now(),
      config: config(),
      draft,
      context,
      user,
      attachments,
    });
  }

  /** A file that cannot be read any more: she still sees everything else. */
  const withoutFiles = (submission: Submission): TicketBody => told(submission, uuidv7(now()), undefined, []);

  const preview = (submissions: readonly Submission[]): Promise<TicketBody[]> =>
    guard.run(
      async () => (await bodiesOf(submissions, await deps.author())).bodies,
      () => submissions.map(withoutFiles),
    );

  return {
    preview: async (submission) => (await preview([submission]))[0] ?? withoutFiles(submission),
    previewGroup: preview,
    async submit(submission, onSaved) {
      const outcome = await fileOnce([submission], onSaved && (([entry]) => entry && onSaved(entry)));
      if (outcome.status === 'rejected') return outcome;
      return outcome.parts[0] ?? reject('internal', 'A filed ticket has no outcome');
    },
    takenBack(ticketId) {
      const key = filingOf.get(ticketId);
      if (key !== undefined) inFlight.delete(key);
    },
    submitGroup: async (submissions, onSaved) =>
      submissions.length === 0 ? reject('ticket_invalid', 'A group without parts') : fileOnce(submissions, onSaved),
  };
}

function reject(code: SupportError['code'], message: string): Rejected {
  return { status: 'rejected', error: new SupportError(code, message) };
}

/** The same for the same content, whenever the draft was last saved. */
function keyOf(submissions: readonly Submission[]): string {
  return JSON.stringify(
    submissions.map(({ draft, attachments, context }) => [
      { ...draft, savedAt: 0, id: undefined },
      attachments.map(({ kind, name, blob }) => [kind, name, blob.size, blob.type]),
      context,
    ]),
  );
}

async function describe(attachment: DraftAttachment, n: number): Promise<AttachmentInfo> {
  const { kind, name, blob, widthDevicePx, heightDevicePx } = attachment;
  return {
    n,
    kind,
    name: name.trim().slice(0, 200) || `file-${n + 1}`,
    mediaType: blob.type.slice(0, 100) || 'application/octet-stream',
    size: blob.size,
    sha256: await sha256Hex(new Uint8Array(await blob.arrayBuffer())),
    ...(widthDevicePx ? { widthDevicePx: Math.round(widthDevicePx) } : {}),
    ...(heightDevicePx ? { heightDevicePx: Math.round(heightDevicePx) } : {}),
  };
}

/**
 * Somebody without a session may send 4 kB: first the trail goes, then the values of the context from
 * the least telling on, then the end of the longest answer. Her own short words always fit.
 */
function fitUnsigned(body: TicketBody): TicketBody {
  const fits = (one: TicketBody): boolean => unsignedBytes(one) <= maxUnsignedEnvelopeBytes;
  let result = body;
  if (!fits(result)) result = { ...result, context: { ...result.context, trail: [] } };
  const values = Object.entries(result.context.values);
  while (!fits(result) && values.length > 0) {
    values.pop();
    result = { ...result, context: { trail: [], values: Object.fromEntries(values) } };
  }
  while (!fits(result)) {
    const [key, text] = Object.entries(result.answers)
      .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
      .reduce((a, b) => (b[1].length > a[1].length ? b : a), ['', '']);
    if (text.length < 100) break;
    result = { ...result, answers: { ...result.answers, [key]: text.slice(0, Math.floor(text.length * 0.8)) } };
  }
  return result;
}

/** As it will travel: the body's text inside the envelope's text, where quotes count twice. */
function unsignedBytes(body: TicketBody): number {
  return utf8Length(JSON.stringify(JSON.stringify(body))) + 250;
}

function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}

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
import type { SubmitOutcome } from './submit-outcome.ts';
import type { Submission } from './submission.ts';
import type { TicketRecord } from './ticket-record.ts';

export interface SubmitDeps {
  outbox: Outbox;
  codec: () => SealCodec;
  guard: Guard;
  now: () => number;
  config: () => SupportConfig;
  /** The person in force and the part of the store that is hers. */
  author: () => Promise<{ user: HostUser | undefined; part: string }>;
  beforeReview: ((body: TicketBody) => TicketBody | Promise<TicketBody>) | undefined;
  beforeSend: ((body: TicketBody) => boolean | Promise<boolean>) | undefined;
  onSaved: (ticketId: string) => void;
}

/** How long the host's functions may think about a ticket while the person waits. */
const hookTimeoutMs = 2000;

export interface Submitter {
  preview(submission: Submission): Promise<TicketBody>;
  submit(submission: Submission, onSaved?: (entry: OutboxEntry) => void): Promise<SubmitOutcome>;
}

/** From what the person confirmed to a record on the disk, and on to the sender. */
export function createSubmitter(deps: SubmitDeps): Submitter {
  const { outbox, guard, now, config } = deps;
  /** What she has read in «Что будет отправлено» is what goes, not a second answer of the host's hook. */
  let reviewed: { key: string; blobs: Blob[]; body: TicketBody } | undefined;
  const inFlight = new Map<string, Promise<SubmitOutcome>>();

  async function bodyOf(submission: Submission): Promise<TicketBody> {
    const { user, part } = await deps.author();
    const key = part + keyOf(submission);
    const blobs = submission.attachments.map((one) => one.blob);
    if (reviewed?.key === key && reviewed.blobs.every((blob, n) => blob === blobs[n])) return reviewed.body;
    const attachments = await Promise.all(submission.attachments.map(describe));
    const id = uuidv7(now());
    const { draft, context } = submission;
    const built = buildTicketBody({ id, now: now(), locale: config().locale, config: config(), draft, context, user, attachments });
    const fitted = user ? built : fitUnsigned(built);
    const { beforeReview } = deps;
    const edited =
      beforeReview && (await guard.ask('beforeReview', () => beforeReview(structuredClone(fitted)), hookTimeoutMs));
    const body = (edited && checked(edited, fitted)) ?? fitted;
    reviewed = { key, blobs, body };
    return body;
  }

  /** The host may change what is said, not which ticket and which files it is said of. What is no ticket any more is left out. */
  function checked(edited: TicketBody, own: TicketBody): TicketBody | undefined {
    const parsed = v.safeParse(TicketBody, { ...edited, v: 1, id: own.id, attachments: own.attachments });
    if (parsed.success) return parsed.output;
    guard.report(new SupportError('ticket_invalid', `beforeReview: ${parsed.issues[0].message}`));
    return undefined;
  }

  async function submit(submission: Submission, onSaved?: (entry: OutboxEntry) => void): Promise<SubmitOutcome> {
    const { part } = await deps.author();
    const rejection = await limitsOf(submission, part);
    if (rejection) return rejection;

    const body = { ...(await bodyOf(submission)), createdAt: new Date(now()).toISOString() };
    const { beforeSend } = deps;
    if (beforeSend && (await guard.ask('beforeSend', () => beforeSend(structuredClone(body)), hookTimeoutMs)) === false)
      return reject('refused', 'The host vetoed the ticket');

    const record = await seal(body);
    const bytes = utf8Length(JSON.stringify(record.envelope));
    if (bytes > maxEnvelopeBytes) return reject('ticket_too_large', `${bytes} bytes of text`);
    let entry: OutboxEntry;
    try {
      entry = await outbox.add(
        part,
        record,
        submission.attachments.map((one) => one.blob),
      );
    } catch (error) {
      if (isSupportError(error)) return { status: 'rejected', error };
      throw error;
    }
    reviewed = undefined;
    deps.onSaved(entry.id);
    if (onSaved)
      void guard.run(
        () => onSaved(entry),
        () => undefined,
      );
    return outbox.sendFiled(part, entry.id);
  }

  async function limitsOf(submission: Submission, part: string): Promise<SubmitOutcome | undefined> {
    const { attachmentMaxBytes, queuedTickets, queuedBytes } = config().limits;
    const sizes = submission.attachments.map((one) => one.blob.size);
    if (sizes.some((size) => size > attachmentMaxBytes || size === 0) || sizes.length > 10)
      return reject('attachment_too_large', `At most 10 files of ${attachmentMaxBytes} bytes each, none empty`);
    const { tickets, bytes } = await outbox.usage(part);
    if (tickets >= queuedTickets || bytes + sizes.reduce((sum, size) => sum + size, 0) > queuedBytes)
      return reject('queue_full', `${tickets} tickets of ${bytes} bytes wait already`);
    return undefined;
  }

  /** Freezes the text: from here on these bytes are the ticket. */
  async function seal(body: TicketBody): Promise<TicketRecord> {
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
      label: await sealJson(codec, { type: body.type, title: body.title }),
      savedAt: now(),
      freshAt: now(),
      attempts: 0,
      nextAttemptAt: 0,
      sendingUntil: 0,
      files: body.attachments.map(({ n, size }) => ({ n, size, sent: 0 })),
    };
  }

  return {
    preview: (submission) =>
      guard.run(
        () => bodyOf(submission),
        () => {
          // A file that cannot be read any more: she still sees everything else.
          const { draft, context } = submission;
          const { locale } = config();
          return buildTicketBody({
            id: uuidv7(now()),
            now: now(),
            locale,
            config: config(),
            draft,
            context,
            user: undefined,
            attachments: [],
          });
        },
      ),
    submit(submission, onSaved) {
      // Two presses on one button are one ticket.
      const key = keyOf(submission);
      const known = inFlight.get(key);
      if (known) return known;
      const outcome = guard
        .run<SubmitOutcome>(
          () => submit(submission, onSaved),
          (error) => ({ status: 'rejected', error }),
        )
        .finally(() => inFlight.delete(key));
      inFlight.set(key, outcome);
      return outcome;
    },
  };
}

function reject(code: SupportError['code'], message: string): SubmitOutcome {
  return { status: 'rejected', error: new SupportError(code, message) };
}

/** The same for the same content, whenever the draft was last saved. */
function keyOf({ draft, attachments, context }: Submission): string {
  const files = attachments.map(({ kind, name, blob }) => [kind, name, blob.size, blob.type]);
  return JSON.stringify([{ ...draft, savedAt: 0 }, files, context]);
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

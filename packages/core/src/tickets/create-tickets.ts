import { SupportError, TicketView } from '@mis-support/protocol';
import * as v from 'valibot';
import type { TicketActOutcome, TicketsOutcome } from './ticket-outcomes.ts';
import type { Guard } from '../guard/guard.ts';
import { errorCode, toError } from '../outbox/after-attempt.ts';
import type { OutboxStore } from '../outbox/outbox-store.ts';
import { storeKeys } from '../outbox/store-keys.ts';
import type { Tombstone } from '../outbox/ticket-record.ts';
import { openJson, sealJson, type SealCodec } from '../seal/seal-codec.ts';
import { uuidv7 } from '../seal/uuid.ts';
import { classifyResponse } from '../transport/classify-response.ts';
import type { SendOutcome } from '../transport/transport.ts';
import type { Wire, WireRequest } from '../transport/wire.ts';

export interface TicketsDeps {
  wire: Wire;
  store: OutboxStore;
  /** Titles of tickets are hers to read and nobody else's: the list is closed like a draft. */
  codec: SealCodec;
  guard: Guard;
  now: () => number;
  currentPart: () => Promise<string>;
  isAnonymous: () => Promise<boolean>;
  /** Receipts of what was filed on this computer: all that somebody without a session may read by. */
  tombstones: () => Promise<Tombstone[]>;
}

/** «Мои обращения»: what the gateway knows of filed tickets. */
export interface Tickets {
  list(): Promise<TicketsOutcome>;
  reply(ticketId: string, text: string): Promise<TicketActOutcome>;
  confirm(ticketId: string): Promise<TicketActOutcome>;
  reopen(ticketId: string, text: string): Promise<TicketActOutcome>;
  /** Asks support to look at an overdue ticket. The gateway answers `busy` within four hours of the last time. */
  remind(ticketId: string): Promise<TicketActOutcome>;
}

/** More would be an hour of requests; the newest are those she asks about. */
const maxByReceipt = 10;

export function createTickets(deps: TicketsDeps): Tickets {
  const { wire, store, codec, guard, now } = deps;
  /** Ids of messages that may have arrived: pressing again after a lost answer must not say it twice. */
  const unsureMessages = new Map<string, string>();

  async function list(): Promise<TicketsOutcome> {
    const part = await deps.currentPart();
    const key = storeKeys.list(part);
    const outcome = (await deps.isAnonymous()) ? await listByReceipts() : await listMine();
    if (outcome.status === 'accepted') {
      const at = now();
      // Without a cache the list is still true; only the next outage will show an older one.
      await guard.run(
        async () => {
          const value = { v: 1, at, sealed: await sealJson(codec, outcome.value) };
          return store.change('ctl', key, () => [{ area: 'ctl', key, value }]);
        },
        () => false,
      );
      return { status: 'fresh', tickets: outcome.value, at };
    }
    const error = toError(errorCode(outcome));
    const cached = (await store.get('ctl', key)) as
      { at?: unknown; sealed?: { alg: string; data: string } } | undefined;
    const tickets = cached?.sealed && readViews(await openJson(codec, cached.sealed));
    return tickets && typeof cached?.at === 'number'
      ? { status: 'stale', tickets, at: cached.at, error }
      : { status: 'failed', error };
  }

  function listMine(): Promise<SendOutcome<TicketView[]>> {
    return call({ method: 'GET', path: '/v1/tickets?mine' }, (json) =>
      readViews((json as { tickets?: unknown } | null | undefined)?.tickets),
    );
  }

  async function listByReceipts(): Promise<SendOutcome<TicketView[]>> {
    const newest = (await deps.tombstones()).sort((a, b) => b.doneAt - a.doneAt).slice(0, maxByReceipt);
    const views: TicketView[] = [];
    for (const { receipt } of newest) {
      const path = `/v1/tickets/${receipt.id}`;
      const outcome = await call({ method: 'GET', path, receipt: receipt.receipt }, readView);
      if (outcome.status === 'accepted') views.push(outcome.value);
      // One ticket the gateway has forgotten says nothing of the others; a dead line does.
      else if (outcome.status === 'retry') return outcome;
    }
    return { status: 'accepted', value: views };
  }

  function act(
    action: 'messages' | 'confirm' | 'reopen' | 'remind',
    ticketId: string,
    text?: string,
  ): Promise<TicketActOutcome> {
    return guard.run<TicketActOutcome>(
      async () => {
        const key = `${action} ${ticketId} ${text ?? ''}`;
        const id = unsureMessages.get(key) ?? uuidv7(now());
        unsureMessages.set(key, id);
        const known = (await deps.tombstones()).find((one) => one.receipt.id === ticketId);
        const outcome = await call(
          {
            method: 'POST',
            path: `/v1/tickets/${ticketId}/${action}`,
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify(text === undefined ? {} : { id, text }),
            ...(known ? { receipt: known.receipt.receipt } : {}),
          },
          readView,
        );
        if (outcome.status !== 'retry') unsureMessages.delete(key);
        return outcome.status === 'accepted'
          ? { status: 'done', ticket: outcome.value }
          : { status: 'failed', error: toError(errorCode(outcome)) };
      },
      (error) => ({ status: 'failed', error }),
    );
  }

  async function call<T>(request: WireRequest, parse: (json: unknown) => T | undefined): Promise<SendOutcome<T>> {
    return classifyResponse(await wire(request, new AbortController().signal), parse, now());
  }

  return {
    list: () => guard.run<TicketsOutcome>(list, (error) => ({ status: 'failed', error })),
    reply: (ticketId, text) => withText(text, () => act('messages', ticketId, text)),
    confirm: (ticketId) => act('confirm', ticketId),
    reopen: (ticketId, text) => act('reopen', ticketId, text),
    remind: (ticketId) => act('remind', ticketId),
  };
}

function withText(text: string, send: () => Promise<TicketActOutcome>): Promise<TicketActOutcome> {
  if (text.trim() !== '') return send();
  return Promise.resolve({ status: 'failed', error: new SupportError('ticket_invalid', 'The message is empty') });
}

function readView(json: unknown): TicketView | undefined {
  const parsed = v.safeParse(TicketView, json);
  return parsed.success ? parsed.output : undefined;
}

/** One ticket we cannot read, of a newer gateway, does not hide the others. */
function readViews(json: unknown): TicketView[] | undefined {
  return Array.isArray(json) ? json.flatMap((one) => readView(one) ?? []) : undefined;
}

import type { Hono } from 'hono';
import { TicketMessage, type TicketList } from '@mis-support/protocol';
import type { AppEnv } from '../http/app-env.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { parseWith } from '../http/parse-with.ts';
import { readJson } from '../http/read-body.ts';
import type { TicketAccess } from '../intake/find-for-request.ts';
import { toInstant } from '../intake/registration-facts.ts';
import type { IntakeHooks } from '../intake-hooks.ts';
import type { TicketRules } from '../route/ticket-rules.ts';
import type { Store, StoredTicket } from '../store/store.ts';
import { addMessage, confirmTicket, remindOfTicket, reopenTicket, type Act } from './reporter-acts.ts';
import { toTicketView } from './to-ticket-view.ts';

/** A message has at most 10,000 characters; four bytes each, and the JSON around them. */
const maxMessageBytes = 64 * 1024;

/** The list is what fits on a screen, not an archive. */
const maxListed = 100;

export interface StatusDeps {
  store: Store;
  access: TicketAccess;
  hooks: IntakeHooks;
  rules: TicketRules;
  now: () => number;
}

/** What a reporter may see of her tickets, and do with them. */
export function statusRoutes(app: Hono<AppEnv>, { store, access, hooks, rules, now }: StatusDeps): void {
  app.get('/v1/tickets', async (context) => {
    if (context.req.query('mine') === undefined) {
      throw new HttpProblem('not_found', { detail: 'Only ?mine can be listed' });
    }
    const { tenant, subject } = await access.requireSigned(context);
    const tickets = await store.listTickets({ tenant, subject, limit: maxListed });
    const events = await store.listEventsOf(tickets.map(({ no }) => no));
    const list: TicketList = {
      tickets: tickets.map((ticket) => toTicketView(ticket, events.get(ticket.no) ?? [])),
      serverTime: toInstant(now()),
    };
    return context.json(list, 200, { 'Cache-Control': 'no-store' });
  });

  app.get('/v1/tickets/:id', async (context) => {
    const ticket = await access.findTicket(context);
    const view = toTicketView(ticket, await store.listEvents(ticket.no));
    return context.json(view, 200, { 'Cache-Control': 'no-store' });
  });

  const texts = { messages: addMessage, reopen: reopenTicket };
  for (const [name, act] of Object.entries(texts)) {
    app.post(`/v1/tickets/:id/${name}`, async (context) => {
      const { value } = await readJson(context.req.raw, maxMessageBytes);
      const message = parseWith(TicketMessage, value);
      return context.json(await run(await access.findTicket(context), (scene) => act(scene, message)));
    });
  }

  const presses = { confirm: confirmTicket, remind: remindOfTicket };
  for (const [name, act] of Object.entries(presses)) {
    app.post(`/v1/tickets/:id/${name}`, async (context) =>
      context.json(await run(await access.findTicket(context), act)),
    );
  }

  /** One act at a time on a ticket, and what the hooks write together with it. */
  async function run({ no }: StoredTicket, act: Act): Promise<ReturnType<typeof toTicketView>> {
    return store.transaction(async (tx) => {
      const ticket = await tx.lockTicket(no);
      if (!ticket) throw new HttpProblem('not_found');
      const events = await act({ tx, rules, ticket, now: now() });
      const after = (await tx.getTicket(no)) ?? ticket;
      for (const event of events) await hooks.onReporterEvent?.(tx, after, event);
      return toTicketView(after, await tx.listEvents(no));
    });
  }
}

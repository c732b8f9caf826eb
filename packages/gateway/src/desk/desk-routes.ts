import type { Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { ConfigProblem, ConfigWarning } from '../config/config-source.ts';
import type { AppEnv } from '../http/app-env.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { readBytes } from '../http/read-body.ts';
import type { IntakeHooks } from '../intake-hooks.ts';
import { noRegionWords, regionWords } from '../helpdesks/region-words.ts';
import { stepsOf } from '../route/pass-on.ts';
import { workplaceOf } from '../route/ticket-facts.ts';
import type { TicketRules } from '../route/ticket-rules.ts';
import type { Store, StoredEvent, StoredTicket } from '../store/store.ts';
import {
  answerTicket,
  authorOf,
  changeState,
  confirmTheScope,
  handOn,
  type DeskForm,
  type DeskScene,
} from './desk-acts.ts';
import { doorPage, openedPage, type Markup } from './desk-layout.ts';
import { createDeskSessions, same } from './desk-session.ts';
import { deskStyle } from './desk-style.ts';
import { listPage, maxListed, ticketPath, type ListPlace } from './list-page.ts';
import { ticketPage, type TicketPageData } from './ticket-page.ts';

export interface DeskDeps {
  store: Store;
  rules: TicketRules;
  hooks: IntakeHooks;
  /** Opens the desk. */
  token: string;
  /** Layers of the configuration that are not in force, for those who run the desk. */
  configProblems(): Promise<readonly ConfigProblem[]>;
  /** What will be wrong with those in force before long. */
  configWarnings(): Promise<readonly ConfigWarning[]>;
  /** `/support/desk/` */
  deskPath: string;
  now: () => number;
}

/** Nothing runs here and nothing comes from elsewhere; reporters' words are text, whatever they contain. */
const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const sessionCookie = 'mis_support_desk';
const nameCookie = 'mis_support_desk_name';
const maxFormBytes = 64 * 1024;

/** Files a browser may show in our origin. Everything else is downloaded. */
const shown = ['image/png', 'image/jpeg', 'image/webp'];

/** The support desk page, for those who have no help desk yet: a list, a ticket, an answer, a change of state. */
export function deskRoutes(
  app: Hono<AppEnv>,
  { store, rules, hooks, configProblems, configWarnings, token, deskPath, now }: DeskDeps,
): void {
  const sessions = createDeskSessions(token, now);

  app.use('/desk/*', async (context, next) => {
    await next();
    context.header('Content-Security-Policy', policy);
    context.header('X-Frame-Options', 'DENY');
    context.header('Referrer-Policy', 'same-origin');
    if (!context.res.headers.has('Cache-Control')) context.header('Cache-Control', 'no-store');
  });

  app.get('/desk/desk.css', (context) =>
    context.body(deskStyle, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache' }),
  );

  app.get('/desk', async (context) => {
    // Relative and form addresses need the closing slash; hono takes both for the same route.
    if (!new URL(context.req.url).pathname.endsWith('/')) return context.redirect(deskPath, 308);
    const given = context.req.query('token');
    if (given !== undefined) return enter(context, given);
    if (!sessionOf(context)) return page(context, doorPage(deskPath, false), 401);
    const tickets = await store.listTickets({ limit: maxListed });
    const placeOf = await placesOf(tickets);
    const list = context.req.query('list') ?? 'open';
    return page(
      context,
      listPage({
        tickets,
        list,
        deskPath,
        placeOf,
        now: now(),
        isFresh: context.req.query('fresh') === '1',
        problems: await configProblems(),
        warnings: await configWarnings(),
      }),
    );
  });

  app.post('/desk/session', async (context) => {
    requireOwnPage(context);
    return enter(context, (await readForm(context))['token'] ?? '');
  });

  app.get('/desk/tickets/:tenant/:number', async (context) => {
    const session = sessionOf(context);
    if (!session) return page(context, doorPage(deskPath, false), 401);
    const ticket = await findTicket(context);
    const config = await rules.configFor(ticket);
    const notice = context.req.query('done') as TicketPageData['notice'];
    return page(
      context,
      ticketPage({
        ticket,
        events: await store.listEvents(ticket.no),
        files: await store.listAttachments(ticket.no),
        linked: await store.listGroup(ticket),
        words: regionWords(config),
        scopes: (await rules.ownConfig(store, ticket)).policy.scopes,
        ladder: stepsOf(config, ticket),
        deskPath,
        path: ticketPath(deskPath, ticket),
        timeZone: config.policy.timeZone,
        now: now(),
        formKey: sessions.formKey(session),
        author: getCookie(context, nameCookie) ?? '',
        notice,
        pathOf: (other) => ticketPath(deskPath, other),
      }),
    );
  });

  app.get('/desk/tickets/:tenant/:number/files/:n{\\d+}', async (context) => {
    if (!sessionOf(context)) throw new HttpProblem('identity_required');
    const ticket = await findTicket(context);
    const file = (await store.listAttachments(ticket.no)).find(({ n }) => n === Number(context.req.param('n')));
    if (!file?.complete) throw new HttpProblem('not_found');
    const inline = shown.includes(file.mediaType);
    const name = encodeURIComponent(file.name);
    return context.body(Uint8Array.from(await store.readAttachment(ticket.no, file.n)), 200, {
      'Content-Type': inline ? file.mediaType : 'application/octet-stream',
      'Content-Disposition': `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
      'Cache-Control': 'private, max-age=3600',
    });
  });

  const acts = { answer: answerTicket, state: changeState, 'pass-on': handOn, scope: confirmTheScope };
  for (const [name, work] of Object.entries(acts)) {
    app.post(`/desk/tickets/:tenant/:number/${name}`, (context) => act(context, work));
  }

  /** A change by a form: of this session, from this page, one at a time on a ticket; then the page again. */
  async function act(
    context: Context<AppEnv>,
    work: (scene: DeskScene) => Promise<NonNullable<TicketPageData['notice']>>,
  ): Promise<Response> {
    requireOwnPage(context);
    const session = sessionOf(context);
    if (!session) return page(context, doorPage(deskPath, false), 401);
    const form = await readForm(context);
    if (!same(form['key'] ?? '', sessions.formKey(session))) throw new HttpProblem('identity_refused');
    const { no } = await findTicket(context);
    const outcome = await store.transaction(async (tx) => {
      const ticket = await tx.lockTicket(no);
      if (!ticket) throw new HttpProblem('not_found');
      const told: StoredEvent[] = [];
      const outcome = await work({ tx, rules, ticket, form, now: now(), told });
      const after = (await tx.getTicket(no)) ?? ticket;
      for (const event of told) await hooks.onSupportEvent?.(tx, after, event);
      return outcome;
    });
    const ticket = await findTicket(context);
    const author = authorOf(form);
    if (author) setCookie(context, nameCookie, author, { ...cookieRules(context), maxAge: 365 * 86_400 });
    return context.redirect(`${ticketPath(deskPath, ticket)}?done=${outcome}`, 303);
  }

  function enter(context: Context<AppEnv>, given: string): Response | Promise<Response> {
    if (!sessions.isToken(given)) return page(context, doorPage(deskPath, true), 401);
    setCookie(context, sessionCookie, sessions.issue(), cookieRules(context));
    return page(context, openedPage(deskPath));
  }

  function cookieRules({ req }: Context<AppEnv>) {
    const secure = new URL(req.url).protocol === 'https:';
    return { path: deskPath, httpOnly: true, sameSite: 'Strict', secure } as const;
  }

  function sessionOf(context: Context<AppEnv>): string | undefined {
    const cookie = getCookie(context, sessionCookie);
    return sessions.isOpen(cookie) ? cookie : undefined;
  }

  async function findTicket(context: Context<AppEnv>): Promise<StoredTicket> {
    const [row] = await store.sql.query<{ no: number }>('select no from ticket where tenant = $1 and number = $2', [
      context.req.param('tenant'),
      context.req.param('number'),
    ]);
    const ticket = row && (await store.getTicket(row.no));
    if (!ticket) throw new HttpProblem('not_found');
    return ticket;
  }

  /** Zone and words for each ticket of a list, looked up once per place: most come from a few. */
  async function placesOf(tickets: readonly StoredTicket[]): Promise<(ticket: StoredTicket) => ListPlace> {
    const places = new Map<string, ListPlace>();
    const keyOf = (ticket: StoredTicket) =>
      JSON.stringify([ticket.tenant, ticket.organization ?? '', workplaceOf(ticket) ?? '']);
    for (const ticket of tickets) {
      const key = keyOf(ticket);
      if (places.has(key)) continue;
      const config = await rules.configFor(ticket);
      places.set(key, { timeZone: config.policy.timeZone, words: regionWords(config) });
    }
    return (ticket) => places.get(keyOf(ticket)) ?? { timeZone: 'UTC', words: noRegionWords };
  }
}

/** A form of another site is refused even where a browser would send our cookie along. */
function requireOwnPage({ req }: Context<AppEnv>): void {
  const site = req.header('Sec-Fetch-Site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new HttpProblem('identity_refused');
  const origin = req.header('Origin');
  // "null" is what browsers say under some referrer policies; the form's key decides then.
  if (
    origin !== undefined &&
    origin !== 'null' &&
    new URL(origin).host !== (req.header('Host') ?? new URL(req.url).host)
  ) {
    throw new HttpProblem('identity_refused');
  }
}

async function readForm({ req }: Context<AppEnv>): Promise<DeskForm> {
  const bytes = await readBytes(req.raw, maxFormBytes);
  return Object.fromEntries(new URLSearchParams(Buffer.from(bytes).toString('utf8')));
}

async function page(context: Context<AppEnv>, markup: Markup, status: 200 | 401 = 200): Promise<Response> {
  return context.html(await markup, status);
}

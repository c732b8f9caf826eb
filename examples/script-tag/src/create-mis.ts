import { setTimeout as delay } from 'node:timers/promises';
import { createClinic } from './clinic/clinic.ts';
import { answerClinicApi } from './server/clinic-api.ts';
import { downPage, programPage, signInPage, standPage } from './server/pages.ts';
import { build, demoPassword, findPerson, organization, people, workplaces } from './server/people.ts';
import { htmlResponse, jsonResponse, seeOther } from './server/responses.ts';
import { createSessions, sessionCookie, type Session } from './server/sessions.ts';
import { createStand, faultLabels, type Stand, type StandState } from './server/stand.ts';
import { isStandPath } from './server/stand-paths.ts';
import { serveFile } from './server/static-files.ts';
import { supportToken } from './server/support-token.ts';

/** How the example program is set up. */
export interface MisOptions {
  /** Where the gateway and the widget's files live on the same origin. @default '/support' */
  supportPath?: string | undefined;
  /** Shared with the gateway: signs the tokens of people at work. */
  jwtSecret: string;
  /** @default 'a' */
  region?: string | undefined;
  /** Address of the support desk, offered in the stand's drawer. */
  deskUrl?: string | undefined;
  /** @default 300 */
  tokenLifetimeSeconds?: number | undefined;
  /** Switches to start with. */
  stand?: Partial<StandState> | undefined;
  now?: (() => number) | undefined;
  /** How faults and slow places wait. */
  pause?: ((ms: number) => Promise<void>) | undefined;
}

/** The example program: a request in, a response out. */
export interface Mis {
  fetch(request: Request): Promise<Response>;
  /** What breaks on purpose. `serveSite` asks it before it lets a request through. */
  stand: Stand;
  /** The path the gateway is mounted at. */
  supportPath: string;
}

/** An invented clinic program with people, patients, faults and a stand to break it. Nothing of it is stored. */
export function createMis(options: MisOptions): Mis {
  const { supportPath = '/support', region = 'a', tokenLifetimeSeconds = 300, now = Date.now } = options;
  const pause = options.pause ?? ((ms: number) => delay(ms));
  const stand = createStand(options.stand);
  const sessions = createSessions();
  const clinic = createClinic(now);
  const embed = () => ({ supportPath, region, stand: stand.state() });

  async function answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    const key = `${request.method} ${pathname}`;
    const signedIn = sessions.of(request);

    if (pathname.startsWith('/stand')) return answerStand(key, request, signedIn?.id);
    if (stand.state().mis === 'down' && !isStandPath(pathname) && pathname !== '/public/sheet.css') return downPage();

    const file = await serveFile(pathname);
    if (file) return file;
    if (key === 'GET /')
      return signedIn ? programPage(workplaces[signedIn.session.workplace], embed()) : signInPage(embed());
    if (key === 'POST /api/sign-in') return signIn(request);
    if (key === 'POST /api/sign-out') {
      if (signedIn) sessions.close(signedIn.id);
      return seeOther('/', { 'set-cookie': sessionCookie('') });
    }
    if (!signedIn) {
      return pathname.startsWith('/api/')
        ? jsonResponse({ message: 'Нужно войти в систему. Код 401.' }, 401)
        : notFound();
    }
    if (key === 'GET /api/session') return jsonResponse(describe(signedIn.session));
    if (key === 'GET /api/support-token') {
      const token = supportToken(signedIn.session, {
        secret: options.jwtSecret,
        region,
        lifetimeSeconds: tokenLifetimeSeconds,
        now,
      });
      return jsonResponse({ token });
    }
    return (await answerClinicApi(request, signedIn.session, { clinic, stand, pause })) ?? notFound();
  }

  async function signIn(request: Request): Promise<Response> {
    const form = new URLSearchParams(await request.text());
    await pause(150);
    const login = form.get('login') ?? '';
    const asked = form.get('workplace') ?? '';
    const refuse = (error: string, status = 403) => signInPage(embed(), { error, status, login, workplace: asked });
    if (stand.fails('signIn')) return refuse('Сервер авторизации не отвечает.', 503);
    const person = findPerson(login);
    if (!person || form.get('password') !== demoPassword) return refuse('Неверный логин или пароль.');
    const workplace = person.workplaces.find((id) => id === asked);
    if (!workplace) {
      const own = person.workplaces.map((id) => `«${workplaces[id]}»`).join(', ');
      return refuse(`Этот АРМ вам не назначен. Выберите в списке ${own}.`);
    }
    return seeOther('/', { 'set-cookie': sessionCookie(sessions.open({ person, workplace })) });
  }

  async function answerStand(key: string, request: Request, sessionId: string | undefined): Promise<Response> {
    if (key === 'GET /stand') return seeOther('/stand/');
    if (key === 'GET /stand/') return standPage();
    if (key === 'GET /stand/state') return jsonResponse(describeStand());
    if (key === 'POST /stand/state') {
      stand.change(await request.json().catch(() => undefined));
      return jsonResponse(describeStand());
    }
    if (key === 'POST /stand/user') {
      const person = findPerson(new URLSearchParams(await request.text()).get('login') ?? '');
      if (sessionId !== undefined) sessions.close(sessionId);
      const workplace = person?.workplaces[0];
      const cookie = person && workplace ? sessions.open({ person, workplace }) : '';
      return seeOther('/', { 'set-cookie': sessionCookie(cookie) });
    }
    return notFound();
  }

  function describeStand() {
    return {
      state: stand.state(),
      faults: faultLabels,
      people: people.map(({ login, shortName, role }) => ({ login, shortName, role })),
      deskUrl: options.deskUrl,
      supportPath,
    };
  }

  return { fetch: answer, stand, supportPath };
}

function describe({ person, workplace }: Session) {
  return { person, workplace: { id: workplace, name: workplaces[workplace] }, organization, build };
}

function notFound(): Response {
  return htmlResponse('<!doctype html><title>404</title><h1>404 Not Found</h1>', 404);
}

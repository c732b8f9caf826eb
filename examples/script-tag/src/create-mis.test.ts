import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createMis, type Mis, type MisOptions } from './create-mis.ts';

const jwtSecret = 'a secret that only the program and the gateway know';
const base = 'http://mis.test';

describe('signing in', () => {
  test('the sign-in page has login, password and workplace filled in, so one click signs in', async () => {
    const page = await text(await get(makeMis(), '/'));
    expect(page).toContain('value="orlova"');
    expect(page).toContain('type="password" value="demo"');
    expect(page).toContain('>Войти<');
  });

  test('a signed-in person gets the program at the same address', async () => {
    const mis = makeMis();
    const cookie = await signIn(mis);
    expect(await text(await get(mis, '/', cookie))).toContain('<title>АРМ врача поликлиники');
  });

  test('a wrong password and a workplace of others are refused in words', async () => {
    const mis = makeMis();
    const wrong = await post(mis, '/api/sign-in', 'login=orlova&password=no&workplace=doctor');
    const foreign = await post(mis, '/api/sign-in', 'login=orlova&password=demo&workplace=registry');
    expect([wrong.status, await text(wrong)]).toEqual([403, expect.stringContaining('Неверный логин или пароль.')]);
    expect([foreign.status, await text(foreign)]).toEqual([403, expect.stringContaining('Этот АРМ вам не назначен.')]);
    // Nothing has to be typed anew.
    const other = await text(await post(mis, '/api/sign-in', 'login=zaytseva&password=demo&workplace=doctor'));
    expect(other).toContain('name="login" value="zaytseva"');
    expect(other).toMatch(/<option value="doctor" selected>/);
  });

  test('after signing out the cookie opens nothing', async () => {
    const mis = makeMis();
    const cookie = await signIn(mis);
    await post(mis, '/api/sign-out', '', cookie);
    expect((await get(mis, '/api/session', cookie)).status).toBe(401);
  });

  test('a stand that breaks signing in says that the server is silent', async () => {
    const mis = makeMis();
    mis.stand.change({ faults: { signIn: 'always' } });
    const refused = await post(mis, '/api/sign-in', 'login=orlova&password=demo&workplace=doctor');
    expect([refused.status, await text(refused)]).toEqual([
      503,
      expect.stringContaining('Сервер авторизации не отвечает.'),
    ]);
  });
});

describe('vouching for people before the gateway', () => {
  test('gives nobody a token on the sign-in page', async () => {
    expect((await get(makeMis(), '/api/support-token')).status).toBe(401);
  });

  test('signs who is at work, in which region and organisation, for five minutes', async () => {
    const mis = makeMis({ now: () => Date.parse('2026-11-24T07:00:00Z') });
    const { token } = (await (await get(mis, '/api/support-token', await signIn(mis))).json()) as { token: string };
    const [head, claims, signature] = token.split('.');
    expect(signature).toBe(createHmac('sha256', jwtSecret).update(`${head}.${claims}`).digest('base64url'));
    expect(JSON.parse(Buffer.from(claims ?? '', 'base64url').toString())).toEqual({
      iss: 'mis-poliklinika',
      aud: 'mis-support',
      sub: 'orlova',
      name: 'Орлова Наталья Сергеевна',
      role: 'врач-терапевт участковый',
      organization: 'gp-3',
      region: 'a',
      iat: 1_795_503_600,
      exp: 1_795_503_900,
    });
  });

  test('never sends the secret to a browser', async () => {
    const mis = makeMis();
    const cookie = await signIn(mis);
    const seen = await Promise.all(
      ['/', '/api/session', '/stand/state', '/api/support-token'].map(async (path) =>
        text(await get(mis, path, cookie)),
      ),
    );
    expect(seen.join()).not.toContain(jwtSecret);
  });
});

describe('embedding the widget', () => {
  test('every page comes under default-src self and holds nothing inline', async () => {
    const mis = makeMis();
    const cookie = await signIn(mis);
    for (const [path, as] of [
      ['/', undefined],
      ['/', cookie],
      ['/stand/', undefined],
      ['/report/visits', cookie],
    ] as const) {
      const response = await get(mis, path, as);
      expect(response.headers.get('content-security-policy'), path).toBe("default-src 'self'");
      expect(await text(response), path).not.toMatch(/<script(?![^>]* src=)|<style| style=| on\w+=/);
    }
  });

  test('the script tag carries endpoint, region, and what the stand chose', async () => {
    const mis = makeMis({ supportPath: '/help' });
    mis.stand.change({ theme: 'dark', launcher: 'corner' });
    const page = await text(await get(mis, '/'));
    expect(page).toMatch(
      /<script type="module" src="\/help\/mis-support.js" data-endpoint="\/help"\s+data-region="a"[^>]+data-theme="dark" data-launcher="corner"\s+data-phone="1-02">/,
    );
  });

  test('scripts are served without their types, and nothing outside the two folders is', async () => {
    const mis = makeMis();
    const script = await get(mis, '/page/dom.ts');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await text(script)).not.toContain('type Attribute');
    for (const path of ['/page/../create-mis.ts', '/page/%2e%2e/create-mis.ts', '/server/people.ts', '/page/none.ts']) {
      expect((await get(mis, path)).status, path).toBe(404);
    }
  });
});

describe('faults to report', () => {
  test('saving a talon fails with code 500 until the stand mends it', async () => {
    const mis = makeMis();
    const cookie = await signIn(mis);
    const save = () => post(mis, '/api/talons/105482', JSON.stringify({ result: 'Улучшение' }), cookie);
    const broken = await save();
    expect([broken.status, await broken.json()]).toEqual([500, { message: 'Ошибка выполнения операции. Код 500.' }]);
    mis.stand.change({ faults: { saveTalon: 'never' } });
    expect(await (await save()).json()).toMatchObject({ talon: '105482', state: 'Закрыт', result: 'Улучшение' });
  });

  test('an intermittent fault fails every other time', async () => {
    const mis = makeMis();
    mis.stand.change({ faults: { saveTalon: 'sometimes' } });
    const cookie = await signIn(mis);
    const statuses: number[] = [];
    for (let i = 0; i < 4; i++) statuses.push((await post(mis, '/api/talons/105482', '{}', cookie)).status);
    expect(statuses).toEqual([500, 200, 500, 200]);
  });

  test('a document that РЭМД did not take is shown as an error', async () => {
    const mis = makeMis();
    const cookie = await signIn(mis);
    expect((await post(mis, '/api/documents/771906/send', '{}', cookie)).status).toBe(504);
    const { rows } = (await (await get(mis, '/api/documents', cookie)).json()) as {
      rows: { number: string; state: string }[];
    };
    expect(rows.find(({ number }) => number === '771906')?.state).toBe('Ошибка');
  });

  test('the report waits long only while the fault is on', async () => {
    const waits: number[] = [];
    const mis = makeMis({ pause: async (ms) => void waits.push(ms) });
    const cookie = await signIn(mis);
    waits.length = 0;
    await get(mis, '/report/visits', cookie);
    mis.stand.change({ faults: { slowReport: 'never' } });
    await get(mis, '/report/visits', cookie);
    expect(waits).toEqual([12_000, 400]);
  });

  test('a prescription comes out of the printer empty, or with its number', async () => {
    const mis = makeMis();
    const cookie = await signIn(mis);
    const print = async () => text(await get(mis, '/print/prescription/66021400', cookie));
    expect(await print()).toContain('<body class="sheet"></body>');
    mis.stand.change({ faults: { emptyPrint: 'never' } });
    expect(await print()).toContain('Рецепт № 66021400');
  });

  test('with the program down every page of it is a bare 502 that links to nothing, and the stand stays', async () => {
    const mis = makeMis({ stand: { mis: 'down' } });
    const page = await get(mis, '/');
    expect([page.status, /<a |<script|support/.test(await text(page))]).toEqual([502, false]);
    expect((await get(mis, '/api/session')).status).toBe(502);
    expect((await get(mis, '/stand/')).status).toBe(200);
  });
});

test('the stand ignores what it does not know', () => {
  const { stand } = makeMis();
  const before = stand.state();
  for (const patch of [
    null,
    7,
    { network: 'gone' },
    { faults: { saveTalon: 'maybe', other: 'always' } },
    { toString: 'up' },
  ])
    stand.change(patch);
  expect(stand.state()).toEqual(before);
});

test('the stand changes who sits at the computer', async () => {
  const mis = makeMis();
  const first = await signIn(mis);
  const second = cookieOf(await post(mis, '/stand/user', 'login=zaytseva', first));
  expect((await get(mis, '/api/session', first)).status).toBe(401);
  expect(await (await get(mis, '/api/session', second)).json()).toMatchObject({
    person: { login: 'zaytseva' },
    workplace: { id: 'registry' },
  });
});

function makeMis(options: Partial<MisOptions> = {}): Mis {
  return createMis({ jwtSecret, pause: async () => {}, ...options });
}

async function signIn(mis: Mis): Promise<string> {
  return cookieOf(await post(mis, '/api/sign-in', 'login=orlova&password=demo&workplace=doctor'));
}

function cookieOf(response: Response): string {
  return (response.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
}

function get(mis: Mis, path: string, cookie = ''): Promise<Response> {
  return mis.fetch(new Request(`${base}${path}`, { headers: { cookie } }));
}

function post(mis: Mis, path: string, body: string, cookie = ''): Promise<Response> {
  return mis.fetch(new Request(`${base}${path}`, { method: 'POST', body, headers: { cookie } }));
}

function text(response: Response): Promise<string> {
  return response.text();
}

import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Gateway, GatewayOptions } from './create-gateway.ts';
import type { Database } from './store/database.ts';
import { sampleBody, sampleEnvelope, sampleId } from './testing/sample-ticket.ts';
import { startTestGateway } from './testing/start-gateway.ts';
import { call, put, signToken, view } from './testing/test-client.ts';
import { testDatabases } from './testing/test-databases.ts';

// A database answers late while other tests start theirs; only a hanging one may fail a test.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** Tuesday, 10:00 in Yekaterinburg. */
const morning = Date.parse('2026-11-24T05:00:00.000Z');
const hour = 3_600_000;

const region = {
  policy: {
    policyId: 'region-a',
    version: '2025-01',
    source: 'ТЗ, приложение 3',
    timeZone: 'Asia/Yekaterinburg',
    calendar: { days: '1-5', hours: '08:00-20:00', holidays: [] },
    pauses: { statuses: ['waiting_user'], plannedWorks: true },
    scopes: ['self', 'department', 'building', 'organization', 'region'],
    matrix: { building: ['P1', 'P2', 'P3'] },
  },
  fields: {
    room: { order: 200, kind: 'text', need: 'optional', label: 'Номер кабинета' },
    device: {
      order: 210,
      kind: 'choice',
      need: 'optional',
      label: 'Что не работает',
      options: { printer: { order: 1, label: 'Принтер этикеток' } },
    },
  },
  categories: { recipes: { order: 1, label: 'Рецепты' } },
  modules: { clinic: { order: 1, label: 'Поликлиника' } },
  messages: { ru: { 'scope.building': 'Во всём корпусе' } },
  plannedWorks: {
    night: {
      order: 1,
      what: 'Журнал',
      from: '2026-11-24T08:00:00Z',
      to: '2026-11-24T09:00:00Z',
      shownWhen: { module: 'clinic' },
    },
  },
  ladder: {
    local: { order: 2, hours: '08:00-17:00', label: 'ИТ-служба' },
    miac: { order: 3, label: 'МИАЦ', contact: 'чат МИАЦ' },
    vendor: { order: 4, label: 'Поддержка разработчика', endpoint: true },
  },
  workplaces: {
    reception: { names: ['АРМ регистратора'], patch: { policy: { version: '2025-01-reception', requests: 'P3' } } },
  },
};

describe.each(testDatabases)('rules of a region on $name', ({ open }) => {
  let database: Database;
  let gateway: Gateway;
  let now = morning;
  let people = 0;
  let cookie = '';
  const deskToken = 'ключ рабочего места';

  beforeAll(async () => {
    database = await open();
    gateway = await start();
    const opened = await call(gateway, 'GET', `/desk/?token=${encodeURIComponent(deskToken)}`);
    cookie = (opened.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
  }, 60_000);
  afterAll(() => database.close(), 60_000);

  const start = (options: Partial<GatewayOptions> = {}): Promise<Gateway> =>
    startTestGateway(database, { now: () => now, regions: { a: region }, desk: { token: deskToken }, ...options });

  /** A ticket filed on Tuesday morning, and the ways to look at it. */
  async function file(change: Parameters<typeof sampleBody>[0] = {}, at = morning, subject = `r-${++people}`) {
    now = at;
    const person = { token: await signToken({ sub: subject, tenant: 'a' }, now) };
    const envelope = sampleEnvelope(sampleBody({ scope: 'department', urgency: 'blocked', ...change }));
    const { receipt } = await put(gateway, envelope, person);
    const { number } = receipt.registration;
    const fresh = async () => ({ token: await signToken({ sub: subject, tenant: 'a' }, now) });
    return {
      id: envelope.id,
      number,
      receipt: receipt.registration,
      path: `/desk/tickets/a/${number}`,
      seen: async (of = gateway) => view(of, envelope.id, await fresh()),
      answer: async (text: string) =>
        call(gateway, 'POST', `/v1/tickets/${envelope.id}/messages`, {
          ...(await fresh()),
          body: { id: sampleId(), text },
        }),
    };
  }
  const html = async (path: string) => (await call(gateway, 'GET', path, { headers: { cookie } })).text();
  async function press(path: string, act: string, fields: Record<string, string> = {}, of = gateway): Promise<string> {
    const key = /name="key" value="([^"]+)"/.exec(await html(path))?.[1] ?? '';
    const headers = { cookie, 'Content-Type': 'application/x-www-form-urlencoded' };
    const body = new URLSearchParams({ key, ...fields }).toString();
    const answer = await call(of, 'POST', `${path}/${act}`, { headers, body });
    return (answer.headers.get('Location') ?? `${answer.status}`).replace(/^.*done=/, '');
  }

  test('a ticket carries which rules gave its priority, from which document and why', async () => {
    const ticket = await file();
    const priority = {
      level: 'P2',
      label: 'высокий',
      policyId: 'region-a',
      policyVersion: '2025-01',
      source: 'ТЗ, приложение 3',
      reason:
        'Приоритет высокий: в отделении, работа остановлена. Так установлено правилами региона (ТЗ, приложение 3).',
    };
    expect(ticket.receipt.priority).toEqual(priority);
    expect(await ticket.seen()).toMatchObject({
      priority,
      dueAt: '2026-11-24T09:00:00.000Z',
      scope: { claimed: 'department' },
    });
    expect(await html(ticket.path)).toContain(priority.reason);
  });

  test('the clock stands still while the reporter is asked, and gives the time back when she answers', async () => {
    const ticket = await file();
    now = morning + hour;
    await press(ticket.path, 'answer', { text: 'Какой номер талона?', to: 'reporter', status: 'waiting_user' });
    const waiting = await ticket.seen();
    expect([waiting.status, waiting.pausedSince, waiting.dueAt, waiting.reactBy]).toEqual([
      'waiting_user',
      '2026-11-24T06:00:00.000Z',
      undefined,
      undefined,
    ]);
    expect(await html(ticket.path)).toContain('срок стоит');
    now = morning + 3 * hour;
    await ticket.answer('Талон 1204');
    const after = await ticket.seen();
    expect([after.status, after.pausedSince, after.dueAt]).toEqual([
      'in_progress',
      undefined,
      '2026-11-24T11:00:00.000Z',
    ]);
    expect(after.history.filter(({ kind }) => kind === 'status').map(({ text }) => text)).toEqual([
      undefined,
      'Срок стоит, пока ждём ваш ответ.',
      'Срок снова идёт: решить до 24 ноября 2026 г., 16:00.',
    ]);
    // The first answer had been due before the pause began.
    expect(after.reactBy).toBe('2026-11-24T05:40:00.000Z');
  });

  test('two questions give back both times, and a state the policy does not pause gives nothing', async () => {
    const ticket = await file();
    for (const [after, status] of [
      [1, 'waiting_user'],
      [2, 'waiting_external'],
      [3, 'waiting_user'],
      [4, 'in_progress'],
    ] as const) {
      now = morning + after * hour;
      await press(ticket.path, 'state', { status });
    }
    expect((await ticket.seen()).dueAt).toBe('2026-11-24T11:00:00.000Z');
  });

  test('a ticket solved while it waited has its clock running again', async () => {
    const ticket = await file();
    await press(ticket.path, 'state', { status: 'waiting_user' });
    now = morning + hour;
    await press(ticket.path, 'state', { status: 'resolved' });
    const seen = await ticket.seen();
    expect([seen.pausedSince, seen.dueAt, seen.history.at(-1)?.text]).toEqual([
      undefined,
      '2026-11-24T10:00:00.000Z',
      undefined,
    ]);
  });

  test('a ticket lives by the rules it was registered under, whatever the region edits since', async () => {
    const ticket = await file();
    await press(ticket.path, 'state', { status: 'waiting_user' });
    const edited = await start({
      regions: { a: { ...region, policy: { ...region.policy, version: '2', levels: { P2: { resolve: 'P9D' } } } } },
    });
    now = morning + hour;
    await press(ticket.path, 'state', { status: 'in_progress' }, edited);
    const seen = await ticket.seen(edited);
    expect([seen.dueAt, seen.priority?.policyVersion]).toEqual(['2026-11-24T10:00:00.000Z', '2025-01']);
  });

  test('planned works do not count where they concern the ticket', async () => {
    const concerned = await file({ module: 'clinic' });
    const other = await file();
    expect([concerned.receipt.dueAt, other.receipt.dueAt]).toEqual([
      '2026-11-24T10:00:00.000Z',
      '2026-11-24T09:00:00.000Z',
    ]);
    expect(concerned.receipt.priority?.reason).toMatch(/ Время плановых работ не считаем\.$/);
    expect(other.receipt.priority?.reason).not.toContain('плановых');
  });

  test('a level around the clock passes by a step that is closed; another waits for the morning', async () => {
    const night = Date.parse('2026-11-24T18:00:00.000Z');
    const urgent = await file({ scope: 'organization' }, night);
    const usual = await file({}, night);
    expect([urgent.receipt.priority?.level, urgent.receipt.holder?.step]).toEqual(['P1', 'miac']);
    expect([usual.receipt.priority?.level, usual.receipt.holder?.step]).toEqual(['P2', 'local']);
  });

  test('the rules of a workplace hold for what is written there', async () => {
    const context = { values: { workplace: { value: 'арм регистратора', source: 'host' as const } }, trail: [] };
    const ticket = await file({ type: 'question', context });
    expect(ticket.receipt.priority).toMatchObject({ level: 'P3', policyVersion: '2025-01-reception' });
  });

  test('«Передать дальше» moves the same ticket up, tells the reporter who has it, and keeps a note from her', async () => {
    const ticket = await file();
    expect(await html(ticket.path)).toContain('Передать дальше: МИАЦ');
    expect(await press(ticket.path, 'pass-on', { author: 'Ольга', text: 'Сервер ни при чём' })).toBe('passed');
    const seen = await ticket.seen();
    expect(seen).toMatchObject({ number: ticket.number, status: 'escalated', holder: { step: 'miac', label: 'МИАЦ' } });
    expect(seen.history.at(-1)).toMatchObject({ kind: 'holder', by: 'support', text: 'МИАЦ', status: 'escalated' });
    expect(JSON.stringify(seen)).not.toMatch(/Ольга|Сервер/);
    expect(await html(ticket.path)).toContain('Сервер ни при чём');
    await press(ticket.path, 'pass-on');
    expect((await ticket.seen()).holder?.step).toBe('vendor');
    expect(await html(ticket.path)).not.toContain('Передать дальше:');
    expect(await press(ticket.path, 'pass-on')).toBe('nobody');
  });

  test('a confirmed scope stands beside the claimed one; priority and date follow from registration', async () => {
    const ticket = await file({ scope: 'self' });
    expect(ticket.receipt).toMatchObject({ priority: { level: 'P3' }, dueAt: '2026-11-24T13:00:00.000Z' });
    now = morning + hour;
    expect(await html(ticket.path)).toContain('Во всём корпусе');
    expect(await press(ticket.path, 'scope', { scope: 'building' })).toBe('confirmed');
    const seen = await ticket.seen();
    const reason =
      'Приоритет наивысший: во всём корпусе, масштаб подтверждён, работа остановлена. Так установлено правилами региона (ТЗ, приложение 3).';
    expect(seen).toMatchObject({
      scope: { claimed: 'self', confirmed: 'building' },
      priority: { level: 'P1', reason },
      dueAt: '2026-11-24T07:00:00.000Z',
    });
    expect(seen.history.at(-1)).toMatchObject({
      kind: 'priority',
      text: `${reason} Решить до 24 ноября 2026 г., 12:00.`,
    });
    const before = seen.history.length;
    await press(ticket.path, 'scope', { scope: 'building' });
    expect((await ticket.seen()).history).toHaveLength(before);
    expect(await press(ticket.path, 'scope', { scope: 'вселенная' })).toBe('empty_scope');
  });

  test('works planned after registration count at the next recount, and the history says so', async () => {
    const ticket = await file({ scope: 'self' });
    expect(ticket.receipt.dueAt).toBe('2026-11-24T13:00:00.000Z');
    const noon = { order: 2, what: 'База', from: '2026-11-24T09:00:00Z', to: '2026-11-24T10:00:00Z' };
    const changed = await start({ regions: { a: { ...region, plannedWorks: { ...region.plannedWorks, noon } } } });
    expect((await ticket.seen(changed)).dueAt).toBe('2026-11-24T13:00:00.000Z');
    now = morning + hour;
    await press(ticket.path, 'state', { status: 'waiting_user' }, changed);
    now = morning + 1.5 * hour;
    await press(ticket.path, 'state', { status: 'in_progress' }, changed);
    const seen = await ticket.seen(changed);
    expect(seen.dueAt).toBe('2026-11-24T14:30:00.000Z');
    expect(seen.history.at(-1)?.text).toBe(
      'Срок снова идёт: решить до 24 ноября 2026 г., 19:30. Время плановых работ не считаем.',
    );
  });

  test('handing on and a confirmed scope are told to whoever listens, within their transaction', async () => {
    const told: string[] = [];
    const listening = await start({
      hooks: {
        onSupportEvent: (_tx, { holder, priority }, { kind, text }) =>
          Promise.resolve(
            void told.push(`${kind}: ${text?.split('\n')[0] ?? ''} (${holder?.step}, ${priority?.level})`),
          ),
      },
    });
    const ticket = await file({ scope: 'self' });
    await press(ticket.path, 'pass-on', { text: 'Журнал чист' }, listening);
    await press(ticket.path, 'scope', { scope: 'building' }, listening);
    await press(ticket.path, 'answer', { text: 'Смотрим', to: 'reporter' }, listening);
    expect(told).toEqual([
      'holder: МИАЦ (miac, P3)',
      'note: Журнал чист (miac, P3)',
      expect.stringMatching(/^priority: Приоритет наивысший: .* \(miac, P1\)$/),
    ]);
  });

  test('a scope nobody knew is no longer called so once it is confirmed', async () => {
    const ticket = await file({ scope: 'unknown' });
    expect(ticket.receipt.priority?.reason).toContain('Масштаб уточнит поддержка.');
    await press(ticket.path, 'scope', { scope: 'self' });
    const { priority, scope } = await ticket.seen();
    expect([priority?.level, scope]).toEqual(['P3', { claimed: 'unknown', confirmed: 'self' }]);
    expect(priority?.reason).not.toContain('уточнит');
  });

  test("the desk calls a region's own fields, subjects and values by their names, and a guess a guess", async () => {
    const ticket = await file({
      answers: { happened: 'Не печатает', room: '214', device: 'printer' },
      category: 'recipes',
      suggested: { module: 'clinic', category: 'other' },
      missing: ['room'],
    });
    const page = (await html(ticket.path)).replace(/\s+/g, ' ');
    for (const words of [
      '<dt>Номер кабинета</dt> <dd>214</dd>',
      '<dt>Что не работает</dt> <dd>Принтер этикеток</dd>',
      '<dt>Раздел</dt> <dd>Рецепты </dd>',
      'Поликлиника <span class="source">предположительно',
    ]) {
      expect(page).toContain(words);
    }
  });

  test('tickets of one message name each other on the desk, with their states', async () => {
    const groupId = sampleId();
    const one = await file({ groupId, title: 'Не печатается рецепт' }, morning, 'r-group');
    const other = await file({ groupId, title: 'Пропали пациенты' }, morning, 'r-group');
    const stranger = await file({ groupId, title: 'Чужое' });
    await press(other.path, 'state', { status: 'in_progress' });
    const page = (await html(one.path)).replace(/\s+/g, ' ');
    expect(page).toContain(`№ ${other.number}</a> <span class="badge info">В работе</span> Пропали пациенты`);
    expect(page).not.toContain(stranger.number);
    expect((await one.seen()).groupId).toBe(groupId);
  });

  test('an English ticket is told in English', async () => {
    const ticket = await file({ locale: 'en', criticalKind: 'login', scope: 'department', urgency: undefined });
    expect(ticket.receipt.priority?.reason).toBe(
      'Priority highest: signing in fails, a department. Failures of this kind never rank lower; this is set by the rules of the region (ТЗ, приложение 3).',
    );
    await press(ticket.path, 'state', { status: 'waiting_user' });
    expect((await ticket.seen()).history.at(-1)?.text).toBe('The clock is paused while we wait for your answer.');
  });
});

import assert from 'node:assert/strict';
import type { DeskChange, DeskOutcome, HelpDesk } from '@mis-support/gateway';
import { deskFile, newRef, sampleBody, sampleDeskMessage, sampleDeskTicket, tinyPng } from './help-desk-samples.ts';

/** An issue as people who work in the desk see it. */
export interface SeenIssue {
  title: string;
  text: string;
  files: { name: string; mediaType: string; bytes: Uint8Array }[];
  notes: string[];
  /** Issues it is related to. `undefined` where the desk has no relations. */
  related?: string[];
  /** Fields of its own that the desk sorts by. `undefined` where it has none. */
  values?: string[];
  /** Its rank, in whatever words. `undefined` where the desk has none. */
  priority?: string;
}

/** What the suite needs of a desk besides the adapter: a second pair of hands inside the desk, and its faults. */
export interface HelpDeskHarness {
  desk: HelpDesk;
  /** The same desk and configuration in a new adapter, as after a restart. */
  again(): HelpDesk;
  /** The adapter with something wrong about it. */
  broken: {
    /** A key the desk does not know. */
    wrongKey: HelpDesk;
    /** A key that may not see where tickets go. */
    noRights: HelpDesk;
    /** A search that the desk silently ignores. */
    ignoredSearch: HelpDesk;
    /** Optional values that the desk refuses. */
    wrongValues: HelpDesk;
    /** Whatever the adapter asks, these answers come instead, the last one for ever. */
    answering(...answers: (() => Promise<Response>)[]): HelpDesk;
  };
  /** Longest title the desk takes. */
  maxTitleChars: number;
  /** Largest file the desk takes. */
  maxFileBytes: number;
  /** What a supporter does and sees. */
  support: {
    see(issueId: string): Promise<SeenIssue>;
    /** Answers; the reporter may read it unless it is private. */
    answer(issueId: string, text: string, options?: { private?: boolean }): Promise<void>;
    setStatus(issueId: string, status: 'in_progress' | 'waiting_user' | 'resolved' | 'closed'): Promise<void>;
    /** How many issues carry the reference, found without the adapter. */
    count(ref: string): Promise<number>;
    /** Files an issue by hand, with the given reference or none. */
    file(ref?: string): Promise<string>;
  };
}

/** The part of a test runner that the suite uses. */
export type TestFunction = (title: string, body: () => Promise<void>) => void;

/**
 * What every help desk adapter keeps. Runs against ours, a stand-in, a real server, and a stranger's.
 *
 * @param makeHarness called for every test; tests share one desk and keep apart by reference.
 */
export function testHelpDesk(name: string, makeHarness: () => Promise<HelpDeskHarness>, test: TestFunction): void {
  const specify = (title: string, body: (harness: HelpDeskHarness) => Promise<void>) =>
    test(`${name}: ${title}`, async () => body(await makeHarness()));
  const signal = () => AbortSignal.timeout(60_000);
  const since = Date.now() - 60_000;

  specify('finds a ticket by its reference once it is created, and nothing before', async ({ desk, support }) => {
    const ticket = sampleDeskTicket();
    await support.file(newRef());
    assert.deepEqual(accepted(await desk.find(ticket.ref, signal())), { issue: undefined, duplicates: [] });
    const issue = accepted(await desk.create(ticket, signal()));
    assert.deepEqual(accepted(await desk.find(ticket.ref, signal())), { issue, duplicates: [] });
    assert.equal(await support.count(ticket.ref), 1);
  });

  specify('finds a closed ticket too', async ({ desk, support }) => {
    const ticket = sampleDeskTicket();
    const issue = accepted(await desk.create(ticket, signal()));
    await support.setStatus(issue.id, 'closed');
    assert.deepEqual(accepted(await desk.find(ticket.ref, signal())).issue, issue);
  });

  specify(
    'tells the oldest of two issues with one reference, and the other as a duplicate',
    async ({ desk, support }) => {
      const ref = newRef();
      const first = await support.file(ref);
      const second = await support.file(ref);
      const found = accepted(await desk.find(ref, signal()));
      assert.equal(found.issue?.id, first);
      assert.deepEqual(
        found.duplicates.map(({ id }) => id),
        [second],
      );
    },
  );

  specify(
    'never takes an unrelated issue for ours when the desk ignores the search',
    async ({ desk, broken, support }) => {
      await desk.create(sampleDeskTicket(), signal());
      await support.file();
      const outcome = await broken.ignoredSearch.find(newRef(), signal());
      assert.deepEqual([outcome.status, 'code' in outcome && outcome.code], ['refused', 'misconfigured']);
    },
  );

  specify('gives support every fact of the ticket', async ({ desk, support }) => {
    const ticket = sampleDeskTicket({
      pendingFiles: ['снимок.png'],
      linked: [{ number: '48214', title: 'Пропал журнал' }],
    });
    const issue = accepted(await desk.create(ticket, signal()));
    const { title, text } = await support.see(issue.id);
    assert.match(title, /Не сохраняется талон, кнопка «Сохранить» не отвечает/);
    for (const fact of [
      'Нажимаю «Сохранить», крутится и ничего.',
      'Потом ошибка 500.',
      'Талон сохранится',
      'вышли и вошли снова',
      '1204-77',
      'АРМ врача поликлиники',
      'Талон амбулаторного пациента',
      'Поликлиника → Приём → Талон',
      '2026.11.3',
      'кнопка: Сохранить',
      'нельзя, работа остановлена',
      'в отделении',
      'P2, высокий',
      'Орлова Марина Викторовна',
      'доб. 214',
      'Что делали по шагам',
      'снимок.png',
      '№ 48214: Пропал журнал',
      '№ 48213',
      'ИТ-служба вашей организации',
    ]) {
      assert.ok(text.includes(fact), `the description names: ${fact}`);
    }
  });

  specify(
    'keeps any text as it is written: marks of formatting, angle brackets, emoji, lines',
    async ({ desk, support }) => {
      const happened = 'h1. *не* _то_ <b>&lt; {{toc}} #12 [[вики]] !http://x.test/a.png! ```код``` 🙂\nвторая | строка';
      const issue = accepted(
        await desk.create(sampleDeskTicket({ body: sampleBody({ answers: { happened } }) }), signal()),
      );
      const { text } = await support.see(issue.id);
      for (const line of happened.split('\n')) assert.ok(text.replace(/\r\n/g, '\n').includes(line), line);
    },
  );

  specify('says that an author is not confirmed', async ({ desk, support }) => {
    const issue = accepted(await desk.create(sampleDeskTicket({ unverified: true }), signal()));
    assert.match((await support.see(issue.id)).text, /не подтверждены/);
  });

  specify('attaches pictures with their very bytes and Cyrillic names', async ({ desk, support }) => {
    const other = Uint8Array.from({ length: 4096 }, (_, index) => (index * 7) % 256);
    const files = [
      deskFile('Снимок экрана № 1.png'),
      deskFile('журнал & ошибки.bin', other, 'application/octet-stream'),
    ];
    const issue = accepted(await desk.create(sampleDeskTicket({ files }), signal()));
    const seen = (await support.see(issue.id)).files;
    assert.deepEqual(seen.map((file) => file.name).sort(), ['Снимок экрана № 1.png', 'журнал & ошибки.bin'].sort());
    assert.deepEqual(seen.find((file) => file.name.startsWith('Снимок'))?.bytes, tinyPng);
    assert.equal(seen.find((file) => file.name.startsWith('Снимок'))?.mediaType, 'image/png');
    assert.deepEqual(seen.find((file) => file.name.startsWith('журнал'))?.bytes, other);
  });

  specify('files a ticket whose file is too large without that file, and says so', async (harness) => {
    const { desk, support, maxFileBytes } = harness;
    const files = [deskFile('велик.png', new Uint8Array(maxFileBytes + 1)), deskFile('снимок.png')];
    const issue = accepted(await desk.create(sampleDeskTicket({ files }), signal()));
    const seen = await support.see(issue.id);
    assert.deepEqual(
      seen.files.map((file) => file.name),
      ['снимок.png'],
    );
    assert.match(seen.text, /велик\.png/);
  });

  specify('cuts a title to what the desk takes and keeps the number', async ({ desk, support, maxTitleChars }) => {
    const body = sampleBody({ title: '🙂ю'.repeat(83) });
    const issue = accepted(await desk.create(sampleDeskTicket({ body, number: '1234567' }), signal()));
    const { title } = await support.see(issue.id);
    assert.ok([...title].length <= maxTitleChars);
    assert.match(title, /1234567/);
    assert.doesNotMatch(title, /\uFFFD/);
  });

  specify(
    'files a ticket although the desk refuses a value of an optional field',
    async ({ broken, desk, support }) => {
      const ticket = sampleDeskTicket();
      const issue = accepted(await broken.wrongValues.create(ticket, signal()));
      assert.deepEqual(accepted(await desk.find(ticket.ref, signal())).issue, issue);
      assert.match((await support.see(issue.id)).text, /P2, высокий/);
    },
  );

  specify('adds words of the reporter once, however often they are sent', async ({ desk, support }) => {
    const issue = accepted(await desk.create(sampleDeskTicket(), signal()));
    const message = sampleDeskMessage({ author: 'Орлова М. В.', files: [deskFile('ещё снимок.png')] });
    accepted(await desk.append(issue.id, message, signal()));
    accepted(await desk.append(issue.id, message, signal()));
    const seen = await support.see(issue.id);
    assert.equal(seen.notes.filter((note) => note.includes('После перезагрузки то же самое.')).length, 1);
    assert.deepEqual(
      seen.files.map((file) => file.name),
      ['ещё снимок.png'],
    );
  });

  specify('tells once who has a ticket now, what its priority is now, and what support noted', async (harness) => {
    const { desk, broken, support } = harness;
    const issue = accepted(await desk.create(sampleDeskTicket(), signal()));
    const before = await support.see(issue.id);
    const told = [
      sampleDeskMessage({ kind: 'handedOn', text: 'Передано: МИАЦ', author: 'Смирнов' }),
      sampleDeskMessage({
        kind: 'priority',
        text: 'Масштаб подтверждён.',
        priority: { level: 'P1', label: 'наивысший' },
      }),
      sampleDeskMessage({ kind: 'note', text: 'Журнал проверили, чисто.' }),
    ];
    for (const message of [...told, ...told]) accepted(await desk.append(issue.id, message, signal()));
    const seen = await support.see(issue.id);
    for (const { text } of told) assert.equal(seen.notes.filter((note) => note.includes(text)).length, 1, text);
    if (before.priority !== undefined) assert.notEqual(seen.priority, before.priority);
    // A level that the desk does not take must not keep the words away.
    const odd = sampleDeskMessage({
      kind: 'priority',
      text: 'Уровень не принят.',
      priority: { level: 'P2', label: 'x' },
    });
    accepted(await broken.wrongValues.append(issue.id, odd, signal()));
    assert.ok((await support.see(issue.id)).notes.some((note) => note.includes('Уровень не принят.')));
  });

  specify('names another part of the same message once, and relates the two where the desk can', async (harness) => {
    const { desk, support } = harness;
    const first = accepted(await desk.create(sampleDeskTicket(), signal()));
    const second = accepted(await desk.create(sampleDeskTicket({ number: '48215' }), signal()));
    const link = sampleDeskMessage({
      kind: 'linked',
      text: '№ 48215: Пропали пациенты из расписания',
      relatedIssueId: second.id,
    });
    accepted(await desk.append(first.id, link, signal()));
    accepted(await desk.append(first.id, link, signal()));
    const seen = await support.see(first.id);
    assert.equal(seen.notes.filter((note) => note.includes('№ 48215: Пропали пациенты из расписания')).length, 1);
    if (seen.related) assert.deepEqual(seen.related, [second.id]);
  });

  specify('relates a new ticket to the parts of its message that are there already', async ({ desk, support }) => {
    const first = accepted(await desk.create(sampleDeskTicket(), signal()));
    const linked = [{ number: '48213', title: 'Первая часть', issueId: first.id }];
    const second = accepted(await desk.create(sampleDeskTicket({ linked }), signal()));
    const { related } = await support.see(second.id);
    if (related) assert.deepEqual(related, [first.id]);
  });

  specify("gives support a region's own fields, subject and module by their names", async ({ desk, support }) => {
    const body = sampleBody({
      answers: { happened: 'Молчит', room: '214', device: 'printer' },
      category: 'recipes',
      module: 'clinic',
      suggested: { urgency: 'minor' },
      urgency: undefined,
    });
    const words = {
      fields: { room: 'Номер кабинета', device: 'Что не работает' },
      values: {
        device: { printer: 'Принтер этикеток' },
        category: { recipes: 'Рецепты' },
        module: { clinic: 'Поликлиника' },
      },
    };
    const priority = { level: 'P2', label: 'высокий', reason: 'Так установлено правилами региона.' };
    const issue = accepted(await desk.create(sampleDeskTicket({ body, words, priority }), signal()));
    const { text, values } = await support.see(issue.id);
    for (const fact of [
      'Номер кабинета',
      'Что не работает',
      'Принтер этикеток',
      'Раздел: Рецепты',
      'Модуль: Поликлиника',
      'предположительно можно, но мешает',
      'Так установлено правилами региона.',
    ]) {
      assert.ok(text.includes(fact), `the description names: ${fact}`);
    }
    if (values) assert.ok(values.includes('Рецепты') && values.includes('Поликлиника'));
  });

  specify(
    'brings back the status and the public answers, never a private note and never our own words',
    async (harness) => {
      const { desk, support } = harness;
      const ticket = sampleDeskTicket();
      const issue = accepted(await desk.create(ticket, signal()));
      accepted(await desk.append(issue.id, sampleDeskMessage(), signal()));
      await support.answer(issue.id, 'Спросите Иванова, он знает пароль', { private: true });
      await support.setStatus(issue.id, 'in_progress');
      await support.answer(issue.id, 'Смотрим журнал сервера.');
      await support.setStatus(issue.id, 'resolved');
      await support.answer(issue.id, 'Исправили, проверьте.');
      const { change } = await readUntilQuiet(desk, ticket.ref, undefined, since);
      assert.equal(change?.issueId, issue.id);
      assert.equal(change?.status, 'resolved');
      assert.deepEqual(
        change?.messages.map(({ text }) => text),
        ['Смотрим журнал сервера.', 'Исправили, проверьте.'],
      );
      assert.equal(new Set(change?.messages.map(({ id }) => id)).size, 2);
    },
  );

  specify('goes on from the cursor after a restart and misses nothing', async ({ desk, again, support }) => {
    const ticket = sampleDeskTicket();
    const issue = accepted(await desk.create(ticket, signal()));
    await support.setStatus(issue.id, 'in_progress');
    const before = await readUntilQuiet(desk, ticket.ref, undefined, since);
    assert.equal(before.change?.status, 'in_progress');
    await support.answer(issue.id, 'Нужен номер талона.');
    await support.setStatus(issue.id, 'waiting_user');
    const after = await readUntilQuiet(again(), ticket.ref, before.cursor, since);
    assert.equal(after.change?.status, 'waiting_user');
    assert.deepEqual(
      after.change?.messages.map(({ text }) => text),
      ['Нужен номер талона.'],
    );
  });

  specify('tells nothing of issues that are not ours', async ({ desk, support }) => {
    const foreign = await support.file();
    await support.answer(foreign, 'Чужое');
    const { changes } = await readUntilQuiet(desk, '', undefined, since);
    assert.ok(!changes.some(({ issueId }) => issueId === foreign));
  });

  specify('starts all over where the cursor is not one', async ({ desk, support }) => {
    const ticket = sampleDeskTicket();
    const issue = accepted(await desk.create(ticket, signal()));
    await support.setStatus(issue.id, 'resolved');
    assert.equal((await readUntilQuiet(desk, ticket.ref, 'не курсор', since)).change?.status, 'resolved');
  });

  specify('calls a wrong key and missing rights a matter of the desk, not of the ticket', async ({ broken }) => {
    for (const desk of [broken.wrongKey, broken.noRights]) {
      const outcome = await desk.create(sampleDeskTicket(), signal());
      assert.deepEqual([outcome.status, 'code' in outcome && outcome.code], ['refused', 'not_permitted']);
    }
  });

  specify('calls an issue that is gone a matter of this ticket', async ({ desk }) => {
    const outcome = await desk.append('999999', sampleDeskMessage(), signal());
    assert.deepEqual([outcome.status, 'code' in outcome && outcome.code], ['refused', 'issue_missing']);
  });

  const page = () =>
    Promise.resolve(new Response('<html>Технические работы</html>', { headers: { 'content-type': 'text/html' } }));
  const failing = (code: string) => () =>
    Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) }));
  const status =
    (code: number, headers: Record<string, string> = {}) =>
    () =>
      Promise.resolve(new Response('', { status: code, headers: { 'content-type': 'text/html', ...headers } }));
  const table: [string, () => Promise<Response>, Partial<Record<string, unknown>>][] = [
    ['a proxy page in place of an answer', page, { status: 'retry', reason: 'impostor', maybeDone: true }],
    ['a refused connection', failing('ECONNREFUSED'), { status: 'retry', reason: 'unreachable', maybeDone: false }],
    ['an unknown host', failing('ENOTFOUND'), { status: 'retry', reason: 'unreachable', maybeDone: false }],
    ['a connection that broke', failing('ECONNRESET'), { status: 'retry', reason: 'unreachable', maybeDone: true }],
    ['500', status(500), { status: 'retry', reason: 'desk_error', maybeDone: true }],
    ['502', status(502), { status: 'retry', reason: 'desk_error', maybeDone: true }],
    ['503 with a pause', status(503, { 'retry-after': '7' }), { status: 'retry', reason: 'busy', afterMs: 7000 }],
    ['429', status(429), { status: 'retry', reason: 'busy', maybeDone: false }],
    ['401', status(401), { status: 'refused', code: 'not_permitted' }],
    ['403', status(403), { status: 'refused', code: 'not_permitted' }],
    ['a redirect to a login page', status(302, { location: '/login' }), { status: 'refused', code: 'misconfigured' }],
  ];
  for (const [what, answer, expected] of table) {
    specify(`answers ${what} with ${JSON.stringify(expected)} and does not throw`, async ({ broken }) => {
      const desk = broken.answering(answer);
      assert.partialDeepStrictEqual(await desk.create(sampleDeskTicket(), signal()), expected);
      for (const outcome of [
        await desk.find(newRef(), signal()),
        await desk.append('1', sampleDeskMessage(), signal()),
        await desk.readSince(undefined, 0, signal()),
      ]) {
        assert.equal(outcome.status, expected['status']);
      }
    });
  }

  specify('answers an aborted call with "timed out, maybe done"', async ({ broken }) => {
    const controller = new AbortController();
    const desk = broken.answering(() => {
      controller.abort();
      return Promise.reject(new DOMException('aborted', 'AbortError'));
    });
    const outcome = await desk.create(sampleDeskTicket(), controller.signal);
    assert.partialDeepStrictEqual(outcome, { status: 'retry', reason: 'timed_out', maybeDone: true });
  });
}

/** Reads until the desk has nothing more, as the poller does, and gives the newest word on one reference. */
async function readUntilQuiet(
  desk: HelpDesk,
  ref: string,
  start: string | undefined,
  since: number,
): Promise<{ change: DeskChange | undefined; changes: DeskChange[]; cursor: string }> {
  const changes: DeskChange[] = [];
  let cursor = start;
  for (let round = 0; round < 200; round++) {
    const read = accepted(await desk.readSince(cursor, since, AbortSignal.timeout(60_000)));
    changes.push(...read.changes);
    cursor = read.cursor;
    if (!read.more) return { change: changes.filter((change) => change.ref === ref).at(-1), changes, cursor };
  }
  throw new Error('reading does not come to an end');
}

function accepted<T>(outcome: DeskOutcome<T>): T {
  assert.equal(outcome.status, 'accepted', JSON.stringify(outcome));
  return (outcome as { value: T }).value;
}

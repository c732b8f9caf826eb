import axe from 'axe-core';
import { SupportError } from '@mis-support/protocol';
import type { SubmitOutcome } from '@mis-support/core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { MessageKey } from './messages/ru.ts';
import { openPanel, until, type OpenedPanel } from './panel/open-panel.ts';
import {
  createScriptedClient,
  makeEntry,
  makeTicket,
  sampleContext,
  type Script,
  type ScriptedClient,
} from './panel/scripted-client.ts';

/** Every success criterion of WCAG 2.2 A and AA that can be judged by a program. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let open: OpenedPanel | undefined;
let client: ScriptedClient;
let found: string[] = [];

// Judging some twenty screens one after another takes its time on a slow machine.
vi.setConfig({ testTimeout: 60_000 });

beforeEach(async () => {
  await page.viewport(1280, 900);
  found = [];
});
afterEach(() => {
  open?.remove();
  open = undefined;
});

const history = [
  { at: '2026-11-24T07:15:00.000Z', kind: 'status', by: 'system', status: 'registered' },
  { at: '2026-11-24T07:20:00.000Z', kind: 'holder', by: 'support', text: 'Поддержка разработчика' },
  { at: '2026-11-24T07:25:00.000Z', kind: 'message', by: 'support', text: 'На какую дату?' },
] as const;
const groupId = '01935f2a-0000-7000-8000-000000000099';
const tickets = [
  makeTicket({ id: 'a', number: '48190', title: 'Asked', status: 'waiting_user', history: [...history], groupId }),
  makeTicket({ id: 'b', number: '48189', title: 'Solved', status: 'resolved', groupId }),
  makeTicket({ id: 'c', number: '48213', title: 'Overdue', dueAt: '2020-01-01T00:00:00.000Z' }),
  makeTicket({ id: 'e', number: '47001', title: 'Over', status: 'closed', scope: { claimed: 'self' } }),
];
const entries = [
  makeEntry({ id: 'q', state: 'saved', attempts: 1, title: 'Waiting', nextAttemptAt: Date.now() + 60_000 }),
  makeEntry({ id: 'p', state: 'parked', parked: 'invalid', title: 'Stopped' }),
];

const looks = (['ru', 'en'] as const).flatMap((locale) =>
  (['light', 'dark'] as const).map((theme): [typeof locale, typeof theme] => [locale, theme]),
);

test.each(looks)('no step of the form is a hindrance: %s, %s', async (locale, theme) => {
  const panel = await begin(locale, theme);
  await look('empty form');
  press('tickets');
  await until(() => button('tickets.write'));
  await look('no tickets yet');
  press('button.back');
  await until(() => panel.field(name('happened')));
  panel.type(name('happened'), 'It does not save. Also give me access to the reports');
  await until(() => button('ladder'));
  await look('form with a text');
  press('ladder');
  await until(() => expect(panel.text()).toContain(name('ladder.sub')));
  await look('ladder');
  press('button.back');
  await until(() => button('button.send'));
  press('button.send');
  await until(() => button('button.sendAnyway'));
  await look('form with gaps named');
  press('allFields');
  await until(() => button('fewFields'));
  await look('all fields');
  press('split.ask');
  await until(() => expect(panel.state.view.value.name).toBe('split'));
  await until(() => expect(panel.root.querySelector('.screen:not([hidden]) textarea')).not.toBeNull());
  await look('split');
  press('button.back');
  await until(() => button('review'));
  press('review');
  await until(() => expect(panel.text()).toContain('It does not save'));
  await look('what will be sent');
  panel.state.back();
  panel.state.push({ name: 'context' });
  await until(() => expect(panel.text()).toContain(name('context.sub')));
  await look('context');
  panel.state.back();
  panel.state.setAttachments([{ kind: 'screenshot', name: 'a.png', blob: await makePicture() }]);
  panel.state.push({ name: 'shot' });
  await until(() => button('shot.cover').click());
  await until(() => expect(panel.root.querySelector('[data-area]')).not.toBeNull());
  await look('picture');
  expect(found).toEqual([]);
});

test.each(looks)('no outcome and no ticket is a hindrance: %s, %s', async (locale, theme) => {
  for (const [state, script] of Object.entries(outcomes())) {
    const panel = await begin(locale, theme, script);
    panel.state.setType('question');
    await until(() => panel.type(name('happened.question'), 'How do I move an appointment?'));
    await until(() => button('button.send').click());
    await until(() => expect(panel.state.view.value.name).toBe('outcome'));
    await until(() => expect(panel.root.querySelector('.screen:not([hidden]) h3')).not.toBeNull());
    await look(state);
    panel.remove();
  }
  const panel = await begin(locale, theme, { tickets: { status: 'fresh', at: Date.now(), tickets }, entries });
  panel.state.push({ name: 'tickets' });
  await until(() => expect(panel.text()).toContain('Overdue'));
  await look('list');
  for (const id of ['a', 'b', 'c', 'e', 'q', 'p']) {
    panel.state.push({ name: 'ticket', id });
    await until(() => expect(panel.root.querySelector('.screen:not([hidden]) .steps')).not.toBeNull());
    await look(`ticket ${id}`);
    panel.state.back();
  }
  expect(found).toEqual([]);
});

test.each(looks)('nothing is a hindrance where nobody is signed in: %s, %s', async (locale, theme) => {
  const panel = (open = openPanel((client = createScriptedClient()), { locale, theme }));
  await until(() => expect(panel.text()).toContain(name('signIn.other')));
  await until(() => expect(panel.state.context.value).toBeDefined());
  await look('presets');
  press('critical.login');
  await until(() => expect(panel.text()).toContain(name('password')));
  await look('three fields');
  press('button.send');
  await until(() => button('button.sendAnyway'));
  await look('three fields with gaps named');
  expect(found).toEqual([]);
});

test('the judge sees what is inside the panel', async () => {
  const panel = await begin('ru', 'light');
  const body = panel.root.querySelector('.screen:not([hidden]) .body')!;
  const picture = body.appendChild(document.createElement('img'));
  await look('picture without a name');
  picture.remove();
  expect(found).toEqual([expect.stringContaining('image-alt')]);
});

function outcomes(): Record<string, Script> {
  const never = (): Promise<SubmitOutcome> => new Promise(() => undefined);
  const error = new SupportError('store_full', 'scripted');
  return {
    registered: {},
    sending: { submit: never },
    queued: { submit: never, entry: { state: 'saved', attempts: 1, lastError: 'unreachable' } },
    parked: { submit: never, entry: { state: 'parked', parked: 'auth' } },
    'not saved': { unsaved: true, submit: () => ({ status: 'rejected', error }) },
  };
}

async function begin(locale: 'ru' | 'en', theme: 'light' | 'dark', script: Script = {}): Promise<OpenedPanel> {
  const user = { id: 'u1', phone: '214' };
  client = createScriptedClient({ user, context: sampleContext, ...script });
  const panel = (open = openPanel(client, { locale, theme, user }));
  localStorage.removeItem('mis-support-depth');
  panel.state.expert.value = false;
  await until(() => expect(name('button.close')).toBe(locale === 'ru' ? 'Закрыть' : 'Close'));
  await until(() => panel.field(name('happened')));
  return panel;
}

/** A text as the screen has it. */
function name(key: MessageKey): string {
  return open!.state.t(key).replaceAll('\u00a0', ' ');
}

function button(key: MessageKey): HTMLElement {
  return open!.button(new RegExp(`^${name(key).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
}

function press(key: MessageKey): void {
  button(key).click();
}

/** Judges what stands on the screen now. */
async function look(state: string): Promise<void> {
  // What has just appeared may still be fading in: half a colour has half a contrast. The ring of sending turns on.
  const fading = open!.root
    .getAnimations()
    .filter((animation) => animation.effect?.getComputedTiming().iterations !== Infinity);
  await Promise.all(fading.map((animation) => animation.finished.catch(() => undefined)));
  const { violations } = await axe.run(open!.host, { runOnly: { type: 'tag', values: tags } });
  for (const { id, nodes } of violations)
    for (const { target, failureSummary } of nodes.slice(0, 3))
      found.push(`${state}: ${id} at ${String(target)}: ${failureSummary?.split('\n')[1]?.trim() ?? ''}`);
}

async function makePicture(): Promise<Blob> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [640, 360];
  canvas.getContext('2d')!.fillRect(0, 0, 640, 360);
  return new Promise((done) => canvas.toBlob((blob) => done(blob!)));
}

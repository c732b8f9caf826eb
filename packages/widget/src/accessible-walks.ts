import type { OutboxEntry, SubmitOutcome } from '@mis-support/core';
import type { Problem, TextAnalysis } from '@mis-support/core/one-issue';
import { SupportError, type SupportConfig } from '@mis-support/protocol';
import { expect } from 'vitest';
import type { MessageKey } from './messages/ru.ts';
import { openPanel, until, type OpenedPanel } from './panel/open-panel.ts';
import {
  createScriptedClient,
  idOf,
  makeEntry,
  makeTicket,
  registered,
  sampleContext,
  type Script,
  type ScriptedClient,
} from './panel/scripted-client.ts';
import { provideAnalysis } from './split/split-form.ts';

/** How the panel looks during a walk. */
export interface Look {
  locale: 'ru' | 'en';
  theme: 'light' | 'dark';
}

/** Told at every screen of a walk; the name says which. */
export type Visit = (panel: OpenedPanel, screen: string) => void | Promise<void>;

/** Ways through the panel that stop at every screen there is. For tests only. */
export const walks = { form, suggestions, ladder, split, groups, outcomes, tickets, signedOut };

const user = { id: 'u1', phone: '214' };
const text = 'It does not save. Also give me access to the reports.';

let open: OpenedPanel | undefined;
let scripted: ScriptedClient;

/** Takes away what the last walk has left. */
export function endWalk(): void {
  open?.remove();
  open = undefined;
}

/** Opens the form, once it speaks the language of the walk. */
export async function begin({ locale, theme }: Look, script: Script = {}): Promise<OpenedPanel> {
  endWalk();
  scripted = createScriptedClient({ user, context: sampleContext, ...script });
  const panel = (open = openPanel(scripted, { locale, theme, user }));
  localStorage.removeItem('mis-support-depth');
  panel.state.expert.value = false;
  await until(() => expect(name(panel, 'button.close')).toBe(locale === 'ru' ? 'Закрыть' : 'Close'));
  await until(() => panel.field(name(panel, 'happened')));
  return panel;
}

async function form(look: Look, visit: Visit): Promise<void> {
  const panel = await begin(look);
  const press = (key: MessageKey) => button(panel, key).click();
  await visit(panel, 'empty form');
  press('tickets');
  await until(() => button(panel, 'tickets.write'));
  await visit(panel, 'no tickets yet');
  press('button.back');
  await until(() => panel.field(name(panel, 'happened')));
  panel.type(name(panel, 'happened'), text);
  await until(() => button(panel, 'ladder'));
  await visit(panel, 'form with a text');
  press('button.send');
  await until(() => button(panel, 'button.sendAnyway'));
  await visit(panel, 'form with gaps named');
  press('allFields');
  await until(() => button(panel, 'fewFields'));
  await visit(panel, 'all fields');
  button(panel, 'type.incident').click();
  await until(() => expect(panel.root.querySelector('.tiles')).not.toBeNull());
  await visit(panel, 'all fields, types unfolded');
  press('review');
  await until(() => expect(panel.text()).toContain('It does not save'));
  await visit(panel, 'what will be sent');
  panel.state.back();
  panel.state.push({ name: 'context' });
  await until(() => expect(panel.text()).toContain(name(panel, 'context.sub')));
  await visit(panel, 'context');
  panel.state.back();
  panel.state.setAttachments([{ kind: 'screenshot', name: 'a.png', blob: await makePicture() }]);
  panel.state.push({ name: 'shot' });
  await until(() => button(panel, 'shot.cover').click());
  await until(() => expect(panel.root.querySelector('[data-area]')).not.toBeNull());
  await visit(panel, 'picture');
}

/** What the text seems to be about: offered, and taken. */
async function suggestions(look: Look, visit: Visit): Promise<void> {
  const config: Partial<SupportConfig> = {
    categories: { print: { order: 1, label: 'Печать документов', words: ['save'] } },
    modules: { reports: { order: 1, label: 'Отчёты и статистика', words: ['report'] } },
  };
  const panel = await begin(look, { config });
  // One problem: of several the offer to split comes first.
  panel.type(name(panel, 'happened'), 'The report does not save');
  const line = () => find(panel, '.suggest button');
  await until(line);
  await visit(panel, 'suggestions');
  line().click();
  await until(() => expect(panel.state.draft.value.category ?? panel.state.draft.value.module).toBeDefined());
  await visit(panel, 'suggestion taken');
}

async function ladder(look: Look, visit: Visit): Promise<void> {
  const steps: SupportConfig['ladder'] = {
    colleague: { order: 1, label: 'Коллега', advice: true, skippable: false },
    local: {
      order: 2,
      label: 'ИТ-служба вашей организации',
      contact: 'доб. 115',
      hours: '00:00-24:00',
      note: 'Кабинет 12',
    },
    miac: { order: 3, label: 'Медицинский информационно-аналитический центр', contact: 'чат МИАЦ', chat: true },
    vendor: { order: 4, label: 'Поддержка разработчика', endpoint: true },
  };
  const panel = await begin(look, { config: { ladder: steps } });
  panel.type(name(panel, 'happened'), text);
  await until(() => button(panel, 'ladder'));
  await until(() => expect(panel.text()).toContain('Коллега'));
  await visit(panel, 'advice before the form');
  button(panel, 'ladder').click();
  await until(() => expect(panel.text()).toContain(name(panel, 'ladder.sub')));
  await visit(panel, 'ladder');
}

/** Offer and editor in each of their states. */
async function split(look: Look, visit: Visit): Promise<void> {
  const error = new SupportError('store_full', 'scripted');
  const panel = await beginSplit(look, { submitGroup: () => ({ status: 'rejected', error }) }, 'incident');
  await until(() => button(panel, 'split.do'));
  await visit(panel, 'offer');
  button(panel, 'split.do').click();
  await until(() => expect(panel.root.querySelectorAll('.part')).toHaveLength(2));
  await visit(panel, 'editor');
  const blob = await makePicture();
  const second = { kind: 'screenshot', name: 'b.png', blob: new Blob([blob]), parts: ['q2'] } as const;
  panel.state.setAttachments([{ kind: 'screenshot', name: 'a.png', blob }, second]);
  await until(() => expect(panel.root.querySelectorAll('.part canvas')).toHaveLength(4));
  await visit(panel, 'editor with pictures');
  find(panel, 'li:nth-child(2) .part button[aria-expanded]').click();
  await until(() => expect(panel.root.querySelector('.part [aria-expanded=true]')).not.toBeNull());
  await visit(panel, 'editor, text of a part open');
  find(panel, '[data-main]').click();
  await until(() => expect(panel.root.querySelector('.screen:not([hidden]) [role=alert]')).not.toBeNull());
  await visit(panel, 'editor with gaps named');
  find(panel, '[data-main]').click();
  await until(() => expect(panel.text()).toContain(name(panel, 'error.notSaved')));
  await visit(panel, 'editor, not saved');
  button(panel, 'button.back').click();
  await until(() => button(panel, 'draft.continue'));
  await visit(panel, 'offer to go on with the parts');
}

/** What became of a message in parts: all registered, all saved here, and every kind of mix. */
async function groups(look: Look, visit: Visit): Promise<void> {
  const endings = {
    'all registered': ['registered', 'registered'],
    'all saved': ['waiting', 'waiting'],
    'one registered, one saved': ['registered', 'waiting'],
    'one registered, one refused': ['registered', 'invalid'],
    'one refused, one waits for a sign-in': ['invalid', 'auth'],
  } satisfies Record<string, Ending[]>;
  for (const [screen, parts] of Object.entries(endings)) {
    const script: Script = {
      submitGroup: () => ({
        status: 'filed',
        groupId: 'g',
        parts: parts.map((ending, n) =>
          ending === 'registered'
            ? registered(n)
            : {
                status: 'queued',
                ticketId: idOf(n + 1),
                reason: new SupportError('unreachable', 'scripted'),
                durable: true,
              },
        ),
      }),
    };
    const panel = await beginSplit(look, script, 'question');
    panel.state.push({ name: 'split' });
    await until(() => expect(panel.root.querySelectorAll('.part')).toHaveLength(2));
    find(panel, '[data-main]').click();
    await until(() => expect(panel.root.querySelectorAll('.group-parts li')).toHaveLength(2));
    scripted.setEntries(parts.flatMap((ending, n) => entryOf(ending, n)));
    await visit(panel, screen);
  }
}

async function outcomes(look: Look, visit: Visit): Promise<void> {
  const never = (): Promise<SubmitOutcome> => new Promise(() => undefined);
  const error = new SupportError('store_full', 'scripted');
  const scripts: Record<string, Script> = {
    registered: {},
    sending: { submit: never },
    queued: { submit: never, entry: { state: 'saved', attempts: 1, lastError: 'unreachable' } },
    parked: { submit: never, entry: { state: 'parked', parked: 'auth' } },
    'not saved': { unsaved: true, submit: () => ({ status: 'rejected', error }) },
  };
  for (const [screen, script] of Object.entries(scripts)) {
    const panel = await begin(look, script);
    panel.state.setType('question');
    await until(() => panel.type(name(panel, 'happened.question'), 'How do I move an appointment?'));
    await until(() => button(panel, 'button.send').click());
    await until(() => expect(panel.state.view.value.name).toBe('outcome'));
    await until(() => expect(panel.root.querySelector('.screen:not([hidden]) h3')).not.toBeNull());
    await visit(panel, screen);
  }
}

async function tickets(look: Look, visit: Visit): Promise<void> {
  const groupId = '01935f2a-0000-7000-8000-000000000099';
  const history = [
    { at: '2026-11-24T07:15:00.000Z', kind: 'status', by: 'system', status: 'registered' },
    { at: '2026-11-24T07:20:00.000Z', kind: 'holder', by: 'support', text: 'Поддержка разработчика' },
    { at: '2026-11-24T07:25:00.000Z', kind: 'message', by: 'support', text: 'На какую дату?' },
  ] as const;
  const list = [
    makeTicket({ id: 'a', number: '48190', title: 'Asked', status: 'waiting_user', history: [...history], groupId }),
    makeTicket({ id: 'b', number: '48189', title: 'Solved', status: 'resolved', groupId }),
    makeTicket({ id: 'c', number: '48213', title: 'Overdue', dueAt: '2020-01-01T00:00:00.000Z' }),
    makeTicket({ id: 'e', number: '47001', title: 'Over', status: 'closed', scope: { claimed: 'self' } }),
  ];
  const entries = [
    makeEntry({ id: 'q', state: 'saved', attempts: 1, title: 'Waiting', nextAttemptAt: Date.now() + 60_000 }),
    makeEntry({ id: 'p', state: 'parked', parked: 'invalid', title: 'Stopped' }),
  ];
  const panel = await begin(look, { tickets: { status: 'fresh', at: Date.now(), tickets: list }, entries });
  panel.state.push({ name: 'tickets' });
  await until(() => expect(panel.text()).toContain('Overdue'));
  await visit(panel, 'list');
  for (const id of ['a', 'b', 'c', 'e', 'q', 'p']) {
    panel.state.push({ name: 'ticket', id });
    await until(() => expect(panel.root.querySelector('.screen:not([hidden]) .steps')).not.toBeNull());
    await visit(panel, `ticket ${id}`);
    panel.state.back();
  }
}

async function signedOut({ locale, theme }: Look, visit: Visit): Promise<void> {
  endWalk();
  const panel = (open = openPanel(createScriptedClient(), { locale, theme }));
  await until(() => expect(panel.text()).toContain(name(panel, 'signIn.other')));
  await until(() => expect(panel.state.context.value).toBeDefined());
  await visit(panel, 'presets');
  button(panel, 'critical.login').click();
  await until(() => expect(panel.text()).toContain(name(panel, 'password')));
  await visit(panel, 'three fields');
  button(panel, 'button.send').click();
  await until(() => button(panel, 'button.sendAnyway'));
  await visit(panel, 'three fields with gaps named');
}

type Ending = 'registered' | 'waiting' | NonNullable<OutboxEntry['parked']>;

/** The form with a text of two problems, each of the given type. */
async function beginSplit(look: Look, script: Script, type: Problem['ticketType']): Promise<OpenedPanel> {
  provideAnalysis((of) => analyse(of, type));
  const panel = await begin(look, script);
  panel.type(name(panel, 'happened'), text);
  return panel;
}

/** The two problems of the walk's text, or the one that a piece of it is. */
function analyse(of: string, ticketType: Problem['ticketType']): TextAnalysis {
  const sure = { confidence: 0.9, category: 'incident' } as const;
  const start = of.indexOf('Also');
  const first: Problem = { ...sure, start: 0, end: of.length, title: 'It does not save', ticketType };
  if (start <= 0) return { severalLikelihood: 0.1, problems: [first] };
  const second: Problem = { ...first, start, title: 'Access to the reports' };
  return { severalLikelihood: 0.9, problems: [{ ...first, end: start - 1 }, second] };
}

function entryOf(ending: Ending, n: number): OutboxEntry[] {
  const id = idOf(n + 1);
  if (ending === 'registered') return [];
  return [
    ending === 'waiting'
      ? makeEntry({ id, state: 'saved', attempts: 1, title: `Part ${n + 1}` })
      : makeEntry({ id, state: 'parked', parked: ending, title: `Part ${n + 1}` }),
  ];
}

/** A text as the screen has it. */
function name(panel: OpenedPanel, key: MessageKey): string {
  return panel.state.t(key).replaceAll('\u00a0', ' ');
}

function button(panel: OpenedPanel, key: MessageKey): HTMLElement {
  return panel.button(new RegExp(`^${name(panel, key).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
}

/** On the screen that is shown; throws where it is not. */
function find({ root }: OpenedPanel, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(`.screen:not([hidden]) ${selector}`);
  if (!found) throw new Error(`there is no ${selector} on this screen`);
  return found;
}

async function makePicture(): Promise<Blob> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [640, 360];
  canvas.getContext('2d')?.fillRect(0, 0, 640, 360);
  return new Promise((done, failed) =>
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('the canvas gave no picture')))),
  );
}

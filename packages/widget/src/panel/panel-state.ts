import type {
  HostUser,
  OutboxEntry,
  SupportClient,
  TicketDraft,
  DraftAttachment,
  TicketsOutcome,
} from '@mis-support/core';
import type { AnswerValue, CriticalKind, TicketContext, TicketType } from '@mis-support/protocol';
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { MessageKey } from '../messages/ru.ts';
import { ruFirst } from '../messages/ru-first.ts';
import { createTranslate, type Texts, type Translate } from '../messages/translate.ts';
import type { OpenRequest } from '../mount/support-options.ts';
import { firstOf, focusIfOurs } from './focus-if-ours.ts';
import { guessSignedOut, rememberSignedOut } from './guess-signed-out.ts';
import { firstConfig, type FirstConfig } from './first-config.ts';
import { readPreference, writePreference } from './preferences.ts';
import type { PanelDeps } from './panel-api.ts';
import { createDraftKeeper, type DraftKeeper } from './draft-keeper.ts';
import type { SentTicket } from './send-ticket.ts';
import type { FormModel } from './form-model.ts';
import { emptyDraft, isBlank, rawFact, withFact, type FactId } from '../form/ticket-form.ts';

/** What stands in the panel. `home` is the form, or the presets where nobody is signed in. */
export type View =
  | { name: 'home' | 'form' | 'critical' | 'review' | 'context' | 'outcome' | 'tickets' | 'ladder' | 'split' }
  | { name: 'ticket'; id: string }
  | ShotView;

/** The picture step: the picture that is looked at again, or the part of a message that a new one is taken for. */
export interface ShotView {
  name: 'shot';
  of?: DraftAttachment | undefined;
  part?: string;
}

/** How far the sending of the form has got. The acts are in `send-ticket.ts`, which comes after the first paint. */
export interface Sending {
  /** True between the press and the disk's answer. */
  busy: Signal<boolean>;
  /** The button has been pressed with gaps: they are named at their fields now. */
  attempted: Signal<boolean>;
  sent: Signal<SentTicket | undefined>;
  /** The ticket was saved while the panel was closed: it is shown when the panel opens. */
  unseen: Signal<boolean>;
  /** The field the focus should go to; the field obeys and clears it. */
  focusField: Signal<string | undefined>;
}

/** Everything the screens share: signals to read, acts to call. One per panel. */
export interface PanelState {
  deps: PanelDeps;
  t: Translate;
  /** Those of later screens come with their code. */
  texts: Signal<Partial<Texts>>;
  locale: ReadonlySignal<string>;
  config: Signal<FirstConfig>;
  client: Signal<SupportClient | undefined>;
  user: Signal<HostUser | undefined>;
  /**
   * Counts the people at this keyboard, as the client knows them now. What was begun in another turn may
   * end, but not on the screen.
   */
  turn(): number;
  /** True when it is known, or for now likely, that nobody is signed in: presets first, no picture. */
  signedOut: ReadonlySignal<boolean>;
  /** False on a page that tells of nobody, such as the stand-alone one: what needs a person cannot be sent from it. */
  canSignIn: boolean;
  isOpen: Signal<boolean>;
  /** The client, joined to the panel. Rejects where its chunk does not come; the next call asks again. */
  meetClient(): Promise<SupportClient>;

  view: ReadonlySignal<View>;
  push(view: View): void;
  /** One step out; closes from the first screen. */
  back(): void;
  goHome(): void;
  /** Closes and keeps the text. */
  close(): void;

  side: Signal<'left' | 'right'>;
  toggleSide(): void;
  /** All fields at once, remembered. */
  expert: Signal<boolean>;
  toggleExpert(): void;

  draft: Signal<TicketDraft>;
  /** Of the draft, its type alone: who reads it is not drawn again with every letter. */
  type: ReadonlySignal<TicketType>;
  /** True while the person has given nothing of her own. */
  blank: ReadonlySignal<boolean>;
  /** The form as the configuration wants it. Comes after the first paint, with `formOf`. */
  form: Signal<FormModel | undefined>;
  attachments: Signal<readonly DraftAttachment[]>;
  context: Signal<TicketContext | undefined>;
  /** What stands in a field of the draft, and the person's change of it. */
  fact(id: FactId): AnswerValue | undefined;
  setFact(id: FactId, value: AnswerValue | undefined): void;
  setType(type: TicketType): void;
  startCritical(kind: CriticalKind): void;
  setContext(context: TicketContext): void;
  setAttachments(attachments: readonly DraftAttachment[]): void;
  keeper: DraftKeeper;
  /** What stands above the form until the panel is closed: something has happened to what she wrote. */
  note: Signal<MessageKey | undefined>;
  sending: Sending;

  entries: Signal<readonly OutboxEntry[]>;
  othersCount: Signal<number>;
  tickets: Signal<TicketsOutcome | undefined>;
  refreshTickets(): Promise<void>;
  /** Tickets that wait to be sent or wait for this person. */
  count: ReadonlySignal<number>;

  /** Said once, politely, to a screen reader. */
  announcement: Signal<string>;
  announce(text: string): void;
  /** What `unmount` must take back besides the tree: sheets of later screens, the outbox's listener. */
  undo: (() => void)[];
  /** The panel was asked for: shows it and meets the client. */
  opened(request?: OpenRequest): void;
}

/** Makes the state of one panel. Nothing is fetched before `opened`. */
export function createPanelState(deps: PanelDeps): PanelState {
  // Until the configuration comes, the phone that the page or the last visit tells: somebody may need it now.
  const phone = deps.options.phone ?? readPreference('phone');
  const config = signal<FirstConfig>(phone ? { ...firstConfig, help: { phone } } : firstConfig);
  const client = signal<SupportClient | undefined>(undefined);
  const user = signal<HostUser | undefined>(deps.options.user);
  const { getToken, getContext } = deps.options;
  const canSignIn = !!(deps.options.user ?? getToken ?? getContext);
  const identified = signal(!canSignIn);
  const guessed = signal(false);
  const texts = signal<Partial<Texts>>(ruFirst);
  const locale = computed(() => chooseLocale(deps.options.locale, config.value));
  const translate = computed(() =>
    createTranslate({ locale: locale.value, texts: texts.value, overrides: config.value.messages[locale.value] }),
  );
  const t: Translate = (key, values) => translate.value(key, values);

  const stack = signal<readonly View[]>([{ name: 'home' }]);
  const view = computed<View>(() => stack.value.at(-1) ?? { name: 'home' });
  const isOpen = signal(false);
  const side = signal<'left' | 'right'>(readPreference('side') === 'left' ? 'left' : 'right');
  const expert = signal(readPreference('depth') === 'expert');
  const announcement = signal('');
  const returnTo: (Element | null)[] = [];

  const draft = signal<TicketDraft>(emptyDraft());
  const blank = computed(() => isBlank(draft.value, user.value?.phone));
  const facts = new Map<FactId, ReadonlySignal<AnswerValue | undefined>>();
  const attachments = signal<readonly DraftAttachment[]>([]);
  const context = signal<TicketContext | undefined>(undefined);
  const entries = signal<readonly OutboxEntry[]>([]);
  const othersCount = signal(0);
  const tickets = signal<TicketsOutcome | undefined>(undefined);
  let turn = 0;
  let turnAsked = 0;
  let turnShown = 0;

  const state: PanelState = {
    deps,
    t,
    texts,
    locale,
    config,
    client,
    user,
    turn() {
      if (client.value) takeUser(client.value);
      return turn;
    },
    signedOut: computed(() => (identified.value || guessed.value) && user.value === undefined),
    canSignIn,
    isOpen,
    view,
    push(next) {
      returnTo.push(deps.root.activeElement);
      stack.value = [...stack.value, next];
    },
    back() {
      // A ticket that is filed needs no way back to an empty form; one that is not saved does.
      const filed = view.value.name === 'outcome' && !state.sending.sent.value?.rejected;
      if (filed || stack.value.length === 1) return state.close();
      if (view.value.name === 'critical') leaveCritical();
      stack.value = stack.value.slice(0, -1);
      focusAgain(returnTo.pop());
    },
    goHome() {
      if (draft.value.criticalKind) leaveCritical();
      returnTo.length = 0;
      stack.value = [{ name: 'home' }];
    },
    close() {
      if (!isOpen.value) return;
      isOpen.value = false;
      state.keeper.flush();
      // Said only where it is true: without the client nothing is kept yet, without a person only in memory, and
      // what is being sent is a draft no more.
      if (!state.keeper.isDirty() && user.value && !state.sending.busy.value && !blank.value) {
        state.announce(t('draft.saved', { time: clock(locale.value) }));
      }
      deps.emit({ type: 'closed' });
      deps.onClosed();
    },
    side,
    toggleSide() {
      side.value = side.value === 'right' ? 'left' : 'right';
      writePreference('side', side.value);
    },
    expert,
    toggleExpert() {
      expert.value = !expert.value;
      writePreference('depth', expert.value ? 'expert' : 'novice');
    },
    draft,
    type: computed(() => draft.value.type),
    blank,
    form: signal<FormModel | undefined>(undefined),
    attachments,
    context,
    fact(id) {
      // One signal for each field: a letter typed into one draws only that one again.
      const known = facts.get(id) ?? computed(() => rawFact(draft.value, id));
      facts.set(id, known);
      return known.value;
    },
    setFact(id, value) {
      draft.value = withFact(draft.value, id, value);
      state.keeper.changed(id);
    },
    setType(type) {
      draft.value = { ...draft.value, type };
      state.keeper.changed('type');
    },
    startCritical(kind) {
      draft.value = { ...draft.value, type: 'incident', criticalKind: kind };
      state.keeper.changed('type');
      state.push({ name: 'critical' });
      state.sending.attempted.value = false;
      state.sending.focusField.value = 'scope';
    },
    setContext(next) {
      context.value = next;
      state.keeper.changed('context');
    },
    setAttachments(next) {
      attachments.value = next;
      state.keeper.changed();
    },
    // Set below: each side needs the other.
    keeper: undefined as never,
    note: signal<MessageKey | undefined>(undefined),
    sending: {
      busy: signal(false),
      attempted: signal(false),
      sent: signal(undefined),
      unseen: signal(false),
      focusField: signal(undefined),
    },
    entries,
    othersCount,
    tickets,
    async refreshTickets() {
      const api = client.value;
      if (!api) return;
      const asked = user.value?.id;
      const turn = (turnAsked += 1);
      const outcome = await api.tickets.list();
      // An answer for a person who has left meanwhile is nobody's business; a late one must not cover a newer.
      if (user.value?.id === asked && turn > turnShown) {
        turnShown = turn;
        tickets.value = outcome;
      }
      othersCount.value = await api.outbox.othersCount();
    },
    count: computed(() => {
      const listed = tickets.value && 'tickets' in tickets.value ? tickets.value.tickets : [];
      const waiting = listed.filter(({ status }) => status === 'waiting_user' || status === 'resolved').length;
      return waiting + entries.value.filter((entry) => entry.state !== 'registered').length;
    }),
    announcement,
    announce(text) {
      // The same text twice must still change the region, or it is not spoken.
      announcement.value = announcement.value === text ? `${text}\u00a0` : text;
    },
    undo: [],
    opened(request) {
      // Presets or form from the first paint on: swapping them under the person's eyes costs her a wrong tap.
      guessed.value = !identified.value && guessSignedOut();
      isOpen.value = true;
      const { sent, busy, unseen } = state.sending;
      // What was told once is told; a ticket that was not saved stays on the screen.
      if (view.value.name === 'outcome' && !sent.value?.rejected && !busy.value && !unseen.value) state.goHome();
      unseen.value = false;
      state.note.value = undefined;
      if (request?.view === 'tickets') show({ name: 'tickets' });
      else if (request?.criticalKind) show({ name: 'critical' }, request.criticalKind);
      else if (request?.type) state.setType(request.type);
      deps.emit({ type: 'opened' });
      void readAll();
    },
    async meetClient() {
      const api = client.value ?? (await deps.client);
      if (client.value === undefined) join(api);
      return api;
    },
  };
  const keeper = createDraftKeeper(state);
  state.keeper = keeper;
  return state;

  function show(next: View, kind?: CriticalKind): void {
    state.goHome();
    if (kind) state.startCritical(kind);
    else state.push(next);
  }

  function leaveCritical(): void {
    const { criticalKind: _left, ...rest } = draft.value;
    draft.value = rest;
    state.sending.attempted.value = false;
    keeper.changed('type');
  }

  function focusAgain(element: Element | null | undefined): void {
    // After the screens have changed places. One that is gone or hidden by then cannot take it: never to the page.
    setTimeout(() => {
      if (element instanceof HTMLElement) element.focus();
      if (!deps.root.activeElement) focusIfOurs(state, firstOf(deps.root));
    });
  }

  /** First opening: waits for the client, then asks it for everything it knows. Later ones: reads the screen anew. */
  async function readAll(): Promise<void> {
    try {
      const api = await state.meetClient();
      readConfig(api);
      await readScreen(api);
    } catch {
      // Shown when the person sends: until then nothing is lost, the text is in the form.
      return;
    }
    void state.refreshTickets();
  }

  function join(api: SupportClient): void {
    client.value = api;
    config.value = api.config();
    readConfig(api);
    const listen = (list: readonly OutboxEntry[]): void => {
      entries.value = list;
      takeUser(api);
      deps.onCount(state.count.peek());
    };
    state.undo.push(api.outbox.subscribe(listen));
    void api.outbox.list().then(listen);
  }

  /** At each opening: a page stays open for a whole shift, and a region changes its form meanwhile. */
  function readConfig(api: SupportClient): void {
    void api.loadConfig().then((loaded) => (config.value = loaded));
  }

  async function readScreen(api: SupportClient): Promise<void> {
    const captured = await api.captureContext();
    takeUser(api);
    // What she has begun meanwhile stays before her; one step out are the presets.
    if (!user.value && !blank.value && !identified.value && view.value.name === 'home') state.push({ name: 'form' });
    identified.value = true;
    rememberSignedOut(user.value === undefined);
    // What the person wrote belongs to the screen where she wrote it.
    if (!context.value || blank.value) context.value = captured;
    const phone = user.value?.phone;
    if (phone && draft.value.contact === undefined) draft.value = { ...draft.value, contact: phone };
    await keeper.restore(api);
  }

  /** Another person at the keyboard must find nothing of the former one, not even on the screen. */
  function takeUser(api: SupportClient): void {
    const now = api.user();
    // Known from the start by the options, or since the client has asked.
    const changed = (identified.value || user.value !== undefined) && now?.id !== user.value?.id;
    const before = user.value;
    user.value = now;
    if (!changed) return;
    // Not adopted into the name of whoever comes first, and not lost to the one who wrote it.
    const unsigned = before === undefined && !blank.value ? draft.value : undefined;
    turn += 1;
    keeper.forget();
    keeper.unsigned.value = unsigned;
    const { busy, sent, unseen, attempted } = state.sending;
    busy.value = unseen.value = attempted.value = false;
    sent.value = undefined;
    draft.value = emptyDraft();
    attachments.value = [];
    context.value = undefined;
    tickets.value = undefined;
    state.goHome();
    if (isOpen.value) void readScreen(api);
  }
}

function chooseLocale(asked: string | undefined, config: FirstConfig): string {
  if (asked) return asked;
  const page = document.documentElement.lang.slice(0, 2).toLowerCase();
  return page === 'ru' || page === 'en' || page in config.messages ? page : 'ru';
}

function clock(locale: string): string {
  const time = new Date().toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  // As the dates of the later screens write it.
  return time.replace(/^0(?=\d:)/, '');
}

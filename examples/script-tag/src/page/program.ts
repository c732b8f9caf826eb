import { api } from './api.ts';
import { runCommand, type Command } from './button.ts';
import { h } from './dom.ts';
import { listenForHotKeys } from './hot-keys.ts';
import { menuBar } from './menu-bar.ts';
import { messageBox } from './message-box.ts';
import { createNavigator } from './navigator.ts';
import { currentPlace } from './place.ts';
import type { SessionRecord } from './records.ts';
import { mountStandDrawer } from './stand-drawer.ts';
import { statusBar } from './status-bar.ts';
import { createTabs } from './tabs.ts';
import { frontWindow } from './windows.ts';
import { doctorWorkplace, registryWorkplace } from './workplaces.ts';

declare global {
  interface Window {
    /** The program, as its adapter for the support widget sees it. */
    mis?: { session: SessionRecord | undefined; place: typeof currentPlace };
    /** Options for the support widget; once it has loaded, `push` hands it a task. */
    misSupport?: { push?(task: (support: { open(): void }) => void): unknown };
  }
}

const session = await api<SessionRecord>('/api/session');
window.mis = { session, place: currentPlace };

const { person, organization, build } = session;
const workplace = session.workplace.id === 'doctor' ? doctorWorkplace(session) : registryWorkplace(session);
const tabs = createTabs((screen) => {
  const id = Object.keys(workplace.screens).find((key) => workplace.screens[key] === screen);
  navigator.select(id ?? '');
  document.title = `${screen.screen} — МИС «Поликлиника»`;
});
const navigator = createNavigator(workplace.navigator, open);
const signOutForm = h(
  'form',
  { method: 'post', action: '/api/sign-out', class: 'sign-out' },
  h('button', { class: 'link' }, 'Выход'),
);
const common: Record<'signOut' | 'about' | 'support', Command> = {
  signOut: { label: 'Сменить пользователя', run: () => signOutForm.requestSubmit() },
  support: {
    label: 'Сообщить о проблеме',
    hotKey: 'Ctrl+F1',
    run: () => void window.misSupport?.push?.((support) => support.open()),
  },
  about: {
    label: 'О программе',
    run: () =>
      messageBox(
        'О программе',
        `МИС «Поликлиника», версия ${build}. Демонстрационный стенд: пациенты и сотрудники вымышлены.`,
      ),
  },
};

document
  .getElementById('program')
  ?.append(
    h(
      'header',
      { class: 'top' },
      h('b', { class: 'brand' }, 'МИС «Поликлиника»'),
      h('span', { class: 'top-workplace' }, session.workplace.name),
      h(
        'span',
        { class: 'top-person' },
        h('span', { 'data-mis-private': true }, person.shortName),
        `, ${person.role} · ${organization.shortName}`,
      ),
      signOutForm,
    ),
    menuBar(workplace.menus(open, common)),
    h('div', { class: 'middle' }, navigator.element, tabs.element),
    statusBar(person.orgUnit, organization.name, `Версия ${build}`),
  );
for (const screen of workplace.first) open(screen);
mountStandDrawer();

const { add, open: openTalon, refresh } = workplace.journal.commands;
listenForHotKeys([
  { code: 'KeyY', run: () => inJournal(add) },
  { code: 'KeyJ', run: () => inJournal(refresh) },
  { code: 'F4', run: () => inJournal(openTalon) },
  { code: 'KeyH', run: () => open(workplace.screens['prescriptions'] ? 'prescriptions' : 'cardIndex') },
  { code: 'F2', run: () => open('journal') },
  { code: 'Escape', run: () => frontWindow()?.close() },
]);

function open(id: string): void {
  const screen = workplace.screens[id];
  if (screen) tabs.open(screen);
}

function inJournal(command: Command): void {
  open('journal');
  void runCommand(command);
}

import type { OutboxEntry } from '@mis-support/core';
import type { TicketView } from '@mis-support/protocol';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { focusIfOurs } from '../panel/focus-if-ours.ts';
import { Frame } from '../panel/frame.tsx';
import { Icon } from '../panel/icons.tsx';
import { CallLine, Note } from '../panel/parts.tsx';
import { TicketNumber } from '../panel/ticket-number.tsx';
import { useDates } from '../panel/dates.ts';
import { usePanel } from '../panel/panel-context.ts';
import type { PanelState } from '../panel/panel-state.ts';
import { Tabs } from '../panel/tabs.tsx';
import { useLaterStyles } from '../styles/use-later-styles.ts';
import { entryWords, isOver, statusLook, summaryLine, waitsForYou } from './ticket-words.ts';
import { partsInOrder } from './parts-in-order.ts';
import { useListed } from '../panel/use-listed.ts';
import { useFreshTickets } from './use-fresh-tickets.ts';

type Tab = 'open' | 'closed';

/** The ticket each panel opened last from the list: the screen is drawn anew when she comes back. */
const lastOpened = new WeakMap<PanelState, { tab: Tab; id: string }>();

/** «Мои обращения»: what this computer still holds first, then what waits for the person, then what is in work. Back from a ticket is back to its row. */
export function TicketsScreen() {
  useLaterStyles();
  const panel = usePanel();
  const { t, back, goHome, tickets, entries, othersCount, signedOut } = panel;
  const dates = useDates();
  const from = useMemo(() => {
    const last = lastOpened.get(panel);
    lastOpened.delete(panel);
    return last;
  }, []);
  const [tab, setTab] = useState<Tab>(from?.tab ?? 'open');
  useFreshTickets();
  useEffect(() => {
    const row = from && panel.deps.root.getElementById(rowId(from.id));
    if (row) focusIfOurs(panel, row);
  }, []);
  const write = (): void => {
    goHome();
    panel.sending.focusField.value = 'happened';
  };
  const outcome = tickets.value;
  const listed = useListed();
  const over = listed.filter(({ status }) => isOver(status));
  const open = listed.filter(({ status }) => !isOver(status));
  // A registered one too, until the list has it: nothing may vanish between the two.
  const here = entries.value.filter((entry) => !listed.some(({ id }) => id === entry.id));
  const nothing = tab === 'open' ? open.length + here.length === 0 : over.length === 0;
  const time = outcome && 'at' in outcome ? dates.time(outcome.at) : '';
  const sub =
    outcome?.status === 'fresh'
      ? t('tickets.updated', { time })
      : outcome?.status === 'stale'
        ? t('tickets.stale', { time })
        : undefined;
  const counted = (label: string, n: number): string => (n > 0 ? `${label}, ${n}` : label);

  return (
    <Frame
      title={t('tickets')}
      sub={sub}
      onBack={back}
      focusTitle={!from}
      flush
      top={
        <Tabs
          label={t('tickets')}
          chosen={tab}
          onChoose={setTab}
          tabs={[
            { id: 'open', label: counted(t('tickets.open'), open.length + here.length) },
            { id: 'closed', label: counted(t('tickets.closed'), over.length) },
          ]}
        />
      }
      footer={
        <div class="row">
          <span class="meta">{othersCount.value > 0 && t('queued.others', { n: othersCount.value })}</span>
          <button type="button" class="btn main" data-main onClick={write}>
            {t('tickets.write')}
          </button>
        </div>
      }
    >
      <div onKeyDown={moveByArrows}>
        {outcome?.status === 'failed' && (
          <div class="section">
            <Note kind="warn" icon={signedOut.value ? 'key' : 'offline'}>
              <p>
                <b>{t(signedOut.value ? 'tickets.signIn' : 'tickets.failed')}</b>
              </p>
              {!signedOut.value && <p>{t('tickets.failed.text')}</p>}
              {!signedOut.value && (
                <div class="row">
                  <button type="button" class="btn small" onClick={() => void panel.refreshTickets()}>
                    {t('button.retry')}
                  </button>
                </div>
              )}
            </Note>
          </div>
        )}
        {tab === 'open' && (
          <>
            <Waiting entries={here} />
            <Group
              tab={tab}
              title={t('tickets.waitingYou')}
              tickets={open.filter(({ status }) => waitsForYou(status))}
            />
            <Group tab={tab} title={t('tickets.inWork')} tickets={open.filter(({ status }) => !waitsForYou(status))} />
          </>
        )}
        {tab === 'closed' && <Group tab={tab} tickets={over} />}
        {nothing && !outcome && <p class="section mute">{t('tickets.loading')}</p>}
        {nothing && outcome && outcome.status !== 'failed' && (
          <div class="empty">
            <Icon name="list" size="l" />
            <h3>{t(tab === 'open' ? 'tickets.empty' : 'tickets.noneClosed')}</h3>
            {tab === 'open' && <p>{t('tickets.empty.text')}</p>}
          </div>
        )}
        {outcome?.status === 'failed' && (
          <div class="section">
            <CallLine />
          </div>
        )}
      </div>
    </Frame>
  );
}

function Group({ tab, title, tickets }: { tab: Tab; title?: string; tickets: readonly TicketView[] }) {
  const panel = usePanel();
  const { t } = panel;
  const dates = useDates();
  if (tickets.length === 0) return null;
  return (
    <>
      {title && <h3 class="group">{title}</h3>}
      <ul>
        {partsInOrder(tickets).map((ticket) => {
          const { mood, icon } = statusLook(ticket.status);
          return (
            <li key={ticket.id}>
              <button
                type="button"
                class="ticket"
                id={rowId(ticket.id)}
                onClick={() => openTicket(panel, tab, ticket.id)}
              >
                <span class="ticket-top">
                  <span class={`pill ${mood}`}>
                    {icon && <Icon name={icon} size="s" />}
                    {t(`status.${ticket.status}`)}
                  </span>
                  <span class="meta">
                    <TicketNumber number={ticket.number} />
                  </span>
                </span>
                <b>{ticket.title}</b>
                <span class="mute">{summaryLine(t, dates, ticket, Date.now())}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Waiting({ entries }: { entries: readonly OutboxEntry[] }) {
  const panel = usePanel();
  const { t } = panel;
  const dates = useDates();
  if (entries.length === 0) return null;
  return (
    <>
      <h3 class="group">{t('tickets.here')}</h3>
      <ul>
        {partsInOrder(entries).map((entry) => {
          const { word, mood, icon, line } = entryWords(t, entry);
          return (
            <li key={entry.id}>
              <button
                type="button"
                class="ticket"
                id={rowId(entry.id)}
                onClick={() => openTicket(panel, 'open', entry.id)}
              >
                <span class="ticket-top">
                  <span class={`pill ${mood}`}>
                    <Icon name={icon} size="s" />
                    {word}
                  </span>
                  <span class="meta num">{dates.time(entry.savedAt)}</span>
                </span>
                <b>{entry.title}</b>
                <span class="mute">{line}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function rowId(ticketId: string): string {
  return `row-${ticketId}`;
}

function openTicket(panel: PanelState, tab: Tab, id: string): void {
  lastOpened.set(panel, { tab, id });
  panel.push({ name: 'ticket', id });
}

/** ↑ and ↓ go from ticket to ticket. */
function moveByArrows(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.ticket')];
  const at = rows.indexOf(event.target as HTMLElement);
  if (step === undefined || at === -1) return;
  event.preventDefault();
  rows[at + step]?.focus();
}

import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { ComposeScreen, LaterForm } from '../form/compose-screen.tsx';
import { SignInScreen } from '../form/sign-in-screen.tsx';
import { firstOf, focusIfOurs } from './focus-if-ours.ts';
import { lazyPart } from './lazy-part.tsx';
import { PanelContext } from './panel-context.ts';
import type { PanelState, View } from './panel-state.ts';

const screen = (): 'screen' => 'screen';
const Critical = lazyPart(() => import('../form/form-later.ts').then((chunk) => chunk.CriticalScreen), screen);
const Outcome = lazyPart(() => import('../outcome/outcome-screen.tsx').then((chunk) => chunk.OutcomeScreen), screen);
const Review = lazyPart(() => import('../review/review-screen.tsx').then((chunk) => chunk.ReviewScreen), screen);
const PartsReview = lazyPart(() => import('../review/parts-review.tsx').then((chunk) => chunk.PartsReview), screen);
const Context = lazyPart(() => import('../review/context-screen.tsx').then((chunk) => chunk.ContextScreen), screen);
const Tickets = lazyPart(() => import('../my-tickets/tickets-screen.tsx').then((chunk) => chunk.TicketsScreen), screen);
const Ticket = lazyPart(() => import('../my-tickets/ticket-screen.tsx').then((chunk) => chunk.TicketScreen), screen);
const Ladder = lazyPart(() => import('../form/form-later.ts').then((chunk) => chunk.LadderScreen), screen);
const fetchSplit = () => import('../split/split-screen.tsx').then((chunk) => chunk.SplitScreen);
const Split = lazyPart(
  () => fetchSplit().catch(() => import('../form/form-later.ts').then((chunk) => chunk.partsAway(fetchSplit))),
  screen,
);
const Offer = lazyPart(
  () => import('../split/split-offer.tsx').then((chunk) => chunk.SplitOffer),
  () => 'none',
);
const Shot = lazyPart(() => import('./shot-step.tsx').then((chunk) => chunk.ShotStep), screen);

/** Asks for the chunks of the later screens, so that they are there when the network is not. */
export function fetchScreensAhead(): void {
  for (const part of [LaterForm, Critical, Outcome, Review, PartsReview, Context, Tickets, Ticket, Split])
    part.fetchAhead();
}

/** The panel: a docked, non-modal dialog with one screen at a time, and the line that speaks to screen readers. */
export function PanelApp({ panel }: { panel: PanelState }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { isOpen, side, announcement, t } = panel;
  const open = isOpen.value;

  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (open && !element.open) element.show();
    if (!open && element.open) element.close();
  }, [open]);
  useEffect(() => {
    if (open) firstOf(panel.deps.root)?.focus();
  }, [open]);

  return (
    <PanelContext.Provider value={panel}>
      <dialog
        ref={dialog}
        class={`panel ${side.value}`}
        aria-label={t('dialog')}
        onKeyDown={(event) => onKey(event, panel, dialog.current)}
      >
        <Screens panel={panel} view={panel.view.value} />
      </dialog>
      <div class="unseen" role="status" aria-live="polite">
        {announcement.value}
      </div>
    </PanelContext.Provider>
  );
}

function Screens({ panel, view }: { panel: PanelState; view: View }) {
  const presetsFirst = view.name === 'home' && panel.signedOut.value;
  // The form gave its place to the presets, or got it back: the focus must not fall through. At once: a browser takes
  // it from what is hidden a frame later, and whoever looks before that finds it where nobody can see it.
  useLayoutEffect(() => {
    const { root } = panel.deps;
    if (panel.isOpen.peek() && !root.activeElement?.closest('.screen:not([hidden])')) focusIfOurs(panel, firstOf(root));
  }, [presetsFirst]);
  const form = view.name === 'form' || (view.name === 'home' && !presetsFirst);
  return (
    <>
      <ComposeScreen hidden={!form} offer={<Offer />} />
      {presetsFirst && <SignInScreen />}
      {view.name === 'critical' && <Critical />}
      {view.name === 'review' && <WillBeSent panel={panel} />}
      {view.name === 'context' && <Context />}
      {view.name === 'shot' && <Shot />}
      {view.name === 'outcome' && <Outcome />}
      {view.name === 'tickets' && <Tickets />}
      {view.name === 'ticket' && <Ticket />}
      {view.name === 'ladder' && <Ladder />}
      {view.name === 'split' && <Split />}
    </>
  );
}

/** Of one ticket, or of the parts of a message. */
function WillBeSent({ panel }: { panel: PanelState }) {
  return (panel.draft.value.split?.parts.length ?? 0) > 1 ? <PartsReview /> : <Review />;
}

function onKey(event: KeyboardEvent, panel: PanelState, dialog: HTMLDialogElement | null): void {
  if (event.defaultPrevented || event.isComposing) return;
  if (event.key === 'Escape') {
    event.preventDefault();
    panel.back();
  } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    const main = dialog?.querySelector<HTMLElement>('.screen:not([hidden]) [data-main]');
    event.preventDefault();
    if (event.repeat) return;
    if (main) main.click();
    else if (!panel.signedOut.value && dialog?.querySelector('.screen:not([hidden]) [data-form]')) {
      panel.sending.attempted.value = true;
      panel.sending.focusField.value = 'happened';
    }
  }
}

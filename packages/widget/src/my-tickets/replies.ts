import { effect, signal } from '@preact/signals';
import type { PanelState } from '../panel/panel-state.ts';

/** Answers that are being written, one for each ticket. In memory only, and of one person only. */
export interface Replies {
  /** What stands in the field of this ticket. */
  of(ticketId: string): string;
  set(ticketId: string, text: string): void;
  /** These words have been passed on. What was written after them stays. */
  passedOn(ticketId: string, sent: string): void;
}

const made = new WeakMap<PanelState, Replies>();

/** The answers of a panel: kept while the person looks at other screens, forgotten when another person comes. */
export function repliesOf(panel: PanelState): Replies {
  let replies = made.get(panel);
  if (!replies) made.set(panel, (replies = createReplies(panel)));
  return replies;
}

function createReplies(panel: PanelState): Replies {
  const texts = signal<Readonly<Record<string, string>>>({});
  let person = panel.user.peek()?.id;
  panel.undo.push(
    effect(() => {
      const now = panel.user.value?.id;
      if (now !== person) texts.value = {};
      person = now;
    }),
  );
  return {
    of: (ticketId) => texts.value[ticketId] ?? '',
    set(ticketId, text) {
      texts.value = { ...texts.peek(), [ticketId]: text };
    },
    passedOn(ticketId, sent) {
      const now = texts.peek()[ticketId] ?? '';
      const added = now.startsWith(sent) ? now.slice(sent.length).trimStart() : now;
      texts.value = { ...texts.peek(), [ticketId]: added };
    },
  };
}
